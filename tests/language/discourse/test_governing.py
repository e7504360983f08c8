from __future__ import annotations

import pytest

from ketalint.language.discourse.governing import Governor
from ketalint.model import Block


@pytest.fixture
def governor(parsed, vocabulary, read):
    """A Governor over blocks given as (kind, words, links to other blocks)."""

    def make(*blocks: tuple[str, str, dict[str, int]]) -> Governor:
        flat = [
            " ".join(
                f"{w}/X/{'root' if i == 0 else 'dep'}/{0 if i == 0 else 1}"
                for i, w in enumerate(text.split())
            )
            for _, text, _ in blocks
        ]
        made = [Block(kind, text, (), **links) for kind, text, links in blocks]
        return Governor(made, [read(notation) for notation in flat], vocabulary)

    return make


def test_nothing_rejects_a_plain_paragraph(governor) -> None:
    assert governor(("paragraph", "Drips cure pain .", {})).rejected_by(0) is None


def test_a_heading_that_warns_rejects_its_items(governor) -> None:
    made = governor(("heading", "Red flags to look for", {}), ("item", "Drips cure pain .", {"heading": 0}))
    assert made.rejected_by(1) == (0, range(0, 2))


def test_a_heading_that_warns_leaves_paragraphs_alone(governor) -> None:
    made = governor(
        ("heading", "Red flags to look for", {}), ("paragraph", "Our drips cure pain .", {"heading": 0})
    )
    assert made.rejected_by(1) is None


def test_a_lead_in_rejects_the_list_it_introduces(governor) -> None:
    made = governor(("paragraph", "What we never say :", {}), ("item", "Drips cure pain .", {"lead": 0}))
    assert made.rejected_by(1) == (0, range(1, 4))


def test_a_lead_in_of_a_lead_in_rejects_too(governor) -> None:
    made = governor(
        ("paragraph", "What we never say :", {}),
        ("item", "About relief :", {"lead": 0, "heading": 3}),
        ("item", "Drips cure pain .", {"lead": 1, "heading": 3}),
        ("heading", "Our words", {}),
    )
    assert made.rejected_by(2) == (0, range(1, 4))


def test_a_label_rejects_its_own_block(governor) -> None:
    made = governor(
        ("paragraph", "Myth : drips cure pain .", {}), ("paragraph", "Myth 3 : drips cure pain .", {})
    )
    assert made.rejected_by(0) == (0, range(0, 1))
    assert made.rejected_by(1) == (1, range(0, 1))


@pytest.mark.parametrize("label", ["Myth # 2 :", "Myth no. 4 –", "Myth 5 ."])
def test_a_numbered_label_rejects_its_block(governor, label: str) -> None:
    assert governor(("paragraph", f"{label} drips cure pain .", {})).rejected_by(0) == (0, range(0, 1))


def test_a_word_that_only_begins_a_sentence_is_no_label(governor) -> None:
    assert governor(("paragraph", "Myth has it that drips cure pain .", {})).rejected_by(0) is None


def test_a_column_of_myths_rejects_its_cells(governor) -> None:
    made = governor(
        ("cell", "Myth", {}),
        ("cell", "Fact", {}),
        ("cell", "Drips cure pain", {"header": 0, "row": 2}),
        ("cell", "Drips ease pain", {"header": 1, "row": 2}),
    )
    assert made.rejected_by(2) == (0, range(0, 1))
    assert made.rejected_by(3) is None


def test_a_long_paragraph_is_no_lead_in(governor) -> None:
    made = governor(
        ("paragraph", " ".join(["word"] * 29 + ["red flag"]), {}), ("item", "Drips cure pain .", {"lead": 0})
    )
    assert made.rejected_by(1) is None


def test_the_first_sentence_below_takes_a_heading_back(governor) -> None:
    made = governor(
        ("heading", "A cure for neuropathy", {}), ("paragraph", "It does not , sorry . Rest .", {})
    )
    assert made.rejected_by(0) == (1, range(0, 5))
    told = governor(("heading", "A cure for neuropathy", {}), ("paragraph", "There is one here .", {}))
    assert told.rejected_by(0) is None


def test_a_heading_on_bad_ads_rejects_the_ads(governor) -> None:
    made = governor(("heading", "How to spot a bad ad", {}), ("item", "Drips cure pain .", {"heading": 0}))
    assert made.rejected_by(1) is not None


@pytest.mark.parametrize(
    "heading",
    [
        "Words to leave out",
        "Promises we will not make",
        "Negative keywords",
        "Off - limits vocabulary",
        "Headlines that did n't make it",
        "Sent back",
        "Please stop using :",
        "Things that should make you nervous",
        "Ask again if a clinic :",
        "Hang up when they say :",
        "When you hear one of these :",
    ],
)
def test_headings_over_words_that_are_not_wanted(governor, heading) -> None:
    made = governor(("heading", heading, {}), ("item", "Drips cure pain .", {"heading": 0}))
    assert made.rejected_by(1) is not None


@pytest.mark.parametrize(
    "heading",
    [
        "Words to live by",
        "Our promise : drop the pain",
        "Terms we offer",
        "Ideas we love",
        "If you see a doctor here :",
        "When you see us :",
        "Do promises make you nervous ?",
        "Choose a clinic that :",
    ],
)
def test_headings_over_claims_of_the_house(governor, heading) -> None:
    made = governor(("heading", heading, {}), ("item", "Drips cure pain .", {"heading": 0}))
    assert made.rejected_by(1) is None


def test_columns_of_words_not_to_use(governor) -> None:
    for header in ("Instead of", "Avoid", "Do n't say", "Not this"):
        made = governor(("cell", header, {}), ("cell", "cures pain", {"header": 0}))
        assert made.rejected_by(1) is not None, header
    made = governor(("cell", "What it does", {}), ("cell", "cures pain", {"header": 0}))
    assert made.rejected_by(1) is None


def test_a_list_set_as_a_paragraph(governor) -> None:
    made = governor(("heading", "Words to avoid", {}), ("paragraph", "cure , free , forever", {"heading": 0}))
    assert made.rejected_by(1, 0) == (0, range(0, 3))
    assert made.rejected_by(1) is None


def test_a_statement_below_a_warning_is_the_page_s_own(read, vocabulary) -> None:
    blocks = [
        Block("heading", "Red flags", ()),
        Block("paragraph", "Ads that cure. Drips cure.", (), heading=0),
    ]
    heading = read("Red/ADJ/amod/2 flags/NOUN/root/0")
    bare = read("Ads/NOUN/root/0 that/PRON/nsubj/3 cure/VERB/acl:relcl/1")
    stated = read("Drips/NOUN/nsubj/2 cure/VERB/root/0")
    assert Governor(blocks, [heading, bare], vocabulary).rejected_by(1, 0) == (0, range(0, 2))
    assert Governor(blocks, [heading, stated], vocabulary).rejected_by(1, 1) is None


def test_a_deed_that_a_heading_says_is_not_done(read, vocabulary) -> None:
    blocks = [Block("heading", "We do not do", ()), Block("paragraph", "Cure pain.", (), heading=0)]
    deed = read("Cure/VERB/root/0 pain/NOUN/obj/1")
    never = read(
        "We/PRON/nsubj/4 never/ADV/advmod/4 say/VERB/root/0 or/CCONJ/cc/6 never/ADV/advmod/6 do/VERB/conj/3"
    )
    done = read("What/PRON/obj/3 we/PRON/nsubj/3 do/VERB/root/0")
    assert Governor(blocks, [never, deed], vocabulary).rejected_by(1, 0) is not None
    assert Governor(blocks, [done, deed], vocabulary).rejected_by(1, 0) is None
