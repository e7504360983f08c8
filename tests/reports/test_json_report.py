from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from ketalint import __version__, reports
from ketalint.reports.json import schema, schema_text
from ketalint.reports.options import Options

SCHEMA_FILE = Path(__file__).parents[2] / "docs" / "report.schema.json"


def test_report_holds_the_contract(result, rulebook):
    report = json.loads(reports.render("json", result, rulebook, Options()))
    assert list(report) == ["ketalint", "findings", "errors", "summary"]
    assert report["ketalint"] == __version__
    assert report["summary"] == {
        "drafts": 2,
        "claims": 61,
        "findings": {"error": 1, "warning": 1, "note": 1},
        "suppressed": 0,
        "accepted": 0,
        "unchanged": 0,
    }
    assert report["errors"] == [
        {
            "path": "drafts/bad.md",
            "line": 3,
            "message": "not valid UTF-8 text",
            "hint": "save the draft as UTF-8 text",
        }
    ]
    draft, effect, _ = report["findings"]
    claim = effect.pop("claim")
    assert effect == {
        "code": "KL101",
        "name": "overstated-effect",
        "severity": "error",
        "path": "drafts/off.md",
        "start": {"line": 3, "column": 18, "offset": 27},
        "end": {"line": 3, "column": 46, "offset": 55},
        "quote": "eliminates opioid dependence",
        "message": "“eliminates opioid dependence” promises more than the reference supports.",
        "because": "effect: draft says abolishes (“eliminates”), reference allows helps",
        "scope": "span",
        "facts": [
            {
                "id": "opioid-need",
                "says": "Ketamine may lower the opioid dose that some patients need.",
                "sources": [
                    {"document": "000", "section": "Reduced opioid dependence"},
                    {"document": "002", "section": "Opioids"},
                    {"document": "002", "section": "Opioids"},
                ],
            }
        ],
        "related": [
            {
                "path": "drafts/b.md",
                "start": {"line": 1, "column": 11, "offset": 10},
                "end": {"line": 1, "column": 15, "offset": 14},
                "message": "said otherwise here",
            }
        ],
        "suggestions": ["may lower the opioid dose that some patients need", "may help"],
        "fingerprint": "0123456789abcdef",
    }
    assert claim["quantities"][0]["high"] is None
    assert draft["scope"] == "draft"
    assert draft["claim"] is None


def test_cleared_claims_are_there_when_asked_for(result, rulebook):
    report = json.loads(reports.render("json", result, rulebook, Options(show_cleared=True)))
    assert [(c["quote"], c["because"]) for c in report["cleared"]] == [("is not a cure", "denied by “not”")]


def test_report_fits_its_schema(result, rulebook):
    jsonschema.Draft202012Validator.check_schema(schema())
    for cleared in (False, True):
        report = json.loads(reports.render("json", result, rulebook, Options(show_cleared=cleared)))
        jsonschema.validate(report, schema())


def test_published_schema_is_up_to_date():
    published = SCHEMA_FILE.read_text(encoding="utf-8")
    assert published == schema_text(), "run: ketalint schema > docs/report.schema.json"


def test_json_lines(result, rulebook):
    rows = [json.loads(line) for line in reports.render("jsonl", result, rulebook, Options()).splitlines()]
    assert [row["type"] for row in rows] == ["finding", "finding", "finding", "error", "summary"]
    assert rows[1]["code"] == "KL101"
    assert rows[4]["findings"] == {"error": 1, "warning": 1, "note": 1}
