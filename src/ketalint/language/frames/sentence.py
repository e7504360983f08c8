"""A sentence as the frames see it: hits of word families, who does what, the stance of a statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from ketalint.language.claims.found import Statement
from ketalint.language.frames.elsewhere import is_of_elsewhere
from ketalint.language.stance import Verdict, stance_of, warned
from ketalint.language.stance.exceptions import but_for_staff
from ketalint.language.stance.questions import answer_kind, is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import Held
from ketalint.language.words.nouns import INFUSIONS, NO_CLASS, TREATMENT
from ketalint.language.words.rows import row_of
from ketalint.rulebook.types import Polarity

Places = tuple[int, ...]

_RELATIVES = frozenset(("arketamine", "esketamine", "spravato"))
_ANYTHING = frozenset("anything else everything other others".split())
_NEAR_ABOVE, _FAR_ABOVE = 6, 24  # blocks
_BARE = frozenset("absolutely certainly definitely never no nope sure yeah yep yes".split())
_PARTLY = frozenset(
    "all alone always automatically each enough every just merely necessarily only simply solely yet".split()
)
_NEGATIVE = frozenset("free hardly n't never no not nothing".split())
_AGAINST = frozenset("against avoid decline n't never no not refuse refused turn".split())
_NOT_WITH_US: tuple[list[str], ...] = (
    [],
    ["at"],
    ["from"],
    ["here"],
    ["in"],
    ["thank"],
    ["thanks"],
    ["with"],
)
_ANEW = frozenset("although as because since though where which who".split())
_SHORT = 4  # words of a refusal
_GUARDING = frozenset(
    ("supervision", "monitoring", "evaluation", "specialist")
)  # facts on who guards a patient
_RECEPTORS = frozenset(("receptor", "receptors"))
_NAMED_RECEPTORS = frozenset(("nmda", "opioid-receptor"))
_MEASURES = frozenset("course courses month months round rounds series week weeks year years".split())
_YOU = frozenset(("you", "patient", "patients", "people", "client", "clients", "they"))


def speaks_of_ketamine(above: Analysis | None) -> bool:
    """Is ketamine named not far above, or further up with no other service since?"""
    others = False
    for step in range(_FAR_ABOVE):
        if above is None or (others and step >= _NEAR_ABOVE):
            return False
        if "ketamine" in above.named or not INFUSIONS.isdisjoint(above.low):
            return True
        others = others or "service" in above.named
        above = above.earlier
    return False


def _unless(clause: Token) -> bool:
    """ "Without a driver unless they have arranged one"."""
    return clause.kind == "advcl" and any(c.lower_ == "unless" for c in tree.children(clause, "mark"))


class Sentence:
    """A sentence with its hits: the token places where an entry of a family stands.

    `low` are its words in comparison form, `classes` all their noun classes, `held` the families with an
    entry that stands in it, if only as a verb and its particle apart: no others have hits or verbs.
    """

    def __init__(self, analysis: Analysis, span: Span, words: Cues, cues: Cues):
        self.analysis, self.span, self.doc = analysis, span, analysis.doc
        self._words, self._cues = words, cues
        self._row = row_of(analysis, range(span.start, span.end))
        self._standing = words.standing_in(self._row.words)
        self._hits: dict[str, list[Places]] = {}
        self.low = analysis.words_of(span)
        self.held = self._standing.keys() | words.parted_among(self.low)
        self.classes = NO_CLASS.union(*analysis.classes[span.start : span.end])
        self.holds = Held(self.held, self.low, self.classes)

    def hits(self, family: str) -> list[Places]:
        """Where entries of a family stand; a shorter one inside a longer one is none."""
        if family not in self._standing:
            return []
        known = self._hits.get(family)
        if known is None:
            known = self._hits[family] = []
            end = 0
            for at, length in self._standing[family].items():
                if at >= end:
                    end = at + length
                    known.append(tuple(self._row.places[at:end]))
        return known

    def pairs(self, first: str, second: str, between: int) -> list[tuple[Places, Places]]:
        """Hits of two families that follow each other with at most so many words between."""
        later = self.hits(second) if self.hits(first) else []
        return [(a, b) for a in self.hits(first) for b in later if 0 < b[0] - a[-1] <= between + 1]

    def hit(self, family: str, *tokens: Token) -> Places | None:
        """The entry that one of the tokens is part of."""
        if family not in self._standing:
            return None
        places = {t.i for t in tokens}
        return next((h for h in self.hits(family) if not places.isdisjoint(h)), None)

    def head(self, places: Places) -> Token:
        return tree.root_of(self.doc, list(places))

    def after(self, token: Token) -> Span:
        return self.after_place(token.i)

    def after_place(self, place: int) -> Span:
        return self.doc.span(place + 1, self.span.end)

    def is_part(self, hit: Places) -> bool:
        """Does the hit only tell which thing is meant ("IV pole"), whatever the parse?"""
        after = hit[-1] + 1
        return after < self.span.end and self.doc[after].pos_ in ("NOUN", "PROPN")

    def words_after(self, token: Token) -> frozenset[str]:
        return frozenset(self.analysis.low[token.i + 1 : self.span.end])

    def verb(self, family: str, verb: Token) -> Places | None:
        """The entry a verb makes, its particle included wherever that stands: "switch ... off"."""
        low = self.analysis.low
        if family not in self.held or family not in self._words.begun_by(low[verb.i]):
            return None
        entries = self._words[family]
        whole = self.hit(family, verb)
        if whole is not None and whole[0] == verb.i and len(whole) > 1:
            return whole
        for child in verb.children:
            if (
                child.i > verb.i
                and child.kind not in ("obj", "nsubj")
                and entries.at([low[verb.i], low[child.i]], 0) == 2
            ):
                return (verb.i, child.i)
        return (verb.i,) if low[verb.i] in entries else None

    def is_apart(self, family: str, verb: Token, places: Iterable[int]) -> bool:
        """Does the verb make an entry with a particle among the places, whatever the parse?"""
        low = self.analysis.low
        if family not in self.held or family not in self._words.begun_by(low[verb.i]):
            return False
        entries = self._words[family]
        return any(entries.at([low[verb.i], low[i]], 0) == 2 for i in places)

    def in_family(self, family: str, token: Token) -> bool:
        return family in self._standing and self.analysis.low[token.i] in self._words[family]

    @cached_property
    def begun(self) -> list[tuple[Token, frozenset[str]]]:
        """Its words that entries may begin with, and the families of these."""
        begun_by, low = self._words.begun_by, self.analysis.low
        return [(token, begun) for token in self.span if (begun := begun_by(low[token.i]))]

    def verbs(self, *families: str, kinds: tuple[str, ...] = ("VERB",)) -> Iterator[Token]:
        """The words of these kinds, or of any, with which an entry of one of the families may begin."""
        for token, begun in self.begun:
            if not begun.isdisjoint(families) and (not kinds or token.pos_ in kinds):
                yield token

    @cached_property
    def treatments(self) -> list[Token]:
        """The words for ketamine and its infusions, pronouns aside."""
        if TREATMENT.isdisjoint(self.classes):
            return []
        return [t for t in self.span if self.analysis.classes[t.i] & TREATMENT]

    @cached_property
    def names_drug(self) -> bool:
        """Is there a word for ketamine, or an "it" that stands for one?"""
        if self.treatments or "it" not in self.low:
            return bool(self.treatments)
        return any(self.analysis.low[t.i] == "it" and "ketamine" in self.analysis.kinds(t) for t in self.span)

    @cached_property
    def aside(self) -> bool:
        """Is it about another room than the one for infusions? "Infusions in the lounge" make it that one."""
        rooms = [self.head(hit) for hit in self.hits("aside")]
        return any(room.head is room or not self.means_treatment(room.head) for room in rooms)

    @cached_property
    def asks(self) -> bool:
        return is_question(self.span)

    @cached_property
    def on_treatment(self) -> bool:
        """Does it speak of the treatment, by name or by what was said before?"""
        if self.names_drug:
            return True
        return not self._names_foreign_beside("prescription") and self.in_view  # which may be for ketamine

    def _names_foreign_beside(self, family: str) -> bool:
        """Does it name what is foreign to the treatment, outside the entries of a family?"""
        if "foreign" not in self.classes:
            return False
        own = {p for hit in self.hits(family) for p in hit}
        return any("foreign" in self.analysis.classes[t.i] and t.i not in own for t in self.span)

    @cached_property
    def in_view(self) -> bool:
        """Does what was said before speak of ketamine, and of no other drug or treatment since?"""
        for i in range(self.span.start - 1, -1, -1):
            kinds = self.analysis.classes[i]
            if kinds & TREATMENT:
                return True
            if "foreign" in kinds and self.analysis.low[i] not in _ANYTHING:
                return False
        return speaks_of_ketamine(self.analysis.earlier)

    def of_another(self, places: Iterable[int]) -> bool:
        """Does it speak, beside the words at `places`, of another drug or device, and not of ketamine?"""
        own = frozenset(places)
        kinds = [self.analysis.classes[t.i] for t in self.span if t.i not in own]
        named = any("ketamine" in self.analysis.classes[t.i] for t in self.span) or any(
            self.analysis.low[t.i] == "it" and "ketamine" in self.analysis.kinds(t)
            for t in tree.subjects(self.span.root)
        )
        return not named and any("foreign" in k for k in kinds)

    @cached_property
    def of_a_relative(self) -> bool:
        """Is it about esketamine, by name or by an "it" after the name? That has a history of its own."""
        if not _RELATIVES.isdisjoint(self.low):
            return True
        if self.span.start == 0 or "it" not in self.low:
            return False
        before = self.doc[self.span.start - 1].sent
        return not _RELATIVES.isdisjoint(self.analysis.low[before.start : before.end])

    @cached_property
    def names_other_opioid(self) -> bool:
        """Does it name an opioid, as by its receptor it does not?"""
        kinds = [self.analysis.classes[t.i] for t in self.span]
        return any("opioid-drug" in k and "opioid-receptor" not in k for k in kinds)

    @cached_property
    def names_other_drug(self) -> bool:
        """Does it name another drug or treatment beside ketamine? What is said may be true of that."""
        return self._names_foreign_beside("other-route")

    @cached_property
    def warns(self) -> bool:
        """Does it, or the sentence after it, tell of danger? Then it does not recommend what it tells of."""
        low, end = self.analysis.low, self.span.end
        last = self.doc[end].sent.end if end < len(self.doc) else end
        word = self._words["danger"].first(low, self.span.start, last)
        return word is not None and _NEGATIVE.isdisjoint(low[max(0, word.start - 3) : word.start])

    def names_before(self, family: str) -> bool:
        """Does the sentence before it hold an entry of the family?"""
        if self.span.start == 0:
            return False
        before = self.doc[self.span.start - 1].sent
        return self._words[family].first(self.analysis.low, before.start, before.end) is not None

    def stands_above(self, family: str) -> bool:
        """Does the block above hold an entry of the family?"""
        above = self.analysis.earlier
        return above is not None and self._words[family].first(above.low, 0, len(above.low)) is not None

    def asked_before(self, family: str) -> bool:
        """ "Recovering from a cocaine habit? ...": a question or a scrap that names whom this is for."""
        return self._follows_question and self.names_before(family)

    @cached_property
    def _follows_question(self) -> bool:
        return self.span.start > 0 and is_question(self.doc[self.span.start - 1].sent)

    def means_treatment(self, token: Token) -> bool:
        if self.analysis.low[token.i] in _MEASURES:  # "years of ketamine"
            return any(self.means_ketamine(t) for t in tree.children(token, "nmod"))
        kinds = self.analysis.kinds(token)
        other = "foreign" in kinds and "ketamine" not in self.analysis.classes[token.i]
        return bool(kinds & TREATMENT) and not other

    def means_ketamine(self, token: Token) -> bool:
        """Ketamine or its infusion, and no other thing a clinic does."""
        kinds = self.analysis.kinds(token)
        return bool(kinds & {"ketamine"}) or (
            self.means_treatment(token)
            and self.analysis.low[token.i] in ("infusion", "infusions", "it", "drip")
        )

    def is_patient(self, token: Token) -> bool:
        return self.analysis.low[token.i] in _YOU

    def by_patient(self, verb: Token) -> bool:
        """Is the patient told or said to do it himself?"""
        if self.asks:
            return False  # "Do you monitor patients?" asks the clinic
        said = [t for t in tree.subjects(verb) if not tree.is_passive(verb)]
        return any(self.is_patient(t) for t in said)

    def stands_for(self, token: Token) -> frozenset[str]:
        """The noun classes of a token; of a pronoun those of the things it may stand for."""
        if self.analysis.low[token.i] in ("it", "them", "they", "these", "those"):
            return self.analysis.antecedents(token)
        kinds = self.analysis.kinds(token)
        if self.analysis.low[token.i] in _RECEPTORS and "opioid-receptor" not in kinds:
            kinds = kinds | self._receptor_before(token)
        parts = [c for part in tree.children(token, "nmod", "appos") for c in (part, *part.children)]
        return kinds.union(*(self.analysis.classes[c.i] for c in parts))

    def _receptor_before(self, token: Token) -> frozenset[str]:
        """ "The receptors": those that were named last."""
        named = [self.analysis.classes[i] & _NAMED_RECEPTORS for i in range(token.i - 1, -1, -1)]
        above = self.analysis.earlier
        named += [above.named & _NAMED_RECEPTORS] if above is not None else []
        return next((kinds for kinds in named if kinds), frozenset())

    def actors(self, verb: Token) -> list[Token]:
        """Who does it: the subject, the agent, or the subject of the clause that an infinitive or "by doing"
        hangs on."""
        found = [*tree.subjects(verb), *tree.agents(verb)]
        found += [t for c in tree.children(verb, "aux") for t in tree.children(c, "nsubj")]
        if not found:  # "Ketamine heightens ...": a subject that the parser took for a part of the verb
            found = [t for t in tree.children(verb, "compound") if t.i < verb.i]
        node = verb
        while not found and node.kind in ("advcl", "acl", "xcomp", "nmod", "obl", "conj"):
            node = node.head
            found = tree.subjects(node)
        return found

    def statement(
        self, fact: str, polarity: Polarity, *parts: Iterable[int], root: Token | None = None
    ) -> Statement | None:
        """What these words state and whether it is meant; None where the denial is but partial."""
        places = sorted({i for part in parts for i in part})
        top = root if root is not None else self.head(tuple(places))
        if any(c.lower_ in ("unless", "until") or _unless(c) for i in places for c in self.doc[i].children):
            return None
        verdict = stance_of(self.analysis, self._cues, top, frozenset(places))
        verdict = self._answered(verdict, polarity)
        supposed = verdict.words if verdict.kind == "hypothetical" else None
        if supposed is not None and ";" in self.analysis.low[supposed.stop : places[0]]:
            verdict = Verdict("made")  # "Whether it suits you is up to you; no doctor is asked"
        if verdict.kind == "denied" and verdict.words is not None:
            if self._partial(verdict.words):
                return None
            if verdict.words.start > places[-1] and self.analysis.low[verdict.words.start - 1] == "with":
                verdict = Verdict("made")  # "take it at home, with nobody looking over your shoulder"
        if verdict.kind == "denied" and polarity == "accords" and self._parted(verdict.words, places):
            verdict = Verdict("made")  # "They can't be used for infusions, which need an evaluation"
        if verdict.kind in ("made", "denied"):
            contradicts = (polarity == "contrary") == (verdict.kind == "made")
            if contradicts and fact in _GUARDING and self._but_for_staff:
                return None
            if contradicts and fact in _GUARDING and is_of_elsewhere(self, places, top):
                return None
            if contradicts and verdict.kind == "denied" and verdict.open:
                return None  # "It said that no monitor is needed"
            if contradicts and self._disowned(places[-1] + 1):
                verdict = Verdict("rejected")
                contradicts = False
            other = fact != "evaluation" and self.of_another(places)  # there it is what is asked about
            unsold = other or (fact in _GUARDING and self.warns)
            if contradicts and (unsold or warned(self.analysis, self._cues, top, frozenset(places))):
                verdict = Verdict("rejected")
        said = range(places[0], places[-1] + 1)
        if verdict.words is not None and verdict.words.start >= self.span.end:
            said = verdict.words  # "Do I need to be examined? No, we start right away.": the answer says it
        return Statement(fact, polarity, said, top.i, verdict, "frame")

    def given(
        self, fact: str, polarity: Polarity, *parts: Iterable[int], root: Token | None = None
    ) -> Iterator[Statement]:
        """The statement, if there is one."""
        found = self.statement(fact, polarity, *parts, root=root)
        if found is not None:
            yield found

    def _answered(self, verdict: Verdict, polarity: Polarity) -> Verdict:
        """ "Do I need a doctor? No.": a question that its answer turns into a statement."""
        if verdict.kind != "asked" or self.span.end >= len(self.doc):
            return verdict
        after = self.doc[self.span.end].sent
        answer = None if is_question(after) else answer_kind(self.analysis, self._cues, after)
        if answer is None:
            return verdict
        kind, said = answer
        low, end = self.analysis.low, said.stop
        if low[said.start] not in _BARE and end < after.end and low[end][:1].isalnum():
            return verdict  # "It is different" is no "it is"
        return Verdict("made" if kind == "yes" else "denied", said)

    @cached_property
    def _but_for_staff(self) -> bool:
        return but_for_staff(self.analysis, self.span)

    def _disowned(self, place: int) -> bool:
        """ "Do-it-yourself ketamine: why we say no": does what follows a colon turn it down?"""
        low, end = self.analysis.low, self.span.end
        colon = next((i for i in range(place, end) if low[i] in (":", "–", "—")), None)
        if colon is None:
            return False
        rest = [low[i] for i in range(colon + 1, end) if low[i][:1].isalpha() or low[i] == "n't"]
        if rest[:1] == ["why"]:
            return not _AGAINST.isdisjoint(rest)
        return 0 < len(rest) <= _SHORT and rest[0] in ("never", "no", "not") and rest[1:2] in _NOT_WITH_US

    def _parted(self, denied: range | None, places: list[int]) -> bool:
        """Does a clause of its own, which is not denied, begin between a denial and the claim?"""
        if denied is None or denied.stop > places[0]:
            return False
        low = self.analysis.low
        return any(low[i] == "," and low[i + 1] in _ANEW for i in range(denied.stop, places[0]))

    def _partial(self, denied: range) -> bool:
        following = range(denied.stop, min(self.span.end, denied.stop + 2))
        return any(self.analysis.low[i] in _PARTLY for i in following)
