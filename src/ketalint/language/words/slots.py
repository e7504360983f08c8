"""What fills the slots of a pattern: the noun that its words act on, or that they are said of.

By the parse where it tells, else by the nearest noun phrase of the class.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token

# What these words count for stands right after them.
COUNTING = frozenset("no zero less fewer little minimal more better without free".split())


@dataclass
class Sentence:
    """The words among which phrases are matched; `expand` gives the noun classes that fill a slot."""

    analysis: Analysis
    start: int
    end: int
    expand: Callable[[str], frozenset[str]]


def is_phrase_head(token: Token) -> bool:
    if token.pos_ not in ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "VERB", "X", "SYM", "ADV"):
        return False
    doc, after = token.doc, token.i + 1
    if after + 1 < len(doc) and doc[after].text == "-" and doc[after + 1].lower_ == "free":
        return False  # "any symptom-free days" is no "any symptom"
    return not (
        token.kind in ("compound", "amod", "nummod", "det", "flat", "advmod") and token.head.i > token.i
    )


def names_class(state: Sentence, name: str, place: int) -> bool:
    """Does the word itself name the class? A parser may hang "CRPS" on "goodbye" in "kiss CRPS goodbye"."""
    return "=" not in name and bool(state.analysis.classes[place] & state.expand(name))


def fits(state: Sentence, name: str, token: Token) -> bool:
    name, _, word = name.partition("=")  # {risk=none}: the word "none", standing for a risk named before
    if word and state.analysis.low[token.i] != word:
        return False
    if name == "any":
        return token.pos_ in ("NOUN", "PROPN", "PRON", "VERB", "NUM")
    return bool(state.analysis.kinds(token) & state.expand(name))


def object_of(state: Sentence, name: str, words: list[int], root: Token) -> int | None:
    """What the words act on: by the parse when the last of them is a verb, else the next noun phrase."""
    doc = state.analysis.doc
    last = doc[words[-1]]
    if (
        last.kind == "aux"
        and last.lower_ in _HAVING
        and last.head.i not in words
        and last.head.pos_ == "VERB"
    ):
        return None  # "nobody has counted it" is about what was counted
    shares = any(c.pos_ == "VERB" for c in tree.children(last, "conj"))  # "eliminates or reduces pain"
    counting = last.like_num or last.pos_ == "DET"  # what these count for stands right after them
    if not counting and (last.pos_ in ("VERB", "ADJ", "PROPN", "ADV", "AUX") or last.i != root.i or shares):
        carriers = [last] if last.i == root.i else [last, root]
        said = False
        for carrier in carriers:
            for token in tree.objects(carrier):
                if token.i in words:
                    continue
                said = True
                if fits(state, name, token):
                    return int(token.i)
        if last.pos_ == "VERB" and said and not _sloppy(state, last):
            return None
        hyphened = _left_of_hyphen(state, words[0])
        if hyphened is not None and fits(state, name, doc[hyphened]):
            return hyphened
    found = _next_phrase(state, name, words)
    if found is not None and _led_elsewhere(state.analysis, last, found):
        return None
    if found is not None:
        return found
    for carrier in (root, *tree.ancestors(root)):  # "the pain you can say goodbye to"
        if any(tree.is_relative_pronoun(t) for t in tree.children(carrier, "nsubj")):
            break  # "infections that used to kill": the noun is who acts
        if carrier.kind == "acl" and carrier.head.i not in words:
            return int(carrier.head.i) if fits(state, name, carrier.head) else None
        if tree.is_clause(carrier):
            break
    for token in root.children:
        undergoing = token.dep_ == "nsubj:pass" or (token.kind == "nsubj" and _is_undergone(root))
        if undergoing and token.i not in words and fits(state, name, token):
            return int(token.i)
    return None


def _led_elsewhere(analysis: Analysis, last: Token, found: int) -> bool:
    """ "Everyone who walks out of here has less pain": the place that they walk out of is no pain."""
    place = last.head
    if last.kind != "case" or not last.i < place.i < found:
        return False
    return analysis.low[place.i] in ("here", "there") or bool(analysis.classes[place.i] & _PREMISES)


_PREMISES = frozenset(("logistics", "provider"))
_HAVING = frozenset(("had", "has", "have", "having"))


def _is_undergone(root: Token) -> bool:
    """ "CRPS beaten by ketamine", "years of pain were undone": a passive that the parse does not call one."""
    if root.pos_ == "ADJ":
        shaped = root.lower_.endswith(("ed", "en", "ne", "wn"))
    else:
        shaped = root.pos_ == "VERB" and "VerbForm=Part" in root.morph
    return shaped and (bool(tree.children(root, "cop")) or any(_by(t) for t in tree.children(root, "obl")))


def _by(token: Token) -> bool:
    return any(c.lower_ == "by" for c in token.children)


def _sloppy(state: Sentence, verb: Token) -> bool:
    """Is the object the parse found only a pronoun, and so no reason to stop looking?"""
    return all(t.pos_ == "PRON" for t in tree.objects(verb))


def antecedent_of(state: Sentence, name: str, words: list[int], root: Token) -> int | None:
    """ "an ache our drip put right": what a relative clause without a pronoun is about."""
    if root.kind in ("acl", "parataxis") and root.head.i not in words and fits(state, name, root.head):
        return int(root.head.i)
    return None


def _left_of_hyphen(state: Sentence, place: int) -> int | None:
    if place - 2 >= state.start and state.analysis.texts[place - 1] in ("-", "–"):
        return place - 2
    return None


def _next_phrase(state: Sentence, name: str, words: list[int]) -> int | None:
    doc = state.analysis.doc
    last = doc[words[-1]]
    # "best time for your infusion": what an adjective or article counts for ends where a preposition begins,
    # what a preposition governs ends at the second one ("free of the need for pills" goes through "need").
    crossings = 0 if last.pos_ in ("ADJ", "DET", "NUM") or last.like_num else 1
    mistagged = None  # "your oxycodone does": a name of the class that the tagger took for no noun
    for place in range(words[-1] + 1, min(state.end, words[-1] + 9)):
        token = doc[place]
        if (
            token.pos_ == "ADP"
            and (token.lower_ != "of" or not crossings)
            and place > words[-1] + 1 - (not crossings)
        ):
            crossings -= 1
            if crossings < 0:
                break
        if token.text in (".", ";", ":", "!", "?", "(", "—") or (
            token.text == "," and (place > words[-1] + 1 or last.pos_ == "VERB" or last.lower_ in COUNTING)
        ):
            break
        if is_phrase_head(token) and token.pos_ != "VERB" and fits(state, name, token):
            return place
        if mistagged is None and token.pos_ in ("ADJ", "X", "PROPN") and names_class(state, name, place):
            mistagged = place
        if token.pos_ in ("VERB", "AUX") and token.kind not in ("amod", "compound") and place > words[-1] + 1:
            break
        if token.lower_ in (
            "but",
            "because",
            "while",
            "although",
            "though",
            "if",
            "when",
            "before",
            "after",
            "until",
        ):
            break
    return mistagged


_DECIDING = frozenset(("authority", "payer"))  # "it is given" says nothing of who gives


def _governed(token: Token) -> bool:
    """ "The debate about ketamine for pain is over": what a parser takes for a second subject."""
    linked = (child.lower_ for child in token.children if child.kind == "case")
    return not {"about", "for", "of", "on"}.isdisjoint(linked)


def subject_of(state: Sentence, name: str, words: list[int], root: Token) -> int | None:
    """What the words are said of: by the parse, else the nearest noun phrase before them."""
    doc = state.analysis.doc
    said = False
    undergone = name in _DECIDING and tree.is_passive(root) and root.i in words
    for token in tree.agents(root) if undergone else tree.subjects(root):
        if token.i in words:
            continue
        said = True
        if fits(state, name, token) and not _governed(token):
            return int(token.i)
    if said or undergone:
        return None
    for place in range(words[0] - 1, max(state.start - 1, words[0] - 8), -1):
        token = doc[place]
        if token.text in (".", ";", "!", "?"):
            break
        if is_phrase_head(token) and token.pos_ != "VERB" and fits(state, name, token):
            return place
        if token.pos_ == "VERB" and token.kind != "amod":
            break
    return None
