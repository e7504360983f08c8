"""What turns a statement of the house round, or leaves it open: denials, conditions, other times."""

from __future__ import annotations

from collections.abc import Collection

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import Row

_AFTERMATH = 6  # words after an entry among which a denial still denies it: "a referral is not needed"
_UNTIL = frozenset(("before", "till", "unless", "until"))
_IN_NO_CASE = (["case"], ["circumstance"], ["circumstances"], ["event"], ["longer"], ["means"], ["way"])


def stands(row: Row, words: Cues, family: str, idle: str, but: Collection[int] = ()) -> bool:
    """Does an entry of a family stand in the row, not at `but`, and apart from entries of `idle`?"""
    places = words[family].places(row.words)
    if not places:
        return False
    passed = set(but)
    for i, length in words[idle].places(row.words).items():
        passed.update(range(i, i + length))
    return any(i not in passed for i in places)


def unsettled(analysis: Analysis, clause: Row, within: tuple[int, ...], root: Token, words: Cues) -> bool:
    """Is it said on a condition, or of another time, other than by the entry itself?"""
    family, idle = words["unsettled"], words["settled-anyway"]
    return any(
        length > idle.at(clause.words, i) and not _on_something_else(analysis.doc[clause.places[i]], root)
        for i, length in family.places(clause.words).items()
        if i not in within
    )


def _on_something_else(word: Token, root: Token) -> bool:
    """ "He is the only doctor, so be patient if he is late": the condition is one for the patience."""
    if word.kind != "mark" or word.head.kind != "advcl":
        return False
    return not _is_over(word.head.head, root)


def denying(analysis: Analysis, clause: Row, within: tuple[int, ...], root: Token, words: Cues) -> list[int]:
    """Where words stand that turn round what an entry says."""
    found: list[int] = []
    own = any(clause.words[i] != "without" and words["turning"].at(clause.words, i) for i in within)
    at, last = 0, min(len(clause.words), within[-1] + 1 + _AFTERMATH)
    if clause.words[within[0]] == "without":  # "without a letter from your own doctor we cannot see you"
        last = len(clause.words)
    while at < last:
        idle = words["no-denial"].at(clause.words, at)
        length = idle or words["turning"].at(clause.words, at)
        if at > within[-1] and own:
            break  # "no doctor to see and no records to send"
        if length and not idle and at not in within:
            denial = analysis.doc[clause.places[at]]
            if _necessary(clause, at, within):
                at += length
                continue
            if found and _in_another_conjunct(analysis.doc[clause.places[found[-1]]], denial):
                found.pop()  # "we don't bill insurance and make no promises"
            if at > within[-1] and _in_a_conjunct(denial, root):
                break  # "stop your tablets and don't take them again"
            if _reaches(denial, root) and (at < within[-1] or not _of_a_noun(denial, root, clause, at)):
                found.append(at)
        at += length or 1
    return found


def _necessary(clause: Row, at: int, within: tuple[int, ...]) -> bool:
    """ "We don't take payment until she has examined you": what must come first is not denied."""
    return any(word in _UNTIL for word in clause.words[at + 1 : within[0]])


def _in_a_conjunct(denial: Token, root: Token) -> bool:
    """Is it said of a predicate that is joined to that of the entry?"""
    word = denial
    while word.kind != "conj" and word.head is not word:
        word = word.head
    return word.kind == "conj" and word.pos_ in ("VERB", "AUX") and not _is_over(word, root)


def _in_another_conjunct(denial: Token, later: Token) -> bool:
    """Is the later of two denials said of a verb that is joined to that of the earlier by "and" or "but"?"""
    verb, joined = _verb_of(denial), _verb_of(later)
    return (
        joined.kind == "conj"
        and joined.head is verb
        and any(c.kind == "cc" and c.lower_ in ("and", "but") for c in joined.children)
    )


def _verb_of(word: Token) -> Token:
    while word.pos_ not in ("VERB", "AUX") and word.head is not word:
        word = word.head
    return word


def _of_a_noun(denial: Token, root: Token, clause: Row, at: int) -> bool:
    """Does it deny a thing that follows and nothing else: "our nurses give them, with no appointment"?"""
    if clause.words[at] not in ("no", "without") or clause.words[at + 1 : at + 2] in _IN_NO_CASE:
        return False
    return not _is_over(denial.head, root)


def _reaches(denial: Token, root: Token) -> bool:
    """Is it not of another clause? "A refund for what you have not used", "so that you don't go without"."""
    verb = _verb_of(denial)
    return verb.kind not in ("acl", "advcl", "ccomp", "csubj") or root in verb.subtree


def _is_over(word: Token, other: Token) -> bool:
    """Does a word govern another, or is it the same?"""
    while other is not word and other.head is not other:
        other = other.head
    return other is word
