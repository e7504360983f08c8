"""What a sentence is about without saying so: the thing a heading names, the other service of a page."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Words
from ketalint.language.words.nouns import INFUSIONS
from ketalint.language.words.rows import Row, row_of

_PRONOUNS = frozenset(("it", "them", "they", "this"))
_LONGEST = 2  # words of a heading that names one thing
_SECTION = 8  # words of a heading that names a service or a site
_FAR_ABOVE = 24  # blocks
_SMALL = frozenset(("a", "an", "our", "the", "your"))


# What is below a heading with one of these is said of that service or site only.
_SERVICES = frozenset(
    """
    acupuncture botox counseling extended hydration inpatient lidocaine magnesium massage nad
    overnight physiotherapy stellate tms vitamin vitamins yoga
    """.split()
)
_SITES = frozenset(("branch", "location", "office", "site"))
_SECTIONS = _SERVICES | _SITES


def heading_topic(heading: Analysis | None) -> list[str]:
    """The words of a heading that names one thing; none for one that says or asks something."""
    if heading is None or len(heading.low) > _LONGEST + 2:
        return []
    words = [w for w in row_of(heading, range(len(heading.doc))).words if w not in _SMALL and w not in ".:"]
    return words if 0 < len(words) <= _LONGEST and all(word.isalpha() for word in words) else []


_NO_SECTION = frozenset(("?", "hours"))  # "Office hours"


def section_of(heading: Analysis | None) -> str:
    """Of what everything below a heading is: "Inpatient service", "Our Dover office"; mostly nothing."""
    if heading is None or _SECTIONS.isdisjoint(heading.low) or not _NO_SECTION.isdisjoint(heading.low):
        return ""
    words = [word for word in row_of(heading, range(len(heading.doc))).words if word.isalnum()]
    if len(words) > _SECTION:
        return ""
    named = [word for word in words if word not in _SMALL]
    of_a_site = not _SITES.isdisjoint(named) and len(named) > 1
    return " ".join(named) if of_a_site or not _SERVICES.isdisjoint(named) else ""


def of_another_visit(heading: Analysis | None) -> bool:
    """ "Evaluation, day before": is what stands below said of a day without an infusion?"""
    if heading is None or _OTHER_VISITS.isdisjoint(heading.low):
        return False
    return "ketamine" not in heading.named and INFUSIONS.isdisjoint(heading.low)


def names_another_visit(row: Row) -> bool:
    """ "After a review you may drive yourself home"."""
    return not _OTHER_VISITS.isdisjoint(row.words) and _GIVEN.isdisjoint(row.words)


_OTHER_VISITS = frozenset(
    """
    checkup class consultation consultations draw evaluation evaluations facial group massage mri
    physiotherapy review reviews scan tour workshop
    """.split()
)
_GIVEN = INFUSIONS | {"ketamine"}


def with_topic(row: Row, topic: list[str]) -> Row:
    """The row with those words in place of its pronouns; without any the row itself."""
    if not topic or _PRONOUNS.isdisjoint(row.words):
        return row
    words: list[str] = []
    places: list[int] = []
    for word, place in zip(row.words, row.places, strict=True):
        put = topic if word in _PRONOUNS else [word]
        words += put
        places += [place] * len(put)
    return Row(Words(words), places)


def of_another_service(analysis: Analysis) -> bool:
    """On a page of nerve stimulation "you can drive yourself home" says nothing of ketamine.

    Ketamine is named neither in the block nor above it, and another service is.
    """
    block: Analysis | None = analysis
    other = False
    for _ in range(_FAR_ABOVE):
        if block is None:
            break
        if "ketamine" in block.named or not INFUSIONS.isdisjoint(block.low):
            return False
        other = other or "service" in block.named
        block = block.earlier
    return other
