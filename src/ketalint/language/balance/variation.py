"""Response varies, told by whom or when the treatment does not help: "in some it does nothing".

Three parts meet in one sentence: a failure ("changed nothing", "no difference", "does not ease"), words that
limit it to some or leave it open ("some", "a third", "if", "may"), and nothing else that fails. The words
stand in rules/lexicon/balance.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.syntax.tree import clause_of
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_OTHERS = frozenset(("foreign", "logistics", "opioid", "payer", "service"))
_DENIALS = frozenset(
    "barely fail failed fails hardly little n't never no no-one nobody none not nothing".split()
)
_SHAM = frozenset(  # "nothing but", "not only", "no longer", "no other drug works like it"
    "but else just longer matter only other than".split()
)
_ENDS = frozenset((";", ":", "—", "–", "(", ")", "because", "but", "until", "unless"))
_REACH = 5  # words between a denial and what fails to happen
_AMONG = frozenset((";", "—", "–", "."))


def told_to_vary(analysis: Analysis, words: Cues) -> Iterator[range]:
    """From where to where a sentence tells that the treatment leaves some without help."""
    if not may_vary(analysis, words):
        return
    for sentence in analysis.sentences:
        limit = words["limiting"].first(analysis.low, sentence.start, sentence.end)
        if limit is None or likens(analysis.low, limit.start) or is_question(sentence):
            continue
        failure = _failure(analysis, words, sentence)
        if failure is None or _of_others(analysis, sentence, failure) or before_ours(analysis, failure):
            continue
        told = range(min(limit.start, failure.start), max(limit.stop, failure.stop))
        if _AMONG.isdisjoint(analysis.low[limit.stop : failure.start]) and not of_another(analysis, told):
            yield told


def likens(low: list[str], place: int) -> bool:
    """ "You carry on as if nothing had happened": an "if" at `place` that leaves nothing open."""
    return low[place] == "if" and place > 0 and low[place - 1] == "as"


def never_met(low: list[str], first: int, start: int) -> bool:
    """ "We have yet to meet one whom it did not help": nobody is left without help."""
    before = low[start:first]
    return any(pair in _YET_TO for pair in pairwise(before)) or (
        not _HARD.isdisjoint(before) and not _FINDING.isdisjoint(before)
    )


_YET_TO = frozenset(
    (
        ("yet", "to"),
        ("waiting", "to"),
        ("hard", "pressed"),
        ("nobody", "whom"),
        ("never", "met"),
        ("never", "seen"),
    )
)
_HARD = frozenset(("hard", "impossible", "struggle"))
_FINDING = frozenset(("find", "meet", "name"))


def of_another(analysis: Analysis, words: range) -> bool:
    """ "Some do not respond to antidepressants", "results of surgery vary": another treatment fails them.

    It hangs on a word of response, and the sentence names ours neither by name nor by a pronoun.
    """
    low, sentence = analysis.low, analysis.doc[words.start].sent
    if of_earlier_drugs(analysis, sentence):
        return True
    for token in sentence:
        kinds = analysis.classes[token.i]
        if (kinds & TREATMENT and not kinds & _RIVALS) or (token.kind == "nsubj" and low[token.i] in _ITSELF):
            return False
    for place in range(words.start + 1, sentence.end - 1):
        if low[place] in _ENDS and place >= words.stop:
            return False
        if low[place] in _LINKS and low[place - 1] in _LINKS[low[place]]:
            named = range(place + 1, min(sentence.end, place + _NAMED))
            if any(analysis.classes[i] & _RIVALS and low[i] not in _SHAMS for i in named):
                return True
    return False


def of_earlier_drugs(analysis: Analysis, sentence: Span) -> bool:
    """ "The first medication does not bring enough", "two trials have failed": what came before ours."""
    low, told = analysis.low, False
    for place in range(sentence.start, sentence.end):
        if low[place] in _DRUGS:
            before = low[max(sentence.start, place - _ORDERED) : place]
            told = told or not _EARLIER.isdisjoint(before)
        elif low[place] in _OURS:
            return False
    return told


_DRUGS = frozenset(
    """
    antidepressant antidepressants drug drugs medication medications medicine medicines pill pills
    prescription prescriptions tablet tablets trial trials
    """.split()
)
_EARLIER = frozenset(
    """
    adequate daily earlier first initial older oral previous prior second several standard third three two
    usual
    """.split()
)
_ORDERED = 3  # words of "the first two oral"
_OURS = frozenset("drip drips infusion infusions iv it ketamine program protocol series this".split())
_ITSELF = frozenset("it they this".split())
_RIVALS = frozenset(("foreign", "opioid", "service"))
_SHAMS = frozenset(("placebo", "saline", "sham"))
_NAMED = 5  # words of what is named after "to"
_RESPONSES = frozenset(
    """
    benefit benefits help improvement outcome outcomes relief respond responded responding responds response
    responses result results success
    """.split()
)
_MENDED = frozenset("better help helped improve improved improves relief well worked works".split())
_LINKS = {
    "by": _MENDED | {"relieved"},
    "from": _RESPONSES | {"better"},
    "of": _RESPONSES,
    "on": _MENDED,
    "to": _RESPONSES,
    "with": _MENDED | _RESPONSES,
}


def may_vary(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    return words["unhelped"].first(low, 0, len(low)) is not None or (
        not _DENIALS.isdisjoint(low) and words["helping"].first(low, 0, len(low)) is not None
    )


def _of_others(analysis: Analysis, sentence: Span, failure: range) -> bool:
    """Does another drug fail, a bill or an hour, or does a second denial before it lift the failure?"""
    low, before = analysis.low, range(sentence.start, failure.start)
    if _by_others(analysis, sentence, failure):
        return True
    if any(low[i] in _DENIALS and low[i] != "little" for i in before):
        return True
    if never_met(low, failure.start, sentence.start):
        return True
    if low[failure.start - 1] in ("which", "that") and sentence.start < failure.start - 1:
        described = range(max(sentence.start, failure.start - 4), failure.start - 1)
        if not any(analysis.classes[i] & TREATMENT for i in described):
            return True  # "Some clinics use saline, which does nothing"
    return any(
        analysis.classes[i] & _OTHERS
        and not analysis.classes[i] & TREATMENT
        and low[i] != "number"
        and analysis.doc[i].kind in ("nsubj", "compound", "ROOT")
        for i in before
    )


def before_ours(analysis: Analysis, failure: range) -> bool:
    """ "Nerve pain that hasn't responded", "when rest has not helped": why people come, and no result."""
    clause = clause_of(analysis.doc[failure.stop - 1])
    if clause.kind not in ("acl", "advcl") or not any(analysis.low[c.i] in _HAVE for c in clause.children):
        return False
    return not any(
        (analysis.classes[t.i] & TREATMENT and not analysis.classes[t.i] & _RIVALS)
        or (t.kind == "nsubj" and analysis.low[t.i] in _ITSELF)
        or (clause.kind == "advcl" and analysis.low[t.i] == "nothing")  # "if nothing has changed, we stop"
        for t in clause.subtree
    )


_HAVE = frozenset("'ve had has have".split())


def _by_others(analysis: Analysis, sentence: Span, failure: range) -> bool:
    """ "Who have not been helped enough by other care": what failed them is named after it."""
    low = analysis.low
    for place in range(failure.stop, min(sentence.end - 1, failure.stop + 3)):
        if low[place] in ("by", "from", "with"):
            following = range(place + 1, min(sentence.end, place + 5))
            return not _ELSE.isdisjoint(low[place + 1 : place + 5]) or any(
                analysis.classes[i] & _OTHERS and not analysis.classes[i] & TREATMENT for i in following
            )
    return False


_ELSE = frozenset("another anything earlier other others previous".split())


def _by_hand(analysis: Analysis, place: int) -> bool:
    """ "If you cannot reach your toes": what a person does, and no treatment."""
    if not analysis.low[place].startswith(_DONE_BY_HAND):
        return False
    verb = analysis.doc[place]
    verb = verb.head if verb.kind == "conj" else verb
    return any(t.kind == "nsubj" and analysis.low[t.i] in _PERSONS for t in verb.children)


_DONE_BY_HAND = ("help", "lift", "reach", "settle", "shift", "stir", "touch", "work")
_PERSONS = frozenset("i we you".split())


def _harms(analysis: Analysis, place: int, sentence: Span) -> bool:
    """ "It has no effect on the body": harm is denied, and help is another matter."""
    if analysis.low[place : place + 1] not in (["on"], ["upon"]):
        return False
    acted_on = range(place + 1, min(sentence.end, place + 4))
    return any(analysis.low[i] in _ORGANS for i in acted_on)


_ORGANS = frozenset(
    "bladder blood body brain heart kidney kidneys liver lung lungs memory pressure stomach".split()
)


def _failure(analysis: Analysis, words: Cues, sentence: Span) -> range | None:
    """The words that say that nothing came of it."""
    low = analysis.low
    set_phrase = words["unhelped"].first(low, sentence.start, sentence.end)
    if set_phrase is not None and low[set_phrase.stop : set_phrase.stop + 1] not in (["but"], ["like"]):
        return set_phrase
    for place in range(sentence.start, sentence.end):
        following = low[place + 1] if place + 1 < sentence.end else ""
        if low[place] not in _DENIALS or following in _SHAM:
            continue
        for at in range(place + 1, min(sentence.end, place + _REACH + 1)):
            if low[at] in _ENDS or low[at] in _SHAM or low[at] == ",":
                break
            if analysis.classes[at] & {"risk", "effect-of-drug"}:
                break
            length = words["helping"].at(low, at)
            if length and not _harms(analysis, at + length, sentence) and not _by_hand(analysis, at):
                return range(place, at + length)
    return None
