"""Words of safety that say nothing of the treatment's risks: whom it is given to, another thing, an idiom.

"People without psychosis", "no danger of missing us", "dependent on a walking aid", "she had no effect on my
blood pressure": each has the words of a claim that ketamine is harmless, and makes none.
"""

from __future__ import annotations

from ketalint.language.clinic.beside import on_ketamine
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import FEARED, TARGET, TREATMENT


def of_other_dangers(analysis: Analysis, match: Match) -> bool:
    """Is what is absent, or what it is absent from, nothing of the treatment's?"""
    return (
        _of_those_without(analysis, match)
        or _less_than_others(analysis, match)
        or _of_another_thing(analysis, match)
        or _of_everyday(analysis, match)
        or _leaning_on(analysis, match)
        or _told_or_forgotten(analysis, match)
        or _for_some(analysis, match)
        or _of_themselves(analysis, match)
        or _stays(analysis, match)
        or _part_of_a_name(analysis, match)
        or _of_a_lesser_ill(analysis, match)
        or _of_who_may(analysis, match)
        or _of_the_examination(analysis, match)
    )


def _last(match: Match) -> int:
    """Where a phrase ends, with what fills its places."""
    return max((*match.words, *(place for _, place in match.slots)))


def _of_those_without(analysis: Analysis, match: Match) -> bool:
    """ "People without psychosis", "depression without psychosis", "adults who have no contraindication"."""
    low, place = analysis.low, match.slot("effect-of-drug", "risk")
    without = next((i for i in match.words if low[i] == "without"), None)
    if without is not None and place is not None and without > 0:
        before = without - 1
        ill = low[place] in _ILLNESSES or not _ILLNESSES.isdisjoint(low[without + 1 : place + 3])
        if ill and ("person" in analysis.classes[before] or low[before] in _THOSE):
            return True
        return low[place] in _MADNESS and "condition" in analysis.classes[before]
    if "contraindication" not in low[match.words[-1]]:
        return False
    return any(
        node.dep_ == "acl:relcl" and ("person" in analysis.classes[node.head.i] or low[node.head.i] in _THOSE)
        for node in tree.ancestors(analysis.doc[match.words[-1]])
    )


_MADNESS = frozenset("delusions mania psychoses psychosis schizophrenia".split())
_ILLNESSES = _MADNESS | frozenset(
    "addiction dementia disease epilepsy hypertension pressure seizures".split()
)
_THOSE = frozenset(
    "adult adults anybody anyone everyone outpatients someone somebody those volunteers".split()
)


def _less_than_others(analysis: Analysis, match: Match) -> bool:
    """ "It does not slow breathing as much as others", "not in every patient": less, and not none."""
    last = _last(match)
    after = analysis.low[last + 1 : last + 3]
    if not any(analysis.low[i] in _NOT for i in match.words):
        return False
    return after in _IN_ALL or (after[:1] == ["as"] and after[1:] in _AS_MUCH)


_NOT = frozenset(("cannot", "hardly", "never", "no", "not", "n't", "nobody"))
_IN_ALL = tuple(
    [link, whom] for link in ("for", "in", "to") for whom in ("all", "every", "everybody", "everyone")
)
_AS_MUCH = (["deeply"], ["easily"], ["far"], ["much"], ["often"], ["quickly"], ["readily"], ["severely"])


def _of_another_thing(analysis: Analysis, match: Match) -> bool:
    """ "TMS has no systemic side effects", "she had no effect on blood pressure": whose it is."""
    clause = tree.clause_of(analysis.doc[match.root])
    said = [t for t in tree.subjects(clause) if t.i not in match.words]
    if not said or any("ketamine" in analysis.classes[t.i] for t in clause.sent):
        return False
    if not on_ketamine(analysis):
        return False
    if all(analysis.low[t.i] in ("he", "she") for t in said):  # a dog, a nurse
        return any(analysis.low[i] == "effect" for i in match.words)
    return all(
        t.pos_ in ("NOUN", "PROPN")
        and "foreign" in analysis.classes[t.i]
        and "ketamine" not in analysis.kinds(t)
        for t in said
    )


def _of_everyday(analysis: Analysis, match: Match) -> bool:
    """ "No danger of missing us", "zero tolerance for smoking", "little harm in trying"."""
    low, last = analysis.low, _last(match)
    after = low[last + 1 : last + 5]
    if low[last] == "tolerance" and low[match.words[0]] == "zero":
        return not _LENIENCE.isdisjoint(after)
    if low[last] == "harm" and (
        after[:2] in (["in", "asking"], ["in", "trying"])
        or "first" in low[max(0, match.words[0] - 3) : match.words[0]]
    ):
        return True
    if low[last] in _CONSEQUENCES and after[:1] == ["for"]:
        return True
    return after[:1] == ["of"] and not _EVERYDAY.isdisjoint(after)


_LENIENCE = frozenset("abuse applies for policy to toward towards".split())
_CONSEQUENCES = frozenset(("consequence", "consequences", "penalty"))
_EVERYDAY = frozenset(
    "bumping eviction late losing lost missing overbooking queues towed towing waiting wet".split()
)


def _leaning_on(analysis: Analysis, match: Match) -> bool:
    """ "Dependent on a walking aid", "hooked up to a monitor", "once, now, never addicted: all may come"."""
    low, last = analysis.low, match.words[-1]
    place = next((i for i in match.words if low[i] in _HABITUAL), None)
    if place is None:
        return False
    if (
        low[place + 1 : place + 2] == ["up"]
        or low[place] in low[max(analysis.doc[place].sent.start, place - 6) : place]
    ):
        return True
    if low[place + 1 : place + 2] not in (["on"], ["upon"]):
        return False
    after = [t for t in analysis.doc[place].subtree if t.i > place + 1 and t.kind in ("obl", "nmod")]
    return any(t.i > last or t.i in match.words for t in after) and all(
        t.pos_ in ("NOUN", "PROPN") and low[t.i] in _SUPPORTS for t in after[:1]
    )


_HABITUAL = frozenset("addicted dependent hooked reliant".split())
_SUPPORTS = frozenset(
    """
    aid brace cane caregiver carer crutch crutches frame friends help insurance insurer others staff walker
    wheelchair
    """.split()
)


def _told_or_forgotten(analysis: Analysis, match: Match) -> bool:
    """ "Without listing a single side effect", "side effects that a patient has forgotten"."""
    low, root = analysis.low, analysis.doc[match.root]
    place = match.slot("effect-of-drug", "risk")
    if place is None and low[match.words[-1]] in ("effect", "effects"):
        place = match.words[-1]
    if place is None:
        return False
    if root.dep_ == "acl:relcl" and low[root.i].startswith("forg") and root.i > place:
        return True
    without = next((i for i in match.words if low[i] == "without"), None)
    return without is not None and not _TELLING.isdisjoint(low[without + 1 : place])


_TELLING = frozenset(
    "discussing explaining listing mentioning naming noting reporting telling warning".split()
)


def _for_some(analysis: Analysis, match: Match) -> bool:
    """ "Most patients don't become dependent, but some could"."""
    low, end = analysis.low, analysis.doc[match.root].sent.end
    turn = next((i for i in range(match.words[-1] + 1, end - 1) if low[i] in ("but", "though", "yet")), None)
    if turn is None:
        return False
    after = low[turn + 1 : turn + 5]
    return low[turn + 1] in _SOME and not _MAY.isdisjoint(after)


_SOME = frozenset("a few it others some".split())
_MAY = frozenset("can could do does have may might will".split())


def _of_themselves(analysis: Analysis, match: Match) -> bool:
    """ "See what you can do without hurting yourself", "without screening we'd have harmed two"."""
    low = analysis.low
    hurt = any(low[place].endswith(("self", "selves")) for _, place in match.slots)
    if hurt and low[match.words[0] - 1] == "without":
        return True
    first = next((i for i in match.words if low[i].startswith(("harm", "hurt", "injur"))), None)
    supposed = first is not None and low[first - 1] == "have" and low[first - 2] in ("'d", "would")
    return supposed or _is_scar_tissue(analysis, match)


def _is_scar_tissue(analysis: Analysis, match: Match) -> bool:
    """ "It doesn't break up scar tissue"."""
    low = analysis.low
    return any(low[i] == "scar" and low[i + 1 : i + 2] == ["tissue"] for i in match.words)


def _stays(analysis: Analysis, match: Match) -> bool:
    """ "Scarring of the bladder doesn't heal": the harm is there, and what is denied is that it goes."""
    verb = tree.clause_of(analysis.doc[match.root])
    if verb.i in match.words or analysis.low[verb.i] not in _GOING:
        return False
    return any(c.lower_ in _NOT for c in verb.children)


_GOING = frozenset("clear disappear fade go heal improve mend recover resolve reverse reversed".split())


def _of_a_lesser_ill(analysis: Analysis, match: Match) -> bool:
    """ "They report milder flares", "a slow taper makes it milder": the complaint is, and not the drug."""
    low, root = analysis.low, analysis.doc[match.root]
    if low[root.i] not in ("gentler", "milder"):
        return False
    if root.kind in ("amod", "compound"):
        return bool(analysis.classes[root.head.i] & TARGET)
    if root.kind in ("ccomp", "xcomp") and low[root.head.i] in _MAKING:
        return True
    return (
        root.i > 1
        and bool(analysis.classes[root.i - 1] & FEARED)
        and not _MAKING.isdisjoint(low[max(root.sent.start, root.i - 4) : root.i])
    )


_MAKING = frozenset("keep keeps made make makes making".split())


def _of_who_may(analysis: Analysis, match: Match) -> bool:
    """ "A candidate does not have high blood pressure", "the drip is not given in high blood pressure"."""
    low, place = analysis.low, match.words[-1]
    if low[place] not in _ILLNESSES:
        return False
    sentence = analysis.doc[place].sent
    before = low[sentence.start : match.words[0]]
    if not _FIT.isdisjoint(before) or (
        before[:1] in (["people"], ["patients"], ["adults"]) and "without" in before
    ):
        return True
    given = next((i for i, word in enumerate(before) if word in _GIVEN), None)
    return given is not None and "in" in before[given:]


_FIT = frozenset("applicant applicants candidate candidates eligible qualifies qualify".split())
_GIVEN = frozenset("given offered recommended used".split())


def _of_the_examination(analysis: Analysis, match: Match) -> bool:
    """ "You have nothing to fear from the examination"."""
    last = _last(match)
    if analysis.low[last] not in ("fear", "worry", "afraid") or last + 1 >= len(analysis.low):
        return False
    link = analysis.low[last + 1]
    after = next((t for t in analysis.doc[last].children if t.i > last and t.pos_ == "NOUN"), None)
    return link in ("about", "from", "in") and after is not None and analysis.low[after.i] in _LOOKING


_LOOKING = frozenset(
    "call conversation exam examination form intake interview paperwork parking questionnaire".split()
)


def _part_of_a_name(analysis: Analysis, match: Match) -> bool:
    """ "There's no comedown fee": a word that only names a further one."""
    last = analysis.doc[_last(match)]
    after = last.i + 1
    return (
        last.kind == "compound"
        and last.head.i == after
        and after not in match.words
        and not analysis.classes[after] & (TREATMENT | {"risk", "effect-of-drug"})
        and analysis.low[after] in _CHARGES
    )


_CHARGES = frozenset("charge charges clause deposit fee fees policy room".split())


def on_terms(analysis: Analysis, match: Match) -> bool:
    """ "Safe and effective when monitored", "can be ... for some", "safe and effective care"."""
    low, sentence = analysis.low, analysis.doc[match.root].sent
    if not _TERMS.isdisjoint(low[sentence.start : sentence.end]):
        return True
    after = low[match.words[-1] + 1 : min(sentence.end, match.words[-1] + 3)]
    return not _OF_THE_HOUSE.isdisjoint(after)


_TERMS = frozenset(
    """
    believed can considered could ensure ensures generally goal help if judge judged keep make makes many may
    might most often provided relatively should some sometimes supervision suitable thought trained under
    unless usually when where whether while work
    """.split()
)
_OF_THE_HOUSE = frozenset(
    "care delivery dose dosing environment experience manner monitoring practice setting use visit".split()
)
