from __future__ import annotations

from msgspec.structs import replace

from ketalint import reports
from ketalint.drafts.places import Lines
from ketalint.model import FactNote, FactSource, Finding, Result
from ketalint.reports.options import Options
from ketalint.rulebook.types import Document

QUIET = Options(quiet=True)
FINDINGS = """\
drafts/off.md:1:1  note  KL401 missing-risks
   The draft names no risk.

drafts/off.md:3:18  error  KL101 overstated-effect
    3 | Ketamine therapy eliminates opioid dependence for good.
      |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   “eliminates opioid dependence” promises more than the reference supports.
   because    effect: draft says abolishes (“eliminates”), reference allows helps
   reference  Ketamine may lower the opioid dose that some patients need. [opioid-need: 000, Reduced opioid
                dependence; 002, Opioids]
   see        drafts/b.md:1:11  said otherwise here
   try        may lower the opioid dose that some patients need
              may help

drafts/off.md:3:47  warning  KL104 overstated-duration
    3 | Ketamine therapy eliminates opioid dependence for good.
      |                                               ^^^^^^^^
   “for good” promises more than the reference supports.
"""
CLEARED = """\
drafts/off.md:4:4  cleared
    4 | It is not a cure.
      |    ^^^^^^^^^^^^^
   because    denied by “not”
"""


def one(source: str, quote: str) -> Result:
    start = source.index(quote)
    lines = Lines(source)
    finding = Finding(
        "KL101",
        "overstated-effect",
        "error",
        "a.md",
        lines.place(start),
        lines.place(start + len(quote)),
        quote,
        "Too much.",
        "",
        "span",
        None,
        (),
        (),
        (),
        "0" * 16,
    )
    return Result((finding,), (), (), 1, 1, {"a.md": source})


def below(**changes: object) -> list[str]:
    """What stands below the underline of a finding that is changed so."""
    result = one("It cures.", "cures")
    result = replace(result, findings=(replace(result.findings[0], **changes),))
    return reports.render("text", result, None, QUIET).splitlines()[3:]  # type: ignore[arg-type]


def frame(source: str, quote: str) -> list[str]:
    """The source line and its underline."""
    return reports.render("text", one(source, quote), None, QUIET).splitlines()[1:3]  # type: ignore[arg-type]


def test_findings_and_summary(result, rulebook):
    assert reports.render("text", result, rulebook, Options()) == (
        f"{FINDINGS}\n1 error, 1 warning, 1 note in 2 drafts (61 claims read), "
        "1 problem kept something from being checked.\n"
    )


def test_quiet_leaves_the_summary_out(result, rulebook):
    assert reports.render("text", result, rulebook, QUIET) == FINDINGS


def test_cleared_claims_follow_the_findings(result, rulebook):
    report = reports.render("text", result, rulebook, Options(quiet=True, show_cleared=True))
    assert report == f"{FINDINGS}\n{CLEARED}"


def test_clean(clean, rulebook):
    assert reports.render("text", clean, rulebook, Options()) == "No findings in 4 drafts (61 claims read).\n"
    assert reports.render("text", clean, rulebook, QUIET) == ""


def test_colour_changes_nothing_but_escapes(result, rulebook):
    import re

    colored = reports.render("text", result, rulebook, Options(color=True))
    assert "\x1b[1;31merror\x1b[0m" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == reports.render("text", result, rulebook, Options())


def test_underline_stands_below_the_words_after_wide_characters():
    assert frame("痛み: cures all", "cures") == ["    1 | 痛み: cures all", "      |       ^^^^^"]
    assert frame("🎉 cures", "cures") == ["    1 | 🎉 cures", "      |    ^^^^^"]
    assert frame("❤\ufe0f cures", "cures") == ["    1 | ❤\ufe0f cures", "      |    ^^^^^"]
    assert frame("e\u0301 cures", "cures") == ["    1 | e\u0301 cures", "      |   ^^^^^"]


def test_tabs_are_shown_as_spaces():
    assert frame("a\tcures", "cures") == ["    1 | a   cures", "      |     ^^^^^"]


def test_terminal_controls_in_a_draft_do_not_reach_the_terminal():
    assert frame("\x1b[31m\u202ecures", "cures") == ["    1 | \ufffd[31mcures", "      |      ^^^^^"]


def test_a_quote_over_two_lines_is_underlined_to_the_end_of_the_first():
    assert frame("It\ncures all\r\npain now.", "cures all\r\npain") == [
        "    2 | cures all",
        "      | ^^^^^^^^^ to 3:5",
    ]


def test_a_long_line_is_cut_around_the_quote():
    line, underline = frame("word " * 60 + "cures" + " word" * 60, "cures")
    assert len(line) == len("    1 | ") + 110
    assert line.startswith("    1 | …")
    assert line.endswith("…")
    assert line[underline.index("^") : underline.rindex("^") + 1] == "cures"


def test_a_quote_longer_than_the_limit_fills_the_line():
    line, underline = frame("x" * 20 + "y" * 300, "y" * 300)
    assert line == "    1 | …" + "y" * 108 + "…"
    assert underline == "      |  " + "^" * 108


def test_a_long_line_is_not_cut_before_its_start():
    line, _ = frame("cures" + " word" * 60, "cures")
    assert line.startswith("    1 | cures word")
    assert line.endswith("…")


def test_a_fact_names_three_places_and_counts_the_others():
    fact = FactNote("f", "It helps.", tuple(FactSource(f"00{n}", "FAQ") for n in range(5)))
    assert below(facts=(fact,))[1:] == ["   reference  It helps. [f: 000, FAQ; 001, FAQ; 002, FAQ; 2 more]"]


def test_a_fact_without_places_is_named_by_its_id():
    assert below(facts=(FactNote("f", "It helps.", ()),))[1:] == ["   reference  It helps. [f]"]


def test_a_suggestion_that_repeats_the_fact_is_left_out():
    fact = FactNote("f", "It helps.", ())
    assert below(facts=(fact,), suggestions=("It helps.", "may help"))[2:] == ["   try        may help"]


def test_long_texts_are_wrapped():
    lines = below(message="word " * 40, because="word " * 40, suggestions=("word " * 40,))
    assert max(map(len, lines)) <= 110
    assert [line[:18] for line in lines] == [
        "   word word word ",
        "   word word word ",
        "   because    word",
        "                wo",
        "                wo",
        "   try        word",
        "                wo",
        "                wo",
    ]


def test_words_of_a_finding_about_the_draft_are_not_underlined():
    result = one("It cures.", "cures")
    whole = replace(result, findings=(replace(result.findings[0], scope="draft"),))
    assert reports.render("text", whole, None, QUIET).splitlines() == [  # type: ignore[arg-type]
        "a.md:1:4  error  KL101 overstated-effect",
        "   Too much.",
    ]


def test_the_documents_that_findings_cite_are_named_once(result, rulebook):
    documents = {
        id: Document(id, f"Title {id}", "", "", "", None, f"{id}.txt") for id in ("000", "001", "002")
    }
    report = reports.render("text", result, replace(rulebook, documents=documents), Options())
    assert report.startswith(FINDINGS)
    assert report[len(FINDINGS) :].splitlines()[:5] == [
        "",
        "Documents cited:",
        "   000  Title 000",
        "   002  Title 002",
        "",
    ]


def test_concise(result, rulebook):
    assert reports.render("concise", result, rulebook, QUIET) == (
        "drafts/off.md:1:1: note KL401 missing-risks: The draft names no risk.\n"
        "drafts/off.md:3:18: error KL101 overstated-effect: “eliminates opioid dependence” promises more "
        "than the reference supports.\n"
        "drafts/off.md:3:47: warning KL104 overstated-duration: “for good” promises more than the reference "
        "supports.\n"
    )
