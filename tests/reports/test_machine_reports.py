from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import msgspec
import pytest

from ketalint import reports
from ketalint.reports.github import step_summary
from ketalint.reports.options import Options, from_top

IN_SITE = Options(base="site")


@pytest.fixture
def awkward(result):
    """The same result with a message that every format must escape."""
    first, second, third = result.findings
    message = "50%, a < b & “c”: d\x07\nnext"
    changed = msgspec.structs.replace(second, message=message, path="drafts/a,b.md")
    return msgspec.structs.replace(result, findings=(first, changed, third))


def test_github_puts_the_worst_first_and_joins_what_is_said_of_one_claim(result, rulebook):
    assert reports.render("github", result, rulebook, Options(quiet=True)).splitlines() == [
        "::error file=drafts/bad.md,line=3,title=ketalint could not check this"
        "::not valid UTF-8 text; save the draft as UTF-8 text",
        "::error file=drafts/off.md,line=3,endLine=3,col=18,endColumn=46,"
        "title=KL101 overstated-effect + KL104 overstated-duration"
        "::“eliminates opioid dependence” promises more than the reference supports."
        "%0Aeffect: draft says abolishes (“eliminates”), reference allows helps"
        "%0Atry: may lower the opioid dose that some patients need%0Atry: may help"
        "%0A“for good” promises more than the reference supports.",
        "::notice file=drafts/off.md,line=1,endLine=1,col=1,endColumn=1,title=KL401 missing-risks"
        "::The draft names no risk.",
    ]


def test_github_escapes(awkward, rulebook):
    line = reports.render("github", awkward, rulebook, IN_SITE).splitlines()[1]
    assert line.startswith("::error file=site/drafts/a%2Cb.md,line=3,")
    assert "::50%25, a < b & “c”: d\ufffd next%0A" in line


def test_step_summary_is_a_table(awkward):
    table = step_summary(awkward, IN_SITE).splitlines()
    assert table[0] == "### ketalint"
    assert table[6] == (
        "| site/drafts/a,b.md:3 | KL101 overstated-effect | error | eliminates opioid dependence "
        "| effect: draft says abolishes (“eliminates”), reference allows helps |"
    )
    assert len(table) == 9


def test_sarif(awkward, rulebook):
    log = json.loads(reports.render("sarif", awkward, rulebook, IN_SITE))
    run = log["runs"][0]
    assert log["version"] == "2.1.0"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["KL101", "KL104", "KL401"]
    assert run["invocations"][0]["executionSuccessful"] is False
    found = run["results"][1]
    assert (found["ruleId"], found["ruleIndex"], found["level"]) == ("KL101", 0, "error")
    assert found["partialFingerprints"] == {"ketalint/v1": "0123456789abcdef"}
    assert found["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "site/drafts/a%2Cb.md"},
        "region": {"startLine": 3, "startColumn": 18, "endLine": 3, "endColumn": 46},
    }
    assert found["relatedLocations"][0]["message"] == {"text": "said otherwise here"}


def test_gitlab_fingerprints_are_unique(result, rulebook):
    rows = json.loads(reports.render("gitlab", result, rulebook, Options()))
    assert [row["severity"] for row in rows] == ["info", "major", "minor", "blocker"]
    assert len({row["fingerprint"] for row in rows}) == 4
    assert rows[1]["check_name"] == "KL101 overstated-effect"
    assert rows[1]["location"]["path"] == "drafts/off.md"
    assert rows[1]["location"]["positions"]["begin"] == {"line": 3, "column": 18}


def test_rdjson(result, rulebook):
    report = json.loads(reports.render("rdjson", result, rulebook, Options()))
    found = report["diagnostics"][1]
    assert report["source"] == {"name": "ketalint"}
    assert found["severity"] == "ERROR"
    assert found["code"] == {"value": "KL101"}
    assert found["location"] == {
        "path": "drafts/off.md",
        "range": {"start": {"line": 3, "column": 18}, "end": {"line": 3, "column": 46}},
    }


def test_checkstyle(awkward, rulebook):
    root = ElementTree.fromstring(reports.render("checkstyle", awkward, rulebook, Options()))
    assert [file.get("name") for file in root] == ["drafts/off.md", "drafts/a,b.md", "drafts/bad.md"]
    error = root[1][0]
    assert (error.get("line"), error.get("column"), error.get("severity")) == ("3", "18", "error")
    assert error.get("source") == "ketalint.KL101"
    assert error.get("message", "").startswith("50%, a < b & “c”: d\ufffd")


def test_junit(result, rulebook):
    root = ElementTree.fromstring(reports.render("junit", result, rulebook, Options()))
    assert root.attrib == {"name": "ketalint", "failures": "3", "errors": "1", "tests": "4"}
    assert [suite.get("name") for suite in root] == ["drafts/off.md", "drafts/bad.md"]
    assert [case.get("name") for case in root[0]] == [
        "KL401 missing-risks 1:1",
        "KL101 overstated-effect 3:18",
        "KL104 overstated-duration 3:47",
    ]


def test_junit_of_a_clean_run_has_a_passing_test(clean, rulebook):
    root = ElementTree.fromstring(reports.render("junit", clean, rulebook, Options()))
    assert root.get("tests") == "1"
    assert root[0][0].get("name") == "no findings"


def test_csv(result, rulebook):
    rows = list(csv.DictReader(io.StringIO(reports.render("csv", result, rulebook, Options()))))
    assert [row["code"] for row in rows] == ["KL401", "KL101", "KL104"]
    assert rows[1]["quote"] == "eliminates opioid dependence"
    assert rows[1]["facts"] == "opioid-need"


@pytest.mark.parametrize("format", reports.FORMATS)
def test_same_result_same_bytes(format, result, rulebook):
    first = reports.render(format, result, rulebook, Options())
    assert first == reports.render(format, result, rulebook, Options())
    assert first.endswith("\n")


def test_paths_count_from_the_top_of_the_repository():
    assert from_top("drafts/a.md", IN_SITE) == "site/drafts/a.md"
    assert from_top("../a.md", IN_SITE) == "a.md"
    assert from_top("/elsewhere/a.md", IN_SITE) == "/elsewhere/a.md"


# --- SARIF against its schema, and what GitHub asks for beyond it ------------------------------

SARIF_SCHEMA = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("which", ["result", "clean", "awkward"])
def test_sarif_fits_the_published_schema(which, request, rulebook):
    log = json.loads(reports.render("sarif", request.getfixturevalue(which), rulebook, IN_SITE))
    jsonschema.Draft4Validator.check_schema(SARIF_SCHEMA)
    assert [error.message for error in jsonschema.Draft4Validator(SARIF_SCHEMA).iter_errors(log)] == []


def test_sarif_has_what_code_scanning_requires(result, rulebook):
    log = json.loads(reports.render("sarif", result, rulebook, Options()))
    assert log["$schema"] == "https://json.schemastore.org/sarif-2.1.0.json"
    (run,) = log["runs"]
    assert run["tool"]["driver"]["name"] == "ketalint"
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"] == f"{rule['id']} {rule['name']}"
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"].endswith("\n\nInstead:\n- helps")
        assert rule["defaultConfiguration"] == {"level": "error"}
    for found in run["results"]:
        assert run["tool"]["driver"]["rules"][found["ruleIndex"]]["id"] == found["ruleId"]
        assert found["message"]["text"]
        (location,) = found["locations"]
        assert location["physicalLocation"]["artifactLocation"] == {"uri": "drafts/off.md"}
        assert all(number >= 1 for number in location["physicalLocation"]["region"].values())


def test_sarif_proposes_a_fix_only_where_the_whole_claim_can_be_replaced(result, rulebook):
    run = json.loads(reports.render("sarif", result, rulebook, IN_SITE))["runs"][0]
    assert ["fixes" in found for found in run["results"]] == [False, True, False]
    first, second = run["results"][1]["fixes"]
    assert first == {
        "description": {
            "text": "Write “may lower the opioid dose that some patients need”, and read the sentence again."
        },
        "artifactChanges": [
            {
                "artifactLocation": {"uri": "site/drafts/off.md"},
                "replacements": [
                    {
                        "deletedRegion": {"startLine": 3, "startColumn": 18, "endLine": 3, "endColumn": 46},
                        "insertedContent": {"text": "may lower the opioid dose that some patients need"},
                    }
                ],
            }
        ],
    }
    assert second["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "may help"}


# --- escaping ---------------------------------------------------------------------------------


def with_quote(result, quote: str):
    finding = msgspec.structs.replace(result.findings[1], quote=quote, because=quote, claim=None)
    return msgspec.structs.replace(result, findings=(finding,), problems=())


def test_step_summary_leaves_nothing_for_markdown_to_act_on(result):
    table = step_summary(with_quote(result, "a|b\n[x](y) *z* _w_ `c` <b> & @team \\"), Options()).splitlines()
    said = "a\\|b \\[x\\](y) \\*z\\* \\_w\\_ \\`c\\` &lt;b> &amp; @\u200bteam \\\\"
    assert table[-1] == f"| drafts/off.md:3 | KL101 overstated-effect | error | {said} | {said} |"


def test_step_summary_stops_before_githubs_limit(result):
    many = msgspec.structs.replace(
        with_quote(result, "x" * 1000), findings=with_quote(result, "x" * 1000).findings * 900
    )
    table = step_summary(many, Options())
    assert 990_000 < len(table.encode()) < 1_000_100
    assert table.splitlines()[-1] == "415 more are in the log."


@pytest.mark.parametrize("quote", ['say "it", now', "=1+1", "two\nlines", "a;b"])
def test_csv_gives_back_what_it_was_given(quote, result, rulebook):
    text = reports.render("csv", with_quote(result, quote), rulebook, Options())
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["quote"] == quote


@pytest.mark.parametrize("quote", [']]> <b> & "q"', "nul \x00 and \ufffe", "two\nlines"])
def test_xml_gives_back_what_xml_can_hold(quote, result, rulebook):
    expected = quote.replace("\x00", "\ufffd").replace("\ufffe", "\ufffd")
    found = with_quote(result, quote)
    checkstyle = ElementTree.fromstring(reports.render("checkstyle", found, rulebook, Options()))
    assert checkstyle[0][0].get("message", "").endswith(expected)
    junit = ElementTree.fromstring(reports.render("junit", found, rulebook, Options()))
    assert expected in (junit[0][0][0].text or "")


def test_gitlab_tells_equal_findings_of_two_drafts_apart(result, rulebook):
    one = result.findings[1]
    both = (one, msgspec.structs.replace(one, path="drafts/b.md"))
    rows = json.loads(
        reports.render("gitlab", msgspec.structs.replace(result, findings=both), rulebook, Options())
    )
    assert rows[0]["fingerprint"] != rows[1]["fingerprint"]


def test_what_was_left_out_is_counted(clean, rulebook):
    result = msgspec.structs.replace(clean, suppressed=1, accepted=2, unchanged=3)
    assert reports.render("concise", result, rulebook, Options()) == (
        "No findings in 4 drafts (61 claims read), 1 finding suppressed, 2 findings accepted, "
        "3 findings on unchanged lines.\n"
    )
    summary = json.loads(reports.render("json", result, rulebook, Options()))["summary"]
    assert (summary["suppressed"], summary["accepted"], summary["unchanged"]) == (1, 2, 3)
