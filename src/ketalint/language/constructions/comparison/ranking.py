"""The rank that grammar gives the treatment among others: superlatives, comparatives, "only ketamine does".

The lexicon knows idioms ("second to none"); these functions read what is praised, over what, and who has the
merit. The words stand in rules/lexicon/ranking.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.about_treatment import ARRANGING
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.comparison.contenders import is_own
from ketalint.language.constructions.support.goodfor import is_own_treatment
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import FEARED, TREATMENT

_FIRST = Owner("ranked-first", "treatment", scale="comparison", level="unrivalled")
_HIGHER = Owner("ranked-higher", "treatment", scale="comparison", level="superior")

_OTHERS = frozenset(("foreign", "service", "opioid"))
_ANY_OTHER = frozenset("any anything everything all every other others rest alternatives".split())
_ELSEWHERE = frozenset(("anywhere", "elsewhere"))
_AT = frozenset("at better faster here more sooner under with".split())
_MAX_PRAISE = 4  # words of praise before a comparative, in a line without a verb
_FROM = frozenset("by from of on thanks through under with".split())
_STOPS = frozenset((",", ";", ":", "(", "—", "–", ".", "!", "?"))
_LESS = frozenset(("fewer", "less", "lower"))


def rankings(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a sentence says of the place of the treatment among others."""
    result: list[Found] = []
    analysis = context.analysis
    alone = analysis.earlier is None and analysis.low[:1] == ["it"]
    if not analysis.named & TREATMENT and not context.on_treatment and not alone:
        return result
    for sentence in analysis.sentences:
        if is_question(sentence):
            continue
        ranked = (
            *((_FIRST, r) for r in _superlatives(analysis, vocabulary.ranking, sentence)),
            *((_HIGHER, r) for r in _comparatives(context, vocabulary.ranking, sentence)),
            *((_FIRST, r) for r in _only(analysis, vocabulary.ranking, sentence)),
            *((_HIGHER, r) for r in _beside(analysis, vocabulary.ranking, sentence)),
        )
        for owner, (root, words, entry) in ranked:
            result.append(_found(context, vocabulary, owner, root, words, entry))
    return result


_Rank = tuple[Token, tuple[int, ...], str]


def _found(
    context: Context, vocabulary: Vocabulary, owner: Owner, root: Token, words: tuple[int, ...], entry: str
) -> Found:
    analysis = context.analysis
    verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
    if verdict.kind == "hypothetical" and _wished(analysis, root.sent):
        verdict = Verdict("made")
    return told(analysis, vocabulary.cues, owner, root, words, verdict=verdict, entry=entry)


def _wished(analysis: Analysis, sentence: Span) -> bool:
    """ "If you want the finest treatment, choose our infusions" says that these are."""
    first = analysis.low[sentence.start : sentence.start + 3]
    return first[:2] in (["if", "you"], ["for", "those"], ["when", "you"]) and first[2:] in _WISHES


_WISHES = (["want"], ["need"], ["seek"], ["deserve"], ["demand"], ["value"], ["like"])


def _praising(analysis: Analysis, words: Cues, place: int, family: str, much: str) -> int:
    """Where a superlative or comparative of praise that begins at `place` ends; `place` if none does."""
    length = words[family].at(analysis.low, place)
    if length and analysis.low[place] not in ("well", "good"):
        return place + length
    following = analysis.low[place + 1 : place + 2]
    return (
        place + 2 if analysis.low[place] == much and following and following[0] in words["praise"] else place
    )


def _superlatives(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Rank]:
    """ "Ketamine is the gentlest of all", "the highest success of any", "the best outcomes come from it"."""
    low, doc = analysis.low, analysis.doc
    for place in range(sentence.start, sentence.end):
        if low[place - 1] not in _DEFINITE or place == sentence.start:
            continue
        end = _praising(analysis, words, place, "superlative", "most")
        if end == place or low[end : end + 1] == ["known"]:
            continue
        merit = words["merit"].first(low, end, min(sentence.end, end + 3))
        ranked = words["field"].first(low, end, min(sentence.end, end + 6))
        among = _of_all(low, sentence.start, place)
        if merit is None and ranked is None and not among:
            continue
        if ranked is not None and merit is None and not _of_treatments(analysis, end, sentence.end):
            continue
        last = max(r.stop for r in (merit, ranked, range(end, end)) if r is not None)
        if not _merited(analysis, sentence, place, last):
            continue
        yield doc[end - 1], tuple(range(place, last)), "the best of all"


_DEFINITE = frozenset("the our its their simply".split())


def _of_all(low: list[str], start: int, place: int) -> bool:
    """ "Of all the options, ..."."""
    return low[start : start + 2] in (["of", "all"], ["among", "all"]) and place - start < 14


def _of_treatments(analysis: Analysis, start: int, end: int) -> bool:
    """Is the field one of treatments: "of all", "in medicine", and not "of our nurses"?"""
    for i in range(start, min(end, start + 8)):
        if analysis.classes[i] & {"logistics", "provider"}:
            return False
        if analysis.texts[i] in _STOPS:
            break
    return True


def _merited(analysis: Analysis, sentence: Span, start: int, end: int) -> bool:
    """Does the sentence give the rank to the treatment: as its subject, its complement or its source?"""
    low = analysis.low
    other = False
    for token in sentence:
        if start <= token.i < end or not analysis.classes[token.i] & (TREATMENT | _OTHERS | {"logistics"}):
            continue
        if token.kind in ("compound", "amod"):
            continue
        before = low[max(sentence.start, token.i - 3) : token.i]
        subject = token.kind in ("nsubj", "ROOT") or not _FROM.isdisjoint(before)
        if is_own_treatment(analysis, token):
            if subject or token.kind in ("obj", "appos", "conj", "attr", "ccomp", "parataxis"):
                return not other
        elif token.kind == "nsubj":
            other = True
    return False


def _comparatives(context: Context, words: Cues, sentence: Span) -> Iterator[_Rank]:
    """ "faster and longer-lasting results than SSRIs", "fewer relapses than with tablets"."""
    analysis = context.analysis
    low, doc = analysis.low, analysis.doc
    for than in range(sentence.start + 1, sentence.end):
        if low[than] != "than" and not _misspelt_than(words, low, than):
            continue
        others = _others(analysis, than, sentence.end)
        if others is None:
            continue
        place = _compared(analysis, words, sentence.start, than)
        if place is None or not _merited_before(context, sentence, place, than):
            continue
        if low[place] in _LESS and "opioid" in analysis.classes[others]:
            continue  # the reference says as much
        yield doc[place], tuple(range(place, others + 1)), "better than others"


def _misspelt_than(words: Cues, low: list[str], place: int) -> bool:
    """ "Better then any pill"."""
    if low[place] != "then" or low[place + 1 : place + 2] not in (["any"], ["all"], ["every"], ["anything"]):
        return False
    return bool(words["comparative"].at(low, place - 1) or words["praise"].at(low, place - 1))


def _others(analysis: Analysis, than: int, end: int) -> int | None:
    """The place of another treatment right after "than", or of "anything"."""
    if analysis.skip[than + 1 : than + 2] == [True]:
        than += 1  # "gentler-than-anything-else"
    if analysis.low[than + 1 : than + 2] in (["anything"], ["everything"], ["anywhere"], ["elsewhere"]):
        return than + 1
    for i in range(than + 1, min(end, than + 6)):
        if analysis.texts[i] in _STOPS:
            return None
        if analysis.low[i] in _ELSEWHERE:
            return i
        if analysis.classes[i] & TREATMENT and not analysis.classes[i] & _OTHERS:
            other = not _ANY_OTHER.isdisjoint(analysis.low[than + 1 : i])
            return i if other else None
        if analysis.classes[i] & _OTHERS:
            return i
    return None


def _compared(analysis: Analysis, words: Cues, start: int, than: int) -> int | None:
    """Where the comparative of praise before "than" begins."""
    low = analysis.low
    for place in range(than - 1, max(start - 1, than - 9), -1):
        if analysis.texts[place] in _STOPS - {","}:
            return None
        if low[place] in ("no", "not", "n't", "whether", "nor"):
            return None
        if _praising(analysis, words, place, "comparative", "more") > place:
            return place
        if low[place] == "more" and words["merit"].first(low, place + 1, min(than, place + 3)) is not None:
            more_harm = any(analysis.classes[i] & FEARED for i in range(place + 1, than))
            return None if more_harm else place  # "more side effects than those on placebo"
        if low[place] in _LESS and words["demerit"].first(low, place + 1, than) is not None:
            return place
        if place == than - 1 and low[place] in _ADVERBS and words["perform"].at(low, place - 1):
            return place
    return None


_ADVERBS = frozenset("better earlier faster further longer more quicker sooner".split())


def _merited_before(context: Context, sentence: Span, place: int, than: int) -> bool:
    """Is it the treatment that is said to be better, and not another one?"""
    analysis = context.analysis
    said = [t for t in tree.subjects(analysis.doc[place]) if t.i < place]
    if not said:
        said = [t for t in sentence if t.kind == "nsubj" and t.i < place][-1:]
    if any(is_own_treatment(analysis, t) or (t.pos_ == "PRON" and is_own(context, t)) for t in said):
        return True
    if any(analysis.low[c.i] in ("our", "us") for t in said for c in t.subtree):
        return True  # "patients at our clinic"
    if any(analysis.low[t.i] == "it" and t.i == 0 and analysis.earlier is None for t in said):
        return True
    if place - sentence.start <= _MAX_PRAISE and not analysis.has_verb(sentence.start, than):
        return not analysis.named & {"logistics", "provider"}  # "Faster, longer-lasting relief than pills"
    low = analysis.low
    if any(low[i] in ("us", "here") and low[i - 1] in _AT for i in range(place, than)):
        return True  # "People do better with us than anywhere else"
    if any(analysis.kinds(t) & (_OTHERS | {"logistics"}) for t in said):
        return False
    return any(
        is_own_treatment(analysis, t)
        and analysis.classes[t.i] & TREATMENT
        and not _FROM.isdisjoint(low[max(sentence.start, t.i - 4) : t.i])
        for t in sentence
        if t.i < than
    )


def _only(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Rank]:
    """ "Only ketamine resets the nervous system": what it does no other does."""
    low = analysis.low
    first = sentence.start
    if low[first] != "only":
        return
    for token in sentence:
        if token.i > first + 4:
            return
        if not (is_own_treatment(analysis, token) and token.kind == "nsubj"):
            continue
        verb = token.head
        serving = words["service-deed"].first(low, token.i + 1, min(sentence.end, verb.i + 3)) is not None
        circumstance = {low[first + 1], low[token.i + 1]} & {"a", "after", "if", "in"}
        other = not _TRUE_OF_IT.isdisjoint(low[first : verb.i])  # "only esketamine has FDA approval"
        if verb.pos_ == "VERB" and not serving and not circumstance and not other:
            yield verb, (first, token.i, verb.i), "only ketamine does"
        return


_TRUE_OF_IT = frozenset(("esketamine", "spravato"))


def _beside(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Rank]:
    """ "Next to ketamine, gabapentin is water"."""
    low, doc = analysis.low, analysis.doc
    beside = words["beside"].first(low, sentence.start, sentence.end)
    trifle = words["trifle"].first(low, sentence.start, sentence.end) if beside is not None else None
    if beside is None or trifle is None:
        return
    if trifle.stop == beside.start and low[beside.start] == "against":
        return  # "it does nothing against ketamine"
    near = range(beside.stop, min(sentence.end, beside.stop + 4))
    near = range(near.start, next((i for i in near if low[i] == ","), near.stop))
    own = any(is_own_treatment(analysis, doc[i]) or low[i] == "it" for i in near)
    other = any(analysis.classes[t.i] & _OTHERS for t in sentence if t.i not in beside)
    if own and other:
        start, end = min(beside.start, trifle.start), max(beside.stop, trifle.stop)
        yield doc[trifle.start], tuple(range(start, end)), "others are nothing beside it"


_NO_TREATMENT = frozenset(("expert", "foreign", "logistics", "person", "provider"))


def of_our_menu(analysis: Analysis, match: Match) -> bool:
    """ "The sole form of ketamine that we offer" tells what a clinic has, and ranks nothing.

    Nor does "your best source of advice is your doctor" rank the treatment.
    """
    root = analysis.doc[match.root]
    root = root.head if root.kind == "amod" else root
    if root.kind == "nsubj" and analysis.kinds(root.head) & _NO_TREATMENT - analysis.kinds(root):
        return not analysis.kinds(root.head) & TREATMENT  # "The first choice is a tablet"
    low, last = analysis.low, max(match.words)
    if _counts_visits(analysis, min(match.words)) or _left_open(analysis, root):
        return True
    if _one_among_several(low, min(match.words)) or _of_something_ranked(analysis, match):
        return True
    if low[last] == "to" and low[last + 1 : last + 2] and low[last + 1] in _ARRANGING:
        return True  # "The most effective way to reach us"
    only = not {"only", "sole", "one"}.isdisjoint(low[min(match.words) : last + 1])
    if only and low[max(0, min(match.words) - 1)] in ("her", "his", "my", "their", "your"):
        return True  # "Her one and only series"
    following = low[last + 1 : last + 6]
    return only and any(w in ("we", "i") for w in following[: 5 if "of" in following else 2])


def _one_among_several(low: list[str], first: int) -> bool:
    """ "It is only one of the options": merely one, unless it is "the only one of the options that ..."."""
    return low[first : first + 3] == ["only", "one", "of"] and low[max(0, first - 1)] not in _DEFINITE


def _of_something_ranked(analysis: Analysis, match: Match) -> bool:
    """ "Best pie in the county, no contest": what a superlative before it is said of."""
    sentence = analysis.doc[match.root].sent
    before = range(sentence.start, min(match.words))
    best = next((i for i in before if analysis.low[i] in _SUPERLATIVE), None)
    if best is None or any(analysis.classes[t.i] & (TREATMENT | _OTHERS | {"relief"}) for t in sentence):
        return False
    return any(analysis.pos[i] in ("NOUN", "PROPN") for i in range(best + 1, min(before.stop, best + 4)))


_SUPERLATIVE = frozenset("best biggest coldest finest friendliest greatest hottest nicest worst".split())


def _left_open(analysis: Analysis, root: Token) -> bool:
    """ "The best option for you depends on your history": whatever a parser makes of it."""
    end = min(root.sent.end, root.i + 6)
    return not tree.subjects(root) and any(analysis.low[i] in _OPEN for i in range(root.i + 1, end))


_OPEN = frozenset("depend depended depends differ differs varies vary".split())


def _counts_visits(analysis: Analysis, first: int) -> bool:
    """ "Halfway through drip number one": a number of visits, and no rank."""
    row = analysis.low[first : first + 2]
    counted = row == ["number", "one"] or row[:1] == ["#1"] or analysis.texts[first : first + 2] == ["#", "1"]
    return counted and first > 0 and analysis.pos[first - 1] == "NOUN"


_ARRANGING = ARRANGING | frozenset("find get message park reach travel".split())


def may_rank(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could rank the treatment: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if not analysis.named & (TREATMENT | _OTHERS):
        return "than" in low and not _ANY_OTHER.union(_ELSEWHERE).isdisjoint(low)
    if not {"than", "only", "most"}.isdisjoint(low):
        return True
    return words.stand_in(low, ("superlative", "beside"))
