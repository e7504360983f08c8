"""Who places the line: a page that has "a registered nurse" do it does not have "our anesthesiologist" do it.

Read from words alone. A clause that names two of them ("a nurse or a doctor") settles nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.language.clinic.things import begin_of_sentence, end_of_sentence
from ketalint.language.clinic.told import Told
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.inflection import forms
from ketalint.language.words.rows import row_of
from ketalint.model import Block

_ROLES = {
    word: number
    for number, words in (
        (1.0, "anesthesiologist doctor physician dr dr. md"),
        (2.0, "nurse rn crna"),
        (3.0, "assistant paramedic phlebotomist technician"),
    )
    for word in words.split()
}
_PLACING = frozenset(form for verb in "insert place put start".split() for form in forms(verb))
_LINES = frozenset("cannula catheter iv ivs line needle".split())
_GIVEN = frozenset(("drip", "drips", "infusion", "infusions"))
_OPEN = frozenset(
    """
    also can could if may might or other others sometimes unless until used usually watch when whenever
    """.split()
)
_NEAR = 5  # words from who does it to what is done


def who_places_the_line(analyses: Sequence[Analysis], blocks: Sequence[Block]) -> Iterator[Told]:
    """Each clause that names the one who does."""
    for index, (analysis, block) in enumerate(zip(analyses, blocks, strict=True)):
        if block.kind in ("quote", "cell", "heading") or _PLACING.isdisjoint(analysis.low.distinct):
            continue
        row = row_of(analysis, range(len(analysis.low)))
        for at, word in enumerate(row.words):
            if word not in _PLACING:
                continue
            begin = begin_of_sentence(analysis, row.places[at])
            sentence = row_of(analysis, range(begin, end_of_sentence(analysis, row.places[at])))
            if not _OPEN.isdisjoint(sentence.words) or sentence.words[-1:] == ["?"]:
                continue
            place = sentence.places.index(row.places[at])
            found = _doer(sentence.words, place)
            if found is not None:
                role, start, stop = found
                words = range(sentence.places[start], sentence.places[stop] + 1)
                yield Told("who places the line", role, role, index, (index, begin), words)


def _doer(words: list[str], at: int) -> tuple[float, int, int] | None:
    """The role, and from where to where it is told: "a nurse places your IV", "it is placed by a nurse"."""
    after = range(at + 1, min(len(words), at + 1 + _NEAR))
    before = range(max(0, at - _NEAR), at)
    by = next((i for i in after if words[i] == "by"), None)
    if by is not None and _acted_on(words, before):
        found = _only_role(words, range(by + 1, min(len(words), by + 1 + _NEAR)))
        return (_ROLES[words[found]], before.start, found) if found is not None else None
    line = next((i for i in after if words[i] in _LINES), None)
    if line is None or by is not None or words[at - 1 : at] in (["to"], ["be"], ["is"]):
        return None
    found = _only_role(words, before)
    return (_ROLES[words[found]], found, line) if found is not None else None


def _acted_on(words: list[str], before: range) -> bool:
    return any(words[i] in _LINES or words[i] in _GIVEN for i in before) and not _BEING.isdisjoint(
        [words[i] for i in before[-3:]]
    )


_BEING = frozenset(("are", "be", "is"))


def _only_role(words: list[str], places: range) -> int | None:
    """The one role among these words; a "nurse anesthetist" is a nurse."""
    found = [i for i in places if words[i] in _ROLES]
    return found[0] if len({_ROLES[words[i]] for i in found}) == 1 else None
