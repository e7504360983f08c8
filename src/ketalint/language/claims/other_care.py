"""Facts on how ketamine is given that are told of something else: another drug, another house, an errand.

"Naloxone can be had without a prescription", "clinics that skip the exam", "children do well with physical
therapy alone": the words are those of a claim against the reference, and none is made.
"""

from __future__ import annotations

from collections.abc import Callable

from ketalint.language.clinic.beside import CARE
from ketalint.language.clinic.left_out import left_out_elsewhere
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Owner
from ketalint.language.words.matching import Match


def of_other_care(analysis: Analysis, match: Match, owner: Owner) -> bool:
    """Is what the phrase tells no word on how ketamine is given here?"""
    if owner.fact in CARE and left_out_elsewhere(analysis, analysis.doc[match.root], match.words):
        return True
    own = _BY_NAME.get(owner.name)
    return own is not None and own(analysis, match)


# --- single entries --------------------------------------------------------------------------


def _with_it_alone(analysis: Analysis, match: Match) -> bool:
    """ "Children do well with physical therapy alone": with nothing else. "Show it to your own doctor"."""
    low, place = analysis.low, match.slot("treatment", "ketamine")
    if low[match.words[-1]] == "alone" and place is not None:
        return bool(analysis.cases(analysis.doc[place]) & {"by", "from", "on", "with"})
    own = next((i for i in match.words if low[i] == "own"), None)
    return own is not None and low[own - 2] in _TOWARDS


_TOWARDS = frozenset("ask by call for from of tell through to with".split())


def _no_need_to_do(analysis: Analysis, match: Match) -> bool:
    """ "There is no need to fast for a consultation": what need not be done is another thing."""
    low, inside = analysis.low, range(match.words[0] + 1, match.words[-1])
    return any(low[i - 1] == "to" and i not in match.words and low[i] not in _UNDERGOING for i in inside)


_UNDERGOING = frozenset("a an attend book come get go have schedule see sit undergo wait".split())


def _of_a_shot(analysis: Analysis, match: Match) -> bool:
    """ "A course of steroids", "the injection in the knee is a steroid", "ketamine, opioids, steroids"."""
    place = match.slot("treatment", "ketamine")
    if place is None:
        return False
    noun = analysis.doc[place]
    if analysis.low[place] in _SHOTS and not any("ketamine" in analysis.classes[t.i] for t in noun.subtree):
        return True
    return _in_a_row(analysis, match)


_SHOTS = frozenset("anesthetic block course dose injection injections shot shots".split())


def _in_a_row(analysis: Analysis, match: Match) -> bool:
    """ "Frequently confused: ketamine, opioids, steroids", "ketamine infusions vs. opioid medications"."""
    places = sorted((*match.words, *(p for _, p in match.slots)))
    between = analysis.low[places[0] : places[-1] + 1]
    if not {"versus", "vs", "vs."}.isdisjoint(between):
        return True
    said = any(analysis.pos[i] in ("AUX", "VERB") for i in range(places[0], places[-1] + 1))
    return not said and between.count(",") > 1


def _of_opioids(analysis: Analysis, match: Match) -> bool:
    """ "Ketamine or opioid medications", "by state law it is classified as a narcotic"."""
    low = analysis.low
    by_law = any(low[i].startswith("narcotic") for i in match.words)
    sentence = analysis.doc[match.root].sent
    return _in_a_row(analysis, match) or (by_law and not _LAW.isdisjoint(low[sentence.start : sentence.end]))


_LAW = frozenset("act classified law laws legal legally scheduled statute statutes".split())


def _by_glutamate(analysis: Analysis, match: Match) -> bool:
    """ "Receptors, which are activated by glutamate"."""
    after = analysis.low[match.words[-1] + 1 : match.words[-1] + 3]
    return "glutamate" in after or any(analysis.low[p] == "glutamate" for _, p in match.slots)


def _blocks_it(analysis: Analysis, match: Match) -> bool:
    """ "Ketamine binds to the NMDA receptor and blocks it": the receptor is what is blocked."""
    place = match.slot("treatment", "ketamine")
    if place is None or analysis.low[place] != "it":
        return False
    before = range(analysis.doc[place].sent.start, match.words[0])
    return any("ketamine" in analysis.classes[i] for i in before)


def _the_longest(analysis: Analysis, match: Match) -> bool:
    """ "My longest without a booster is fourteen months": how long somebody went."""
    return analysis.low[match.words[0] - 1] in ("longest", "months", "record", "stretch", "weeks")


def _with_nobody(analysis: Analysis, match: Match) -> bool:
    """ "Blood pressure can go up with nobody there to see": it does go up."""
    last = match.words[-1]
    return analysis.low[last + 1 : last + 3] in (["with", "nobody"], ["with", "no"])


_BY_NAME: dict[str, Callable[[Analysis, Match], bool]] = {
    "acts-like-opioid": _of_opioids,
    "activates-nmda": _by_glutamate,
    "at-home": _with_it_alone,
    "nmda-roles-swapped": _blocks_it,
    "no-evaluation": _no_need_to_do,
    "no-maintenance": _the_longest,
    "raises-heart": _with_nobody,
    "some-other-drug": _of_a_shot,
}
