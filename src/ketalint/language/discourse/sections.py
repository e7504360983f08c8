"""Sections and pages about another treatment: under "Nerve blocks", "relief lasts" speaks of the blocks.

What ketamine brings, when and for how long, and who has approved it, is no measure for these. That another
treatment is said to be without risk, proven or the best is as wrong as it would be of ketamine, and stays a
claim.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.model import Block

_OURS = frozenset(("ketamine", "opioid"))
_OUR_WORDS = frozenset("drip drips infusion infusions iv ketamine".split())
# Words of a heading that sets our treatment against the other one.
_BESIDE = frozenset(
    """
    after alternative alternatives and before better beyond beats compared forget instead nor not no or past
    replace replaces replacing than to unlike v versus vs without
    """.split()
)


def of_other_treatments(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The blocks under a heading that names another treatment only, up to where ours is named.

    All blocks, when the first heading does so and no block names ours.
    """
    first = next((a for a, block in zip(analyses, blocks, strict=True) if block.kind == "heading"), None)
    if first is not None and _names_another(first) and not any("ketamine" in a.named for a in analyses):
        return frozenset(range(len(blocks)))
    found: set[int] = set()
    ours: set[int] = set()  # headings under which our treatment has been named
    for index, (block, analysis) in enumerate(zip(blocks, analyses, strict=True)):
        above = block.heading
        if above < 0 or block.kind == "heading" or not _names_another(analyses[above]):
            continue
        named = analysis.low.distinct - analyses[above].low.distinct
        if "ketamine" in analysis.named or not named.isdisjoint(_OUR_WORDS):
            ours.add(above)
        if above not in ours:
            found.add(index)
    return frozenset(found)


def _names_another(heading: Analysis) -> bool:
    if "service" not in heading.named or not heading.named.isdisjoint(_OURS):
        return False
    return (_OUR_WORDS | _BESIDE).isdisjoint(heading.low.distinct)


def told_of_others(claims: BlockClaims) -> None:
    """What a block of such a section says of benefit, it says of the other treatment."""
    claims.found[:] = [
        replace(f, verdict=Verdict("elsewhere")) if f.verdict.kind == "made" and _measured_by_ours(f) else f
        for f in claims.found
    ]


_OURS_ALONE = frozenset(("approval", "certainty", "duration", "scope", "speed"))


def _measured_by_ours(found: Found) -> bool:
    return found.owner.scale in _OURS_ALONE or (found.owner.scale == "effect" and found.level != "abolishes")
