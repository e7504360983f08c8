"""The examples in rules/ are its tests: each bad one is found where its brackets stand, each good one passes.

An example that fails for want of something in the engine stands in KNOWN with the reason; one that passes
again must be taken out. An example that is itself at fault is put right in rules/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from ketalint.checks.grades import SEVERITY
from ketalint.checks.raw import Raw
from ketalint.model import Claim
from ketalint.rulebook import example, load
from ketalint.rulebook.types import SPAN_KINDS, Code, Group, RelationGroup

RULES = load()

# A draft says what it is about before it says anything else, and so do the drafts in which examples are
# tried; those of balance and upkeep are whole drafts already.
HEADING = "# Ketamine infusions for pain at Harbor Lane Clinic\n\n"

# (what is tried, the example): why it fails.
KNOWN: dict[tuple[str, str], str] = {
    ("KL107", "Claims that science has settled the matter go too far."): (
        "the tagger takes “claims” for a verb, so that nobody is said to claim"
    ),
    ("KL102", "Ketamine always brings the pain down."): (
        "“always” is not taken as said of the benefit; only the bare present is seen"
    ),
    ("KL104", "The benefit of one series stays with you for decades."): (
        "“stay with” counts as permanent and hides the years"
    ),
    ("KL201", "Long-term use protects the bladder."): (
        "“use” without “ketamine” is not read as the treatment"
    ),
    ("KL301", "Eight in ten of our patients respond to the infusions."): (
        "rates without a source are read as scope, and no check judges them"
    ),
    ("KL105", "Stories of instant relief are mostly exaggerated."): (
        "“stories of ...” is not read as what others say"
    ),
    ("certainty/count-on-it", "Nothing to lose but your migraine: book a drip."): (
        "a fragment without a clause of benefit"
    ),
    ("effect/sells-its-end", "Elm Street is where migraine comes to die."): (
        "the place is taken for another subject"
    ),
    ("effect/reset-language", "Think of it as a factory reset for pain."): (
        "the effect is credited to nobody: “it” is not looked up"
    ),
    ("comparison/rank-claims", "Keep your hands down while the cuff inflates."): (
        "“hands down” is found without its sense"
    ),
    ("effect/cure-noun", "A permanent fix for the leaking roof is on order."): (
        "what is fixed is not looked at"
    ),
    ("safety/no-risk", "There are no complications if you reschedule."): (
        "a condition about booking is not seen"
    ),
    ("safety/harmless", "It does no harm to ask for a second opinion."): (
        "“it” that announces “to ask” is taken for the treatment"
    ),
    ("tone/amazement", "It is hard to believe that parking is free."): (
        "what is hard to believe is not looked at"
    ),
    ("approval/fda", "Using ketamine for pain is now on-label."): (
        "a clause as subject (“using ketamine”) is not read as the treatment"
    ),
}

# Decisions live outside drafts: the examples of KL904 tell the case in words.
TOLD_IN_WORDS = {"KL904"}


@dataclass(frozen=True)
class Case:
    """`rule` is a code, scale/group or fact/group; `quotes` stood in brackets; `reason` is why it passes."""

    rule: str
    text: str
    quotes: tuple[str, ...] = ()
    reason: str = ""


def _of_codes() -> tuple[list[Case], list[Case]]:
    codes = [code for code in RULES.codes.values() if code.code not in TOLD_IN_WORDS]
    bad = [Case(code.code, e.text, e.quotes) for code in codes for e in code.examples.bad]
    good = [
        Case(code.code, text, (), reason)
        for code in codes
        for reason, texts in code.examples.good.items()
        for text in texts
    ]
    return bad, good


def _of_groups() -> tuple[list[Case], list[Case]]:
    hits, passes = [], []
    for group in (*RULES.lexicon.scales, *RULES.lexicon.relations):
        for text in group.hits:
            read = example(text)
            hits.append(Case(_name(group), read.text, read.quotes))
        passes += [Case(_name(group), text) for text in group.passes]
    return hits, passes


def _name(group: Group | RelationGroup) -> str:
    return f"{group.scale if isinstance(group, Group) else group.fact}/{group.name}"


BAD, GOOD = _of_codes()
HITS, PASSES = _of_groups()
GROUPS = {_name(group): group for group in (*RULES.lexicon.scales, *RULES.lexicon.relations)}


def _id(case: Case) -> str:
    return f"{case.rule}-{case.text[:60]}"


def _judge(case: Case, wrong: str) -> None:
    """Fails with what is wrong; for a known failure, when nothing is."""
    known = KNOWN.get((case.rule, case.text))
    if known is None:
        assert not wrong, wrong
    else:
        assert wrong, f"passes now: take it out of KNOWN ({known})"


@pytest.mark.parametrize("case", BAD, ids=_id)
def test_a_bad_example_is_found_where_its_brackets_stand(case: Case, find) -> None:
    code = RULES.codes[case.rule]
    texts = _drafts(code, case.text)
    raws = find(*texts)
    of_code = [raw for raw in raws if raw.code == code.code]
    _judge(case, _not_found(code, case, texts[-1], of_code, raws))


def _drafts(code: Code, text: str) -> list[str]:
    heading = HEADING if code.kind in SPAN_KINDS else ""
    return [heading + part for part in (text.split("\n\n") if code.code == "KL204" else [text])]


def _not_found(code: Code, case: Case, text: str, of_code: list[Raw], raws: list[Raw]) -> str:
    others = ", ".join(sorted(f"{r.code} “{text[r.start : r.end]}”" for r in raws)) or "nothing"
    if not of_code:
        return f"no {code.code}; found {others}"
    if code.kind not in SPAN_KINDS:
        return ""
    assert case.quotes, f"a bad example of {code.code} needs brackets: {case.text}"
    for quote in case.quotes:
        spans = [m.span() for m in re.finditer(re.escape(quote), text)]
        if not any(raw.start < end and start < raw.end for raw in of_code for start, end in spans):
            places = ", ".join(f"“{text[r.start : r.end]}”" for r in of_code)
            return f"{code.code} stands at {places}, not at “{quote}”"
    return ""


@pytest.mark.parametrize("case", GOOD, ids=_id)
def test_a_good_example_passes(case: Case, find) -> None:
    texts = _drafts(RULES.codes[case.rule], case.text)
    found = [
        f"“{texts[int(r.path[0])][r.start : r.end]}” ({r.because})"
        for r in find(*texts)
        if r.code == case.rule
    ]
    _judge(case, f"{case.rule} on what is {case.reason}: {', '.join(found)}" if found else "")


@pytest.mark.parametrize("case", HITS, ids=_id)
def test_a_group_matches_its_hits(case: Case, read) -> None:
    text = HEADING + case.text
    claims, group = read(text).claims, GROUPS[case.rule]
    spans = [m.span() for quote in case.quotes for m in re.finditer(re.escape(quote), text)]
    cues = [
        c
        for claim in claims
        if not _judged(group) or claim.stance.kind in ("made", "asked")
        for c in _cues(claim, group)
    ]
    right = any(not spans or any(c.start < end and start < c.end for start, end in spans) for c in cues)
    _judge(case, "" if right else f"{case.rule} does not match; read {_said(claims)}")


@pytest.mark.parametrize("case", PASSES, ids=_id)
def test_a_group_does_not_match_what_passes(case: Case, read) -> None:
    claims = read(HEADING + case.text).claims
    group = GROUPS[case.rule]
    wrong = [
        entry.entry
        for claim in claims
        if claim.stance.kind == "made"
        for entry in (*claim.grades, *claim.relations)
        if entry.entry.startswith(f"{group.name}: ") and _is_of(entry, group)
    ]
    _judge(case, f"matched by {wrong}" if wrong else "")


def _judged(group: Group | RelationGroup) -> bool:
    """Would what the group says be a finding? Then it must be read as said of the treatment."""
    return (
        (group.scale, group.level) in SEVERITY if isinstance(group, Group) else group.polarity == "contrary"
    )


def _cues(claim: Claim, group: Group | RelationGroup) -> list:
    """The words that say what the group says, by whichever group they were found."""
    return [entry.cue for entry in (*claim.grades, *claim.relations) if _is_of(entry, group)]


def _is_of(entry, group: Group | RelationGroup) -> bool:
    if isinstance(group, Group):
        return getattr(entry, "scale", "") == group.scale and entry.level == group.level
    return getattr(entry, "fact", "") == group.fact and entry.polarity == group.polarity


def _said(claims: tuple[Claim, ...]) -> str:
    parts = [
        f"{c.stance.kind} " + ", ".join(e.entry for e in (*c.grades, *c.relations))
        for c in claims
        if c.grades or c.relations
    ]
    return "; ".join(parts) or "nothing"


def test_known_failures_are_examples_that_exist() -> None:
    there = {(case.rule, case.text) for case in (*BAD, *GOOD, *HITS, *PASSES)}
    assert set(KNOWN) <= there, sorted(set(KNOWN) - there)
