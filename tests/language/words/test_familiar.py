from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from ketalint.language.words.familiar import made_familiar


def shown(text: str) -> str:
    """What the parser is shown for these words."""
    source = Doc(Vocab(), words=text.split())
    return made_familiar(source, text.lower().split()).text.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our lupus patients", "Our depression patients"),
        ("ADHD at forty", "depression at forty"),
        ("Acne clears", "Depression clears"),
        ("two ulcers", "two diseases"),
        ("makes pain disappear", "makes pain vanish"),
        ("A physician evaluates everyone", "A physician examines everyone"),
    ],
)
def test_a_word_that_is_misread(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_familiar_words_stay() -> None:
    source = Doc(Vocab(), words=["pain", "fades"])
    assert made_familiar(source, ["pain", "fades"]) is source
