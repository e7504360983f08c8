"""What the learned reader found: one degree milder than a rule would say it, and marked as a likeness."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from ketalint.checks.ceilings import ceiling, note
from ketalint.checks.grades import severity_of
from ketalint.checks.raw import Raw
from ketalint.checks.wording import gloss
from ketalint.model import FactNote, Likeness, Reading, Severity
from ketalint.rulebook.types import Code, Rulebook

_MILDER: dict[Severity, Severity] = {"error": "warning", "warning": "note", "note": "note"}


def likely(rulebook: Rulebook, reading: Reading) -> Iterator[Raw]:
    """The sentences that read like an overstatement of a scale with a ceiling, like KL201, or like KL301."""
    for likeness in reading.likely:
        code = rulebook.codes.get(likeness.code)
        if code is None:
            continue
        if likeness.claim.grades:
            raw = _graded(rulebook, reading.path, likeness, code)
        elif likeness.claim.relations:
            raw = _contrary(rulebook, reading.path, likeness, code)
        else:
            raw = _raw(reading.path, likeness, code, code.severity, f"support: {_UNCOVERED}")
        if raw is not None:
            yield raw


_UNCOVERED = "no entry of the lexicon says so; it reads like sentences that claim more than any fact covers"
_CONTRARY = "no entry of the lexicon says so; it reads like the opposite of the reference"


def _contrary(rulebook: Rulebook, path: str, likeness: Likeness, code: Code) -> Raw | None:
    fact = rulebook.facts.get(likeness.claim.relations[0].fact)
    if fact is None:
        return None
    raw = _raw(path, likeness, code, code.severity, f"{fact.topic}: {_CONTRARY}", (note(fact),))
    return replace(raw, suggestions=(fact.says,))


def _graded(rulebook: Rulebook, path: str, likeness: Likeness, code: Code) -> Raw | None:
    grade = likeness.claim.grades[0]
    limit, facts = ceiling(rulebook, grade.scale, likeness.claim.topic)
    severity = severity_of(likeness.claim, grade, limit)
    if severity is None:
        return None
    because = (
        f"{grade.scale}: no entry of the lexicon says so; it reads like “{gloss(grade.scale, grade.level)}”, "
        f"the reference no more than “{gloss(grade.scale, limit)}”"
    )
    return _raw(path, likeness, code, severity, because, tuple(note(f) for f in facts[:2]))


def _raw(
    path: str,
    likeness: Likeness,
    code: Code,
    severity: Severity,
    because: str,
    facts: tuple[FactNote, ...] = (),
) -> Raw:
    claim = likeness.claim
    telling = ", ".join(f"“{words.text}”" for words in likeness.words)
    told = f"{because} (by {telling})" if telling else because
    level = claim.grades[0].level if claim.grades else ""
    said = code.message.format(quote=claim.quote, words=claim.quote, level=level, ceiling="")
    return Raw(
        code=code.code,
        severity=_MILDER[severity],
        path=path,
        start=claim.start,
        end=claim.end,
        message=f"Perhaps {said[:1].lower()}{said[1:]}",
        because=f"{told}, as the answer to “{likeness.question}”" if likeness.question else told,
        claim=claim,
        facts=facts,
        suggestions=code.suggestions,
    )
