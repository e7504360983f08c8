"""Who holds a role of which a house has one holder."""

from __future__ import annotations

import pytest
import spacy

from ketalint.language.clinic.opposites import compile_opposites
from ketalint.language.clinic.roles import holder
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Doc
from ketalint.language.words.rows import row_of

_NLP = spacy.blank("en")
_OPPOSITES = compile_opposites(
    {
        "role": {"founder": {"nouns": ["founder"], "verbs": ["found by"]}, "owner": {"nouns": ["owner"]}},
        "several-holders": {"words": ["former"]},
    }
)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Our founder is Dr. Ana Reyes.", ("founder", "reyes")),
        ("Ana Reyes, Elm Pain's founder, lives here.", ("founder", "reyes")),
        ("The clinic was founded by Ana Reyes.", ("founder", "reyes")),
        ("Paul Finch is the owner, not Ana Reyes.", ("owner", "finch")),
        ("Our former founder was Ana Reyes.", None),
        ("Ana Reyes is the founder of Mothers Walk.", None),
        ("Our founder likes tea.", None),
    ],
)
def test_the_nearest_name_holds_the_role(text: str, held: tuple[str, str] | None) -> None:
    doc = Doc(_NLP(text))
    low = [token.lower_ for token in doc]
    analysis = Analysis(doc, low, [False] * len(low), [frozenset()] * len(low), [])
    found = holder(analysis, row_of(analysis, range(len(low))), _OPPOSITES)
    assert (found and (found.role, found.person)) == held
