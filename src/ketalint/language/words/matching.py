"""Where a pattern stands in a parsed sentence, and what fills its slots.

Articles, possessives, adverbs and intensifiers may stand between items. A slot at the end is what the
words act on, a slot at the start what they are said of, both by the parse; a slot in the middle stands
between the words, or is the subject of a passive.
"""

from __future__ import annotations

from dataclasses import dataclass

from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words import misread
from ketalint.language.words.nouns import TARGET
from ketalint.language.words.patterns import Item, Pattern
from ketalint.language.words.slots import (
    Sentence,
    antecedent_of,
    fits,
    is_phrase_head,
    names_class,
    object_of,
    subject_of,
)
from ketalint.language.words.spelling import fold

MAX_FILLERS = 3
MAX_GAP = 4
MAX_INSIDE = 9  # words between the parts of "kiss ... goodbye"

_FILLER_POS = frozenset(("DET", "ADV", "PART"))
_FILLER_WORDS = frozenset(
    fold(w)
    for w in """
    a an the my your his her its our their whose 's ’s this that these those some any all every each own of
    very really truly so such just even only also ever simply finally quite rather now then soon
    totally completely entirely absolutely utterly practically virtually almost nearly
    full complete total real true actual big great long old entire whole daily awful terrible nasty horrible
    is are was were be been being will would can could may might has have had do does did
    """.split()
)
_UNITS = frozenset(("year", "decade", "month", "week", "day", "hour", "minute", "second", "long"))
_NOTHING_BUT = frozenset(("nothing", "but", "short", "less", "more", "than"))  # "is nothing but history"


@dataclass(frozen=True)
class Match:
    """A phrase found: the words it matched, the heads of its slots that are filled, its topmost word."""

    pattern: Pattern
    words: tuple[int, ...]
    slots: tuple[tuple[str, int], ...]
    root: int

    def slot(self, *names: str) -> int | None:
        for name, place in self.slots:
            if name in names:
                return place
        return None


def match_at(pattern: Pattern, state: Sentence, place: int) -> Match | None:
    """The pattern if it stands where its key item is the word at `place`."""
    analysis = state.analysis
    if misread.is_symptom(pattern, analysis, place) or misread.is_particle(pattern, analysis, place):
        return None
    if misread.stops_short(analysis, place):
        return None
    items = pattern.items
    right = _walk(state, items, pattern.key + 1, place, 1)
    if right is None:
        return None
    left = _walk(state, items, pattern.key - 1, place, -1)
    if left is None:
        return None
    words = sorted([*left[0], place, *right[0]])
    middle = left[1] + right[1]
    root = tree.root_of(analysis.doc, words)
    if misread.names_a_place(analysis, items, words) or misread.of_another_verb(analysis, words, root):
        return None
    if items[0].slot and items[0].slot != "treatment" and misread.goes_on(analysis, items, words, root):
        return None
    slots: list[tuple[str, int]] = []
    for name, head in middle:
        if head is None:
            if not tree.is_passive(root) and any(t.i not in words for t in tree.children(root, "obj")):
                return None  # "pain wipes out a weekend"
            head = subject_of(state, name, words, root)
            if head is None:
                head = antecedent_of(state, name, words, root)
            if head is None:
                return None
        slots.append((name, head))
    for i, item in enumerate(items):
        if not item.slot or (
            0 < i < len(items) - 1 and _lexical_before(items, i) and _lexical_after(items, i)
        ):
            continue
        resolve = object_of if _lexical_before(items, i) else subject_of
        head = resolve(state, item.slot, words, root)
        if (
            head is not None
            and resolve is object_of
            and misread.only_modifies(analysis, item.slot, words, head)
        ):
            head = None
        if head is None:
            if item.optional:
                continue
            return None
        slots.append((item.slot, head))
    return Match(pattern, tuple(words), tuple(slots), root.i)


def _lexical_before(items: tuple[Item, ...], i: int) -> bool:
    return any(item.forms for item in items[:i])


def _lexical_after(items: tuple[Item, ...], i: int) -> bool:
    return any(item.forms for item in items[i + 1 :])


_Found = tuple[list[int], list[tuple[str, "int | None"]]]


def _walk(state: Sentence, items: tuple[Item, ...], at: int, place: int, step: int) -> _Found | None:
    """Match items[at], items[at+step] ... going `step` from word `place`.

    Slots at the outer end are left to the parse.
    """
    rest = range(at, len(items) if step > 0 else -1, step)
    if not any(items[i].forms for i in rest):
        return [], []
    item = items[at]
    if item.slot:
        return _walk_slot(state, items, at, place, step)
    low = state.analysis.low
    if item.gap:
        for distance in range(0, MAX_GAP + 1):
            found = _walk(state, items, at + step, place + step * distance, step)
            if found is not None:
                return found
            if state.start <= place + step * (distance + 1) < state.end and (
                low[place + step * (distance + 1)] in _FULL_STOPS
            ):
                break  # "No. Nausea may come": the parser took an answer for part of what follows it
        return None
    skip = state.analysis.skip
    joined = item.tight if step > 0 else items[at - step].tight
    fillers, cursor = 0, place + step
    while state.start <= cursor < state.end:
        owns = low[cursor] == "'s" and not item.tight and _is_possessive(state, cursor)
        if low[cursor] in item.forms and not owns:
            found = _walk(state, items, at + step, cursor, step)
            if found is not None:
                return [cursor, *found[0]], found[1]
        if skip[cursor]:
            cursor += step
            continue
        if joined or fillers >= MAX_FILLERS or not _is_filler(state.analysis, cursor):
            break
        fillers += 1
        cursor += step
    if item.optional or (item.forms >= misread.BE and _verbless(state, place)):
        return _walk(state, items, at + step, place, step)
    return None


_FULL_STOPS = frozenset((".", "!", "?"))


def _is_possessive(state: Sentence, place: int) -> bool:
    """ "people's memory": no "is"."""
    return state.analysis.doc[place].kind == "case"


def _verbless(state: Sentence, place: int) -> bool:
    """Headings leave out "be", and so do the words before a colon: "Relief guaranteed: come in"."""
    doc = state.analysis.doc
    start, end = state.start, state.end
    for i in range(state.start, state.end):
        if doc[i].text in _PARTS:
            if i < place:
                start = i + 1
            elif i > place:
                end = i
                break
    return end - start <= 9 and not any(
        doc[i].pos_ == "AUX" or (i != place and _is_told(doc[i])) for i in range(start, end)
    )


def _is_told(token: Token) -> bool:
    """Is it a verb with its subject: "Dr. Lee meets", but not "Pain gone" or "Come in pain-free"?"""
    return (
        token.pos_ == "VERB"
        and "VerbForm=Fin" in token.morph
        and any(child.kind == "nsubj" for child in token.children)
    )


_PARTS = frozenset((":", "—", "–", ";"))


def _is_filler(analysis: Analysis, place: int) -> bool:
    token = analysis.doc[place]
    if analysis.low[place] in _NOTHING_BUT:
        before = analysis.low[max(0, place - 2) : place + 1]
        return "nothing" in before
    if (
        token.pos_ == "NUM"
        and place + 1 < len(analysis.low)
        and analysis.low[place + 1].rstrip("s") in _UNITS
    ):
        return True
    return token.pos_ in _FILLER_POS or analysis.low[place] in _FILLER_WORDS


_CLAUSE_ENDS = frozenset((",", ";", ":", "(", ")", "—", "?", "!"))


def _walk_slot(state: Sentence, items: tuple[Item, ...], at: int, place: int, step: int) -> _Found | None:
    """A slot with words on both sides.

    Its head lies between them, or is what a passive or relative clause is about.
    """
    doc = state.analysis.doc
    name = items[at].slot
    for distance in range(1, MAX_INSIDE):
        head = place + step * distance
        if not state.start <= head < state.end or doc[head].text in _CLAUSE_ENDS:
            break
        if not (is_phrase_head(doc[head]) and fits(state, name, doc[head])) and not names_class(
            state, name, head
        ):
            continue
        found = _walk(state, items, at + step, head, step)
        if found is None:  # the phrase goes on after its head: "the pain in your knees"
            for further in range(1, 5):
                beyond = head + step * further
                if not state.start <= beyond < state.end or doc[beyond].text in _CLAUSE_ENDS:
                    break
                found = _walk(state, items, at + step, beyond, step)
                if found is not None:
                    break
        if found is not None and not _only_names(state, name, head, found[0]):
            return found[0], [(name, head), *found[1]]
    found = _walk(state, items, at + step, place, step)
    if found is not None and (items[at].optional or found[0]):
        return found[0], ([] if items[at].optional else [(name, None)]) + found[1]
    return None


def _only_names(state: Sentence, name: str, head: int, words: list[int]) -> bool:
    """ "take your pain diary away": does the word only tell what kind of thing the next noun is?"""
    analysis, after = state.analysis, head + 1
    if name not in misread.ACTED_ON or after >= state.end or after in words:
        return False
    return analysis.pos[head] == analysis.pos[after] == "NOUN" and not (
        analysis.classes[after] & (TARGET | {"benefit", "person"})
    )
