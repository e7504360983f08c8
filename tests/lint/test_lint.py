from __future__ import annotations

import re
import sys
from types import ModuleType

import pytest

from ketalint import checks, lint
from ketalint.checks.raw import Judgement, Raw, RawCleared, RawRelated
from ketalint.codes import UnknownCode, codes_meant
from ketalint.model import Claim, Place, Problem, Reading, Stance

CURES = re.compile(r"cures|forever|denied")


def reading_of(draft) -> Reading:
    """A claim for each cue word; its sentence is its line."""
    claims = []
    for match in CURES.finditer(draft.source):
        line = draft.source[draft.source.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
        stance = Stance("denied" if match.group() == "denied" else "made")
        claims.append(Claim(match.group(), match.start(), match.end(), 0, line, stance))
    return Reading(draft.path, tuple(claims), {})


def judge(rulebook, readings, context=()) -> Judgement:
    codes = {"cures": "KL101", "forever": "KL104"}
    raw = [
        Raw(codes[c.quote], "error", r.path, c.start, c.end, f"{c.quote}!", "because", claim=c)
        for r in readings
        for c in r.claims
        if c.stance.kind == "made"
    ]
    raw += [Raw("KL401", "warning", r.path, 0, 0, "no risks", "", scope="draft") for r in readings]
    cleared = [
        RawCleared(r.path, c, "denied") for r in readings for c in r.claims if c.stance.kind == "denied"
    ]
    raw.reverse()
    return Judgement(tuple(raw), tuple(cleared))


@pytest.fixture(autouse=True)
def _fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        lint, "read_claims", lambda readable, rulebook, jobs: [reading_of(d) for d in readable]
    )
    monkeypatch.setattr(checks, "judge", judge, raising=False)


def seen(result) -> list[tuple[str, int, str]]:
    return [(f.path, f.start.offset, f.code) for f in result.findings]


def test_findings_are_placed_quoted_and_sorted(write, rulebook):
    write(b="It cures.", a="Hello.\nIt lasts forever and cures all.\n")
    result = lint.check(["."], rulebook)
    assert seen(result) == [
        ("a.md", 0, "KL401"),
        ("a.md", 16, "KL104"),
        ("a.md", 28, "KL101"),
        ("b.md", 0, "KL401"),
        ("b.md", 3, "KL101"),
    ]
    cures = result.findings[2]
    assert (cures.name, cures.quote) == ("overstated-effect", "cures")
    assert (cures.start, cures.end) == (Place(2, 22, 28), Place(2, 27, 33))
    assert (result.drafts, result.claims) == (2, 3)
    assert list(result.sources) == ["a.md", "b.md"]


def test_cleared_claims_are_placed(write, rulebook):
    write(a="x\nThat is denied.")
    (cleared,) = lint.check(["."], rulebook).cleared
    assert (cleared.path, cleared.start, cleared.quote, cleared.because) == (
        "a.md",
        Place(2, 9, 10),
        "denied",
        "denied",
    )


def test_select_and_ignore(write, rulebook):
    write(a="It cures forever.")

    def codes(**options: list[str]) -> list[str]:
        return [f.code for f in lint.check(["."], rulebook, **options).findings]

    assert codes() == ["KL401", "KL101", "KL104"]
    assert codes(select=["KL1"]) == ["KL101", "KL104"]
    assert codes(select=["kl104,missing-risks"]) == ["KL401", "KL104"]
    assert codes(ignore=["KL4", "overstated-effect"]) == ["KL104"]
    assert codes(select=["KL1"], ignore=["KL104"]) == ["KL101"]


def test_an_unknown_code_is_refused_with_the_likeliest_one(rulebook):
    with pytest.raises(UnknownCode) as error:
        codes_meant(rulebook, ["KL101,overstatd-duration"])
    assert (error.value.given, error.value.nearest) == ("overstatd-duration", "overstated-duration")
    with pytest.raises(UnknownCode) as error:
        codes_meant(rulebook, ["K101"])
    assert error.value.nearest == "KL101"
    with pytest.raises(UnknownCode) as error:
        codes_meant(rulebook, ["zzz"])
    assert error.value.nearest == ""


def test_a_fingerprint_holds_when_text_around_it_and_the_path_change(write, rulebook, tmp_path):
    write(a="It  Cures nothing but cures all.\n")
    before = lint.check(["."], rulebook, select=["KL101"]).findings
    (tmp_path / "a.md").unlink()
    write(b="A new line.\n\nit cures NOTHING but cures all.\n")
    after = lint.check(["."], rulebook, select=["KL101"]).findings
    assert before[0].fingerprint == after[0].fingerprint
    assert re.fullmatch(r"[0-9a-f]{16}", before[0].fingerprint)


def test_repeats_in_one_draft_have_fingerprints_of_their_own(write, rulebook):
    write(a="It cures.\nIt cures.\n", b="It cures.\n")
    a1, a2, b1 = lint.check(["."], rulebook, select=["KL101"]).findings
    assert a1.fingerprint == b1.fingerprint
    assert a1.fingerprint != a2.fingerprint


def test_findings_about_whole_drafts_have_fingerprints_of_their_own(write, rulebook):
    write(a="---\ntitle: A\n---\n", b="---\ntitle: A\n---\n")
    first, second = lint.check(["."], rulebook, select=["KL401"]).findings
    assert first.fingerprint != second.fingerprint
    write(a="---\ntitle: A\n---\n\nMore.\n")
    assert lint.check(["a.md"], rulebook, select=["KL401"]).findings[0].fingerprint == first.fingerprint


def test_one_bad_draft_does_not_hide_the_others(write, rulebook, tmp_path):
    write(a="It cures.")
    (tmp_path / "b.md").write_bytes(b"fine\n\xff\xfe broken")
    result = lint.check([".", "missing"], rulebook, select=["KL101"])
    assert seen(result) == [("a.md", 3, "KL101")]
    assert [(p.path, p.line) for p in result.problems] == [("missing", 0), ("b.md", 2)]
    assert result.drafts == 1


def test_context_is_compared_with_but_not_judged(write, rulebook, monkeypatch):
    write(a="It cures.", b="Never.")
    seen_context = []

    def judge_pair(rulebook, readings, context=()):
        seen_context.extend(r.path for r in context)
        related = (RawRelated("b.md", 0, 5, "said otherwise here"),)
        return Judgement((Raw("KL101", "error", "a.md", 3, 8, "m", "", related=related),), ())

    monkeypatch.setattr(checks, "judge", judge_pair)
    result = lint.check(["a.md"], rulebook, context=["."])
    assert seen_context == ["b.md"]
    assert result.findings[0].related[0].end == Place(1, 6, 5)
    assert result.drafts == 1


def test_progress_counts_drafts(write, rulebook):
    write(a="x", b="y")
    told = []
    lint.check(["."], rulebook, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_claims_are_listed_in_order_with_their_places(write, rulebook):
    write(b="It cures.", a="forever\ncures")
    placed = lint.placed_claims(lint.extract(["."], rulebook))
    assert [(path, start.line, claim.quote) for path, start, _, claim in placed] == [
        ("a.md", 1, "forever"),
        ("a.md", 2, "cures"),
        ("b.md", 1, "cures"),
    ]


class _Reader:
    def __init__(self, rulebook: object) -> None:
        pass

    def read(self, drafts):
        for draft in drafts:
            if "crash" in draft.source:
                raise ValueError("no such head")
            yield reading_of(draft)


@pytest.fixture
def _fake_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("ketalint.language.reader")
    module.Reader = _Reader  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "ketalint.language.reader", module)
    monkeypatch.setattr(lint, "read_claims", READ_CLAIMS)


READ_CLAIMS = lint.read_claims


@pytest.mark.usefixtures("_fake_reader")
def test_a_crash_on_one_draft_is_a_problem_that_asks_for_a_report(write, rulebook):
    write(a="It cures.", b="crash", c="It cures.")
    result = lint.check(["."], rulebook, select=["KL101"])
    assert [f.path for f in result.findings] == ["a.md", "c.md"]
    (problem,) = result.problems
    assert (problem.path, problem.line) == ("b.md", 0)
    assert re.fullmatch(
        r"ketalint broke on this draft \(ValueError in test_lint\.py:\d+: no such head\)", problem.message
    )
    assert problem.hint == "the fault is in ketalint; please report it with this message"
    assert result.drafts == 2


@pytest.mark.usefixtures("_fake_reader")
def test_one_reading_for_each_draft_in_order(write, rulebook, monkeypatch):
    monkeypatch.setattr(lint, "_BATCH_DRAFTS", 2)
    write(a="It cures.", b="x", c="crash", d="forever", e="y")
    drafts = [lint.read_draft(f"{name}.md") for name in "abcde"]
    readings = list(lint.read_claims(drafts, rulebook, 1))
    assert [r.path for r in readings] == ["a.md", "b.md", "c.md", "d.md", "e.md"]
    assert [type(r) for r in readings] == [Reading, Reading, Problem, Reading, Reading]
