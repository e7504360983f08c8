"""Parses made by hand, and a vocabulary small enough to keep in mind: no trained model is needed here.

A parse is written one word after another as word/POS/relation/head, the head counted from 1 within its
sentence and 0 for the root; a fifth part may hold the form (VerbForm=Fin). `+` in front of a word says that
no space parts it from the word before. `--` stands between sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc as SpacyDoc
from spacy.vocab import Vocab

from ketalint.language.claims.blocks import read_block
from ketalint.language.claims.found import Found
from ketalint.language.syntax.analysis import Analysis, analyse
from ketalint.language.syntax.tokens import Doc, Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.spelling import Misspellings
from ketalint.rulebook.types import Condition, Group, Lexicon, Phrase, RelationGroup

NOUNS = {
    "ketamine": ["ketamine"],
    "nmda": ["nmda"],
    "treatment": ["infusion", "drip", "treatment", "series", "ketamine", "program"],
    "pain": ["pain", "ache"],
    "symptom": ["burning", "numbness"],
    "nerve": ["nerve", "nerve damage"],
    "mood": ["mood", "depression"],
    "opioid": ["opioid", "painkiller"],
    "relief": ["relief", "result"],
    "benefit": ["relief", "result", "response"],
    "person": ["patient", "everyone", "people"],
    "provider": ["clinic", "nurse", "doctor", "we"],
    "foreign": ["antibiotic", "aspirin", "massage"],
    "logistics": ["parking", "appointment", "refund"],
    "risk": ["risk", "side effect", "danger"],
    "expert": ["researcher"],
    "service": ["laser"],
}

CUES = {
    "deny-ahead": ["far from", "rather than", "short of", "anything but"],
    "not-a-denial": ["not only", "no doubt", "nothing short of"],
    "deny-below": ["fail", "unable", "impossible", "refuse"],
    "denial-stops": ["doubt", "forget"],
    "hedge-possible": ["may", "might", "perhaps", "hope", "seem"],
    "hedge-capable": ["can", "able"],
    "hedge-usual": ["often", "usually", "in many cases"],
    "softener": ["help"],
    "myth": ["myth", "misconception"],
    "content": ["claim", "notion", "idea"],
    "truth": ["fact", "truth"],
    "report": ["say", "claim", "promise", "believe"],
    "outsider": ["some", "advert", "people", "anyone", "place", "ad", "clinic", "forum", "they", "banner"],
    "vowing": ["guarantee"],
    "choosing": ["choose"],
    "warn": ["be wary of", "beware", "avoid"],
    "open": ["unclear", "ask", "doubt", "wonder", "too early"],
    "false": ["false", "wrong"],
    "right": ["right", "correct"],
    "accepting": ["they are right", "it does", "so do we"],
    "siding": ["so do we"],
    "rejecting": ["that is wrong", "it does not"],
    "debunking": ["we wish"],
    "slogan": ["slogan"],
    "retract": ["retract"],
    "endorse": ["we agree"],
    "yes": ["yes", "absolutely"],
    "no": ["no", "not at all"],
    "hearsay": ["rumor have it"],
    "ruled-out": ["be not the case", "can not be"],
    "deny-subject": ["beyond"],
    "struck": ["ban"],
    "disliking": ["frown on", "hate", "mind", "unhelpful", "wince at"],
    "wording": ["line"],
    "slip": ["error"],
    "refuting": ["they be wrong"],
    "borne-out": ["hold up"],
    "excluded": ["no chance"],
    "failing": ["fail"],
    "feared": ["addictive"],
    "never": ["never"],
    "doubtful-no": ["not yet"],
    "partly": ["in part"],
    "promising-yes": ["you will", "have not happen"],
    "granting": ["deliver"],
    "seconding": ["we agree"],
    "danger": ["dangerous"],
    "rejecting-lead": ["red flag", "we never say", "be wary", "bad ad", "make you nervous", "do not say"],
    "vetted": ["headline", "idea", "keyword", "promise", "term", "vocabulary", "word"],
    "barred": ["avoid", "did not make it", "leave out", "negative", "off-limits", "send back", "stop using"],
    "voicing": ["make", "say"],
}

CONSTRUCTIONS = {
    "harm": {"words": ["dizzy"]},
    "of-harm": {"words": ["tell"]},
    "scene": {"words": ["nurse", "tape"]},
    "harm-ruled-out": {"words": ["no way"]},
    "small-act": {"words": ["blink"]},
    "starting": {"words": ["begin"]},
    "long-event": {"words": ["week"]},
    "spell": {"words": ["poof"]},
    "whatever": {"words": ["hurt"]},
    "reach": {"words": ["ease"]},
    "untouched": {"words": ["untouched"]},
    "everybody-meets": {"words": ["hurt"]},
    "suits-you": {"words": ["be right for you"]},
    "all-kinds": {"words": ["all"]},
    "helping": {"words": ["ease"]},
    "at-once": {"words": ["right away"]},
    "own-ways": {"words": ["book"]},
    "hurting": {"words": ["hurt", "burn"]},
    "ceasing": {"words": ["stop", "quit"]},
    "no-more": {"words": ["any more", "since"]},
    "pricking": {"words": ["needle"]},
    "assuring": {"words": ["ensure"]},
    "needing": {"words": ["need", "use"]},
    "medicine": {"words": ["gabapentin", "tablet"]},
    "any-more": {"words": ["anymore"]},
    "fate": {"words": ["gone", "solved"]},
    "none": {"words": ["none", "not one"]},
    "fading": {"words": ["fade", "wear off"]},
    "wearing-off": {"words": ["wear off"]},
    "coming-again": {"words": ["return", "resurface"]},
    "undoing": {"words": ["undo"]},
    "going-back": {"words": ["go back"]},
    "visit": {"words": ["visit"]},
    "equipment": {"words": ["needle", "bag"]},
    "barred": {"words": ["turn away"]},
    "slow": {"words": ["take week"]},
    "departing": {"words": ["leave", "go"]},
    "sinking": {"words": ["sink"]},
    "renewing": {"words": ["renew"]},
    "fearing": {"words": ["to fear"]},
    "unheard-of": {"words": ["unheard of"]},
    "undergoing": {"words": ["have"]},
    "got-nothing": {"words": ["get nothing"]},
    "never-met": {"words": ["yet to meet"]},
    "approved-or-covered": {"words": ["approve for"]},
    "passing": {"words": ["fade"]},
    "chore": {"words": ["chart", "ring"]},
    "tool": {"words": ["needle"]},
    "slight": {"words": ["mild"]},
    "grave": {"words": ["serious"]},
    "lingering": {"words": ["last"]},
    "everyday": {"words": ["coffee", "this pen"]},
    "safer": {"words": ["safer"]},
    "graver": {"words": ["do more harm"]},
    "likelier": {"words": ["more likely"]},
    "riskiest": {"words": ["riskiest"]},
    "street-use": {"words": ["on the street"]},
    "vital": {"words": ["bladder"]},
    "as-it-was": {"words": ["the same"]},
    "changing": {"words": ["affect"]},
    "observed": {"words": ["see"]},
    "unwellness": {"words": ["fog", "shake"]},
    "restored": {"words": ["yourself again"]},
    "haunt": {"words": ["garden"]},
    "lively": {"words": ["hike"]},
    "as-before": {"words": ["again"]},
    "leaving-by": {"words": ["walk out"]},
    "uplifted": {"words": ["taller"]},
    "unpaid": {"words": ["be free"]},
    "bettered": {"words": ["improve"]},
    "unbettered": {"words": ["feel nothing"]},
    "brighten": {"words": ["brighten", "return"]},
    "wellbeing": {"words": ["outlook"]},
    "fared": {"words": ["get better"]},
}


def _phrases(*texts: str) -> tuple[Phrase, ...]:
    return tuple(Phrase(text, "lexicon.toml", 1) for text in texts)


def _group(scale: str, level: str, about: Any, *phrases: str) -> Group:
    return Group(scale, f"{scale}-{level}", level, about, _phrases(*phrases), (), ())


LEXICON = Lexicon(
    scales=(
        _group(
            "effect",
            "abolishes",
            "anything",
            "cure {target}",
            "cure for {target}",
            "=cure",
            "erase {target}",
            "end {target}",
        ),
        _group("effect", "helps", "anything", "relieve {target}", "ease {target}", "help {person}", "help"),
        _group("duration", "permanent", "benefit", "forever", "for good", "lifelong"),
        _group("safety", "riskless", "treatment", "harmless", "risk-free"),
        _group("safety", "risks named", "treatment", "risk"),
        _group("comparison", "unrivalled", "treatment", "=best"),
        _group("scope", "all", "suitability", "everyone", "no matter"),
        _group("certainty", "guaranteed", "benefit", "guarantee {benefit}", "guaranteed"),
    ),
    relations=(
        RelationGroup(
            "nmda", "accords", "nmda-blocks", "anything", _phrases("{ketamine} block receptor"), (), ()
        ),
    ),
    nouns={name: tuple(words) for name, words in NOUNS.items()},
    conditions=(
        Condition("neuropathy", "nerve", True, "nerve-pain", ("neuropathy",)),
        Condition("crps", "nerve", True, "nerve-pain", ("crps",)),
        Condition("tinnitus", "ear", False, "", ("tinnitus",)),
        Condition("migraine", "head", False, "", ("migraine",)),
        Condition("libido", "vigor", False, "", ("libido",), "benefit"),
        Condition("erectile dysfunction", "sex", False, "", ("ED", "erectile dysfunction")),
    ),
    cues={name: {"words": tuple(words)} for name, words in CUES.items()},
    tables={"constructions": CONSTRUCTIONS},
)


def split(text: str) -> list[str]:
    """Words and signs, hyphens apart: what a phrase of the lexicon is cut into."""
    return re.findall(r"\w+|[^\w\s]", text)


@pytest.fixture(scope="session")
def vocab() -> Vocab:
    return English().vocab


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary(LEXICON, split)


@pytest.fixture(scope="session")
def cues() -> Cues:
    return Cues(CUES)


@pytest.fixture
def source(vocab: Vocab) -> Callable[[str], SpacyDoc]:
    """spaCy's Doc that a parse in the notation of this module describes."""

    def make(notation: str) -> SpacyDoc:
        fields: dict[str, list[Any]] = {
            name: [] for name in ("words", "spaces", "pos", "deps", "heads", "morphs", "sent_starts")
        }
        for sentence in re.split(r"\s+--\s+", notation.strip()):
            start = len(fields["words"])
            for place, word in enumerate(sentence.split()):
                text, pos, relation, head, *form = (
                    word.rsplit("/", 4) if word.count("/") > 3 else word.rsplit("/", 3)
                )
                if text.startswith("+") and len(text) > 1:
                    text = text[1:]
                    fields["spaces"][-1] = False
                fields["words"].append(text)
                fields["spaces"].append(True)
                fields["pos"].append(pos)
                fields["deps"].append("ROOT" if relation == "root" else relation)
                fields["heads"].append(start + (int(head) - 1 if int(head) else place))
                fields["morphs"].append(form[0] if form else "")
                fields["sent_starts"].append(place == 0)
        starts = fields.pop("sent_starts")
        doc = SpacyDoc(vocab, lemmas=[w.lower() for w in fields["words"]], **fields)
        assert [t.is_sent_start for t in doc] == starts, (
            "every sentence needs one root, and all else below it"
        )
        return doc

    return make


@pytest.fixture
def parsed(source: Callable[[str], SpacyDoc]) -> Callable[[str], Doc]:
    """The words of a parse, as the readers get them."""

    def make(notation: str) -> Doc:
        doc = Doc(source(notation))
        doc.take_parse()
        return doc

    return make


@pytest.fixture
def read(source: Callable[[str], SpacyDoc], vocabulary: Vocabulary) -> Callable[..., Analysis]:
    """The Analysis of a parse; nothing is corrected as a misspelling."""

    def make(notation: str, earlier: Analysis | None = None) -> Analysis:
        none = Misspellings(lambda letter: (), lambda word: True)
        return analyse(source(notation), vocabulary.nouns, none, earlier)

    return make


@pytest.fixture
def word() -> Callable[..., Token]:
    """The token of a Doc or Analysis with this text, the first unless told."""

    def find(doc: Any, text: str, nth: int = 1) -> Token:
        return [t for t in getattr(doc, "doc", doc) if t.text == text][nth - 1]

    return find


@pytest.fixture
def text_of() -> Callable[[Analysis, Iterable[int] | None], str | None]:
    """The words at places of an Analysis; None for None."""

    def words(analysis: Analysis, places: Iterable[int] | None) -> str | None:
        return None if places is None else " ".join(analysis.doc[i].text for i in places)

    return words


@pytest.fixture
def claims_in(
    read: Callable[..., Analysis], vocabulary: Vocabulary, text_of: Callable[..., str]
) -> Callable[[str], list[tuple[Found, str]]]:
    """What a block about the treatment claims, each with its words."""

    def find(notation: str) -> list[tuple[Found, str]]:
        analysis = read(notation)
        return [(f, text_of(analysis, f.words)) for f in read_block(analysis, vocabulary, True).found]

    return find


@pytest.fixture
def flat() -> Callable[[str], str]:
    """The notation of a parse that tells nothing: for readers that go by the words. `+` and `--` hold."""

    def make(text: str) -> str:
        sentences = []
        for sentence in text.split(" -- "):
            first, *rest = sentence.split()
            sentences.append(" ".join((f"{first}/X/root/0", *(f"{word}/X/dep/1" for word in rest))))
        return " -- ".join(sentences)

    return make
