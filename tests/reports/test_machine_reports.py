from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree

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
