"""Long stretches of time that are not how long relief lasts.

"Nerves that have been firing for years", "he lived with pain for most of his life", "half still had it a year
later", "the injury is for life", "relief that stays for two weeks", "no booster is given within three weeks".
"""

from __future__ import annotations

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import FEARED, SEATS, TARGET

_AILING = TARGET - {"opioid"}


def of_another_stretch(analysis: Analysis, match: Match) -> bool:
    """Does the phrase tell how long a pain, an injury or a habit lasts, or a stretch that ends?"""
    return (
        _has_gone_on(analysis, match)
        or _endured(analysis, match)
        or _still_there(analysis, match)
        or _an_affliction(analysis, match)
        or _for_weeks(analysis, match)
        or _in_the_house(analysis, match)
        or _no_further_visit(analysis, match)
        or _not_all_at_once(analysis, match)
        or _awaited(analysis, match)
        or _another_illness(analysis, match)
        or _a_lasting_complaint(analysis, match)
        or _here_to_stay(analysis, match)
    )


def _a_lasting_complaint(analysis: Analysis, match: Match) -> bool:
    """ "CRPS can last for the rest of a person's life": how long a condition lasts, and no relief."""
    low = analysis.low
    clause = tree.clause_of(analysis.doc[match.root])
    if low[clause.i] not in _PERSISTING:
        return False
    if not {"n't", "never", "no", "not"}.isdisjoint(low[clause.sent.start : clause.i]):
        return False
    said = tree.subjects(clause)
    kinds = [analysis.kinds(t) for t in said]
    return bool(said) and all(k & _AILING and not k & {"benefit", "relief"} for k in kinds)


def _here_to_stay(analysis: Analysis, match: Match) -> bool:
    """ "The program is here to stay": what goes on being offered."""
    first = match.words[0]
    if [analysis.low[i] for i in match.words] != ["here", "to", "stay"] or first < 2:
        return False
    noun = analysis.classes[first - 2]
    return bool(noun & {"ketamine", "logistics", "provider", "service", "treatment"})


def _has_gone_on(analysis: Analysis, match: Match) -> bool:
    """ "Nerves that have been firing for years", "patients with pain for more than ten years"."""
    root = analysis.doc[match.root]
    head = root.head
    if root.kind in ("nmod", "obl") and analysis.classes[head.i] & _AILING and head.pos_ == "NOUN":
        return "with" in analysis.cases(head) and "person" in analysis.kinds(head.head)
    first = match.words[0]
    if first > 2 and analysis.classes[first - 1] & _AILING:  # whatever a parser makes of it
        sentence = root.sent
        with_it = next(
            (i for i in range(first - 1, max(sentence.start, first - 4), -1) if _is_with(analysis, i)), None
        )
        if with_it is not None and "person" in analysis.classes[with_it - 1]:
            return True
    clause = tree.clause_of(root)
    if clause.dep_ != "acl:relcl" or not _ails(analysis, clause.head):
        return False
    perfect = any(
        analysis.low[c.i] in _PERFECT for c in tree.children(clause, "aux", "cop") if c.i < clause.i
    )
    return perfect and _GONE.isdisjoint(analysis.low[t.i] for t in clause.subtree)


def _is_with(analysis: Analysis, place: int) -> bool:
    return analysis.low[place] == "with" and analysis.pos[place] == "ADP"


def _ails(analysis: Analysis, noun: Token) -> bool:
    return bool(analysis.kinds(noun) & _AILING) or analysis.low[noun.i] in SEATS | {"system"}


_PERFECT = frozenset("'s 've has have".split())
_GONE = frozenset(
    """
    absent asleep away better calm control controlled down ended free gone healed history hushed no not off
    over quiet relieved remission resolved silent silenced stopped vanished without
    """.split()
)


def _endured(analysis: Analysis, match: Match) -> bool:
    """ "He lived with nerve pain for most of his life"."""
    clause = tree.clause_of(analysis.doc[match.root])
    if analysis.low[clause.i] not in _ENDURING or clause.i in match.words:
        return False
    with_it = [t for t in tree.children(clause, "obl", "obj") if analysis.kinds(t) & _AILING]
    return any(analysis.cases(t) <= {"from", "through", "under", "with"} for t in with_it)


_ENDURING = frozenset(
    form
    for verb in "battle cope deal endure fight grapple live struggle suffer wrestle".split()
    for form in forms(verb)
)


def _still_there(analysis: Analysis, match: Match) -> bool:
    """ "Half still had it a year later", "sixty were still coming two years later"."""
    low = analysis.low
    sentence = analysis.doc[match.root].sent
    still = next((i for i in range(sentence.start, sentence.end - 1) if low[i] == "still"), None)
    if still is None or "later" not in (low[i] for i in match.words):
        return False
    if low[still + 1] in ("had", "has", "have"):
        return low[still + 2 : still + 3] in (["it"], ["them"])
    return low[still + 1] in _GOING_ON


_GOING_ON = frozenset(
    "aching came coming hurt hurting limping needed needing taking took using waiting".split()
)


def _an_affliction(analysis: Analysis, match: Match) -> bool:
    """ "The injury is for life", "the virus stays in the nerve for life", "its harm can be irreversible"."""
    clause = tree.clause_of(analysis.doc[match.root])
    staying = bool(tree.children(clause, "cop")) or analysis.low[clause.i] in _STAYING
    said = [t for t in tree.subjects(clause) if t.i not in match.words]
    if not said or not staying:
        return False
    return all(analysis.low[t.i] in _AFFLICTIONS or _harms_an_organ(analysis, t) for t in said)


def _harms_an_organ(analysis: Analysis, noun: Token) -> bool:
    """ "The effects of ketamine on the bladder"."""
    if analysis.low[noun.i] not in ("effect", "effects"):
        return bool(analysis.classes[noun.i] & FEARED)
    return any(analysis.low[t.i] in _ORGANS or analysis.classes[t.i] & FEARED for t in noun.subtree)


_AFFLICTIONS = frozenset(
    form
    for noun in """
    addiction amputation damage deformity disability disease fracture harm infection injury lesion loss scar
    scarring virus wound
    """.split()
    for form in forms(noun)
)
_ORGANS = frozenset("bladder heart kidney kidneys liver urinary".split())
_STAYING = frozenset(
    form for verb in "hide last lie linger live persist remain sleep stay".split() for form in forms(verb)
)


def _for_weeks(analysis: Analysis, match: Match) -> bool:
    """ "Relief that stays for two to eight weeks": it ends."""
    low, last = analysis.low, match.words[-1]
    if low[last] not in _STAYING | _HOLDING or low[last + 1 : last + 2] not in (["for"], ["from"], ["up"]):
        return False
    return not _WEEKS.isdisjoint(low[last + 2 : last + 7])


_PERSISTING = frozenset(form for verb in "continue last linger persist recur".split() for form in forms(verb))
_HOLDING = frozenset(form for verb in "endure hold stick".split() for form in forms(verb))
_WEEKS = frozenset("afternoon day days hour hours month months week weeks".split())


def _in_the_house(analysis: Analysis, match: Match) -> bool:
    """ "The change in our hours is lasting", "a year of changes", "at two years the results ..."."""
    place = match.slot("benefit")
    if place is None:
        return False
    noun = analysis.doc[place]
    changed = noun.lower_.startswith(("change", "improvement"))
    if changed and any("logistics" in analysis.classes[t.i] for t in tree.children(noun, "nmod")):
        return not any(analysis.classes[t.i] & TARGET for t in noun.subtree)
    words = [analysis.low[i] for i in match.words]
    if words[-1:] == ["of"] and analysis.low[place].startswith("change"):
        return True
    counted = match.words[-1] < place and words[-1].startswith("year")
    return counted and any(analysis.pos[i] == "DET" for i in range(match.words[-1] + 1, place))


def _no_further_visit(analysis: Analysis, match: Match) -> bool:
    """ "No booster is given within three weeks", "patients who had no booster", "no relief, no series"."""
    low, last = analysis.low, match.words[-1]
    if low[match.words[0]] != "no" or low[last].rstrip("s") not in _VISITS:
        return False
    noun = analysis.doc[last]
    if no_visit_given(analysis, noun):
        return True
    before = low[max(noun.sent.start, match.words[0] - 4) : match.words[0]]
    return before[-1:] == [","] and "no" in before  # "no relief, no second series"


def no_visit_given(analysis: Analysis, noun: Token) -> bool:
    """ "No booster is given before the third week", "those who had no booster": not that none is needed."""
    verb = noun.head
    if noun.kind == "nsubj" and analysis.low[verb.i] in _GIVEN:
        return True
    had = noun.kind == "obj" and verb.dep_ == "acl:relcl" and analysis.low[verb.i] in _HAD
    return had and "person" in analysis.kinds(verb.head)


_VISITS = frozenset("booster course dose maintenance round serie series top-up".split())
_GIVEN = frozenset("allowed booked given offered permitted planned scheduled sold".split())
_HAD = frozenset(("got", "had", "received"))


def _not_all_at_once(analysis: Analysis, match: Match) -> bool:
    """ "It doesn't fade on a schedule", "this isn't an end to all that": no word on how long it lasts."""
    low, last = analysis.low, match.words[-1]
    if low[last] == "end" and analysis.pos[last] == "NOUN":
        return low[last - 1] in ("a", "an", "the")
    return in_some_way(low, last + 1)


def in_some_way(low: list[str], place: int) -> bool:
    """Right after a denied verb: "on a schedule", "overnight" - it does fade, and not in that way."""
    return any(low[place : place + len(way)] == way for way in _WAYS)


_WAYS = [
    way.split()
    for way in "all at once|at the same|by the clock|evenly|on a schedule|on schedule|overnight".split("|")
]


def _awaited(analysis: Analysis, match: Match) -> bool:
    """ "I had been waiting for my life to start again", "I feared for my life"."""
    low, first, last = analysis.low, match.words[0], match.words[-1]
    if low[last] != "life" or low[first] != "for" or last == first + 1:
        return False
    return low[first - 1 : first] in _LONGING


_LONGING = [[form] for verb in "fear hope long search wait wish".split() for form in forms(verb)]


def _another_illness(analysis: Analysis, match: Match) -> bool:
    """ "His cancer has not returned": no pain, and nothing that the treatment is said to act on."""
    place = match.slot("condition", "target")
    if place is None or analysis.low[place] not in GROWTHS:
        return False
    return not any("ketamine" in analysis.classes[t.i] for t in analysis.doc[place].sent)


GROWTHS = frozenset("cancer leukemia lymphoma melanoma tumor tumors".split())
