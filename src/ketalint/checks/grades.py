"""KL101 to KL110: a claim that goes further on a scale than its ceiling."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.checks.ceilings import ceiling, note
from ketalint.checks.raw import Raw
from ketalint.checks.wording import gloss
from ketalint.model import Claim, Grade, Reading, Severity, rank
from ketalint.rulebook.types import Code, Rulebook

# How bad a level is once it is over its ceiling; a level that is missing here is let pass.
# "usual", "many" and "most" stay within what the sources say of many patients; a bare indicative
# ("ketamine relieves pain") is the everyday form of a hedged statement and earns a note.
SEVERITY: dict[tuple[str, str], Severity] = {
    ("effect", "restores"): "warning",
    ("effect", "abolishes"): "error",
    ("certainty", "asserted"): "note",
    ("certainty", "guaranteed"): "error",
    ("scope", "all"): "error",
    ("duration", "years"): "warning",
    ("duration", "permanent"): "error",
    ("speed", "immediate"): "warning",
    ("safety", "mild"): "note",
    ("safety", "riskless"): "error",
    ("evidence", "proven"): "warning",
    ("comparison", "superior"): "warning",
    ("comparison", "unrivalled"): "error",
    ("approval", "approved"): "error",
    ("tone", "hype"): "warning",
}


def overstatements(rulebook: Rulebook, reading: Reading) -> Iterator[Raw]:
    """The overstatements of a draft, one for each claim and scale."""
    codes = {code.scale: code for code in rulebook.codes.values() if code.kind == "grade"}
    for claim in reading.claims:
        if claim.stance.kind != "made":
            continue
        for scale, grade in _highest(claim).items():
            if scale not in codes:
                continue
            raw = _judge(rulebook, reading.path, claim, grade, codes[scale])
            if raw is not None:
                yield raw


def _highest(claim: Claim) -> dict[str, Grade]:
    best: dict[str, Grade] = {}
    for grade in claim.grades:
        if grade.scale not in best or rank(grade.scale, grade.level) > rank(
            grade.scale, best[grade.scale].level
        ):
            best[grade.scale] = grade
    return best


def severity_of(claim: Claim, grade: Grade, limit: str) -> Severity | None:
    """How bad a grade is against its ceiling; None when it may stand."""
    if limit == "" or rank(grade.scale, grade.level) <= rank(grade.scale, limit):
        return None
    severity = SEVERITY.get((grade.scale, grade.level))
    if severity is not None and grade.hedge == "possible":
        severity = "note" if (grade.scale, grade.level) == ("effect", "abolishes") else None
    if grade.hedge == "softener" and grade.scale == "effect":
        return None
    return severity


def _judge(rulebook: Rulebook, path: str, claim: Claim, grade: Grade, code: Code) -> Raw | None:
    limit, facts = ceiling(rulebook, grade.scale, claim.topic)
    severity = severity_of(claim, grade, limit)
    if severity is None:
        return None
    words = grade.cue.text
    return Raw(
        code=code.code,
        severity=severity,
        path=path,
        start=grade.cue.start,
        end=grade.cue.end,
        message=code.message.format(quote=words, words=words, level=grade.level, ceiling=limit),
        because=f"{grade.scale}: this says “{gloss(grade.scale, grade.level)}”, "
        f"the reference no more than “{gloss(grade.scale, limit)}”",
        claim=claim,
        facts=tuple(note(f) for f in facts[:2]),
        suggestions=_suggestions(code, claim.topic),
    )


def _suggestions(code: Code, topic: str) -> tuple[str, ...]:
    """The code's suggestions, without those about opioids when the claim is not."""
    if topic == "opioid-use":
        return code.suggestions
    return tuple(s for s in code.suggestions if "opioid" not in s) or code.suggestions
