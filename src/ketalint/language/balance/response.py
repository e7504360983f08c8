"""Whether words that something varies, or failed, are said of how patients respond to the treatment."""

from __future__ import annotations

from ketalint.language.balance.risks import OTHERS, TREATMENT, of_another_drug
from ketalint.language.balance.staff import MAX_APART, Staff, actors
from ketalint.language.balance.variation import before_ours, likens, never_met, of_another
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.matching import Match

HOPED_FOR = frozenset(("benefit", "condition", "opioid", "pain", "relief", "symptom"))
_GOING_ON = frozenset("and but or so while from with because".split())
_SHARES = frozenset(
    "another few fifth half majority many minority other others percent quarter rest some third".split()
)
_HEDGES = frozenset("can could if may might perhaps possibly".split())
_AHEAD = frozenset(("advance", "ahead", "beforehand"))
_ASKED = frozenset("how if what when where whether which who whom".split())
_RETURNING = frozenset(
    "booking choosing coming needing opting requiring returning scheduling taking using".split()
)
_ALL = frozenset(("everybody", "everyone"))
_WAYS = frozenset("approach dissociation experience feeling option path route sensation".split())


def ends_its_clause(analysis: Analysis, match: Match) -> bool:
    """ "Some never." but not "some never pay", "they feel nothing." but not "nothing but joy"."""
    place = match.words[-1] + 1
    if place >= len(analysis.low) or analysis.pos[place] == "PUNCT":
        return True
    if analysis.low[place : place + 1] == ["but"] and analysis.low[place - 1] == "nothing":
        return False  # "they feel nothing but joy"
    return analysis.low[place] in _GOING_ON or analysis.low[place] == "at"


def varies_otherwise(analysis: Analysis, match: Match, staff: Staff) -> bool:
    """ "Prices vary", "others get no relief from pills", "nothing changed until I came here"."""
    root, last = analysis.doc[match.root], match.words[-1]
    sentence = root.sent
    if likens(analysis.low, match.words[0]):
        return True
    if any(analysis.low[i] == "until" for i in range(last + 1, min(sentence.end, last + 4))):
        return True
    if before_ours(analysis, range(match.words[0], last + 1)) or _notices_otherwise(analysis, match):
        return True
    if _foresees_otherwise(analysis, match, staff) or _come_back(analysis, match):
        return True
    if any(analysis.classes[t.i] & {"payer"} for t in sentence):
        return True  # "some insurers may not respond"
    words = range(match.words[0], last + 1)
    if of_another(analysis, words) or never_met(analysis.low, words.start, sentence.start):
        return True
    if _not_for_all(analysis, match) or analysis.low[last] == "'ve":
        return True  # "for those who've had it with pills"
    otherwise = staff.words["varying-otherwise"]
    if analysis.low[last] in _ALL and any(
        analysis.low[i] in otherwise for i in range(last + 1, min(sentence.end, last + 3))
    ):
        return True  # "not everyone likes needles"
    near = range(max(sentence.start, match.words[0] - 1), last)
    if any(analysis.low[i] in otherwise for i in (*(t.i for t in tree.subjects(root)), *near, last)):
        return True
    if any(analysis.kinds(t) & OTHERS and t.i > root.i for t in tree.objects(root)):
        return False  # "it does not replace opioids for everyone"
    return of_another_drug(analysis, match)


def _notices_otherwise(analysis: Analysis, match: Match) -> bool:
    """ "A numb foot may not notice a cut": what is not noticed is no response."""
    if analysis.low[match.words[-1]] != "notice":
        return False
    seen = tree.objects(analysis.doc[match.words[-1]])
    return bool(seen) and all(analysis.low[t.i] not in _NOTICED for t in seen)


_NOTICED = frozenset(
    "any anything benefit change difference effect help improvement it much relief result this".split()
)


def _foresees_otherwise(analysis: Analysis, match: Match, staff: Staff) -> bool:
    """ "We do not know in advance whether it will be granted": what nobody foresees is no response."""
    low, last = analysis.low, match.words[-1]
    if low[last] not in _AHEAD:
        return False
    end = analysis.doc[last].sent.end
    asked = next((i for i in range(last + 1, min(end, last + MAX_APART)) if low[i] in _ASKED), None)
    if asked is None or low[asked] in ("which", "who", "whom"):
        return False
    helps = staff.words["helping"].first(low, asked, end) is not None
    return not helps and not any(analysis.classes[i] & HOPED_FOR for i in range(asked, end))


def _come_back(analysis: Analysis, match: Match) -> bool:
    """ "With some patients coming in once a year for a booster": how often they come."""
    low, last = analysis.low, match.words[-1]
    after = max([last, *(place for _, place in match.slots)]) + 1
    return low[match.words[0]] == "with" and after < len(low) and low[after] in _RETURNING


def _not_for_all(analysis: Analysis, match: Match) -> bool:
    """ "Sitting in a clinic isn't for everyone": what is no matter of the treatment."""
    last = match.words[-1]
    if analysis.low[last] not in _ALL or analysis.low[last - 1] != "for":
        return False
    head = analysis.doc[last]
    said = tree.subjects(head) or tree.subjects(tree.clause_of(head)) or tree.children(head, "csubj")
    return bool(said) and not any(
        t.pos_ in ("PRON", "DET")
        or analysis.low[t.i] in _WAYS
        or analysis.kinds(t) & (TREATMENT | {"relief", "benefit"})
        for t in said
    )


def failed_somebody(analysis: Analysis, match: Match, unmoved: bool, staff: Staff) -> bool:
    """ "My brother noticed no change", "it did not help" (`unmoved`), but not "nobody got no relief"."""
    root, low = analysis.doc[match.root], analysis.low
    before = range(root.sent.start, match.words[0] + 1)
    if staff.words["doubled"].first(low, before.start, before.stop) is not None or tree.is_passive(root):
        return False
    subjects = tree.subjects(root) or actors(analysis, match)
    if any(staff.has(t, analysis) or low[t.i] in staff.words["house"] for t in subjects):
        return False
    if any(low[t.i] == "you" for t in subjects) and not any(low[i] in _HEDGES for i in before):
        return False
    if unmoved:
        fits = any(analysis.kinds(t) & TREATMENT or low[t.i] in ("it", "this", "that") for t in subjects)
    else:
        fits = any(_is_person(t, analysis) for t in subjects)
    return fits and not varies_otherwise(analysis, match, staff)


def _is_person(token: Token, analysis: Analysis) -> bool:
    return (
        token.pos_ in ("NUM", "DET", "PROPN", "PRON")
        or "person" in analysis.kinds(token)
        or token.lower_ in _SHARES
    )
