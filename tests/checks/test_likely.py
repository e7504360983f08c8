"""How likenesses are judged."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ketalint.checks import judge
from ketalint.model import Claim, Grade, Likeness, Reading, Relation, Stance, Words
from ketalint.rulebook import load

TEXT = "Put it up against any drug and it wins."


@pytest.fixture(scope="module")
def rulebook():
    return load()


def _reading(code: str, *graded: str, fact: str = "") -> Reading:
    whole = Words(TEXT, 0, len(TEXT))
    grades = (Grade(*graded, whole, "likeness"),) if graded else ()
    relations = (Relation(fact, "contrary", whole, "likeness"),) if fact else ()
    claim = Claim(TEXT, 0, len(TEXT), 0, TEXT, Stance("made"), grades=grades, relations=relations)
    told = (Words("against any drug", 10, 26), Words("wins", 34, 38))
    balance = dict.fromkeys(("risks", "candidacy", "variability"), whole)
    return Reading("a.md", (), balance, likely=(Likeness(code, claim, told),))


def test_a_likeness_is_one_degree_milder_and_names_the_words_that_told_it(rulebook) -> None:
    (found,) = judge(rulebook, [_reading("KL108", "comparison", "superior")]).raw
    assert (found.code, found.severity, found.start, found.end) == ("KL108", "note", 0, len(TEXT))
    assert found.message == f"Perhaps “{TEXT}” ranks the treatment higher than the reference does."
    assert found.because.startswith(
        "comparison: no entry of the lexicon says so; it reads like “better than others”"
    )
    assert found.because.endswith("(by “against any drug”, “wins”)")


def test_an_answer_is_told_with_its_question(rulebook) -> None:
    reading = _reading("KL108", "comparison", "superior")
    (one,) = reading.likely
    asked = replace(one, question="What about the pills?")
    (found,) = judge(rulebook, [replace(reading, likely=(asked,))]).raw
    assert found.because.endswith("“wins”), as the answer to “What about the pills?”")


def test_a_contradiction_cites_the_fact_that_it_reads_like_the_opposite_of(rulebook) -> None:
    (found,) = judge(rulebook, [_reading("KL201", fact="evaluation")]).raw
    assert (found.code, found.severity) == ("KL201", "warning")
    assert found.because.startswith("candidacy: no entry of the lexicon says so; it reads like the opposite")
    assert [fact.id for fact in found.facts] == ["evaluation"]
    assert found.suggestions == (rulebook.facts["evaluation"].says,)


def test_a_fact_that_this_rulebook_lacks_is_not_contradicted(rulebook) -> None:
    assert judge(rulebook, [_reading("KL201", fact="unheard-of")]).raw == ()


def test_a_benefit_that_no_fact_covers(rulebook) -> None:
    (found,) = judge(rulebook, [_reading("KL301")]).raw
    assert (found.code, found.severity) == ("KL301", "note")
    assert found.message.startswith("Perhaps no fact")


def test_what_a_rule_has_found_is_not_said_again(rulebook) -> None:
    reading = _reading("KL108", "comparison", "superior")
    wins = Words("it wins", 31, 38)
    ruled = Claim("it wins", 31, 38, 0, TEXT, Stance("made"), grades=(Grade("comparison", "superior", wins),))
    (found,) = judge(rulebook, [replace(reading, claims=(ruled,))]).raw
    assert (found.code, found.start, found.severity) == ("KL108", 31, "warning")


def test_a_level_that_the_reference_allows_is_let_pass(rulebook) -> None:
    assert judge(rulebook, [_reading("KL105", "speed", "hours")]).raw == ()
