"""Cues of an end in sentences in which nothing of the kind ends.

"People end up on less oxycodone", "the fears that go with stopping", "the pain retired along with him",
"unlike narcotics it has no hold on you", "it is calming stomachs left and right".
"""

from __future__ import annotations

from ketalint.language.constructions.effect.recovered import soon_after
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TREATMENT

_ALONG = frozenset("along alongside right together with".split())
_ACTED_ON = ("condition", "mood", "nerve", "opioid", "pain", "symptom", "target")  # slots for what ends


def not_ended(analysis: Analysis, match: Match) -> bool:
    """Does the sentence give the words of `match` another sense than that of an end?"""
    return (
        _ends_up(analysis, match)
        or _in_company(analysis, match)
        or _by_stopping(analysis, match)
        or _of_plural(analysis, match)
        or _left_and_right(analysis, match)
        or _gone_to_do(analysis, match)
        or _of_a_fear_of_it(analysis, match)
        or _of_a_rival(analysis, match)
        or _of_a_matter(analysis, match)
        or _by_the_complaint(analysis, match)
        or _cleared_for(analysis, match)
        or _of_the_next_noun(analysis, match)
        or _as_told_to(analysis, match)
        or _of_a_mechanism(analysis, match)
        or _how_it_is_done(analysis, match)
        or _trouble_with(analysis, match)
        or _until_then(analysis, match)
        or _asked_of_you(analysis, match)
        or _to_be_told(analysis, match)
        or _hardly_ever(analysis, match)
        or _healed_by_then(analysis, match)
        or _by_another_deed(analysis, match)
        or _without_a_drug(analysis, match)
        or _gained_by_it(analysis, match)
        or _as_before_the_visit(analysis, match)
        or _at_the_wheel(analysis, match)
    )


def _ends_up(analysis: Analysis, match: Match) -> bool:
    """ "End up with", which ends nothing."""
    low, root = analysis.low, match.root
    return low[root] in _END and low[root + 1 : root + 2] == ["up"] and root + 1 not in match.words


_END = frozenset("end ended ending ends".split())


def _in_company(analysis: Analysis, match: Match) -> bool:
    """ "The fears that go with it", "the pain came along with her": it goes where another goes."""
    low, root = analysis.low, match.root
    if low[root] not in _GOING or max(match.words) != root:
        return False
    after = low[root + 1 : root + 4]
    return after[:1] == ["with"] or (bool(after) and after[0] in _ALONG and "with" in after)


_GOING = frozenset("depart departs go goes going gone leave leaves left retire retired retires went".split())


def _by_stopping(analysis: Analysis, match: Match) -> bool:
    """ "The fears that go with stopping": what somebody stops is not what was named before it."""
    root = analysis.doc[match.root]
    return root.lower_.endswith("ing") and any(c.lower_ in ("by", "of", "with") for c in root.children)


def _of_plural(analysis: Analysis, match: Match) -> bool:
    """ "Unlike narcotics it has no hold on you": one "it" is not several pills."""
    place = match.slot("opioid")
    if place is None or analysis.low[place] != "it":
        return False
    named = next((i for i in range(place - 1, -1, -1) if "opioid" in analysis.classes[i]), None)
    if named is not None:
        return analysis.low[named].endswith("s")
    above = analysis.earlier
    for _ in range(_MAX_ABOVE):
        if above is None:
            return False
        last = next((i for i in range(len(above.low) - 1, -1, -1) if "opioid" in above.classes[i]), None)
        if last is not None:
            return above.low[last].endswith("s")
        above = above.earlier
    return False


_MAX_ABOVE = 5  # blocks above in which a pronoun finds what it stands for


def _left_and_right(analysis: Analysis, match: Match) -> bool:
    """ "Calming stomachs left and right": everywhere, and nothing leaves."""
    low = analysis.low
    return any(low[i] == "left" and low[i + 1 : i + 3] == ["and", "right"] for i in match.words)


def _gone_to_do(analysis: Analysis, match: Match) -> bool:
    """ "The nerves have gone to sleep", "the pain has gone from bad to worse": where or how it went."""
    low, last = analysis.low, match.words[-1]
    return low[last] in _GONE and low[last + 1 : last + 2] in _WHERE_TO


_GONE = frozenset(("gone", "went"))
_WHERE_TO = (["haywire"], ["into"], ["on"], ["to"], ["unnoticed"], ["untreated"], ["up"], ["wild"], ["wrong"])


def _of_a_fear_of_it(analysis: Analysis, match: Match) -> bool:
    """ "Put it out of your mind", said of a worry: one pronoun is no pain that leaves the mind."""
    low, place = analysis.low, match.slot(*_ACTED_ON)
    if place is None or low[place] not in _POINTING or "mind" not in (low[i] for i in match.words):
        return False
    return low[match.root] in _PUTTING


_POINTING = frozenset("it that them these this those".split())
_PUTTING = frozenset("get keep push put putting take".split())


def _of_a_rival(analysis: Analysis, match: Match) -> bool:
    """ "Infusions beat pills", "it leaves any other therapy for pain behind": the rival is still there."""
    place = match.slot(*_ACTED_ON)
    if place is None:
        return False
    if analysis.low[match.root] in _BEATING and "opioid" in analysis.classes[place]:
        return True
    return any(analysis.low[i] in _OTHER and i + 1 < place for i in range(match.words[0] + 1, place)) and (
        analysis.doc[place].kind in ("nmod", "obl", "compound")
    )


_BEATING = frozenset(form for verb in "beat defeat outdo outperform trounce".split() for form in forms(verb))
_OTHER = frozenset(("other", "another"))


def _of_a_matter(analysis: Analysis, match: Match) -> bool:
    """ "Research put any question about ketamine for pain to rest", "draw a line under each pain score"."""
    place = match.slot(*_ACTED_ON)
    if place is None:
        return False
    low = analysis.low
    after = low[place + 1 : place + 2]
    if after and after[0] in _SHEETS:
        return True
    return any(low[i] in _MATTERS for i in range(match.words[0] + 1, place))


_SHEETS = frozenset(
    form for noun in "chart diary level question rating record scale score".split() for form in forms(noun)
)
_MATTERS = frozenset(
    form for noun in "argument debate discussion doubt myth question rumor".split() for form in forms(noun)
)


def _by_the_complaint(analysis: Analysis, match: Match) -> bool:
    """ "The receptors that fibromyalgia put to sleep": here the complaint is what acts."""
    place = match.slot(*_ACTED_ON)
    if place is None or not 0 < place < match.root or match.root != match.words[0]:
        return False
    root = analysis.doc[match.root]
    if root.kind != "acl" or root.head.i >= place or tree.is_passive(root):
        return False
    return analysis.doc[place].kind == "nsubj" and any(
        analysis.low[i] in _RELATIVE for i in range(root.head.i + 1, place)
    )


_RELATIVE = frozenset(("that", "which"))


def _cleared_for(analysis: Analysis, match: Match) -> bool:
    """ "Cleared for chronic pain": a licence, and no pain that clears."""
    low, root = analysis.low, match.root
    return low[root] == "cleared" and low[root + 1 : root + 2] == ["for"]


def _of_the_next_noun(analysis: Analysis, match: Match) -> bool:
    """ "Strong on pain, nil risk": the last word belongs to what follows it."""
    last = match.words[-1]
    if "normal" in analysis.low[match.words[0] : last + 1] and soon_after(_sentence_of(analysis, last)):
        return True
    if analysis.low[last] == "normal" and analysis.doc[last].kind == "amod":
        noun = analysis.doc[last].head  # "back to your normal tablets"
        return noun.i > last and analysis.low[noun.i] not in _WHOLE_LIFE
    if analysis.low[last] not in _NAUGHT or last + 1 >= len(analysis.low):
        return False
    return bool(analysis.classes[last + 1] & {"risk", "effect-of-drug", "opioid"})


_WHOLE_LIFE = frozenset("body existence function health life lives living self selves state".split())


def _sentence_of(analysis: Analysis, place: int) -> list[str]:
    sentence = analysis.doc[place].sent
    return analysis.low[sentence.start : sentence.end]


_NAUGHT = frozenset("nil no zero".split())


def _as_told_to(analysis: Analysis, match: Match) -> bool:
    """ "Please do not take pills for a week before the injection": an order, and no outcome."""
    clause = tree.clause_of(analysis.doc[match.root])
    words = {analysis.low[c.i] for c in clause.children}
    if not words & {"do"} or not words & {"not", "n't"} or tree.subjects(clause):
        return False
    return match.slot("opioid", "foreign") is not None


def _of_a_mechanism(analysis: Analysis, match: Match) -> bool:
    """ "Small doses can flatten wind-up": what nerves do, and no complaint of anybody."""
    place = match.slot(*_ACTED_ON)
    if place is None or analysis.low[place] != "up" or analysis.low[place - 2 : place - 1] != ["wind"]:
        return False
    return analysis.low[place + 1 : place + 2] != ["pain"]


def _how_it_is_done(analysis: Analysis, match: Match) -> bool:
    """ "How it is done": the way in which it goes, not that it is over."""
    low, first = analysis.low, min(match.words[0], *(place for _, place in match.slots), match.root)
    return low[match.words[-1]] == "done" and "how" in low[max(0, first - 2) : first]


def _trouble_with(analysis: Analysis, match: Match) -> bool:
    """ "I used to have a problem with painkillers. Does that matter?": a history that one tells."""
    low = analysis.low
    if match.slot("opioid") is None and match.slot("target") is None:
        return False
    if low[match.words[0] : match.words[0] + 2] != ["used", "to"]:
        return False
    return not _TROUBLE.isdisjoint(low[match.words[0] : match.words[-1] + 6])


_TROUBLE = frozenset("problem problems struggle struggled trouble".split())


def _until_then(analysis: Analysis, match: Match) -> bool:
    """ "You stay until you are back on your feet": how long the nurse is there."""
    low, first = analysis.low, match.words[0]
    if low[match.words[-1]] not in ("feet", "foot"):
        return False
    return "until" in low[max(analysis.doc[first].sent.start, first - 4) : first]


def _asked_of_you(analysis: Analysis, match: Match) -> bool:
    """ "We do not ask you to come off opioids", "you may be told to stop your pills": a demand."""
    root = analysis.doc[match.root]
    if match.slot("opioid") is None or root.kind not in ("xcomp", "ccomp"):
        return False
    ordered = any(analysis.low[c.i] == "to" for c in tree.children(root, "mark"))
    return ordered and analysis.low[root.head.i] in _DEMANDING


_DEMANDING = frozenset(
    form
    for verb in "advise ask encourage force instruct order press push request require tell urge".split()
    for form in forms(verb)
)


def _to_be_told(analysis: Analysis, match: Match) -> bool:
    """ "Tell us when the pain stops", "write down how long it took until it was gone": news to report."""
    root = analysis.doc[match.root]
    if root.kind not in ("advcl", "ccomp") or match.slot(*_ACTED_ON) is None:
        return False
    when = any(analysis.low[c.i] in _WHENEVER for c in tree.children(root, "advmod", "mark"))
    return when and analysis.low[root.head.i] in _TELLING and not tree.subjects(root.head)


_WHENEVER = frozenset("if once until when whenever whether".split())
_TELLING = frozenset("ask call let note press record remember report ring say tell write".split())


def _hardly_ever(analysis: Analysis, match: Match) -> bool:
    """ "Complete relief is rare": what is said of an end is how seldom it comes."""
    root = analysis.doc[match.root]
    if root.kind != "nsubj" or root.head.i < root.i:
        return False
    if analysis.low[root.head.i] in _SELDOM:
        return True
    after = analysis.low[root.i : min(root.sent.end, root.head.i + 6)]
    return any(
        after[i : i + 3] in (["more", "than", "we"], ["yet", "to", "be"], ["yet", "to", "come"])
        for i in range(len(after))
    )  # "a cure has yet to be found", "an end to pain is more than we can offer"


_SELDOM = frozenset("exception exceptional rare uncommon unlikely unrealistic unusual".split())


def _healed_by_then(analysis: Analysis, match: Match) -> bool:
    """ "CRPS can begin after a fracture has healed": when something else begins, stays or is done."""
    root, sentence = match.root, analysis.doc[match.root].sent
    if not analysis.low[root].startswith(_HEALED):
        return False
    before = range(max(sentence.start, root - _CLAUSE), root)
    if _BY_THEN.isdisjoint(analysis.low[before.start : root]):
        return False
    return not any(analysis.classes[i] & TREATMENT for i in before)


_HEALED = ("heal", "mend")
_BY_THEN = frozenset("after before once until when while".split())
_CLAUSE = 6  # words of "after the broken bone has fully"


def _by_another_deed(analysis: Analysis, match: Match) -> bool:
    """ "His snoring stopped when he lost weight": what somebody did about it himself."""
    low, last = analysis.low, max(match.words)
    end = analysis.doc[match.root].sent.end
    if last + 3 >= end or low[last + 1] not in _AS_SOON or low[last + 2] not in _DOERS:
        return False
    if any(analysis.classes[i] & TREATMENT for i in range(last + 1, end)):
        return False
    return low[last + 3] in _DEEDS


_AS_SOON = frozenset("after once since when".split())
_DOERS = frozenset("he i she they we you".split())
_DEEDS = frozenset(
    "bought changed divorced gave joined learned left lost moved quit retired slept switched threw".split()
)


def _without_a_drug(analysis: Analysis, match: Match) -> bool:
    """ "She went home without pain medication": what she went without is the drug."""
    last = max((place for kind, place in match.slots if kind in _ACTED_ON), default=0)
    if not last or "without" not in analysis.low[match.words[0] : last]:
        return False
    return analysis.low[last - 1] == "pain" and "foreign" in analysis.classes[last]


def _gained_by_it(analysis: Analysis, match: Match) -> bool:
    """ "What members get out of it": what somebody gains, and no pain that he leaves."""
    low, place = analysis.low, match.slot(*_ACTED_ON)
    if place is None or low[place] not in _POINTING or low[place - 2 : place] != ["out", "of"]:
        return False
    gained = low[max(analysis.doc[place].sent.start, match.words[0] - 5) : place - 2]
    return not _AS_MUCH.isdisjoint(gained)


_AS_MUCH = frozenset("anything everything little lot more most much nothing something what whatever".split())


def _as_before_the_visit(analysis: Analysis, match: Match) -> bool:
    """ "You are back to how you were before the visit": when the drug has worn off."""
    low, last = analysis.low, match.words[-1]
    if "back" not in (low[i] for i in match.words):
        return False
    after = range(last + 1, min(analysis.doc[match.root].sent.end, last + 6))
    before = next((i for i in after if low[i] == "before"), None)
    return before is not None and any(
        analysis.classes[i] & TREATMENT or low[i] in _CALLS
        for i in range(before + 1, min(len(low), before + 4))
    )


_CALLS = frozenset(("appointment", "visit"))


def _at_the_wheel(analysis: Analysis, match: Match) -> bool:
    """ "Driving is allowed once the fog has lifted": the noun, and nothing is driven away."""
    return analysis.low[match.root] == "driving" and analysis.doc[match.root].kind == "nsubj"
