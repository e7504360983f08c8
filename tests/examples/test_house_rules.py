"""examples/rules/prp: a house's own rulebook, with the trained pipeline."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ketalint import rulebook
from ketalint.reference import check_reference

PRP = Path(__file__).parents[2] / "examples" / "rules" / "prp"


def test_the_pushy_draft_is_held_against_the_rules_of_the_house(findings_in):
    found = findings_in("examples/rules/prp/drafts/knee.md", rules="examples/rules/prp")
    assert sorted((f.code, f.quote) for f in found if f.scope == "span") == [
        ("KL101", "gives you a new knee"),
        ("KL101", "regrows your cartilage"),
        ("KL105", "instant relief"),
        ("KL201", "PRP regrows your cartilage"),
        ("KL201", "prepared from donor"),
        ("KL301", "cartilage"),
        ("KL301", "hip dysplasia"),
    ]
    assert sorted(f.code for f in found if f.scope == "draft") == ["KL401", "KL402"]


def test_findings_cite_the_facts_and_words_of_the_house(findings_in):
    found = findings_in("examples/rules/prp/drafts/knee.md", rules="examples/rules/prp")
    speed = next(f for f in found if f.code == "KL105")
    assert speed.message == "“instant relief” promises relief sooner than our leaflet does."
    assert [(fact.id, fact.sources[0].document) for fact in speed.facts] == [("general-speed", "leaflet")]


def test_the_fair_draft_passes(findings_in):
    assert findings_in("examples/rules/prp/drafts/elbow.md", rules="examples/rules/prp") == []


def test_without_the_rules_of_the_house_the_subject_is_unknown(findings_in):
    codes = {finding.code for finding in findings_in("examples/rules/prp/drafts/knee.md")}
    assert "KL201" not in codes
    assert "KL301" not in codes


def test_the_facts_are_in_order():
    rules = rulebook.load([PRP])
    ours = [problem for problem in check_reference(rules) if "examples" in problem.path]
    assert ours == []


def test_anchors_and_checksum_of_the_leaflet():
    rules = rulebook.load([PRP])
    leaflet = (PRP / "documents" / "leaflet.txt").read_bytes()
    assert rules.documents["leaflet"].sha256 == hashlib.sha256(leaflet).hexdigest()
    text = leaflet.decode()
    anchors = [s.anchor for f in rules.facts.values() for s in f.sources if s.document == "leaflet"]
    assert len(anchors) == 13
    assert [anchor for anchor in anchors if anchor not in text] == []
