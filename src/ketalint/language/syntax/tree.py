"""Reading a Universal Dependencies parse: who does what to whom.

Plain functions over spaCy tokens. They know the relations of UD English and nothing of ketamine.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.syntax.tokens import Doc, Token
from ketalint.language.words.inflection import forms

CLAUSAL = frozenset(("ROOT", "ccomp", "csubj", "advcl", "acl", "parataxis"))
_RELATIVE = frozenset(("which", "that", "who", "whom", "whose"))


def children(token: Token, *kinds: str) -> list[Token]:
    """The words that hang on `token` by one of these relations (without subtype), in order."""
    return [child for child in token.children if child.kind in kinds] if token.children else []


def ancestors(token: Token) -> Iterator[Token]:
    """The heads above a token, nearest first; ends at the sentence root, whatever the parse."""
    while token.head.i != token.i:
        token = token.head
        yield token


def is_clause(token: Token) -> bool:
    """Does a clause of its own hang on this token?"""
    name = token.kind
    if name in CLAUSAL or token.head.i == token.i:
        return True
    if name == "conj":
        return has_own_subject(token) or (token.pos_ in ("VERB", "AUX") and is_clause(first_conjunct(token)))
    return False


def has_own_auxiliary(verb: Token) -> bool:
    """ "... and may cause": does a verb, or a noun that is said of something, bring its own auxiliary?"""
    return any(c.kind in ("aux", "cop") and c.i < verb.i for c in verb.children)


def has_own_subject(token: Token) -> bool:
    return any(child.kind in ("nsubj", "csubj") for child in token.children)


def first_conjunct(token: Token) -> Token:
    while token.kind == "conj" and token.head.i != token.i:
        token = token.head
    return token


def clause_of(token: Token) -> Token:
    """The head of the clause a token stands in."""
    while not is_clause(token):
        token = token.head
    return token


def is_passive(token: Token) -> bool:
    return any(child.dep_ in ("nsubj:pass", "aux:pass", "csubj:pass") for child in token.children)


def is_relative_pronoun(token: Token) -> bool:
    return token.lower_ in _RELATIVE and token.pos_ in ("PRON", "SCONJ", "DET")


def subjects(token: Token) -> list[Token]:
    """Who or what the predicate `token` is said of: its own subject, or the one it shares or inherits.

    Relative pronouns are replaced by what they stand for, and the "it" of "it is X that" is kept.
    """
    seen = set()
    while token.i not in seen:
        seen.add(token.i)
        own = [t for t in children(token, "nsubj", "csubj") if not is_relative_pronoun(t)]
        if own:
            return with_conjuncts(own)
        name = token.kind
        if name == "acl":  # a relative clause, or "infusions guaranteed to work"
            relative = [t for t in children(token, "nsubj") if is_relative_pronoun(t)]
            if relative or token.dep_ == "acl":
                return [token.head]
            return []
        if name in ("conj", "xcomp", "advcl", "cop", "aux"):
            if name == "xcomp":
                raised = children(token.head, "obj", "iobj")
                if raised and token.head.lower_ in _RAISING:
                    return with_conjuncts(raised)
            if name == "advcl" and any(c.kind == "mark" and c.lower_ != "to" for c in token.children):
                return []
            token = token.head
            continue
        return []
    return []


_RAISING = frozenset(
    form
    for verb in """
    advise allow ask cause enable encourage feel find force get have help instruct invite keep leave let make
    order persuade prompt remind render see set teach tell train turn urge want warn watch
    """.split()
    for form in forms(verb)
)


def with_conjuncts(tokens: list[Token]) -> list[Token]:
    """The tokens and everything coordinated with them."""
    found: list[Token] = []
    for token in tokens:
        if token not in found:
            found.append(token)
        found += [t for t in with_conjuncts(children(token, "conj")) if t not in found]
    return found


def objects(token: Token) -> list[Token]:
    """What a verb acts on: its object, a passive's subject, the noun over a participle or relative clause."""
    found = [t for t in children(token, "obj", "iobj") if not is_relative_pronoun(t)]
    undergoing = "nsubj" if is_passive(token) else "nsubj:pass"  # the parse may mark but one
    passive = [t for t in token.children if t.dep_ in (undergoing, "nsubj:pass")]
    found += [t for t in passive if not is_relative_pronoun(t)]
    if not found:
        found += _object_from_above(token)
    if not found:
        found += [t for t in children(token, "nmod") if any(c.lower_ == "of" for c in children(t, "case"))]
    if not found:  # "neutralises and eradicates fibromyalgia": a conjunct may hold the shared object
        for other in children(token, "conj"):
            if other.pos_ == "VERB" and not has_own_subject(other):
                found += children(other, "obj")
        if token.kind == "conj" and token.pos_ == "VERB":
            found += children(token.head, "obj")
    return with_conjuncts([t for t in found if not is_relative_pronoun(t)])


def _object_from_above(token: Token) -> list[Token]:
    found = [t for t in children(token, "nmod", "obl") if t.i > token.i and _has_case(t, "of")]
    if found:
        return found
    name = token.kind
    if name == "acl":
        relative_subject = any(is_relative_pronoun(t) for t in children(token, "nsubj"))
        passive = is_passive(token)
        participle = (
            token.dep_ == "acl"
            and "VerbForm=Part" in token.morph
            and token.text.lower().endswith(("ed", "en", "n", "t"))
        )
        if passive or participle or (not relative_subject and has_own_subject(token)):
            return [token.head]
    if name == "conj" and is_passive(token.head):
        return [t for t in token.head.children if t.dep_ == "nsubj:pass"]
    if name == "amod" and "VerbForm=Part" in token.morph and token.lower_.endswith("ed"):
        return [token.head]
    return []


def _has_case(token: Token, *words: str) -> bool:
    return any(c.lower_ in words for c in children(token, "case"))


def agents(token: Token) -> list[Token]:
    """The "by ..." of a passive, and the "with ..." or "through ..." that a verb acts by."""
    words = ("by", "with", "through", "from", "thanks") if token.pos_ == "VERB" else ("by",)
    by = [t for t in children(token, "obl", "nmod", "dep") if _has_case(t, *words) and t.pos_ != "ADV"]
    return with_conjuncts([t for t in by if t.lower_ not in _DEADLINES])  # "by now" is nobody


# What is over "by noon", or "by the weekend", is no doing of the noon.
_DEADLINES = frozenset(
    """
    afternoon april august autumn bedtime breakfast christmas dawn day december dinner dusk easter evening
    fall february friday january july june lunch lunchtime march may midnight monday month morning nightfall
    noon november october saturday september spring summer sunday sundown sunset supper suppertime
    thanksgiving thursday tonight tuesday wednesday week weekend winter year
    """.split()
)


def noun_phrase(head: Token) -> tuple[int, int]:
    """First and last+1 token of a noun phrase without its clauses and coordinated parts."""
    left, right = head.i, head.i + 1
    for child in head.children:
        if (
            child.kind in ("det", "amod", "compound", "nummod", "nmod", "flat", "case", "advmod", "punct")
            and child.i < head.i
        ):
            if child.kind == "case":
                continue
            left = min(left, child.left_edge.i)
        elif (
            child.kind in ("flat", "compound", "nmod", "nummod")
            and child.i > head.i
            and child.right_edge.i - child.i < 8
        ):
            right = max(right, child.right_edge.i + 1)
    return left, right


def root_of(doc: Doc, places: list[int]) -> Token:
    """Of the tokens at `places`, the one that stands highest in the tree (the first of several)."""
    chosen = set(places)
    for i in places:
        if doc[i].head.i == i or doc[i].head.i not in chosen:
            above = {t.i for t in ancestors(doc[i])}
            if not above & chosen:
                return doc[i]
    return doc[places[0]]
