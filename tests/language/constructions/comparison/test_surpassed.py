from __future__ import annotations

import pytest

from ketalint.language.claims.context import Context
from ketalint.language.constructions.comparison import surpassed, unmatched
from ketalint.language.words.cues import Cues

WORDS = Cues(
    {
        "perform": ["do", "achieve"],
        "relieving": ["ease", "relieve", "stop", "work"],
        "merit": ["relief", "remission"],
        "demerit": ["relapse"],
        "superlative": ["strongest"],
        "among-clinics": ["in the state", "of any"],
        "to-be-had": ["you can buy"],
        "getting-better": ["improve", "respond"],
        "works-on": ["succeed", "work"],
        "give-up": ["fail", "let you down"],
        "nothing-works": ["nothing else work"],
        "fall-short": ["come close"],
        "choice": ["drug"],
        "rival": ["others"],
    }
)


@pytest.fixture
def ranked(read, vocabulary, text_of, flat):
    """The words by which a block about the treatment says that others fall short of it, and how."""

    def find(text: str, *, on_treatment: bool = True) -> list[tuple[str, str]]:
        analysis = read(flat(text))
        context = Context(analysis, frozenset(), on_treatment)
        return [
            (entry, text_of(analysis, words))
            for sentence in analysis.sentences
            for reader in (*surpassed.READERS, *unmatched.READERS)
            for _, _, words, entry in reader(context, WORDS, sentence)
        ]

    return find


def test_more_pain_relieved(ranked) -> None:
    assert ranked("Ketamine relieves more pain than any aspirin .") == [
        ("more relieved than by others", "relieves more pain than any aspirin")
    ]
    assert ranked("An hour in our chair does more than ten years of talking .") == [
        ("more relieved than by others", "does more than ten years of talking")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ketamine may relieve more pain than aspirin .",
        "Aspirin relieves more pain than ketamine .",
        "Ketamine relieves more pain than it causes .",
        "Ketamine does more parking than aspirin .",
    ],
)
def test_nothing_is_relieved_more_than_by_others(ranked, text: str) -> None:
    assert ranked(text) == []


def test_the_highest_rate_of_any(ranked) -> None:
    assert ranked("The highest remission rate in the state") == [
        ("the highest rate of any", "highest remission rate in the state")
    ]
    assert ranked("We have the lowest relapse rate of any clinic .") == [
        ("the highest rate of any", "lowest relapse rate of any")
    ]
    assert ranked("The highest remission rate of any questionnaire") == []
    assert ranked("The highest rate in the state") == []


def test_the_strongest_relief_there_is(ranked) -> None:
    assert ranked("Pound for pound the strongest relief you can buy") == [
        ("the strongest relief there is", "strongest relief you can buy")
    ]
    assert ranked("The strongest parking you can buy") == []


def test_more_people_improve(ranked) -> None:
    assert ranked("More patients respond to ketamine than to aspirin .") == [
        ("more get better than elsewhere", "More patients respond to ketamine than")
    ]
    assert ranked("More patients respond to aspirin than to letters .") == []


def test_no_relief_like_this(ranked) -> None:
    assert ranked("You wo n't get relief like this from a pill .") == [
        ("no relief like this elsewhere", "n't get relief like this from a pill")
    ]


def test_it_works_where_others_fail(ranked) -> None:
    assert ranked("Ketamine succeeds wherever a block lets you down .") == [
        ("works where others fail", "succeeds wherever a block lets you down")
    ]
    assert ranked("Ketamine may work where pills fail .") == []
    assert ranked("Ketamine works where you sit .") == []


def test_when_nothing_else_works(ranked) -> None:
    assert ranked("When nothing else works , ketamine does .") == [
        ("works when nothing else does", "When nothing else works , ketamine does")
    ]
    assert ranked("When nothing else works , ketamine does help some .") == []


def test_one_thing_works(ranked) -> None:
    assert ranked("One drug stops it , and that 's ketamine .") == [
        ("one thing works", "One drug stops it ,")
    ]
    assert ranked("There 's nothing . -- One thing , and we 've got it .") == [
        ("one thing works", "One thing ,")
    ]
    assert ranked("Bring one thing , and we 've got it .") == []


def test_none_comes_close(ranked) -> None:
    assert ranked("Hour for hour , no block comes close .") == [("none comes close", "no block comes close")]
    assert ranked("No block comes close to the road .") == []
    assert ranked("Coffee is free . -- Nothing comes close .") == []


def test_what_none_can(ranked) -> None:
    assert ranked("What ketamine does , no pill can .") == [
        ("no other can", "What ketamine does , no pill can")
    ]
    assert ranked("What ketamine does , no pill should .") == []


def test_it_keeps_what_others_promise(ranked) -> None:
    assert ranked("What aspirin promised , ketamine delivers .") == [
        ("keeps what others promise", "What aspirin promised , ketamine delivers")
    ]
