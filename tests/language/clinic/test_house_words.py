"""What sentences settle by the words of rules/lexicon/house.toml, as they are shipped."""

from __future__ import annotations

from functools import cache

import pytest

from ketalint.language.clinic.matters import Matters, compile_matters, matters_settled
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import row_of
from ketalint.rulebook import load

DEPOSIT = "house: a deposit is taken for an infusion"
MEDICARE = "house: Medicare pays for ketamine"


@cache
def _matters() -> Matters:
    return compile_matters(load().lexicon.tables["house"])


@pytest.mark.parametrize(
    ("text", "fact", "polarity"),
    [
        ("A deposit of $90 is due at booking .", DEPOSIT, "accords"),
        ("A small deposit holds your chair .", DEPOSIT, "accords"),
        ("Book without a deposit .", DEPOSIT, "contrary"),
        ("We take a deposit for a consultation .", DEPOSIT, None),
        ("A deposit is due if you miss it .", DEPOSIT, None),
        ("You lose the deposit that we take .", DEPOSIT, None),
        ("Medicare contributes nothing to it .", MEDICARE, "contrary"),
        ("There is nothing from Medicare for it .", MEDICARE, "contrary"),
        ("A card from Medicare is blue .", MEDICARE, None),
    ],
)
def test_what_the_words_settle(read, flat, text: str, fact: str, polarity: str | None) -> None:
    analysis = read(flat(text))
    [sentence] = analysis.doc.sents
    row = row_of(analysis, range(len(analysis.doc)))
    matters = _matters()
    likely = matters.standing_in(row.words)
    found = matters_settled(analysis, sentence, row, likely, [], matters, Cues({}), Cues({}))
    assert {s.fact: s.polarity for s in found}.get(fact) == polarity
