"""Who holds a role of which a house has one holder: "our founder, Dr. Ruth Levin"."""

from __future__ import annotations

from dataclasses import dataclass

from ketalint.language.clinic.opposites import Opposites
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.rows import Row

_TITLES = frozenset(("dr", "dr.", "doctor", "nurse", "mr.", "mrs.", "ms.", "prof.", "professor"))
_NEAR = 7  # words between a role and the name of its holder
_NO_NAME = frozenset(
    """
    center clinic clinics group health hospital infusion infusions institute ketamine medical medicine
    pain partners practice therapy wellness
    """.split()
)


@dataclass(frozen=True)
class Holder:
    """A role, the surname of its holder, and the words that tell."""

    role: str
    person: str
    words: range


def holder(analysis: Analysis, row: Row, opposites: Opposites) -> Holder | None:
    """The only holder that a clause names; None where it tells of several, or of none."""
    for role in opposites.roles_in(row.words):
        as_noun = role.nouns.first(row.words, 0, len(row.words))
        said = as_noun or role.verbs.first(row.words, 0, len(row.words))
        if said is None or row.has(opposites.said, "several-holders"):
            continue
        if as_noun and row.words[said.stop : said.stop + 1] == ["of"] and not _of_the_house(row, said.stop):
            continue
        names = [
            (min(abs(first - said.stop + 1), abs(said.start - last)), first, last)
            for first, last in _names(analysis, row)
        ]
        distance, first, last = min(names, default=(_NEAR + 1, 0, 0))
        if distance <= _NEAR:
            words = range(row.places[min(first, said.start)], row.places[max(last, said.stop - 1)] + 1)
            return Holder(role.name, analysis.texts[row.places[last]].lower().removesuffix("."), words)
    return None


def _of_the_house(row: Row, at: int) -> bool:
    return row.words[at + 1 : at + 2] in (["the"], ["our"], ["this"])


def _names(analysis: Analysis, row: Row) -> list[tuple[int, int]]:
    """The first and last word of each person's name: two capitalized words or more, or one after a title."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(row.places):
        end = at
        while end < len(row.places) and _capital(analysis, row.places[end]):
            end += 1
        words = row.words[at:end]
        titled = bool(words) and words[0] in _TITLES
        owning = row.words[end : end + 1] in (["'s"], ["’s"], ["'"])
        if end - at >= 2 and not owning and (titled or not _NO_NAME.intersection(words)):
            found.append((at, end - 1))
        at = max(end, at + 1)
    return found


def _capital(analysis: Analysis, place: int) -> bool:
    text = analysis.texts[place]
    return (
        text[:1].isupper()
        and (text[1:].islower() or text.endswith(".") or "-" in text or "'" in text)
        and (not analysis.doc[place].is_stop)
    )
