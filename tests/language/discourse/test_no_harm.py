"""Harm that an answer rules out, on parses made by hand."""

from __future__ import annotations

import pytest

from ketalint.language.claims.blocks import read_block

ASKED = "Could/AUX/aux/4 {}/NOUN/nsubj/4 get/VERB/aux/4 hooked/ADJ/root/0 +?/PUNCT/punct/4"
NO_WAY = " -- There/PRON/expl/2 is/VERB/root/0 no/DET/det/4 way/NOUN/nsubj/2"


@pytest.fixture
def ruled_out(read, vocabulary, text_of):
    """The words of a block that rule harm out."""

    def find(notation: str, *, on_treatment: bool = True) -> list[str]:
        analysis = read(notation)
        found = read_block(analysis, vocabulary, on_treatment).found
        return [text_of(analysis, f.words) for f in found if f.owner.name == "harm-ruled-out"]

    return find


def test_no_way_to_get_hooked(ruled_out) -> None:
    assert ruled_out(ASKED.format("patients") + NO_WAY) == ["no way"]


def test_on_another_matter_nothing_is_ruled_out(ruled_out) -> None:
    assert ruled_out(ASKED.format("patients") + NO_WAY, on_treatment=False) == []
    assert ruled_out(ASKED.format("aspirin") + NO_WAY) == []


def test_what_is_taken_back_is_not_ruled_out(ruled_out) -> None:
    limit = " unless/SCONJ/mark/6 taken/VERB/advcl/2"
    assert ruled_out(ASKED.format("patients") + NO_WAY + limit) == []
