"""examples/drafts, with the trained pipeline."""

from __future__ import annotations

from pathlib import Path

import pytest

DRAFTS = Path(__file__).parents[2] / "examples" / "drafts"
BALANCE = {"KL401", "KL402", "KL403"}
EXPECTED = {
    "directions.md": set(),
    "is-it-right-for-you.html": set(),
    "landing-page.md": {f"KL{number}" for number in range(101, 111)} | BALANCE,
    "newsletter.txt": {"KL104", "KL108", "KL201"},
    "questions.md": {"KL101", "KL104"},
    "service-page.html": {"KL101", "KL105", "KL110", "KL201", "KL202", "KL301"} | BALANCE,
    "what-to-expect.md": set(),
}


def test_every_draft_is_listed():
    assert {path.name for path in DRAFTS.iterdir()} == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_codes_of_a_draft(findings_in, name):
    found = [f for f in findings_in("examples/drafts") if Path(f.path).name == name]
    assert {finding.code for finding in found} == EXPECTED[name]


def test_the_readme_says_what_each_draft_shows():
    readme = (DRAFTS.parent / "README.md").read_text(encoding="utf-8")
    assert [name for name in EXPECTED if f"`{name}`" not in readme] == []
