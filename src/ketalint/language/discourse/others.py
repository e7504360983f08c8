"""Whose a claim is that stands in a part of the page about something else.

What ketamine brings, when and for how long, and who has approved it, is no measure for another treatment.
That it is said to be without risk, proven or the best is as wrong as it would be of ketamine, and stays a
claim on a page or in a section of its own; an entry of a list only names it. What explains a word claims
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.clinic.beside import CARE, is_beside
from ketalint.language.stance import Verdict

_OURS_ALONE = frozenset(("approval", "certainty", "duration", "scope", "speed"))


def told_of_others(claims: BlockClaims) -> None:
    """What a block about another treatment says of benefit, it says of that."""
    _elsewhere(claims, lambda found: _measured_by_ours(found) or found.owner.fact in CARE)


def told_of_other_visits(claims: BlockClaims) -> None:
    """Who checks and sees patients "at therapy visits", "for the cream", is told of these."""
    analysis = claims.analysis

    def of_another(found: Found) -> bool:
        drives = found.owner.scale == "safety" and any(analysis.low[i] in _DRIVING for i in found.words)
        if found.owner.fact not in CARE and not drives:
            return False
        sentence = analysis.doc[found.root].sent
        return is_beside(analysis, range(sentence.start, sentence.end), found.words)

    _elsewhere(claims, of_another)


_DRIVING = frozenset(("drive", "driver", "driving"))


def told_of_their_entry(claims: BlockClaims) -> None:
    """What an entry says of effects and risks, it says of what its term names."""
    _elsewhere(claims, lambda found: found.owner.scale not in ("evidence", "tone"))


def told_of_a_word(claims: BlockClaims) -> None:
    """What explains a word claims nothing."""
    _elsewhere(claims, lambda found: True)


def _elsewhere(claims: BlockClaims, is_theirs: Callable[[Found], bool]) -> None:
    claims.found[:] = [
        replace(f, verdict=Verdict("elsewhere")) if f.verdict.kind == "made" and is_theirs(f) else f
        for f in claims.found
    ]


def _measured_by_ours(found: Found) -> bool:
    return found.owner.scale in _OURS_ALONE or (found.owner.scale == "effect" and found.level != "abolishes")
