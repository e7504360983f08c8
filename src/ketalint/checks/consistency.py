"""KL203 and KL204: two statements that cannot both stand, in one draft or in two of one run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.checks.raw import Raw
from ketalint.model import Reading
from ketalint.rulebook.types import Rulebook


def contradictions(rulebook: Rulebook, readings: Sequence[Reading], context: Sequence[Reading]) -> Iterator[Raw]:
    """The later of two statements that disagree, with the earlier one as related place."""
    return iter(())
