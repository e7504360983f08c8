"""Training sentences in the words of clinic copy.

A treebank of blogs and e-mails has hardly a sentence like "Our drip wipes out depression", and a parser
trained on it alone takes "drip wipes" for two nouns. Two remedies, both without anyone's text: simple
sentences are built from the words in clinic_words.toml with their parse known beforehand, and treebank
sentences lend their syntax to the same words.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

from spacy.tokens import DocBin
from spacy.vocab import Vocab
from treebank import Sentence, as_doc, paragraphs, read_sentences

HERE = Path(__file__).parent
_VERB = re.compile(r"^(\S+)(?: (\S+))?(?: \((\S+) (\S+) (\S+)\))?$")


@dataclass(frozen=True)
class Verb:
    base: str
    past: str
    participle: str
    gerund: str
    particle: str = ""

    @property
    def third(self) -> str:
        return with_s(self.base)


def with_s(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    if word == "go":
        return "goes"
    return word + "s"


def parse_verb(text: str) -> Verb:
    match = _VERB.match(text)
    assert match, text
    base, particle, past, participle, gerund = match.groups()
    if past:
        return Verb(base, past, participle, gerund, particle or "")
    if base.endswith("e"):
        return Verb(base, base + "d", base + "d", base[:-1] + "ing", particle or "")
    if base.endswith("y") and base[-2] not in "aeiou":
        return Verb(base, base[:-1] + "ied", base[:-1] + "ied", base + "ing", particle or "")
    doubled = base + base[-1] if base in ("stop", "recur") else base
    return Verb(base, doubled + "ed", doubled + "ed", doubled + "ing", particle or "")


class Words:
    """clinic_words.toml, verbs parsed."""

    def __init__(self) -> None:
        table = tomllib.loads((HERE / "clinic_words.toml").read_text(encoding="utf-8"))
        self.transitive = [parse_verb(v) for v in table["transitive"]]
        self.intransitive = [parse_verb(v) for v in table["intransitive"]]
        self.particle = [parse_verb(v) for v in table["particle"]]
        self.nouns: dict[str, list[str]] = {
            k: v for k, v in table.items() if k not in ("transitive", "intransitive", "particle")
        }


# --- sentences built with their parse ---------------------------------------------------------


@dataclass
class Node:
    """A word with its dependents, those said before it and those said after it, each in their order."""

    word: str
    lemma: str
    pos: str
    dep: str
    morph: str = ""
    before: list[Node] = field(default_factory=list)
    after: list[Node] = field(default_factory=list)
    glued: bool = False  # no space before it

    def flatten(self, out: list[tuple[Node, Node | None]], head: Node | None = None) -> None:
        for child in self.before:
            child.flatten(out, self)
        out.append((self, head))
        for child in self.after:
            child.flatten(out, self)


class Maker:
    """Builds sentences at random; the same seed builds the same ones."""

    def __init__(self, seed: int):
        self.rng = random.Random(seed)
        self.words = Words()

    def pick(self, *names: str) -> str:
        return self.rng.choice([w for name in names for w in self.words.nouns[name]])

    def noun(self, kind: str, dep: str) -> tuple[Node, str]:
        """A noun phrase of a kind, and its number."""
        rng = self.rng
        mass = kind in ("treatment", "target") and rng.random() < 0.5
        text = self.pick(kind + "_mass" if mass else kind)
        parts = text.replace("-", " - ").split()
        plural = not mass and rng.random() < 0.45
        head_word = parts[-1]
        spelt = (
            {"man": "men", "woman": "women", "staff": "staff", "series": "series"}.get(
                head_word, with_s(head_word)
            )
            if plural
            else head_word
        )
        name = head_word[0].isupper()
        head = Node(
            spelt, head_word, "PROPN" if name else "NOUN", dep, "Number=Plur" if plural else "Number=Sing"
        )
        if not mass and not plural:
            head.before.append(self.determiner(singular=True))
        elif rng.random() < (0.6 if plural else 0.35) and text not in ("Ketamine", "Spravato"):
            head.before.append(self.determiner(singular=False))
        if rng.random() < 0.15 and text[0].islower():
            adjective = self.pick("adjectives")
            if "-" not in adjective:
                head.before.append(Node(adjective, adjective, "ADJ", "amod", "Degree=Pos"))
        for part in parts[:-1]:
            if part == "-":
                head.before.append(Node("-", "-", "PUNCT", "punct", glued=True))
                head.glued = True
            elif part in ("chronic", "low"):
                head.before.append(Node(part, part, "ADJ", "amod", "Degree=Pos"))
            else:
                head.before.append(Node(part, part, "NOUN", "compound", "Number=Sing"))
        return head, "Plur" if plural else "Sing"

    def determiner(self, *, singular: bool) -> Node:
        rng = self.rng
        if rng.random() < 0.55:
            word, lemma = rng.choice(
                [
                    ("our", "we"),
                    ("your", "you"),
                    ("my", "I"),
                    ("her", "she"),
                    ("his", "he"),
                    ("their", "they"),
                ]
            )
            return Node(
                word,
                lemma,
                "PRON",
                "nmod:poss",
                "Person=1"
                if lemma in ("we", "I")
                else "Person=2"
                if lemma == "you"
                else "Number=Sing|Person=3",
            )
        word = rng.choice(
            ["the", "a", "one", "this", "every", "each"]
            if singular
            else ["the", "these", "all", "most", "some", "the"]
        )
        if word == "one":
            return Node("one", "one", "NUM", "nummod")
        return Node(word, {"these": "this"}.get(word, word), "DET", "det")

    def subject(self) -> tuple[Node, str, str]:
        """A subject with its number and person."""
        rng = self.rng
        if rng.random() < 0.2:
            word, number, person = rng.choice(
                [
                    ("we", "Plur", "1"),
                    ("it", "Sing", "3"),
                    ("they", "Plur", "3"),
                    ("you", "Plur", "2"),
                    ("it", "Sing", "3"),
                ]
            )
            return Node(word, word, "PRON", "nsubj", f"Number={number}|Person={person}"), number, person
        kind = rng.choices(["treatment", "target", "person", "provider"], [6, 3, 1, 1])[0]
        node, number = self.noun(kind, "nsubj")
        return node, number, "3"

    def predicate(self, number: str, person: str, dep: str, transitive: bool) -> Node:
        """A verb phrase in a tense, with auxiliary, negation, adverb and object."""
        rng, words = self.rng, self.words
        verb = rng.choice(
            words.particle
            if transitive and rng.random() < 0.2
            else words.transitive
            if transitive
            else words.intransitive
        )
        before: list[Node] = []
        style = rng.choices(
            ["present", "past", "modal", "negated", "perfect", "participle"], [6, 2, 3, 1, 1, 0]
        )[0]
        if style == "present":
            third = number == "Sing" and person == "3"
            form = verb.third if third else verb.base
            morph = f"Mood=Ind|{'Number=Sing|Person=3|' if third else ''}Tense=Pres|VerbForm=Fin"
        elif style == "past":
            form, morph = verb.past, "Mood=Ind|Tense=Past|VerbForm=Fin"
        elif style == "perfect":
            has = number == "Sing" and person == "3"
            before.append(
                Node("has" if has else "have", "have", "AUX", "aux", "Mood=Ind|Tense=Pres|VerbForm=Fin")
            )
            form, morph = verb.participle, "Tense=Past|VerbForm=Part"
        else:
            if style == "modal":
                word = rng.choice(["can", "may", "will", "might", "could", "can", "will"])
                before.append(Node(word, word, "AUX", "aux", "VerbForm=Fin"))
            else:
                word = "does" if number == "Sing" and person == "3" else "do"
                before.append(Node(word, "do", "AUX", "aux", "Mood=Ind|Tense=Pres|VerbForm=Fin"))
            if style == "negated" or rng.random() < 0.15:
                before.append(Node("not", "not", "PART", "advmod", "Polarity=Neg"))
            form, morph = verb.base, "VerbForm=Inf"
        if rng.random() < 0.15:
            adverb = self.pick("adverbs")
            before.append(Node(adverb, adverb, "ADV", "advmod"))
        node = Node(form, verb.base, "VERB", dep, morph, before)
        if verb.particle:
            node.after.append(Node(verb.particle, verb.particle, "ADP", "compound:prt"))
        if transitive:
            kind = rng.choices(["target", "treatment", "person"], [8, 1, 1])[0]
            node.after.append(self.noun(kind, "obj")[0])
        return node

    def adjunct(self, dep: str = "obl") -> Node:
        rng = self.rng
        if rng.random() < 0.25:
            time = self.pick("times")
            head = Node(with_s(time), time, "NOUN", dep, "Number=Plur")
            head.before = [
                Node(rng.choice(["in", "within", "for", "after"]), "in", "ADP", "case"),
                Node(rng.choice(["two", "three", "six", "ten"]), "two", "NUM", "nummod"),
            ]
            head.before[0].lemma, head.before[1].lemma = head.before[0].word, head.before[1].word
            return head
        head, _ = self.noun(rng.choice(["treatment", "target", "person"]), dep)
        head.before.insert(
            0,
            Node(
                w := rng.choice(["with", "after", "for", "in", "from", "before", "without", "through"]),
                w,
                "ADP",
                "case",
            ),
        )
        return head

    def copular(self, subject: Node, number: str, person: str, dep: str) -> Node:
        rng = self.rng
        if rng.random() < 0.5:
            word = self.pick("predicates")
            head = Node(word, word, "ADJ", dep, "Degree=Pos")
        else:
            head, _ = self.noun(rng.choice(["treatment", "target"]), dep)
        be = "are" if number == "Plur" else "is"
        auxiliaries = [Node(be, "be", "AUX", "cop", "Mood=Ind|Tense=Pres|VerbForm=Fin")]
        if rng.random() < 0.2:
            auxiliaries.append(Node("not", "not", "PART", "advmod", "Polarity=Neg"))
        head.before = [subject, *auxiliaries, *head.before]
        return head

    def clause(self, dep: str) -> Node:
        """A clause of a subject and what is said of it."""
        rng = self.rng
        subject, number, person = self.subject()
        shape = rng.random()
        if shape < 0.15:
            return self.copular(subject, number, person, dep)
        head = self.predicate(number, person, dep, transitive=shape < 0.75)
        head.before.insert(0, subject)
        if rng.random() < 0.35:
            head.after.append(self.adjunct())
        return head

    def sentence(self) -> Sentence:
        """A sentence of one clause or two, with or without a final stop."""
        rng = self.rng
        shape = rng.random()
        if shape < 0.1:  # an imperative
            root = self.predicate("Plur", "2", "ROOT", transitive=True)
            root.before = [n for n in root.before if n.pos == "ADV"]
            root.word, root.morph = root.lemma, "Mood=Imp|VerbForm=Fin"
        elif shape < 0.2:  # that-clause
            root = Node(
                w := rng.choice(["say", "know", "believe", "promise", "claim"]),
                w,
                "VERB",
                "ROOT",
                "Mood=Ind|Tense=Pres|VerbForm=Fin",
            )
            speaker = rng.choice(["we", "they", "some", "patients", "doctors", "studies"])
            root.before = [
                Node(
                    speaker,
                    {"patients": "patient", "doctors": "doctor", "studies": "study"}.get(speaker, speaker),
                    "NOUN" if len(speaker) > 4 else "PRON",
                    "nsubj",
                    "Number=Plur",
                )
            ]
            inner = self.clause("ccomp")
            if rng.random() < 0.7:
                inner.before.insert(0, Node("that", "that", "SCONJ", "mark"))
            root.after = [inner]
        elif shape < 0.3:  # a noun with a relative clause
            root, _ = self.noun(rng.choice(["treatment", "provider"]), "ROOT")
            verb = self.predicate(
                "Sing" if root.morph.endswith("Sing") else "Plur", "3", "acl:relcl", transitive=True
            )
            verb.before.insert(0, Node(w := rng.choice(["that", "which"]), w, "PRON", "nsubj"))
            root.after = [verb]
        else:
            root = self.clause("ROOT")
            if rng.random() < 0.2:
                front = self.adjunct()
                root.before = [front, Node(",", ",", "PUNCT", "punct", glued=True), *root.before]
            if rng.random() < 0.3:
                second = self.clause("conj")
                word = rng.choice(["and", "but", "so", "and"])
                joint = [Node(word, word, "CCONJ", "cc")]
                if rng.random() < 0.6:
                    joint.insert(0, Node(",", ",", "PUNCT", "punct", glued=True))
                second.before = [*joint, *second.before]
                root.after.append(second)
            elif rng.random() < 0.15:
                second = self.clause("parataxis")
                second.before.insert(0, Node(w := rng.choice([":", ";"]), w, "PUNCT", "punct", glued=True))
                root.after.append(second)
            elif rng.random() < 0.2:
                second = self.clause("advcl")
                second.before.insert(
                    0,
                    Node(
                        w := rng.choice(["because", "if", "when", "while", "after", "before"]),
                        w,
                        "SCONJ",
                        "mark",
                    ),
                )
                root.after.append(second)
        if rng.random() < 0.75:
            root.after.append(Node(w := rng.choice([".", ".", ".", "!"]), w, "PUNCT", "punct", glued=True))
        return as_sentence(root)


def as_sentence(root: Node) -> Sentence:
    rows: list[tuple[Node, Node | None]] = []
    root.flatten(rows)
    place = {id(node): i for i, (node, _) in enumerate(rows)}
    sentence = Sentence(starts_paragraph=True)
    for i, (node, head) in enumerate(rows):
        word = node.word[:1].upper() + node.word[1:] if i == 0 else node.word
        following = rows[i + 1][0].glued if i + 1 < len(rows) else False
        sentence.words.append(word)
        sentence.lemmas.append(node.lemma)
        sentence.pos.append(node.pos)
        sentence.morphs.append(node.morph)
        sentence.deps.append(node.dep)
        sentence.heads.append(place[id(head)] if head is not None else i)
        sentence.spaces.append(not following)
    return sentence


# --- treebank sentences in clinic words -------------------------------------------------------


def reworded(sentence: Sentence, maker: Maker, share: float) -> Sentence:
    """The sentence with some verbs and nouns exchanged for clinic words of the same form; its parse stays."""
    rng, words = maker.rng, maker.words
    new = Sentence(
        *[
            list(v) if isinstance(v, list) else v
            for v in (
                sentence.words,
                sentence.spaces,
                sentence.lemmas,
                sentence.pos,
                sentence.morphs,
                sentence.heads,
                sentence.deps,
            )
        ],
        starts_paragraph=True,
    )
    for i, (pos, dep, morph) in enumerate(zip(sentence.pos, sentence.deps, sentence.morphs, strict=True)):
        if rng.random() > share:
            continue
        children = [sentence.deps[j] for j, head in enumerate(sentence.heads) if head == i and j != i]
        spelt = lemma = ""
        if pos == "VERB" and not {"ccomp", "xcomp", "compound:prt", "iobj", "expl"} & set(children):
            verb = rng.choice(
                words.transitive if {"obj", "nsubj:pass"} & set(children) else words.intransitive
            )
            lemma, spelt = verb.base, _form(verb, morph)
        elif (
            pos == "NOUN"
            and dep in ("nsubj", "obj", "nsubj:pass", "obl")
            and "Number" in morph
            and not {"ccomp", "acl", "acl:relcl", "flat"} & set(children)
        ):
            kind = (
                "target"
                if dep in ("obj", "nsubj:pass")
                else rng.choice(["treatment", "treatment", "target", "person"])
            )
            lemma = rng.choice([w for w in words.nouns[kind] if w.isalpha()])
            spelt = {"man": "men", "woman": "women"}.get(lemma, with_s(lemma)) if "Plur" in morph else lemma
        if spelt:
            new.words[i] = spelt[:1].upper() + spelt[1:] if sentence.words[i][:1].isupper() else spelt
            new.lemmas[i] = lemma
    return new


def _form(verb: Verb, morph: str) -> str:
    if "VerbForm=Fin" in morph:
        if "Tense=Past" in morph:
            return verb.past
        return verb.third if "Person=3" in morph and "Number=Sing" in morph else verb.base
    if "VerbForm=Part" in morph:
        return verb.participle if "Tense=Past" in morph else verb.gerund
    return verb.gerund if "VerbForm=Ger" in morph else verb.base


# --- both, written for spaCy ------------------------------------------------------------------


def fit_labels(sentence: Sentence, known: dict[str, Counter[str]]) -> None:
    """Give every word a combination of features that the treebank has for its part of speech."""
    for i, (pos, morph) in enumerate(zip(sentence.pos, sentence.morphs, strict=True)):
        if morph not in known[pos]:
            wanted = set(morph.split("|"))
            sentence.morphs[i] = max(
                known[pos], key=lambda m: (len(wanted & set(m.split("|"))), known[pos][m])
            )


def convert_with_clinic_words(
    source: Path, target: Path, vocab: Vocab, *, longest: int, built: int, share: float, seed: int
) -> int:
    """The treebank, a `share` of it once more in clinic words, and `built` sentences made of them.

    Returns the number of documents.
    """
    sentences = list(read_sentences(source))
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for pos, morph in zip(sentence.pos, sentence.morphs, strict=True):
            known[pos][morph] += 1
    maker = Maker(seed)
    groups = list(paragraphs(iter(sentences), longest, seed))
    groups += [[reworded(s, maker, 0.6)] for s in sentences if maker.rng.random() < share]
    made = [maker.sentence() for _ in range(built)]
    groups += [made[i : i + 2] if i % 6 == 0 else [made[i]] for i in range(0, len(made), 2)]
    for group in groups:
        for sentence in group:
            fit_labels(sentence, known)
    maker.rng.shuffle(groups)
    DocBin(docs=[as_doc(vocab, group) for group in groups], store_user_data=False).to_disk(target)
    return len(groups)
