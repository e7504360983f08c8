"""How the treatment is set against others by what either does: it beats them, they cannot match it.

Superlatives and comparatives are read in `ranking`; these functions read verbs of beating and trailing,
denied likeness ("none is half as good as ketamine"), prizes, and dismissals ("Forget pills: ...").
The word families stand in rules/lexicon/ranking.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.comparison import (
    acclaimed,
    given_up,
    matchups,
    outdone,
    peerless,
    surpassed,
    titled,
    topmost,
    unmatched,
    unshared,
)
from ketalint.language.constructions.comparison.contenders import (
    HIGHER,
    OTHERS,
    Ranked,
    is_own,
    is_rival,
    named_before,
    stands_alone,
)
from ketalint.language.constructions.rows import loosely
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import Choice, any_word, held, held_between, needs

_NOT = frozenset("not n't never cannot hardly scarcely barely".split())
_LEAVING = frozenset("leave leaves leaving left".split())


def rivalries(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a block says of the treatment beside its rivals."""
    analysis, words = context.analysis, vocabulary.ranking
    if not (context.on_treatment or stands_alone(analysis)):
        return []
    result = []
    for sentence in analysis.sentences:
        asked = is_question(sentence)
        here = held_between(analysis.low, words, sentence.start, sentence.end)
        for reader in (_ASKING if asked else _READERS).possible(here):
            said = next(reader(context, words, sentence), None)
            if said is not None:
                result.append(_found(context, vocabulary, *said, asked))
                break
    return result


def _found(
    context: Context, vocabulary: Vocabulary, owner: Owner, root: Token, said: range, entry: str, asked: bool
) -> Found:
    verdict = Verdict("made") if asked else None
    return told(context.analysis, vocabulary.cues, owner, root, said, verdict=verdict, entry=entry)


@needs("beat " + any_word(_LEAVING))
def _beaten(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Pain care has been outclassed by infusions", "a drug that our drip outshines"."""
    analysis, low = context.analysis, context.analysis.low
    beating = dict(words["beat"].standing_in(low, sentence.start, sentence.end))
    for verb in sentence:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        behind = low[verb.i] in _LEAVING and "behind" in low[verb.i : min(sentence.end, verb.i + 6)]
        length = beating.get(verb.i) or int(behind)
        if not length:
            continue
        by = [t for t in tree.agents(verb) if any(low[c.i] == "by" for c in tree.children(t, "case"))]
        passive = tree.is_passive(verb) or bool(by)
        doers = by if passive else tree.subjects(verb)
        undergone = [t for t in tree.objects(verb) if t not in doers]
        if passive and not undergone:
            undergone = tree.subjects(verb)
        if any(is_own(context, t) for t in doers) and any(
            is_rival(analysis, words, t) or _at_large(analysis, t) for t in undergone
        ):
            yield HIGHER, verb, range(verb.i, verb.i + length), "beats others"


def _at_large(analysis: Analysis, token: Token) -> bool:
    """ "It beats therapy", "outdoes surgery": a bare name for any treatment but this one."""
    return analysis.low[token.i] in _AT_LARGE and all(c.kind in ("conj", "punct") for c in token.children)


_AT_LARGE = frozenset("counseling medication medicine physiotherapy surgery talk therapy".split())


@needs("trail")
def _trailing(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Pills lag behind ketamine"."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in words["trail"].standing_in(low, sentence.start, sentence.end):
        said = range(sentence.start, place)
        before = any(is_rival(analysis, words, analysis.doc[i]) or low[i] in surpassed.ELSE for i in said)
        end = min(sentence.end, place + length + 5)
        after = next((i for i in range(place + length, end) if is_own(context, analysis.doc[i])), None)
        if before and after is not None:
            yield HIGHER, analysis.doc[place], range(place, after + 1), "others lag behind it"


@needs("lead", "=over =on")
def _leads(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Ketamine's edge over steroids is enormous"."""
    analysis, low = context.analysis, context.analysis.low
    for place, _ in words["lead"].standing_in(low, sentence.start, sentence.end - 2):
        over = next(
            (i for i in range(place + 1, min(sentence.end, place + 6)) if low[i] in ("over", "on")), None
        )
        if over is None or analysis.pos[place] == "VERB":
            continue
        if low[place].startswith("advantage") and low[place - 1] in _SOME:
            continue  # "which is an advantage over pills": the reference says as much
        end = min(sentence.end, over + 6)
        rival = next((i for i in range(over + 1, end) if is_rival(analysis, words, analysis.doc[i])), None)
        own = any(is_own(context, analysis.doc[i]) for i in range(max(sentence.start, place - 8), over))
        if rival is not None and own:
            yield HIGHER, analysis.doc[place], range(place, rival + 1), "an edge over others"


_SOME = frozenset("an any certain its of one several some".split())


@needs("better", "perform")
def _does_better(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Stimulators have their place. Ketamine does the job better.", "Forget pills: ketamine does more"."""
    analysis, low = context.analysis, context.analysis.low
    for subject in sentence:
        if subject.kind != "nsubj" or not is_own(context, subject) or "than" in low[subject.i : sentence.end]:
            continue
        if low[subject.i] in _DOSES:
            continue  # "a smaller dose does more": of whatever drug
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
            if closing and named_before(context, sentence, subject.i):
                yield HIGHER, analysis.doc[place], range(place, better + covered), "does it better"
            break


_DOSES = frozenset("amount amounts dose doses".split())


@needs("inferior")
def _dismissed(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Before you try a less effective option, try ketamine", "Why settle for second-best? Ketamine ..."."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in words["inferior"].standing_in(low, sentence.start, sentence.end):
        end = min(sentence.end, place + length + 3)
        noun = words["choice"].first(low, place if length > 1 else place + length, end)
        if noun is None:
            noun = next(
                (range(i, i + 1) for i in range(place + length, end) if analysis.classes[i] & OTHERS), None
            )
        if noun is None or any(is_own(context, t) for t in tree.subjects(analysis.doc[noun.stop - 1])):
            continue
        apart = [t for t in sentence if t.i not in range(place, noun.stop)]
        named = any("ketamine" in analysis.classes[t.i] for t in apart) or (
            sentence.end < len(analysis.doc)
            and is_question(sentence)
            and any("ketamine" in analysis.classes[t.i] for t in analysis.doc[sentence.end].sent)
        )
        if named and not any(low[t.i] in _NOT for t in apart):
            yield HIGHER, analysis.doc[noun.stop - 1], range(place, noun.stop), "others are second-best"


@needs("=superior comparative", "choice")
def _better_choice(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
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
        if any(is_own(context, t) for t in said if t.i != head.i) and not served:
            yield HIGHER, head, range(place, noun.stop), "the better choice"


@needs("ratio")
def _ratio(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "It is twice as effective as duloxetine"."""
    analysis, low = context.analysis, context.analysis.low
    for place, length in words["ratio"].standing_in(low, sentence.start, sentence.end - 3):
        end = min(sentence.end, place + length + 7)
        if low[place + length] == "the" and words["merit"].first(low, place + length, place + length + 4):
            after = range(place + length + 2, end)
            rival = next((i for i in after if is_rival(analysis, words, analysis.doc[i])), None)
            own = any(is_own(context, analysis.doc[i]) for i in range(sentence.start, place))
            if rival is not None and own:
                yield HIGHER, analysis.doc[place], range(place, rival + 1), "twice the relief"
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
        rival = next((i for i in range(again + 1, end) if is_rival(analysis, words, analysis.doc[i])), None)
        root = analysis.doc[place + length + 1]
        said = tree.subjects(root) or tree.subjects(tree.clause_of(root))
        if rival is not None and any(is_own(context, t) for t in said):
            yield HIGHER, root, range(place, rival + 1), "twice as good"


@needs("falter")
def _falters(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Where talk therapy plods, ketamine gallops": one fails, and the treatment does something else."""
    analysis, low = context.analysis, context.analysis.low
    for place, _ in words["falter"].standing_in(low, sentence.start, sentence.end):
        token = analysis.doc[place]
        if token.pos_ not in ("VERB", "NOUN", "ADJ", "AUX"):
            continue
        said = [
            *tree.subjects(token),
            *(analysis.doc[i] for i in range(max(sentence.start, token.i - 2), token.i)),
        ]
        if not any(is_rival(analysis, words, t) for t in said):
            continue
        for subject in sentence:
            verb = subject.head
            if (
                subject.i > token.i
                and subject.dep_ == "nsubj"
                and verb.pos_ == "VERB"
                and is_own(context, subject)
            ):
                wary = any(
                    low[c.i] in _NOT or low[c.i] in ("may", "might", "can", "could") for c in verb.children
                )
                if not wary and not words["falter"].at(low, verb.i):
                    yield HIGHER, verb, range(token.i, verb.i + 1), "works where others falter"
                    return


@needs()  # its words may stand apart
def _gulf(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Put ketamine and gabapentin side by side and it isn't even close"."""
    analysis = context.analysis
    gulf = loosely(analysis, words["gulf"], sentence.start, sentence.end)
    if gulf is None:
        return
    own = any(is_own(context, t) and (t.pos_ != "PRON" or t.kind == "nsubj") for t in sentence)
    if own and any(analysis.classes[t.i] & OTHERS for t in sentence):
        yield HIGHER, analysis.doc[gulf.start], gulf, "not even close"
        return
    named = _summed_up(context, sentence, gulf)
    if named is not None:
        yield HIGHER, analysis.doc[gulf.start], range(named, gulf.stop), "no contest"


def _summed_up(context: Context, sentence: Span, gulf: range) -> int | None:
    """ "Ketamine or surgery? It's not even close.": all that a sentence says after rivals were named.

    The place of the first of them: the verdict by itself says nothing.
    """
    analysis, low = context.analysis, context.analysis.low
    rest = [t for t in sentence if t.i not in gulf and t.text[:1].isalpha()]
    if len(rest) > _SHORT_VERDICT or not all(low[t.i] in _VERDICT for t in rest) or not context.on_treatment:
        return None
    before = range(max(0, sentence.start - _NEAR), sentence.start)
    others = [i for i in before if analysis.classes[i] & (OTHERS | {"service"}) or low[i] in _OTHER_WAYS]
    own = [i for i in before if is_own(context, analysis.doc[i])]
    return min(others[0], own[0]) if others and own else None


_SHORT_VERDICT = 3
_VERDICT = frozenset("and but even is it it's just really s 's simply that the there there's was".split())
_NEAR = 30  # words before a verdict
_OTHER_WAYS = frozenset("operation operations pills surgery".split())


_READERS = Choice(
    (
        _beaten,
        *outdone.READERS,
        *matchups.READERS,
        _trailing,
        *peerless.READERS,
        _leads,
        _does_better,
        _dismissed,
        _better_choice,
        _ratio,
        _falters,
        _gulf,
        *given_up.READERS,
        *unshared.READERS,
        *topmost.READERS,
        *acclaimed.READERS,
        *surpassed.READERS,
        *unmatched.READERS,
        *titled.READERS,
    )
)
_ASKING = Choice(peerless.ASKING)


_APART = ("gulf", "win")  # families whose words may stand apart


def may_rival(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could set rivals apart: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if any(loosely(analysis, words[family], 0, len(low)) is not None for family in _APART):
        return True
    there = held(low, words)
    possible = (*_ASKING.possible(there), *_READERS.possible(there))
    return any(reader.needs.parts for reader in possible)
