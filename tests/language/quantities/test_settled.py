"""Amounts that a house settles once, as the tables [amount.NAME] tell them."""

from __future__ import annotations

import pytest

from ketalint.language.quantities import compile_words, read_quantities

WORDS = compile_words(
    {
        "amount-unsettled": {"words": ["if"]},
        "amount-of-a-kind": {"words": ["first", "saturday"]},
        "class": {"no-food": {"words": ["do not eat", "fast"]}},
        "amount": {
            "fasting": {
                "says": "how long nobody eats",
                "phrases": ["{no-food} + {time}"],
                "not-beside": ["afterwards"],
            },
            "closing": {
                "says": "when the doors close",
                "last": True,
                "phrases": ["open + {clock} to {clock}"],
            },
            "oldest": {
                "says": "how old one may be",
                "exact": True,
                "beside": ["patient"],
                "phrases": ["up to {number}", "not + over {number}"],
            },
            "spacing": {"measure": "spacing", "phrases": ["infusion + {rate}"], "alike": ["first"]},
        },
    }
)
FAST = "Fast/VERB/root/0 for/ADP/case/4 {0} hours/NOUN/obl/1"


@pytest.fixture
def settled(read):
    """What the amounts of a parse measure, with their ends and words."""

    def find(notation: str) -> list[tuple[str, str, float, float, str]]:
        analysis = read(notation)
        found = read_quantities(analysis, True, WORDS)
        return [
            (q.measure, q.subject, q.low, q.high, " ".join(analysis.texts[q.words.start : q.words.stop]))
            for q in found
        ]

    return find


def test_a_phrase_ties_an_amount_to_its_measure(settled) -> None:
    said = "Fast for six hours"
    assert settled(FAST.format("six/NUM/nummod/4")) == [("house: how long nobody eats", "", 360, 360, said)]


def test_a_bound_before_the_amount_is_read_past(settled) -> None:
    [(_, _, low, high, _)] = settled(
        "Fast/VERB/root/0 at/ADP/advmod/4 least/ADJ/obl/2 six/NUM/nummod/5 hours/NOUN/obj/1"
    )
    assert (low, high) == (360, float("inf"))


@pytest.mark.parametrize(
    "after",
    ["afterwards/ADV/advmod/1", "if/SCONJ/mark/6 asked/VERB/advcl/1", "?/PUNCT/punct/1"],
)
def test_other_words_take_the_amount_away(settled, after: str) -> None:
    assert settled(f"{FAST.format('six/NUM/nummod/4')} {after}") == []


def test_what_tells_cases_apart_is_part_of_the_measure(settled) -> None:
    [(_, subject, *_)] = settled(f"{FAST.format('six/NUM/nummod/4')} on/ADP/case/6 Saturdays/PROPN/obl/1")
    assert subject == "saturdays"


def test_the_last_of_two_times_may_count(settled) -> None:
    [(measure, _, low, high, _)] = settled(
        "Open/ADJ/root/0 from/ADP/case/3 8/NUM/obl/1 to/ADP/case/5 5/NUM/nmod/3"
    )
    assert (measure, low, high) == ("house: when the doors close", 300, 300)


def test_an_exact_amount_has_no_bound(settled) -> None:
    assert settled("Patients/NOUN/root/0 up/ADP/case/4 to/ADP/fixed/2 80/NUM/nmod/1") == [
        ("house: how old one may be", "", 80, 80, "up to 80")
    ]


def test_a_rate_is_an_amount_too(settled) -> None:
    [(measure, subject, low, *_)] = settled(
        "Infusions/NOUN/nsubj/2 come/VERB/root/0 twice/ADV/advmod/2 a/DET/det/5 week/NOUN/obl/2"
        " first/ADV/advmod/2"
    )
    assert (measure, subject, low / 1440) == ("spacing", "", 3.5)


@pytest.mark.parametrize(
    ("words", "places", "names"),
    [
        ("fast for six hours", {"xtime"}, ["how long nobody eats"]),
        ("fast for six hours", {"xmoney"}, []),
        ("wait for six hours", {"xtime"}, []),
        ("open not over eight", {"xclock", "xnumber"}, ["how old one may be"]),
    ],
)
def test_phrases_are_looked_for_where_their_words_and_their_amount_are(words, places, names) -> None:
    likely = WORDS.amounts.likely(words.split(), places)
    assert [amount.name.removeprefix("house: ") for amount in likely] == names
