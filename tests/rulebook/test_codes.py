"""The codes that come with ketalint, and the catalogue made from them."""

from __future__ import annotations

import pytest

from ketalint.model import SCALES
from ketalint.rulebook import Example, Rulebook, catalogue, example, load_folders, rules_folder
from ketalint.rulebook.catalogue import BEGIN, END, with_catalogue
from ketalint.rulebook.types import SPAN_KINDS

from .conftest import WriteRules

GRADED_REASONS = {"denied", "asked", "elsewhere", "hedged", "rejected"}


@pytest.fixture(scope="module")
def codes() -> Rulebook:
    return load_folders([rules_folder()])


def test_every_scale_has_one_code(codes: Rulebook) -> None:
    graded = [code.scale for code in codes.codes.values() if code.kind == "grade"]
    assert sorted(graded) == sorted(SCALES)


def test_codes_that_grade_have_each_reason_to_pass(codes: Rulebook) -> None:
    for code in codes.codes.values():
        if code.kind == "grade":
            assert code.examples.good.keys() >= GRADED_REASONS, code.code
        if code.kind in SPAN_KINDS:
            assert len(code.examples.bad) >= 4, code.code
            assert code.suggestions, code.code


def test_no_example_stands_twice(codes: Rulebook) -> None:
    for code in codes.codes.values():
        if code.kind in SPAN_KINDS:
            bad = [one.text for one in code.examples.bad]
            good = [text for texts in code.examples.good.values() for text in texts]
            assert len({*bad, *good}) == len(bad) + len(good), code.code


def test_examples_of_two_statements_have_them(codes: Rulebook) -> None:
    assert all(one.text.count(". ") == 1 for one in codes.codes["KL203"].examples.bad)
    assert all(one.text.count("\n\n") == 1 for one in codes.codes["KL204"].examples.bad)


def test_brackets_become_quotes() -> None:
    assert example("[Both] of [these words].") == Example("Both of these words.", ("Both", "these words"))
    assert example("None.") == Example("None.", ())


@pytest.mark.parametrize("text", ["[open", "closed]", "[[twice]]", "[]", "[ space]"])
def test_brackets_that_do_not_pair_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"[\[\]]"):
        example(text)


def test_the_catalogue_has_a_row_for_each_code(write_rules: WriteRules) -> None:
    assert catalogue(load_folders([write_rules()])) == (
        "| code | name | looks at | severity | why |\n"
        "|---|---|---|---|---|\n"
        "| KL104 | overstated-duration | the scale duration | by distance | Relief fades. |\n"
    )


def test_the_catalogue_is_put_between_its_markers(write_rules: WriteRules) -> None:
    rulebook = load_folders([write_rules()])
    text = f"Before.\n\n{BEGIN}\nold\n{END}\n\nAfter.\n"
    new = with_catalogue(text, rulebook)
    assert new == f"Before.\n\n{BEGIN}\n\n{catalogue(rulebook)}\n{END}\n\nAfter.\n"
    assert with_catalogue(new, rulebook) == new
    with pytest.raises(ValueError, match="not found"):
        with_catalogue("no markers", rulebook)


@pytest.mark.parametrize("part", ["rules/README.md", "docs/codes.md"])
def test_the_catalogue_in_the_documents_is_up_to_date(part: str, codes: Rulebook) -> None:
    text = (rules_folder().parent / part).read_text(encoding="utf-8")
    assert with_catalogue(text, codes) == text


def test_the_readme_of_the_rules_names_the_levels_as_they_are() -> None:
    text = (rules_folder() / "README.md").read_text(encoding="utf-8")
    for scale, levels in SCALES.items():
        assert f"| {scale} | {', '.join(levels)} |" in text
