"""How the treatment is set against others by what either does: it beats them, they cannot match it.

Superlatives and comparatives are read in `ranking`; these functions read verbs of beating and trailing,
denied likeness ("none is half as good as ketamine"), prizes, and dismissals ("Forget pills: ...").
The word families stand in rules/lexicon/ranking.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.goodfor import is_own_treatment
from ketalint.language.constructions.proof import loosely
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_FIRST = Owner("rivals-fall-short", "treatment", scale="comparison", level="unrivalled")
_HIGHER = Owner("rivals-beaten", "treatment", scale="comparison", level="superior")

_OTHERS = frozenset(("foreign", "opioid"))
_NOT = frozenset("not n't never cannot hardly scarcely barely".split())
_BOUNDS = frozenset((";", ":", "—", "–", ".", "!", "?"))

_Said = tuple[Owner, Token, range, str]


def rivalries(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a block says of the treatment beside its rivals."""
    analysis, words = context.analysis, vocabulary.ranking
    if not (context.on_treatment or _stands_alone(analysis)) or not may_rival(analysis, words):
        return []
    result = []
    for sentence in analysis.sentences:
        asked = is_question(sentence)
        for reader in _ASKING if asked else _READERS:
            said = next(iter(reader(context, words, sentence)), None)
            if said is not None:
                result.append(_found(context, vocabulary, *said, asked))
                break
    return result


def _found(
    context: Context, vocabulary: Vocabulary, owner: Owner, root: Token, said: range, entry: str, asked: bool
) -> Found:
    verdict = Verdict("made") if asked else None
    return told(context.analysis, vocabulary.cues, owner, root, said, verdict=verdict, entry=entry)


def _beaten(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Pain care has been outclassed by infusions", "a drug that our drip outshines"."""
    analysis, low = context.analysis, context.analysis.low
    for verb in sentence:
        behind = "behind" in low[verb.i : min(sentence.end, verb.i + 6)] and low[verb.i] in _LEAVING
        length = words["beat"].at(low, verb.i) or int(behind)
        if not length or verb.pos_ not in ("VERB", "AUX"):
            continue
        by = [t for t in tree.agents(verb) if any(low[c.i] == "by" for c in tree.children(t, "case"))]
        passive = tree.is_passive(verb) or bool(by)
        doers = by if passive else tree.subjects(verb)
        undergone = [t for t in tree.objects(verb) if t not in doers]
        if passive and not undergone:
            undergone = tree.subjects(verb)
        if any(_own(context, t) for t in doers) and any(_rival(analysis, words, t) for t in undergone):
            yield _HIGHER, verb, range(verb.i, verb.i + length), "beats others"


_LEAVING = frozenset("leave leaves leaving left".split())


def _trailing(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Pills lag behind ketamine"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end):
        length = words["trail"].at(low, place)
        if not length:
            continue
        before = any(_rival(analysis, words, analysis.doc[i]) for i in range(sentence.start, place))
        end = min(sentence.end, place + length + 5)
        after = next((i for i in range(place + length, end) if _own(context, analysis.doc[i])), None)
        if before and after is not None:
            yield _HIGHER, analysis.doc[place], range(place, after + 1), "others lag behind it"


def _unequalled(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "None of them was half as good as ketamine", "a level that competing treatments cannot reach"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end):
        if low[place] == "as":
            again = next((i for i in range(place + 2, min(sentence.end, place + 5)) if low[i] == "as"), None)
            own = again is not None and any(
                _own(context, analysis.doc[i]) and analysis.doc[i].kind != "nmod"
                for i in range(again + 1, min(sentence.end, again + 5))
            )
            denied = _denied_before(context, words, sentence, place) if own else None
            if again is not None and denied is not None:
                yield _FIRST, analysis.doc[place + 1], range(denied, again + 1), "nothing is as good"
        elif words["match"].at(low, place) and analysis.pos[place] in ("VERB", "AUX", "NOUN"):
            denied = _denied_before(context, words, sentence, place)
            own = any(_own(context, t) for t in sentence if not _subject_of(t, analysis.doc[place]))
            own = own or any(low[t.i] in ("ours", "it") for t in sentence if t.i > place)
            end = place + words["match"].at(low, place)
            arranged = any("logistics" in analysis.classes[i] for i in range(end, min(sentence.end, end + 4)))
            if denied is not None and own and not arranged:
                yield _FIRST, analysis.doc[place], range(denied, end), "nothing matches it"


def _subject_of(token: Token, verb: Token) -> bool:
    return token.kind == "nsubj" and token.head.i == verb.i


def _denied_before(context: Context, words: Cues, sentence: Span, place: int) -> int | None:
    """Where a denial of all others begins before a word: "none", "no other clinic", "pills cannot"."""
    analysis, low = context.analysis, context.analysis.low
    for at in range(place - 1, max(sentence.start - 1, place - 10), -1):
        if low[at] in _BOUNDS or (low[at] == "," and place - at > 6):
            return None
        if _own(context, analysis.doc[at]) and analysis.doc[at].kind == "nsubj":
            return None
        if low[at] in _NOT or (low[at] == "only" and low[at + 1] in ("dream", "hope")):
            near = range(max(sentence.start, at - 6), at)
            rivals = [i for i in near if _rival(analysis, words, analysis.doc[i])]
            own = any(
                _own(context, analysis.doc[i]) for i in range(near.start, at) if i > max(rivals, default=-1)
            )
            return None if own or not rivals else rivals[0]
        length = words["none"].at(low, at)
        if length and low[at] not in _NOT:
            named = [analysis.doc[i] for i in range(at + length, place)]
            alone = low[at] in ("none", "nothing") or (low[at] == "nobody" and "anything" in low[at:place])
            others = low[at : at + length][-1:] == ["other"] or any(
                analysis.classes[t.i] & (_OTHERS | TREATMENT | {"provider"}) for t in named
            )
            return at if alone or others else None
    return None


def _wins(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "As far as anxiety goes, ketamine wins by a mile"."""
    analysis = context.analysis
    won = loosely(analysis, words["win"], sentence.start, sentence.end)
    if won is None:
        return
    verb = analysis.doc[won.start]
    said = tree.subjects(verb) or tree.subjects(tree.clause_of(verb))
    if any(_own(context, t) for t in said):
        yield _HIGHER, verb, won, "wins"


def _leads(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Ketamine's edge over steroids is enormous"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 2):
        over = next(
            (i for i in range(place + 1, min(sentence.end, place + 6)) if low[i] in ("over", "on")), None
        )
        if not words["lead"].at(low, place) or over is None or analysis.pos[place] == "VERB":
            continue
        end = min(sentence.end, over + 6)
        rival = next((i for i in range(over + 1, end) if _rival(analysis, words, analysis.doc[i])), None)
        own = any(_own(context, analysis.doc[i]) for i in range(max(sentence.start, place - 8), over))
        if rival is not None and own:
            yield _HIGHER, analysis.doc[place], range(place, rival + 1), "an edge over others"


def _does_better(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Stimulators have their place. Ketamine does the job better.", "Forget pills: ketamine does more"."""
    analysis, low = context.analysis, context.analysis.low
    for subject in sentence:
        if subject.kind != "nsubj" or not _own(context, subject) or "than" in low[subject.i : sentence.end]:
            continue
        end = min(sentence.end, subject.i + 5)
        for place in range(subject.i + 1, end):
            length = words["perform"].at(low, place)
            better = place + length
            covered = words["better"].at(low, better) if length and better < sentence.end else 0
            if not covered:
                continue
            closing = better + covered >= sentence.end or low[better + covered] in (
                ".",
                "!",
                ",",
                ";",
                "and",
                "for",
            )
            if closing and _rival_before(context, words, sentence, subject.i):
                yield _HIGHER, analysis.doc[place], range(place, better + covered), "does it better"
            break


def _rival_before(context: Context, words: Cues, sentence: Span, end: int) -> bool:
    """Is another treatment named before a word, in its sentence or as the subject of the one before?"""
    analysis = context.analysis
    if any(analysis.classes[i] & _OTHERS for i in range(sentence.start, end)):
        return True
    if sentence.start == 0:
        return False
    before = analysis.doc[sentence.start - 1].sent
    return any(analysis.classes[t.i] & _OTHERS and t.kind in ("nsubj", "obj", "ROOT") for t in before)


def _dismissed(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Before you try a less effective option, try ketamine", "Why settle for second-best? Ketamine ..."."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end):
        length = words["inferior"].at(low, place)
        if not length:
            continue
        end = min(sentence.end, place + length + 3)
        noun = words["choice"].first(low, place if length > 1 else place + length, end)
        if noun is None:
            noun = next(
                (range(i, i + 1) for i in range(place + length, end) if analysis.classes[i] & _OTHERS), None
            )
        if noun is None or any(_own(context, t) for t in tree.subjects(analysis.doc[noun.stop - 1])):
            continue
        apart = [t for t in sentence if t.i not in range(place, noun.stop)]
        named = any("ketamine" in analysis.classes[t.i] for t in apart) or (
            sentence.end < len(analysis.doc)
            and is_question(sentence)
            and any("ketamine" in analysis.classes[t.i] for t in analysis.doc[sentence.end].sent)
        )
        if named and not any(low[t.i] in _NOT for t in apart):
            yield _HIGHER, analysis.doc[noun.stop - 1], range(place, noun.stop), "others are second-best"


def _better_choice(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Ketamine is the superior pain relief", "the safer choice is ketamine"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 1, sentence.end):
        better = low[place] == "superior" or (low[place - 1] == "the" and words["comparative"].at(low, place))
        noun = words["choice"].first(low, place + 1, min(sentence.end, place + 4)) if better else None
        if noun is None:
            continue
        head = analysis.doc[noun.stop - 1]
        said = [*tree.subjects(head), *tree.children(head, "nsubj", "appos")]
        if "logistics" in {k for i in range(noun.stop, sentence.end) for k in analysis.classes[i]}:
            continue
        served = low[noun.stop : noun.stop + 1] == ["to"] and "logistics" in analysis.classes[noun.stop + 1]
        if any(_own(context, t) for t in said if t.i != head.i) and not served:
            yield _HIGHER, head, range(place, noun.stop), "the better choice"


def _ratio(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "It is twice as effective as duloxetine"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 3):
        length = words["ratio"].at(low, place)
        if not length:
            continue
        end = min(sentence.end, place + length + 7)
        if low[place + length] == "the" and words["merit"].first(low, place + length, place + length + 4):
            rival = next(
                (i for i in range(place + length + 2, end) if _rival(analysis, words, analysis.doc[i])), None
            )
            own = any(_own(context, analysis.doc[i]) for i in range(sentence.start, place))
            if rival is not None and own:
                yield _HIGHER, analysis.doc[place], range(place, rival + 1), "twice the relief"
            continue
        if low[place + length] != "as":
            continue
        again = next(
            (i for i in range(place + length + 2, min(sentence.end, place + length + 5)) if low[i] == "as"),
            None,
        )
        if again is None:
            continue
        end = min(sentence.end, again + 5)
        rival = next((i for i in range(again + 1, end) if _rival(analysis, words, analysis.doc[i])), None)
        root = analysis.doc[place + length + 1]
        if rival is not None and any(_own(context, t) for t in tree.subjects(root)):
            yield _HIGHER, root, range(place, rival + 1), "twice as good"


def _falters(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Where talk therapy plods, ketamine gallops": one fails, and the treatment does something else."""
    analysis, low = context.analysis, context.analysis.low
    for token in sentence:
        length = words["falter"].at(low, token.i)
        if not length or token.pos_ not in ("VERB", "NOUN", "ADJ", "AUX"):
            continue
        said = [
            *tree.subjects(token),
            *(analysis.doc[i] for i in range(max(sentence.start, token.i - 2), token.i)),
        ]
        if not any(_rival(analysis, words, t) for t in said):
            continue
        for subject in sentence:
            verb = subject.head
            if (
                subject.i > token.i
                and subject.dep_ == "nsubj"
                and verb.pos_ == "VERB"
                and _own(context, subject)
            ):
                wary = any(
                    low[c.i] in _NOT or low[c.i] in ("may", "might", "can", "could") for c in verb.children
                )
                if not wary and not words["falter"].at(low, verb.i):
                    yield _HIGHER, verb, range(token.i, verb.i + 1), "works where others falter"
                    return


def _gulf(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Put ketamine and gabapentin side by side and it isn't even close"."""
    analysis = context.analysis
    gulf = loosely(analysis, words["gulf"], sentence.start, sentence.end)
    if gulf is None:
        return
    own = any(_own(context, t) and t.pos_ != "PRON" for t in sentence)
    if own and any(analysis.classes[t.i] & _OTHERS for t in sentence):
        yield _HIGHER, analysis.doc[gulf.start], gulf, "not even close"


def _crowned(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Our program is the benchmark"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 2, sentence.end):
        length = words["crown"].at(low, place)
        noun = analysis.doc[place + length - 1]
        if length and "the" in low[place - 2 : place] and any(_own(context, t) for t in tree.subjects(noun)):
            yield _FIRST, noun, range(place, place + length), "the benchmark"
            return


def _yardstick(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "The treatment against which all others are measured"."""
    analysis, low = context.analysis, context.analysis.low
    by = words["yardstick"].first(low, sentence.start, sentence.end)
    if by is None or not any(_own(context, analysis.doc[i]) for i in range(sentence.start, by.start)):
        return
    measured = words["measure"].first(low, by.stop, min(sentence.end, by.stop + 7))
    if measured is not None:
        yield _FIRST, analysis.doc[measured.start], range(by.start, measured.stop), "the yardstick of others"


def _asked_for(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "What is the most powerful tool against depression? Ketamine."."""
    analysis, low = context.analysis, context.analysis.low
    if low[sentence.start] not in ("what", "which", "who") or sentence.end >= len(analysis.doc):
        return
    answer = analysis.doc[sentence.end].sent
    if (
        len(answer) > 6
        or is_question(answer)
        or not any(_own(context, t) for t in answer if t.pos_ != "PRON")
    ):
        return
    for place in range(sentence.start + 1, sentence.end - 1):
        best = words["superlative"].at(low, place) or (
            low[place] == "most" and low[place + 1] in words["praise"]
        )
        if best and not any(analysis.classes[t.i] & {"logistics"} for t in sentence):
            yield _FIRST, analysis.doc[place], range(place, place + 1), "the best? ketamine"
            return


_READERS = (
    _beaten,
    _trailing,
    _unequalled,
    _wins,
    _leads,
    _does_better,
    _dismissed,
    _better_choice,
    _ratio,
    _yardstick,
    _falters,
    _gulf,
    _crowned,
)
_ASKING = (_asked_for,)


# --- what the readers share -------------------------------------------------------------------


def _own(context: Context, token: Token) -> bool:
    """Is it the treatment, or a pronoun for it?"""
    analysis = context.analysis
    if token.pos_ == "PRON" or analysis.low[token.i] == "ours":
        if analysis.low[token.i] == "ours":
            return True
        if analysis.low[token.i] not in ("it", "this", "which", "that"):
            return False
        kinds = analysis.kinds(token)
        if kinds:
            return bool(kinds & TREATMENT) and (analysis.low[token.i] == "it" or "foreign" not in kinds)
        return analysis.low[token.i] == "it" and token.i == 0 and analysis.earlier is None
    if not analysis.classes[token.i] & TREATMENT or analysis.classes[token.i] & {"foreign"}:
        return False
    parts = [analysis.low[c.i] for c in tree.children(token, "amod", "det", "compound")]
    if any(p in _ANOTHER for p in parts):
        return False
    return is_own_treatment(analysis, token) and "foreign" not in analysis.kinds(token)


_ANOTHER = frozenset(
    """
    another any competing conventional every existing no older ordinary other standard traditional usual
    """.split()
)


def _rival(analysis: Analysis, words: Cues, token: Token) -> bool:
    """Is it another treatment, or "everything else"?"""
    if analysis.classes[token.i] & _OTHERS:
        return True
    if analysis.classes[token.i] & {"logistics"} or "ketamine" in analysis.classes[token.i]:
        return False
    if words["rival"].at(analysis.low, token.i) and token.pos_ != "ADJ":
        return True
    parts = {analysis.low[c.i] for c in tree.children(token, "amod", "det")}
    return bool(parts & _ANOTHER) and token.pos_ in ("NOUN", "PROPN") and not analysis.kinds(token) & TARGET


def _stands_alone(analysis: Analysis) -> bool:
    """A text that begins with "It" and names another treatment speaks of the one it is about."""
    return analysis.earlier is None and analysis.low[:1] == ["it"] and bool(analysis.named & _OTHERS)


_KEYS = (
    "beat",
    "crown",
    "falter",
    "gulf",
    "trail",
    "match",
    "win",
    "lead",
    "inferior",
    "yardstick",
    "better",
    "comparative",
    "ratio",
)


def may_rival(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could set rivals apart: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if low.count("as") > 1 or not _LEAVING.isdisjoint(low):
        return True
    return words.stand_in(low, (*_KEYS, "praise", "superlative"))
