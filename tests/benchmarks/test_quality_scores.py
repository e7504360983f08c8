"""The rules of counting, on findings made by hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).parents[2] / "benchmarks" / "quality_scores.py"


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    sys.path.insert(0, str(FILE.parent))
    try:
        import quality_scores
    finally:
        sys.path.pop(0)
    return vars(quality_scores)


def row(id: str, must: list[str], may: list[str] | None = None, **more: str) -> dict[str, Any]:
    base = {"id": id, "text": f"sentence {id}", "phenomenon": "cure", "family": "f", "register": "web"}
    return {**base, "must": must, "may": may or [], **more}


def hits(scores: dict[str, Any], *codes: str) -> list[Any]:
    return [scores["Hit"](code, 0, 5) for code in codes]


def test_a_sentence_is_exact_with_all_that_must_be_and_nothing_that_may_not(scores) -> None:
    rows = [row("a", ["KL101"], ["KL102"]), row("b", ["KL101"]), row("c", []), row("d", ["KL104"])]
    found = {
        "a": hits(scores, "KL101", "KL102"),
        "b": hits(scores, "KL101", "KL104"),
        "d": hits(scores, "KL105"),
    }
    total = scores["score_sentences"]("s", rows, found).total
    assert (total.items, total.exact) == (4, 2)
    assert (total.must, total.found, total.any_code) == (3, 2, 3)
    assert (total.raised, total.good) == (5, 3)


def test_codes_about_a_draft_do_not_count_in_sentences(scores) -> None:
    total = scores["score_sentences"]("s", [row("a", [])], {"a": hits(scores, "KL401", "KL901")}).total
    assert (total.exact, total.raised) == (1, 0)


def test_a_code_found_twice_in_a_sentence_counts_once(scores) -> None:
    total = scores["score_sentences"]("s", [row("a", ["KL101"])], {"a": hits(scores, "KL101", "KL101")}).total
    assert (total.raised, total.good, total.found) == (1, 1, 1)


def test_sentences_are_counted_by_code_phenomenon_family_and_register(scores) -> None:
    rows = [row("a", ["KL101"]), row("b", ["KL104"], phenomenon="time", family="g", register="radio")]
    by = scores["score_sentences"]("s", rows, {"a": hits(scores, "KL101", "KL110")}).by
    assert {name: (t.must, t.found, t.raised, t.good) for name, t in by["code"].items()} == {
        "KL101": (1, 1, 1, 1),
        "KL104": (1, 0, 0, 0),
        "KL110": (0, 0, 1, 0),
    }
    assert {name: (t.items, t.wrong) for name, t in by["phenomenon"].items()} == {
        "cure": (1, 1),
        "time": (1, 1),
    }
    assert sorted(by["family"]) == ["f", "g"]
    assert sorted(by["register"]) == ["radio", "web"]


def test_a_sentence_without_family_falls_under_its_phenomenon(scores) -> None:
    plain = {k: v for k, v in row("a", []).items() if k not in ("family", "register")}
    by = scores["score_sentences"]("s", [plain], {}).by
    assert (list(by["family"]), list(by["register"])) == (["cure"], [])


TEXT = "It cures pain. It cures pain for life."


def label(quote: str, must: list[str], may: list[str] | None = None) -> dict[str, Any]:
    return {"file": "web-a.md", "quote": quote, "must": must, "may": may or []}


def test_a_finding_counts_where_it_overlaps_a_place_that_was_quoted(scores) -> None:
    hit = scores["Hit"]
    found = {"web-a.md": [hit("KL101", 18, 23), hit("KL104", 29, 37), hit("KL102", 0, 4)]}
    labels = [label("cures pain", ["KL101"]), label("for life", ["KL104"]), label("It cures", [], ["KL110"])]
    score = scores["score_drafts"]("d", labels, {"web-a.md": TEXT}, found)
    assert (score.total.must, score.total.found) == (2, 2)
    assert (score.total.raised, score.total.good, score.total.exact) == (3, 2, 0)
    assert [(f.missed, f.false, f.text) for f in score.faults] == [((), ("KL102",), "It c")]
    assert list(score.by["register"]) == ["web"]


def test_another_code_at_a_place_is_no_hit_but_is_noticed(scores) -> None:
    found = {"web-a.md": [scores["Hit"]("KL101", 29, 37)]}
    total = scores["score_drafts"]("d", [label("for life", ["KL104"])], {"web-a.md": TEXT}, found).total
    assert (total.found, total.any_code, total.good) == (0, 1, 0)


def test_codes_about_the_draft_count_by_code_and_not_in_the_total(scores) -> None:
    labels = [{"file": "web-a.md", "draft": True, "must": ["KL401"], "may": ["KL402"]}]
    found = {"web-a.md": hits(scores, "KL402", "KL403")}
    score = scores["score_drafts"]("d", labels, {"web-a.md": TEXT}, found)
    assert (score.total.must, score.total.raised) == (0, 0)
    by = {name: (t.must, t.found, t.raised, t.good) for name, t in score.by["code"].items()}
    assert by == {"KL401": (1, 0, 0, 0), "KL402": (0, 0, 1, 1), "KL403": (0, 0, 1, 0)}


def test_a_draft_without_labels_must_have_no_findings(scores) -> None:
    found = {"web-a.md": hits(scores, "KL101")}
    assert scores["score_drafts"]("d", [], {"web-a.md": TEXT}, found).total.wrong == 1


def test_a_label_that_quotes_what_is_not_there_is_an_error(scores) -> None:
    with pytest.raises(ValueError, match=r"web-a\.md does not say 'heals'"):
        scores["score_drafts"]("d", [label("heals", ["KL101"])], {"web-a.md": TEXT}, {})
