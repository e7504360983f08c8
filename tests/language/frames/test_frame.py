"""Frames and what they need: read where it is in the sentence, in their order, and nowhere else."""

from __future__ import annotations

import pytest

from ketalint.language.frames.frame import Frames, frame, given
from ketalint.language.frames.sentence import Sentence
from ketalint.language.frames.verbs import of_verbs, reader
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import any_word, needing

FAMILIES = Cues(
    {"supervisor": ["doctor"], "meeting": ["see"], "ending": ["turn off"], "care": ["doctor of medicine"]}
)
MET = "You/PRON/nsubj/2 see/VERB/root/0 the/DET/det/4 doctor/NOUN/obj/2"
APART = "Turn/VERB/root/0 the/DET/det/3 ketamine/NOUN/obj/1 off/ADP/compound:prt/1"


@pytest.fixture
def sentence(read, cues):
    def make(notation: str) -> Sentence:
        analysis = read(notation)
        return Sentence(analysis, analysis.sentences[0], FAMILIES, cues)

    return make


@pytest.fixture
def readers(sentence):
    """The names of the readers that are asked about a sentence, each with its needs."""

    def ask(notation: str, *needs: tuple[str, ...]) -> list[int]:
        asked: list[int] = []

        def noting(number: int):
            return lambda _: iter([asked.append(number)])

        made = [frame(noting(number), *each) for number, each in enumerate(needs)]
        list(Frames(made).read(sentence(notation)))
        return asked

    return ask


def test_a_need_is_written_as_families_words_and_noun_classes() -> None:
    (written,) = needing("supervisor meeting =without @nmda").parts
    assert written.families == {"supervisor", "meeting"}
    assert (written.words, written.classes) == ({"without"}, {"nmda"})
    never = {"no", "never"}
    assert needing(any_word(never)).parts[0].words == needing(never).parts[0].words == never


def test_a_reader_is_asked_where_each_of_its_needs_is_met(readers) -> None:
    assert readers(MET, ("supervisor",), ("meeting", "supervisor"), ("ending",)) == [0, 1]
    assert readers(MET, ("supervisor", "ending"), ("ending supervisor", "=you")) == [1]
    assert readers(MET, ("=you", "=never"), ("=never =you",)) == [1]
    assert readers(MET, ("@ketamine",), ("supervisor @ketamine",)) == [1]
    assert readers(APART, ("@ketamine",)) == [0]


def test_readers_are_asked_in_the_order_in_which_they_stand(readers) -> None:
    assert readers(MET, ("=you",), ("supervisor",), ("=see",), ("meeting",)) == [0, 1, 2, 3]


def test_a_verb_and_its_particle_may_be_apart(readers, sentence) -> None:
    assert readers(APART, ("ending",)) == [0]
    assert sentence(APART).hits("ending") == []
    assert readers(MET.replace("see", "turn"), ("ending",)) == []


def test_the_words_of_a_longer_entry_stand_together(readers) -> None:
    assert readers(MET, ("care",)) == []


def test_a_condition_is_asked_only_where_the_needs_are_met(sentence) -> None:
    asked = []

    def never(one: Sentence) -> bool:
        asked.append(one)
        return False

    frames = Frames(given(never, frame(lambda _: iter(()), "supervisor")))
    assert list(frames.read(sentence(APART))) == []
    assert asked == []
    assert list(frames.possible(sentence(MET))) == []
    assert len(asked) == 1


def test_a_reader_of_verbs_is_asked_about_verbs_of_its_families_only(sentence) -> None:
    seen: list[tuple[str, str]] = []

    def noting(name: str):
        return lambda _, verb: seen.append((name, verb.lower_))

    of_all = of_verbs(
        reader(noting("met"), "meeting"),
        reader(noting("met by a doctor"), "meeting", "supervisor"),
        reader(noting("met by nobody"), "meeting", "=nobody"),
        reader(noting("ended"), "ending"),
    )
    list(Frames((of_all,)).read(sentence(MET)))
    assert seen == [("met", "see"), ("met by a doctor", "see")]
