"""Does a draft say what a fair page says: the risks, that someone evaluates, that response varies?"""

from __future__ import annotations

from ketalint.language.claims import BlockClaims
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Draft, Words


def balance_of(draft: Draft, blocks: list[BlockClaims], vocabulary: Vocabulary) -> dict[str, Words]:
    """For each of "risks", "candidacy" and "variability", the first words of the draft that say it."""
    return {}
