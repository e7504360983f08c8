"""Parts of a page that are about another treatment or drug: what stands before ours is named, and sections.

A page on epidurals may end with "Do you offer ketamine?", and a page on ketamine may have a section "How
antidepressants work", or one headed "Nerve blocks": there "relief lasts" speaks of the blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from ketalint.language.discourse.definitions import OUR_WORDS, names_another, names_ours
from ketalint.language.syntax.analysis import Analysis
from ketalint.model import Block

_TITLES = ("title", "heading")
_ANOTHER = frozenset(("foreign", "service"))
_OURS = frozenset(("ketamine", "opioid"))
# Words of a heading that sets our treatment against the other one.
_BESIDE = frozenset(
    """
    after alternative alternatives and before better beyond beats compared forget instead nor not no or past
    replace replaces replacing than to unlike v versus vs without
    """.split()
)
# What else a practice does; a heading of these and small words is of that.
_PLAIN_SERVICES = frozenset(
    """
    esthetics botox cosmetic counseling facials filler fillers hormones hydration laser massage
    microneedling peels semaglutide skin skincare tirzepatide vitamins weight
    """.split()
)
_PLAIN_TITLE = _PLAIN_SERVICES | frozenset(
    "& and care clinic health loss management medical our program room services the treatments".split()
)
_OF_A_TITLE = frozenset(
    """
    about and are common conventional do does for how is oral other our standard the their they today
    traditional understanding using what work works
    """.split()
)


def about_others(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The blocks of a page that are about another treatment."""
    return before_ours(blocks, analyses) | under_their_headings(blocks, analyses)


def before_ours(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The blocks of a page that is titled by another treatment, up to where ours is named.

    Where ours is named in passing, under no heading of its own, the next section is about the other again.
    """
    titles = (a for kind in _TITLES for a in _first_of(kind, blocks, analyses))
    if not any(names_another(a, len(a.low)) and "?" not in a.low for a in titles):
        return frozenset()
    ours = [index for index, analysis in enumerate(analyses) if "ketamine" in analysis.named]
    if not ours:
        return frozenset(range(len(blocks)))
    section = blocks[ours[0]].heading
    alone = all(blocks[i].kind not in _TITLES and blocks[i].heading == section for i in ours)
    if section < 0 or not alone:
        return frozenset(range(ours[0]))
    within = (i for i in range(ours[0], len(blocks)) if blocks[i].heading == section)
    return frozenset(range(len(blocks))) - frozenset(within)


def under_their_headings(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The blocks under "Nerve blocks" or "How antidepressants work", up to where ours is named."""
    return _below(blocks, analyses, _names_a_service, _adds_ours) | _below(
        blocks, analyses, _is_mere_title, lambda analysis, heading: names_ours(analysis)
    )


def _first_of(kind: str, blocks: Sequence[Block], analyses: Sequence[Analysis]) -> Iterator[Analysis]:
    found = (a for block, a in zip(blocks, analyses, strict=True) if block.kind == kind)
    return islice(found, 1)


def _below(
    blocks: Sequence[Block],
    analyses: Sequence[Analysis],
    is_theirs: Callable[[Analysis], bool],
    is_ours: Callable[[Analysis, Analysis], bool],
) -> frozenset[int]:
    """The blocks under a heading that is theirs, each section up to the first block that is ours."""
    found: set[int] = set()
    ours: set[int] = set()  # headings under which our treatment has been named
    for index, (block, analysis) in enumerate(zip(blocks, analyses, strict=True)):
        above = block.heading
        if above < 0 or block.kind == "heading" or not is_theirs(analyses[above]):
            continue
        if is_ours(analysis, analyses[above]):
            ours.add(above)
        if above not in ours:
            found.add(index)
    return frozenset(found)


def _names_a_service(heading: Analysis) -> bool:
    """Does a heading name a service of another kind, and not as something that ours is set against?"""
    plain = not _PLAIN_SERVICES.isdisjoint(heading.low) and _PLAIN_TITLE.issuperset(heading.low)
    if not ("service" in heading.named or plain) or not heading.named.isdisjoint(_OURS):
        return False
    return (OUR_WORDS | _BESIDE).isdisjoint(heading.low.distinct)


def _adds_ours(analysis: Analysis, heading: Analysis) -> bool:
    """Does a block name our treatment, beyond the words of its heading?"""
    return "ketamine" in analysis.named or not OUR_WORDS.isdisjoint(
        analysis.low.distinct - heading.low.distinct
    )


def _is_mere_title(heading: Analysis) -> bool:
    """Does a heading name other drugs or treatments, with no word but those of a mere title?"""
    if not names_another(heading, len(heading.low)):
        return False
    first = next((i for i, kinds in enumerate(heading.classes) if kinds & _ANOTHER), None)
    if first is None:
        return False
    first = heading.starts[first]
    return all(
        heading.classes[i] & _ANOTHER or word in _OF_A_TITLE or not word.isalpha()
        for i, word in enumerate(heading.low)
        if i < first or heading.starts[i] == i
    )
