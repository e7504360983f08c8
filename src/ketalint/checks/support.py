"""KL301: a condition or benefit claimed for the treatment that no fact covers."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.checks.raw import Raw
from ketalint.model import Reading
from ketalint.rulebook.types import Rulebook


def unsupported(rulebook: Rulebook, reading: Reading) -> Iterator[Raw]:
    """The conditions of a draft's claims that stand in no fact, each where it is named."""
    code = rulebook.codes["KL301"]
    conditions = {c.name: c for c in rulebook.lexicon.conditions}
    seen: set[int] = set()
    for claim in reading.claims:
        if claim.stance.kind != "made" or claim.intervention == "foreign":
            continue
        for mention in claim.mentions:
            condition = conditions.get(mention.name)
            if condition is None or condition.covered is not False or mention.cue.start in seen:
                continue
            seen.add(mention.cue.start)
            words = mention.cue.text
            yield Raw(
                code=code.code,
                severity=code.severity,
                path=reading.path,
                start=mention.cue.start,
                end=mention.cue.end,
                message=code.message.format(quote=words, words=words, level="", ceiling=""),
                because=f"support: {mention.name} is not among the conditions and benefits of the reference",
                claim=claim,
                suggestions=code.suggestions,
            )
