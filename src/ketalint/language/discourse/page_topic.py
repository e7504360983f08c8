"""Parts of a page that are about another treatment or drug: what stands before ours is named, and sections.

A page on epidurals may end with "Do you offer ketamine?", and a page on ketamine may have a section "How
antidepressants work".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ketalint.language.discourse.definitions import names_another, names_ours
from ketalint.language.syntax.analysis import Analysis
from ketalint.model import Block

_TITLES = ("title", "heading")


def before_ours(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The blocks of a page that is titled by another treatment, up to where ours is named."""
    titles = (a for kind in _TITLES for a in _first_of(kind, blocks, analyses))
    if not any(names_another(a, len(a.low)) and "?" not in a.low for a in titles):
        return frozenset()
    ours = (index for index, analysis in enumerate(analyses) if "ketamine" in analysis.named)
    return frozenset(range(next(ours, len(blocks))))


def _first_of(kind: str, blocks: Sequence[Block], analyses: Sequence[Analysis]) -> Iterator[Analysis]:
    found = (a for block, a in zip(blocks, analyses, strict=True) if block.kind == kind)
    return islice(found, 1)


def under_their_headings(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The blocks under a heading like "How antidepressants work", up to where ours is named."""
    found: set[int] = set()
    ours: set[int] = set()  # headings under which our treatment has been named
    for index, (block, analysis) in enumerate(zip(blocks, analyses, strict=True)):
        above = block.heading
        if above < 0 or block.kind == "heading" or not _is_about_another(analyses[above]):
            continue
        if names_ours(analysis):
            ours.add(above)
        if above not in ours:
            found.add(index)
    return frozenset(found)


def _is_about_another(heading: Analysis) -> bool:
    """Does a heading name other drugs or treatments, with no word but those of a mere title?"""
    if not names_another(heading, len(heading.low)):
        return False
    first = min(i for i, kinds in enumerate(heading.classes) if kinds & _ANOTHER)
    first = heading.starts[first]
    return all(
        heading.classes[i] & _ANOTHER or word in _TITLE or not word.isalpha()
        for i, word in enumerate(heading.low)
        if i < first or heading.starts[i] == i
    )


_ANOTHER = frozenset(("foreign", "service"))
_TITLE = frozenset(
    """
    about and are common conventional do does for how is oral other our standard the their they today
    traditional understanding using what work works
    """.split()
)
