from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from ketalint import decisions
from ketalint.config import Policy
from ketalint.decisions import BrokenLedger, Decision, Ledger, Settled
from ketalint.lint import fingerprint
from ketalint.model import Finding, Place, Problem, Related, Result
from ketalint.rulebook.types import Code, Examples, Rulebook

TODAY = date(2026, 11, 21)
HEAD = decisions.as_toml([])
START, END = Place(1, 1, 0), Place(1, 6, 5)


@pytest.fixture
def rules(rulebook) -> Rulebook:
    stale = Code(
        "KL904", "stale-decision", "upkeep", "note", "w", "The decision about “{quote}” covers nothing.",
        ("take it out",), Examples((), {}),
    )  # fmt: skip
    return replace(rulebook, codes={**rulebook.codes, "KL904": stale})


@pytest.fixture
def settle(rules, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Settles findings against the ledger on disk, and says where each finding stands and by what code."""
    monkeypatch.chdir(tmp_path)

    def run(
        *findings: Finding, drafts=("a.md",), searched=(".",), kept=None, today=TODAY, problems=()
    ) -> Settled:
        result = Result(findings, (), tuple(problems), len(drafts), 0, dict.fromkeys(drafts, ""))
        policy = Policy(frozenset(rules.codes if kept is None else kept), {})
        ledger = decisions.read(decisions.NAME)
        return decisions.settle(result, ledger, rules, today, lambda path: policy, searched)

    return run


def finding(path: str = "a.md", code: str = "KL101", said: str = "It cures.", repeat: int = 0) -> Finding:
    return Finding(
        code, "n", "error", path, START, END, "cures", "m", "b", "span", None, (), (), (),
        fingerprint(code, said, repeat),
    )  # fmt: skip


def decision(
    path: str = "a.md", code: str = "KL101", said: str = "It cures.", repeat: int = 0, **more
) -> Decision:
    fields = {"quote": "cures", "reason": "an old leaflet", "by": "Ana Ruiz", "on": date(2026, 1, 2), **more}
    return Decision(fingerprint(code, said, repeat), code, path, **fields)


def book(*entries: Decision) -> None:
    decisions.write(decisions.NAME, entries)


def draft(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()


def shown(settled: Settled) -> list[tuple[str, str]]:
    return [(f.code, f.path) for f in settled.result.findings]


# --- the file ---------------------------------------------------------------------------------


def test_entries_are_sorted_and_written_one_key_a_line(tmp_path):
    path = str(tmp_path / "ledger.toml")
    second = decision("b/a.md", until=date(2027, 1, 31), quote='say "it" \\ \x07')
    decisions.write(path, [second, decision("a.md")])
    one, other = fingerprint("KL101", "It cures."), second.fingerprint
    assert Path(path).read_text(encoding="utf-8") == (
        f"{HEAD}\n"
        "[[decision]]\n"
        f'fingerprint = "{one}"\ncode = "KL101"\npath = "a.md"\nquote = "cures"\n'
        'reason = "an old leaflet"\nby = "Ana Ruiz"\non = 2026-01-02\n'
        "\n"
        "[[decision]]\n"
        f'fingerprint = "{other}"\ncode = "KL101"\npath = "b/a.md"\n'
        'quote = "say \\"it\\" \\\\ \\u0007"\n'
        'reason = "an old leaflet"\nby = "Ana Ruiz"\non = 2026-01-02\nuntil = 2027-01-31\n'
    )
    ledger = decisions.read(path)
    assert ledger.decisions == (decision("a.md"), second)
    assert [place.line for place in ledger.places] == [4, 13]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ledger.toml"]


def test_a_ledger_that_is_not_there_is_empty(tmp_path):
    path = str(tmp_path / "none.toml")
    assert decisions.read(path) == Ledger(path, str(tmp_path))


def test_the_nearest_ledger_above_counts(tmp_path, monkeypatch):
    (tmp_path / "site" / "deep").mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "site" / "deep")
    assert decisions.find(".") == "../../ketalint.decisions.toml"
    assert decisions.find(".", str(tmp_path / "site")) == "../ketalint.decisions.toml"
    (tmp_path / decisions.NAME).touch()
    assert decisions.find(".", str(tmp_path / "site")) == "../../ketalint.decisions.toml"


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('code = "KL101"\n', "", 4, "“code” has to be a text"),
        ('reason = "an old leaflet"', 'reason = " "', 9, "a decision needs a reason"),
        ("on = 2026-01-02", 'on = "today"', 11, "“on” has to be a date, such as 2027-01-31"),
        ("on = 2026-01-02", "on = 2026-01-02\nuntill = 2027-01-01", 12, "unknown key “untill”"),
        ("[[decision]]", "version = 1\n[[decision]]", 4, "unknown key “version”"),
    ],
)
def test_mistakes_are_told_with_their_lines(old, new, line, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    book(decision())
    text = Path(decisions.NAME).read_text(encoding="utf-8")
    Path(decisions.NAME).write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(BrokenLedger) as error:
        decisions.read(decisions.NAME)
    assert [(p.path, p.line, p.message) for p in error.value.problems] == [(decisions.NAME, line, message)]


def test_one_finding_is_accepted_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    book(decision(), decision())
    with pytest.raises(BrokenLedger, match=r"ketalint.decisions.toml:13: this finding is accepted twice"):
        decisions.read(decisions.NAME)


# --- what decisions cover ---------------------------------------------------------------------


def test_an_accepted_finding_is_counted_and_not_shown(settle):
    book(decision())
    settled = settle(finding(), finding(code="KL104"))
    assert shown(settled) == [("KL104", "a.md")]
    assert settled.result.accepted == 1


def test_growth_is_refused_entry_by_entry(settle):
    draft("a.md", "b.md")
    book(decision(), decision(repeat=1))
    same = [finding(repeat=n) for n in range(3)]
    assert settle(*same[:2]).result.accepted == 2
    third = settle(*same, finding("b.md"))
    assert [f.fingerprint for f in third.result.findings] == [same[2].fingerprint, same[0].fingerprint]
    assert shown(third) == [("KL101", "a.md"), ("KL101", "b.md")]


def test_an_expired_decision_gives_its_finding_back_with_a_remark(settle):
    book(decision(until=TODAY))
    assert settle(finding()).result.accepted == 1
    settled = settle(finding(), today=date(2026, 11, 22))
    place = Place(4, 1, len(HEAD) + 1)
    remark = Related(decisions.NAME, place, place, "accepted until 2026-11-21 by Ana Ruiz: an old leaflet")
    assert settled.result.findings == (replace(finding(), related=(remark,)),)
    assert settled.result.accepted == 0


def test_a_decision_follows_its_draft(settle):
    draft("new/a.md")
    book(decision("old/a.md"))
    settled = settle(finding("new/a.md"), drafts=["new/a.md"])
    assert settled.result.accepted == 1
    assert decisions.pruned(decisions.read(decisions.NAME), settled) == (decision("new/a.md"),)
    draft("old/a.md")
    assert shown(settle(finding("new/a.md"), drafts=["new/a.md"])) == [("KL101", "new/a.md")]


def test_paths_count_from_the_folder_of_the_ledger(settle, tmp_path, monkeypatch, rules):
    draft("site/a.md")
    book(decision("site/a.md"))
    monkeypatch.chdir(tmp_path / "site")
    ledger = decisions.read("../ketalint.decisions.toml")
    result = Result((finding("a.md"),), (), (), 1, 0, {"a.md": ""})
    policy = Policy(frozenset(rules.codes), {})
    assert decisions.settle(result, ledger, rules, TODAY, lambda path: policy, ["."]).result.accepted == 1


# --- stale ones -------------------------------------------------------------------------------


def test_a_decision_without_a_finding_is_stale(settle):
    draft("a.md")
    book(decision(), decision(code="KL104"))
    settled = settle(finding())
    (stale,) = settled.result.findings
    assert (stale.code, stale.severity, stale.path, stale.start.line) == ("KL904", "note", decisions.NAME, 13)
    assert stale.message == "The decision about “cures” covers nothing."
    assert stale.because == "a.md has no such finding of KL104 any more"
    assert decisions.pruned(decisions.read(decisions.NAME), settled) == (decision(),)


def test_only_what_was_looked_at_can_be_stale(settle):
    draft("a.md", "b.md", "c.md")
    book(decision("a.md"), decision("b.md"), decision("gone.md"))
    only_c = {"drafts": ["c.md"], "searched": ["c.md"]}
    assert settle(**only_c).stale == ()
    assert settle(drafts=["a.md"], searched=["a.md"]).stale == (0,)
    assert settle(drafts=["a.md"], kept=["KL104"]).stale == ()
    assert settle(drafts=["a.md", "b.md"], searched=["."]).stale == (0, 1, 2)
    broken = [Problem("b.md", 1, "not valid UTF-8 text")]
    assert settle(drafts=["a.md"], searched=["."], problems=broken).stale == (0, 2)


def test_complaints_about_the_ledger_can_be_ignored(settle):
    draft("a.md")
    book(decision())
    settled = settle(kept=["KL101"])
    assert (shown(settled), settled.stale) == ([], (0,))


# --- making them ------------------------------------------------------------------------------


def test_new_decisions_take_the_place_of_old_ones_about_the_same_finding(settle):
    draft("a.md", "new.md")
    old = [
        decision("a.md", until=date(2026, 1, 31)),
        decision("gone.md", said="x"),
        decision("z.md", said="y"),
    ]
    book(*old)
    findings = (finding("a.md"), finding("new.md", said="x"), finding("new.md", said="z"))
    settled = settle(*findings, drafts=["a.md", "new.md"], searched=["a.md", "new.md"])
    new = decisions.accepted(
        decisions.read(decisions.NAME), settled, findings, "agreed", "Bo", TODAY, date(2027, 1, 1)
    )
    fields = {"reason": "agreed", "by": "Bo", "on": TODAY, "until": date(2027, 1, 1)}
    assert new == (
        old[2],
        decision("a.md", **fields),
        decision("new.md", said="x", **fields),
        decision("new.md", said="z", **fields),
    )
