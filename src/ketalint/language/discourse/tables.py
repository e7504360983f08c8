"""Tables that deny a risk: a row on "Risk of addiction", a column on ketamine, and "Nil" where they meet."""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.discourse.answers import THEREAFTER, does_to_you
from ketalint.language.stance import Verdict
from ketalint.language.vocabulary import Owner
from ketalint.language.words.nouns import FEARED, TREATMENT
from ketalint.model import Block

_HARMLESS = Owner("denied-in-table", "treatment", scale="safety", level="riskless")
_NEVER = frozenset("0 0% impossible nada never nil no none nope nothing zero zilch".split())
_BESIDE = frozenset("absolutely all at effectively ever known none not possible reported whatsoever".split())


def harms_denied_in_tables(blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> None:
    """Adds to each cell that says so the claim that the treatment does not have the risk of its row."""
    for cell, claimed in zip(blocks, claims, strict=True):
        if cell.kind != "cell" or cell.row < 0 or cell.header < 0 or claimed.found:
            continue
        analysis = claimed.analysis
        end = next((n for n, w in enumerate(analysis.low) if w == ","), len(analysis.low))
        words = [n for n, word in enumerate(analysis.low[:end]) if word[:1].isalnum()]
        if not words or analysis.low[words[0]] not in _NEVER:
            continue
        if not _BESIDE.issuperset(analysis.low[n] for n in words[1:]):
            continue
        risk, column = claims[cell.row].analysis, claims[cell.header].analysis
        asks = risk.named & FEARED or does_to_you(frozenset(risk.low))
        if end < len(analysis.low) and analysis.low[end + 1] not in THEREAFTER:
            continue
        if asks and not _DENYING.intersection(risk.low) and column.named & TREATMENT:
            claimed.found.append(
                Found(
                    _HARMLESS,
                    _HARMLESS.level,
                    tuple(words),
                    words[0],
                    words[0],
                    Verdict("made"),
                    entry="risk | none",
                )
            )


_DENYING = frozenset("free less managed no non not reduced treated without".split())  # "Risk-free: no"
