"""What kind of thing a noun phrase names: a treatment, a pain, a person, a side effect ...

The classes and their words come from rules/lexicon/nouns.toml.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cache

from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import children
from ketalint.language.words.inflection import forms
from ketalint.language.words.keys import keys_of
from ketalint.language.words.spelling import fold

NO_CLASS: frozenset[str] = frozenset()
TREATMENT = frozenset(("treatment", "ketamine", "service"))  # what the page may sell
INFUSIONS = frozenset("drip drips infusion infusions".split())  # how it is given, by whatever name
FEARED = frozenset(("risk", "effect-of-drug"))  # what it may do to a patient
TARGET = frozenset(("pain", "symptom", "condition", "opioid", "nerve", "mood"))  # what it is meant to act on

# A head that says nothing by itself takes its kind from what it is a part, a measure or a case of.
_TRANSPARENT = frozenset(
    fold(form)
    for w in """
    all amount any array attack battle bit bout bulk burden case cause chain chance component
    condition core cycle day degree dependence disorder dose dozen each effect end episode
    experience feature feeling few fight form fraction grind grip half handful hell hold hundred
    instance intensity issue kind layer level lot majority many memory misery more most much need
    nightmare none number one ounce part percent percentage perception persistence portion prison problem
    range reliance remainder rest root score sensation severity shackle shadow share sign some sort source
    spectrum spell stage state struggle sufferer symptom thousand toll trace trap type use variety
    wave weight world worst year decade
    """.split()
    for form in forms(w)
    if form == w or not form.endswith(("ed", "ing"))
)

# Where a pain sits: "stabbing feet", "a burning back", "CRPS hands" are the pain.
SEATS = frozenset(
    form
    for w in """
    ankle arm back body bone brain calf elbow face finger foot hand head heel hip jaw joint knee leg limb
    muscle neck nerve rib shin shoulder skin spine stomach stump thigh toe wrist
    """.split()
    for form in (*forms(w), "feet", "calves")
)


def words_of(phrase: str) -> tuple[str, ...]:
    """A lexicon phrase as comparison words; hyphens and possessives part words as they do in the tokenizer.

    A possessive at the end is dropped, so that "crohn's" ends in its noun.
    """
    words = [fold(w) for w in phrase.replace("-", " ").replace("'s", " 's").split()]
    return tuple(words[:-1] if len(words) > 1 and words[-1] == "'s" else words)


_Entry = tuple[tuple[frozenset[str], ...], str]  # its words, each in all forms that count, and its class


class NounIndex:
    """Looks up the noun entries that stand in a row of words."""

    def __init__(self, classes: Mapping[str, Iterable[str]]):
        self._by_key: dict[str, list[tuple[str, str]]] = {}
        self._beginning: dict[str, list[_Entry]] = {}
        for name, phrases in classes.items():
            for phrase in phrases:
                self._by_key.setdefault(_key(phrase), []).append((phrase, name))

    def __contains__(self, word: str) -> bool:
        """Does an entry begin with this word?"""
        return bool(self._beginning_with(word))

    def _beginning_with(self, word: str) -> list[_Entry]:
        entries = self._beginning.get(word)
        if entries is None:
            found = (entry for key in keys_of(word) for entry in self._by_key.get(key, ()))
            made = ((_slots(phrase), name) for phrase, name in found)
            entries = [(slots, name) for slots, name in made if word in slots[0]]
            self._beginning[word] = entries
        return entries

    def may_mark(self, words: Set[str]) -> bool:
        """Could an entry stand among these words? All its words are there."""
        known = self._beginning
        for word in words:
            for slots, _ in known[word] if word in known else self._beginning_with(word):
                for slot in slots:
                    if slot.isdisjoint(words):
                        break
                else:
                    return True
        return False

    def mark(self, low: list[str], skip: list[bool]) -> tuple[list[frozenset[str]], list[int]]:
        """For each word, the classes of the entries that end there, and where the longest of them starts.

        `skip` marks hyphens, which an entry reads over. A shorter entry inside a longer one does not count
        ("pain clinic" is no pain).
        """
        classes: list[frozenset[str]] = [NO_CLASS] * len(low)
        starts = list(range(len(low)))
        at = 0
        while at < len(low):
            entries = self._beginning_with(low[at])
            if not entries:
                at += 1
                continue
            best_end, names = at, set()
            for slots, name in entries:
                end = at + 1 if len(slots) == 1 else _match(slots, low, skip, at)
                if end > best_end:
                    best_end, names = end, {name}
                elif end == best_end and end > at:
                    names.add(name)
            if best_end > at:
                classes[best_end - 1] = frozenset(names)
                for i in range(at, best_end):
                    starts[i] = at
                at = best_end
            else:
                at += 1
        return classes, starts


def _match(slots: tuple[frozenset[str], ...], low: list[str], skip: list[bool], at: int) -> int:
    """The end of the entry `slots` starting at word `at`, or `at` when it does not stand there."""
    place = at
    for i, slot in enumerate(slots):
        while i and place < len(low) and skip[place]:
            place += 1
        if place >= len(low) or low[place] not in slot:
            return at
        place += 1
    return place


def _key(phrase: str) -> str:
    """The key that an entry is looked up by: its first word, in any form when it is the only one."""
    if phrase.isalpha():
        return fold(phrase)
    words = words_of(phrase)
    return "=" + words[0] if words[1:] else words[0]


@cache
def _slots(phrase: str) -> tuple[frozenset[str], ...]:
    """The words of an entry, the last of them in all its forms."""
    words = words_of(phrase)
    return (*(_POSSESSIVE.get(word) or frozenset([word]) for word in words[:-1]), *map(_forms, words[-1:]))


_POSSESSIVE = {"'s": frozenset(("'s", "’s"))}


@cache
def _forms(word: str) -> frozenset[str]:
    """Singular and plural of a noun, and the possessive-less form."""
    return frozenset(fold(f) for f in forms(word) if not f.endswith(("ed", "ing")) or f == word)


def classes_of_phrase(
    head: Token, classes: list[frozenset[str]], low: list[str], depth: int = 0
) -> frozenset[str]:
    """The classes of a noun phrase: its head's, or for a transparent head those of its parts.

    "the burning of diabetic neuropathy" is a symptom by its head; "need for opioids" takes "opioids";
    "pain diary" is nothing, since a diary is not transparent.
    """
    found: frozenset[str] = classes[head.i]
    if found and any(
        "logistics" in classes[c.i] and low[c.i] not in _TIMES for c in children(head, "compound")
    ):
        return frozenset(("logistics",))
    if found and not (low[head.i] in _TRANSPARENT and depth < 3):
        return found
    if depth > 3:
        return found
    if low[head.i] in _TRANSPARENT or head.pos_ in ("DET", "NUM", "ADJ", "PRON"):
        for child in children(head, "compound", "amod", "nmod", "obl", "acl"):
            if child.kind == "acl" or low[child.i] == "free":  # "symptom-free days"
                continue
            found = found | classes_of_phrase(child, classes, low, depth + 1)
    elif not found:
        for child in children(head, "flat"):
            found = found | classes[child.i]
        if not found and low[head.i] in SEATS:
            for child in children(head, "amod", "compound"):
                found = found | classes[child.i] & _COMPLAINTS
    return found


_TIMES = frozenset("afternoon day evening hour minute morning second week weekend".split())  # "same-day drip"
_COMPLAINTS = frozenset(("pain", "symptom", "condition"))


# The classes of a noun that may mean the treatment or any treatment.
GENERIC = frozenset(("treatment", "service"))

_OTHER = frozenset(
    fold(w)
    for w in """
    alternative another common competing conventional current different earlier existing few first-line
    many most older oral ordinary other past previous prior regular rival standard traditional typical
    usual
    """.split()
)
_PLURAL_GENERICS = frozenset(
    "drugs medications medicines pills treatments therapies painkillers remedies options approaches".split()
)
_PICKING = frozenset("our these those your the ketamine his her my".split())


def _taken_by_reader(clause: Token, low: list[str]) -> bool:
    """ "the tablets that you normally take": the reader's own."""
    return low[clause.i] in ("take", "use", "have") and any(
        low[subject.i] == "you" for subject in children(clause, "nsubj")
    )


def is_other(head: Token, low: list[str]) -> bool:
    """ "the usual treatments", "drugs that act on serotonin": treatments, but not the one the page sells."""
    parts = {low[c.i] for c in head.children}
    if "ketamine" in parts or any(low[c.i].startswith("ket") for c in head.children):
        return False
    if any(low[c.i] in _OTHER for c in children(head, "amod", "det")):
        return True
    if any(_taken_by_reader(clause, low) for clause in children(head, "acl")):
        return True
    return (
        low[head.i] in _PLURAL_GENERICS
        and not parts & _PICKING
        and head.kind in ("nsubj", "obj", "obl", "nmod")
    )
