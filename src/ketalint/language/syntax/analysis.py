"""A parsed block with what ketalint knows of its words: comparison forms, noun classes, sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from spacy.tokens import Doc as SpacyDoc

from ketalint.language.syntax.tokens import Doc, Span, Token
from ketalint.language.syntax.tree import children, clause_of, subjects
from ketalint.language.words.cues import Words
from ketalint.language.words.nouns import (
    GENERIC,
    NO_CLASS,
    TARGET,
    TREATMENT,
    NounIndex,
    classes_of_phrase,
    is_other,
)
from ketalint.language.words.spelling import Misspellings, fold

if TYPE_CHECKING:
    from ketalint.language.words.rows import Row

_PRONOUNS = frozenset(
    "it they them this that these those one ones which both all none some many most he she him her".split()
)


@dataclass
class Analysis:
    """One Doc, annotated. `low` holds folded, corrected words; `skip` marks hyphens and quotation marks.

    `earlier` is the analysis of what the reader has just read (the block or sentence before, the heading
    above), where pronouns find what they stand for.
    """

    doc: Doc
    low: Words
    skip: list[bool]
    classes: list[frozenset[str]]
    starts: list[int]
    earlier: Analysis | None = None
    rows: dict[range | str, Row] = field(default_factory=dict, repr=False)  # made once; see `row_of`
    _words_of: dict[int, tuple[int, frozenset[str]]] = field(default_factory=dict)
    _clauses: dict[int, int] = field(default_factory=dict)
    _phrase_classes: dict[int, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def named(self) -> frozenset[str]:
        """All noun classes of the block."""
        return NO_CLASS.union(*self.classes)

    @cached_property
    def reachable(self) -> frozenset[str]:
        """All noun classes that some phrase of the block may have, by itself or as a pronoun; see `kinds`."""
        found = self.named | {"foreign"}
        if self.earlier is None or _PRONOUNS.isdisjoint(self.low):
            return found
        return found | self.above

    @cached_property
    def above(self) -> frozenset[str]:
        """The noun classes of the nearest block above that names anything a pronoun may stand for."""
        block = self.earlier
        for _ in range(_MAX_ABOVE):
            if block is None:
                break
            if block.named & _THINGS:
                return block.named
            block = block.earlier
        return NO_CLASS

    @cached_property
    def text(self) -> str:
        return self.doc.text

    @cached_property
    def silent(self) -> list[bool]:
        """Which tokens are no words of a row: hyphens, quotation marks, slashes, white space."""
        passed = zip(self.low, self.skip, strict=True)
        return [skipped or word == "/" or word.isspace() for word, skipped in passed]

    @cached_property
    def texts(self) -> list[str]:
        """The words as they are written."""
        return [token.text for token in self.doc]

    @cached_property
    def pos(self) -> list[str]:
        """The parts of speech, once the block is parsed."""
        return [token.pos_ for token in self.doc]

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences, once the block is parsed."""
        return self.doc.sents

    def words_of(self, sentence: Span) -> frozenset[str]:
        """The words of a sentence in comparison form, each once."""
        known = self._words_of.get(sentence.start)
        if known is None or known[0] != sentence.end:
            known = sentence.end, frozenset(self.low[sentence.start : sentence.end])
            self._words_of[sentence.start] = known
        return known[1]

    def has_verb(self, start: int, end: int) -> bool:
        """Does a verb stand between two places? Once the block is parsed."""
        return any(self.pos[place] in ("VERB", "AUX") for place in range(start, end))

    def cases(self, token: Token) -> set[str]:
        """The prepositions of a phrase by its head, in comparison form."""
        return {self.low[child.i] for child in children(token, "case")}

    def sentence_text(self, token: Token) -> str:
        """The sentence that `token` stands in, without space around it."""
        sentence = token.sent
        return self.text[sentence.start_char : sentence.end_char].strip()

    def clause(self, token: Token) -> int:
        """The place of the head of the clause `token` stands in."""
        if token.i not in self._clauses:
            self._clauses[token.i] = clause_of(token).i
        return self._clauses[token.i]

    def kinds(self, token: Token) -> frozenset[str]:
        """The noun classes of the phrase that `token` heads; a pronoun has those of what it may stand for."""
        known = self._phrase_classes.get(token.i)
        if known is None:
            known = self._kinds(token)
            self._phrase_classes[token.i] = known
        return known

    def _kinds(self, token: Token) -> frozenset[str]:
        own = classes_of_phrase(token, self.classes, self.low)
        if self.low[token.i] == "them" and token.kind == "obj":  # people, or the pains said before
            return own | self._plural_before(token)
        if self.low[token.i] == "they" and token.kind == "nsubj":  # patients, or the infusions said before
            return own | (self._plural_before(token) or self._plural_above(token)) & TREATMENT
        if self.low[token.i] == "all" and token.head.pos_ == "PRON" and token.head.i == token.i - 1:
            return self.kinds(token.head)  # "them all"
        if own & GENERIC and is_other(token, self.low):
            return own - GENERIC | {"foreign"}
        if own:
            return own
        if self.low[token.i] in _DUMMIES:  # "pain is something we defeat"
            return NO_CLASS.union(*(self.kinds(t) for t in children(token, "nsubj") if t.i != token.i))
        if token.kind == "nsubj" and token.pos_ == "NUM" and token.like_num and self.low[token.i] != "one":
            return NO_CLASS.union(*(self.kinds(t) for t in children(token, "nmod")))  # "212 of our patients"
        if self.low[token.i] not in _PRONOUNS:
            return own
        if token.i > 1 and self.texts[token.i - 1] == "-" and self.low[token.i] == "one":
            return own  # "Seventy-one stopped"
        if token.pos_ == "NUM" and children(token, "nmod"):  # "one in ten systems is taken out"
            return NO_CLASS.union(*(self.kinds(t) for t in children(token, "nmod")))
        if self.low[token.i] == "it" and token.kind == "nsubj":
            salient = self._salient(token)
            if salient & {"ketamine", "treatment"}:
                return salient
            if not salient and self._explained & TREATMENT:
                return self._explained
        return self.antecedents(token)

    @cached_property
    def _explained(self) -> frozenset[str]:
        """The classes of the name that an entry opens with: "Ketamine. An anesthetic. It works ..."."""
        first = self.doc.sents[0] if self.doc.is_parsed and len(self.doc) else None
        if first is None or first.end - first.start > _NAME or self.has_verb(first.start, first.end):
            return NO_CLASS
        if self.low[first.end - 1] in ("?", "!"):
            return NO_CLASS
        return NO_CLASS.union(*(self.classes[i] for i in range(first.start, first.end)))

    def _salient(self, token: Token) -> frozenset[str]:
        """A pronoun that is a subject most likely stands for the subject said last."""
        for place in range(token.i - 1, max(-1, token.i - 60), -1):
            other = self.doc[place]
            if other.kind != "nsubj":
                continue
            if other.pos_ in ("NOUN", "PROPN") and self.classes[place]:
                return classes_of_phrase(other, self.classes, self.low)
            if self.low[place] == "it" and other.sent.start < token.sent.start:
                return self.kinds(other)  # "It is an old drug. It works ..."
        above = self.earlier
        if token.i > 0 or above is None or not above.doc.is_parsed or above.low[:1] != ["it"]:
            return NO_CLASS
        return above.kinds(above.doc[0]) if above.doc[0].kind == "nsubj" else NO_CLASS

    def _plural_before(self, token: Token) -> frozenset[str]:
        """The classes of the plural subject said last, or else of the plural noun said last."""
        near = [self.doc[place] for place in range(token.i - 1, max(-1, token.i - 40), -1)]
        plural = [t for t in near if t.pos_ in ("NOUN", "PROPN") and (_agree(token, t) or _one_by_one(t))]
        meant = next((t for t in plural if t.kind == "nsubj"), plural[0] if plural else None)
        return NO_CLASS if meant is None else self.kinds(meant)

    def _asked_of(self, token: Token) -> frozenset[str] | None:
        """Of a pronoun in an answer the classes of the nouns of the question above; None if it has none."""
        above = self.earlier
        if above is None or "?" not in above.low[-2:] or not above.doc.is_parsed:
            return None
        *_, question = above.doc.sents
        nouns = [t for t in question if _may_be_meant(token, t, above.classes[t.i])]
        return NO_CLASS.union(*(above.kinds(t) for t in nouns)) if nouns else None

    def _plural_above(self, token: Token) -> frozenset[str]:
        """What a "they" at the start of a block stands for, where no people are named above it."""
        if token.sent.start > 0 or self.earlier is None or self.above & {*_PEOPLE, "expert"}:
            return NO_CLASS
        return self.above

    def subject_before(self, token: Token) -> Token | None:
        """The noun that was the subject last before `token`."""
        for place in range(token.i - 1, -1, -1):
            other = self.doc[place]
            if other.kind == "nsubj" and other.pos_ in ("NOUN", "PROPN"):
                return other
        return None

    def last_subject(self, token: Token) -> set[str]:
        """The words of the noun phrase that was the subject last before `token`."""
        subject = self.subject_before(token)
        return set() if subject is None else {self.low[t.i] for t in subject.subtree}

    def they_are_others(self, start: int) -> bool:
        """ "Antidepressants raise serotonin. They take weeks.": does "they" at `start` mean other drugs?"""
        if start == 0 or self.low[start] not in ("they", "these", "those"):
            return False
        before = self.doc[start - 1].sent
        said = [t for t in before if t.kind == "nsubj" and t.pos_ in ("NOUN", "PROPN")]
        named = NO_CLASS.union(*(self.classes[t.i] for t in said))
        return bool(named & {"foreign", "opioid"}) and not named & TREATMENT

    def antecedents(self, token: Token) -> frozenset[str]:
        """The classes of what a pronoun may stand for.

        The words before it in its sentence come first; where they name people at most, the nouns of the two
        sentences before it that agree with it, then what `earlier` names. Agreeing nouns of no known class
        end the search.
        """
        found: set[str] = set()
        actors = _actors(token)
        for i in range(token.sent.start, token.i):
            if i not in actors and i != token.head.i and self.low[i - 1] not in _COMPARED:
                found |= self.classes[i]
        sentence = token.sent
        steps = 0
        while not found - _PEOPLE and sentence.start > 0 and steps < 2:
            sentence = self.doc[sentence.start - 1].sent
            steps += 1
            candidates = [t for t in sentence if _may_be_meant(token, t, self.classes[t.i])]
            for candidate in candidates:
                found |= classes_of_phrase(candidate, self.classes, self.low)
            if candidates and not found:
                return NO_CLASS  # it stands for something we know nothing of
        if not found - _PEOPLE and self.earlier is not None:
            asked = self._asked_of(token)
            if asked is not None:
                return asked
            found |= self.above if token.lower_ in _PERSONAL else self.earlier.named
        return frozenset(found) or NO_CLASS


_NAME = 5  # tokens of an entry's name, its full stop included
_MAX_ABOVE = 6  # blocks; further up a page speaks of other things
_PERSONAL = frozenset(("it", "they", "them"))  # "this" points at what has just been said
_THINGS = TREATMENT | TARGET | {"foreign", "logistics", "relief"}
_PEOPLE = frozenset(("person", "provider"))
_COMPARED = frozenset(("like", "unlike"))  # "Much like oxycodone, it works ..."
_DUMMIES = frozenset(
    "challenge enemy foe issue matter nuisance obstacle problem puzzle something thing trouble what".split()
)


def _actors(pronoun: Token) -> frozenset[int]:
    """Who acts on a pronoun is not what it stands for: "the drip ended it"."""
    if pronoun.kind not in ("obj", "iobj", "obl"):
        return frozenset()
    above = pronoun.head
    acting = subjects(above) if above.kind == "xcomp" else children(above, "nsubj")
    return frozenset(t.i for subject in acting for t in subject.subtree)


def _may_be_meant(pronoun: Token, noun: Token, classes: frozenset[str]) -> bool:
    """Can the noun be what a pronoun stands for? "Ketamine infusions are given here. It calms ..." """
    mistagged = noun.pos_ == "ADJ" and noun.kind == "nsubj" and classes  # "a permanent implant"
    if noun.kind == "compound" or not (noun.pos_ in ("NOUN", "PROPN") or mistagged):
        return False
    given = classes & TREATMENT and any(c.lower_ == "ketamine" for c in children(noun, "compound"))
    return _agree(pronoun, noun) or (bool(given) and pronoun.lower_ == "it")


def _one_by_one(noun: Token) -> bool:
    """ "I've had every shot and every pill": many, one by one."""
    return any(child.lower_ in ("each", "every") for child in children(noun, "det"))


def _agree(pronoun: Token, noun: Token) -> bool:
    """Do the two agree in number, as far as the words tell?"""
    plural = "Number=Plur" in noun.morph
    if pronoun.lower_ in ("they", "them", "these", "those", "both", "some", "many", "most", "all", "none"):
        return plural
    return not plural or pronoun.lower_ not in ("it", "this", "that", "one")


def analyse(
    source: SpacyDoc, nouns: NounIndex, misspellings: Misspellings, earlier: Analysis | None = None
) -> Analysis:
    """The words of `source` and what is known of each; what it tells of their syntax too, if it is parsed."""
    doc = Doc(source)
    if source.has_annotation("DEP"):
        doc.take_parse()
    low = Words([misspellings.correct(fold(t.text)) for t in doc])
    skip = [t.text in _SKIPPED for t in doc]
    classes, starts = nouns.mark(low, skip)
    if not _EASED.isdisjoint(low):
        _mark_eased(low, classes, starts)
    if not _GADGETS.isdisjoint(low.distinct):
        _mark_gadgets(low, classes)
    if not _THESE.isdisjoint(low.distinct):
        _mark_meant(low, classes, earlier)
    return Analysis(doc=doc, low=low, skip=skip, classes=classes, starts=starts, earlier=earlier)


def _mark_eased(low: list[str], classes: list[frozenset[str]], starts: list[int]) -> None:
    """ "Less pain", "fewer bad flares", "a calmer mood": so much less of a complaint is a benefit."""
    for place, kinds in enumerate(classes):
        if not kinds & TARGET:
            continue
        before = starts[place] - 1
        if before > 0 and low[before] in _DEGREES:
            before -= 1
        if before < 0 or low[before] not in _EASED:
            continue
        if low[before] in _BRIGHTENED or (not kinds & {"opioid"} and low[place] not in _WELCOME):
            classes[place] = kinds | {"benefit", "relief"}


def _mark_gadgets(low: list[str], classes: list[frozenset[str]]) -> None:
    """ "A tablet with a few questions", "answer on a tablet": the computer, and no form of the drug."""
    for place, word in enumerate(low):
        if word not in _GADGETS or low[place - 1 : place] == ["ketamine"]:
            continue
        near = low[max(0, place - _NEAR_GADGET) : place + _NEAR_GADGET]
        if not _ON_SCREEN.isdisjoint(near):
            classes[place] = frozenset(("logistics",))


def _mark_meant(low: list[str], classes: list[frozenset[str]], earlier: Analysis | None) -> None:
    """ "Antidepressants are tried first. These medications help some": the other drugs that were named."""
    for place, word in enumerate(low[:-1]):
        if word not in _THESE or low[place + 1] not in _DRUGS:
            continue
        meant = _named_last(low, classes, place)
        above = earlier
        for _ in range(_NEAR_ABOVE):
            if meant or above is None:
                break
            meant, above = _named_last(above.low, above.classes, len(above.low)), above.earlier
        if meant and not meant & TREATMENT:
            classes[place + 1] = meant & {"foreign", "opioid"}


def _named_last(low: list[str], classes: list[frozenset[str]], end: int) -> frozenset[str]:
    """The classes of the last word before `end` that names a treatment, ours or not, and no mere "drugs"."""
    for place in range(end - 1, -1, -1):
        if classes[place] & _GIVEN and low[place] not in _DRUGS:
            return classes[place]
    return NO_CLASS


_GADGETS = frozenset(("tablet", "tablets"))
_NEAR_GADGET = 9  # words to either side
_ON_SCREEN = frozenset(
    """
    answer answers app battery charger charging clipboard computer computers device devices fill film films
    form forms headphones intake ipad laptop movie movies music paperwork phone questionnaire questionnaires
    questions rate scale screen screens sign signature stylus survey surveys tap typing video wifi
    """.split()
)
_THESE = frozenset(("such", "these", "those"))
_DRUGS = frozenset("drugs medications medicines pills tablets treatments therapies".split())
_GIVEN = frozenset(("foreign", "ketamine", "opioid", "service", "treatment"))
_NEAR_ABOVE = 2  # blocks in which "these drugs" find their names
_DEGREES = frozenset("bad chronic constant daily everyday overall severe".split())
_BRIGHTENED = frozenset("better brighter calmer happier healthier improved lighter quieter steadier".split())
_EASED = _BRIGHTENED | frozenset(
    "decreased diminished eased easier fewer gentler less lessened lower milder reduced softer".split()
)
_WELCOME = frozenset(("mood", "moods", "energy"))  # less of these is no gain
_SKIPPED = frozenset(("-", "–", '"', "'", "*", "“", "”", "‘", "’", "‑", "**", "''", "``"))
