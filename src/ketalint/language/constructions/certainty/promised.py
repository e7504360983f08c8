"""Lives that a reader is promised: "you will be back in the garden", "your daughter will walk out taller".

The lexicon knows relief and comfort ("you will feel better"). Here what is to come is told by what only
somebody who is well does or is, or by what a reader need not pay who is not. The words stand in
rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.certainty import future_over
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import children, subjects
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import NO_CLASS, TARGET, TREATMENT

_PROMISED = Owner("life-promised", "benefit", scale="certainty", level="guaranteed")
_PAID_BACK = Owner("paid-back", "benefit", scale="certainty", level="guaranteed")
_FUTURE = frozenset("will 'll ’ll wo shall going gonna".split())
_WEAK = frozenset(("possible", "some", "softener", "usual"))
_MAX_AHEAD = 5  # words between "will" and what is promised


def promises(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each life regained, or fee waived, that is promised and that no phrase has promised yet."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_promise(analysis, cues):
        return []
    known = {
        f.clause
        for f in found
        if f.owner.scale == "certainty" and f.level == "guaranteed" and f.verdict.kind != "elsewhere"
    }
    result: list[Found] = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not _on_treatment(context, sentence):
            continue
        for owner, root, words, entry in (
            *_lives(analysis, cues, sentence),
            *_betterment(analysis, cues, sentence),
            *_refunds(analysis, cues, sentence),
        ):
            if analysis.clause(root) in known:
                continue
            given = Verdict("made") if owner is _PAID_BACK else None
            promise = told(analysis, vocabulary.cues, owner, root, words, verdict=given, entry=entry)
            if not any(h.strength in _WEAK for h in promise.hedges):
                result.append(promise)
                break
    return result


def may_promise(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could promise so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if not _FUTURE.isdisjoint(low) and any(cues[f].first(low, 0, len(low)) for f in _LIFE):
        return True
    return not (_IF | {"?"}).isdisjoint(low) and cues["unpaid"].first(low, 0, len(low)) is not None


def _on_treatment(context: Context, sentence: Span) -> bool:
    """Is the sentence on a page about the treatment, and about no other treatment?"""
    named = NO_CLASS.union(*(context.analysis.classes[t.i] for t in sentence))
    return (context.on_treatment or bool(named & TREATMENT)) and not named & {"foreign", "payer", "service"}


_LIFE = ("restored", "haunt", "lively", "leaving-by", "brighten")
_Promise = tuple[Owner, Token, range, str]


def _lives(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[_Promise]:
    low = analysis.low
    for place in range(sentence.start, sentence.end - 1):
        if low[place] not in _FUTURE:
            continue
        end = _end_of_clause(analysis, place, sentence.end)
        found = _life(analysis, cues, place + 1, end)
        if found is None:
            continue
        root = _predicate(analysis, place, found)
        if root is None or not _of_patient(analysis, root) or _soon_over(analysis, sentence, place, end):
            continue
        yield _PROMISED, root, range(place, found.stop), "will be well"


def _betterment(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[_Promise]:
    """ "Your outlook will brighten", "life will get easier", "ketamine will restore your energy"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 1):
        if low[place] not in _FUTURE:
            continue
        length, at = 0, place
        while not length and at + 1 < min(sentence.end, place + _MAX_AHEAD):
            at += 1
            if low[at] in _CLAUSE_ENDS or low[at] in _NOT:
                break
            length = cues["brighten"].at(low, at)
        if not length:
            continue
        root = _predicate(analysis, place, range(at, at + length))
        if root is None or _soon_over(
            analysis, sentence, place, _end_of_clause(analysis, place, sentence.end)
        ):
            continue
        said = subjects(root)
        of_life = any(_tells_of_life(analysis, cues, t) for t in said)
        of_life |= low[at + length - 1] in _LESSER and any(analysis.kinds(t) & TARGET for t in said)
        by_us = any(analysis.kinds(t) & {"ketamine", "treatment"} for t in said)
        if of_life or (by_us and any(_tells_of_life(analysis, cues, t) for t in children(root, "obj"))):
            yield _PROMISED, root, range(place, at + length), "life will be better"


def _tells_of_life(analysis: Analysis, cues: Cues, noun: Token) -> bool:
    """The reader's own days, energy or mood, not the clinic's."""
    whose = {analysis.low[c.i] for c in noun.children}
    named = "faculty" in analysis.kinds(noun) or cues["wellbeing"].at(analysis.low, noun.i) > 0
    elsewhere = any(analysis.kinds(t) & {"logistics", "provider"} for t in children(noun, "nmod"))
    return named and not elsewhere and not whose & {"our", "its"} and noun.pos_ != "PRON"


_LESSER = frozenset("easier fewer less lighter milder rarer shorter weaker".split())


def _end_of_clause(analysis: Analysis, place: int, end: int) -> int:
    return next((i for i in range(place + 1, end) if analysis.texts[i] in _BREAKS), end)


_BREAKS = frozenset(";:—–.!?()")


def _predicate(analysis: Analysis, place: int, found: range) -> Token | None:
    """The word of a promise that stands in the future."""
    auxiliary = analysis.doc[place]
    head = auxiliary if analysis.low[place] in ("going", "gonna") else auxiliary.head
    for token in (head, *(analysis.doc[i] for i in found)):
        future = future_over(analysis, token)
        if future is not None and future.i == place:
            return token
    return None


def _life(analysis: Analysis, cues: Cues, start: int, end: int) -> range | None:
    """From where to where a life regained is told after "will"."""
    low = analysis.low
    near = min(end, start + _MAX_AHEAD)
    for place in range(start, near):
        if low[place] == "," or low[place] in _BIDDEN:
            return None
        length = cues["restored"].at(low, place)
        if length:
            return range(place, place + length)
        if low[place] == "back" and low[place + 1 : place + 2] != [] and low[place + 1] in _INTO:
            haunt = cues["haunt"].first(low, place + 2, min(end, place + 6))
            if haunt is not None:
                return range(place, haunt.stop)
        length = cues["lively"].at(low, place)
        if length:
            after = place + length
            fully = cues["as-before"].first(low, after, min(end, after + 6))
            if fully is not None and not _hurdle(low, after, fully.start):
                return range(place, fully.stop)
        length = cues["leaving-by"].at(low, place)
        if length:
            after = place + length
            manner = cues["uplifted"].first(low, after, min(end, after + 6))
            if manner is not None and _AT_LENGTH.isdisjoint(low[after : manner.start]):
                return range(place, manner.stop)
    return None


_INTO = frozenset("at behind in into on onto out to with".split())


def _hurdle(low: list[str], start: int, end: int) -> bool:
    return any(word in _HURDLES for word in low[start:end])


_AT_LENGTH = frozenset((",", "after", "before", "if", "once", "until", "when"))  # "leave when you can walk"
_HURDLES = frozenset((",", "and", "before", "into", "once", "or", "over", "through", "until", "when"))


def _of_patient(analysis: Analysis, root: Token) -> bool:
    """Is it said of the reader, or of somebody close to the reader?"""
    said = subjects(root)
    if not said:
        return False
    if analysis.low[root.i] in _BRINGING and analysis.low[root.i + 1 : root.i + 2] == ["you"]:
        return True  # "we will have you walking again"
    for token in said:
        word, kinds = analysis.low[token.i], analysis.kinds(token)
        own = any(analysis.low[c.i] in _OWN for c in token.children)
        if word in _READER:
            continue
        close = own and (word in _KIN or "person" in kinds)
        if kinds & {"provider", "expert"} or not (close or ("person" in kinds and token.pos_ == "PRON")):
            return False
    return True


_BRINGING = frozenset(("get", "have", "put", "see"))
_READER = frozenset("everybody everyone he she they you".split())
_KIN = frozenset("boy dad girl girlfriend grandma grandpa one parents partner spouse".split())
_OWN = frozenset("her his my our the their your".split())


def _soon_over(analysis: Analysis, sentence: Span, place: int, end: int) -> bool:
    """ "You'll be on your feet within the hour": what comes back so soon was lost to the drip alone."""
    low = analysis.low
    start = next((i for i in range(place, sentence.start, -1) if low[i] in _JOINTS), sentence.start)
    return not _CLOCK.isdisjoint(low[start:end])


_JOINTS = frozenset(("and", "then", ",", ";", ":"))
_BIDDEN = frozenset("asked expected helped invited required told".split())
_CLOCK = frozenset(
    """
    24 afternoon evening following hour hours minute minutes next noon same sedation sedative shortly
    tomorrow
    """.split()
)


def _refunds(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[_Promise]:
    """ "If you feel no better, the next three are free": a wager on the outcome."""
    low = analysis.low
    unpaid = cues["unpaid"].first(low, sentence.start, sentence.end)
    if unpaid is None:
        return
    asked = analysis.doc[sentence.start - 1].sent if sentence.start else None
    if (
        asked is not None
        and is_question(asked)
        and len(asked) <= _MAX_ASKED
        and _failing(analysis, cues, asked)
    ):
        yield _PAID_BACK, analysis.doc[unpaid.start], range(asked.start, unpaid.stop), "free if it fails"
        return
    before = low[max(sentence.start, unpaid.start - _MAX_DENIED) : unpaid.start]
    if not _NOT.isdisjoint(before) and _CLAUSE_ENDS.isdisjoint(before):
        return  # "we can't offer your money back"
    after = low[unpaid.stop : unpaid.stop + 6]
    if after[:1] == ["for"] and not {"n't", "not", "unused", "remaining"}.isdisjoint(after):
        return  # "you owe nothing for visits that you haven't had"
    for place in range(sentence.start, sentence.end):
        if low[place] not in _IF or place in unpaid:
            continue
        stop = next((i for i in range(place + 1, sentence.end) if low[i] in _CLAUSE_ENDS), sentence.end)
        clause = low[place + 1 : min(stop, place + _MAX_CONDITION)]
        if not _LOGISTIC.isdisjoint(clause) or unpaid.start in range(place + 1, stop):
            continue
        better = cues["bettered"].first(clause, 0, len(clause))
        spared = low[place] != "if"  # "you pay nothing until it eases"
        fails = better is not None and (spared or not _NOT.isdisjoint(clause))
        if fails or (not spared and cues["unbettered"].first(clause, 0, len(clause)) is not None):
            first, last = min(place, unpaid.start), max(min(stop, place + _MAX_CONDITION), unpaid.stop)
            yield _PAID_BACK, analysis.doc[unpaid.start], range(first, last), "free if it fails"
            return


def _failing(analysis: Analysis, cues: Cues, asked: Span) -> bool:
    """ "Not better?", "Still hurting?" """
    low, start, end = analysis.low, asked.start, asked.end
    better = cues["bettered"].first(low, start, end)
    denied = better is not None and not (_NOT | {"no"}).isdisjoint(low[start : better.start])
    return denied or cues["unbettered"].first(low, start, end) is not None


_MAX_ASKED = 7  # words of "Still hurting after six visits?"
_IF = frozenset(("if", "unless", "until"))
_NOT = frozenset("n't never no not".split())
_CLAUSE_ENDS = frozenset((",", ";", ":", "—", "–", ".", "!", "?"))
_MAX_CONDITION = 14
_MAX_DENIED = 4  # words between a denial and what is not to be had
_LOGISTIC = frozenset(
    """
    cancel canceled candidate doctor eligible insurance insurer late medically qualify referral
    reschedule show
    """.split()
)
