"""Entries: "**Mirror therapy.** It has few risks" in a list of treatments, "**Cure.** ..." in a glossary.

What stands after such a term is said of what the term names, until ours is named.
"""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.syntax.analysis import Analysis
from ketalint.model import Block

_TERM_ENDS = frozenset((".", ":", "–", "—"))
_LONGEST_TERM = 7  # tokens
OUR_WORDS = frozenset("drip drips infusion infusions iv ketamine".split())
# Words of a lead-in that sets something against us, or promises to do without it.
_NO_TERM = frozenset(
    """
    after against away before beyond drop ditch fewer forget free from instead less lower no not of off or
    over since than to unlike versus vs without
    """.split()
)
_PROGRAMS = frozenset(
    "circle class classes club course courses group groups lunch meetup workshop workshops".split()
)
_GLOSSARY = frozenset("definitions dictionary glossary jargon lexicon terminology".split())
_OF_TERMS = (
    ("a", "to", "z"),
    ("a", "-", "z"),
    ("words", "you"),
    ("words", "your"),
    ("words", "we"),
    ("what", "words", "mean"),
)
_FEWEST = 2  # entries that make a list of them


def of_other_entries(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The entries of a list of treatments whose term names another one, and that name ours nowhere."""
    terms = [
        _term(a) if block.kind in ("item", "paragraph") else 0
        for block, a in zip(blocks, analyses, strict=True)
    ]
    if sum(1 for length in terms if length) < _FEWEST:
        return frozenset()
    return frozenset(
        index
        for index, (length, analysis) in enumerate(zip(terms, analyses, strict=True))
        if length and names_another(analysis, length) and not names_ours(analysis)
    )


def of_a_glossary(blocks: Sequence[Block], analyses: Sequence[Analysis]) -> frozenset[int]:
    """The entries of a page that explains words, but those that name our treatment."""
    kinds = ("heading", "title")
    if not any(_is_glossary(a) for a, block in zip(analyses, blocks, strict=True) if block.kind in kinds):
        return frozenset()
    told = [index for index, block in enumerate(blocks) if block.kind in ("item", "paragraph")]
    entries = [index for index in told if _term(analyses[index])]
    if 2 * len(entries) < len(told):
        return frozenset()
    return frozenset(index for index in entries if not names_ours(analyses[index]))


def _is_glossary(heading: Analysis) -> bool:
    low = heading.low
    if not _GLOSSARY.isdisjoint(low):
        return True
    return any(
        tuple(low[at : at + len(words)]) == words
        for words in _OF_TERMS
        for at in range(len(low) - len(words) + 1)
    )


def _term(analysis: Analysis) -> int:
    """How many words the term has that a block begins with; none if it does not."""
    low = analysis.low
    if not low or not low[0][:1].isalnum():
        return 0
    for place in range(1, min(len(low) - 2, _LONGEST_TERM + 1)):
        if low[place] in _TERM_ENDS:
            sentence = analysis.doc.is_parsed and analysis.has_verb(1, place)
            return 0 if sentence else place
    return 0


def names_ours(analysis: Analysis) -> bool:
    """Does a block name our treatment? "A lidocaine infusion" is another."""
    if "ketamine" in analysis.named:
        return True
    if OUR_WORDS.isdisjoint(analysis.low.distinct):
        return False
    return any(
        word in OUR_WORDS and not _is_anothers(analysis, place) for place, word in enumerate(analysis.low)
    )


def _is_anothers(analysis: Analysis, place: int) -> bool:
    """Is it the infusion of another drug, or the drug by that way?"""
    near = analysis.classes[max(0, place - 1) : place + 2 if analysis.low[place] == "iv" else place + 1]
    return any(kinds & {"foreign", "service"} for kinds in near)


def names_another(analysis: Analysis, length: int) -> bool:
    """Do the first words of a block, a term or a title, name another treatment and not ours?"""
    term = analysis.low[:length]
    ours = any(word in OUR_WORDS and not _is_anothers(analysis, i) for i, word in enumerate(term))
    if ours or not _NO_TERM.isdisjoint(term):
        return False
    named = frozenset[str]().union(*analysis.classes[:length])
    if term[-1:] and term[-1] in _PROGRAMS:  # "Headache group", "Quit-smoking course"
        return "ketamine" not in named
    return bool(named & {"foreign", "service"}) and not named & {"ketamine", "opioid"}
