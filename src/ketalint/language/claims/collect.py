"""Gather what the blocks of a draft say into claims with places in the source."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from msgspec.structs import replace

from ketalint.language.claims.found import BlockClaims, Found, Statement
from ketalint.language.constructions.support.offers import Offer, offers
from ketalint.language.discourse.governing import Governor
from ketalint.language.quantities import FoundQuantity
from ketalint.language.stance import Verdict, hedges, stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block, Claim, Draft, Grade, Mention, Quantity, Relation, Speaker, Stance, Words

# What rejects the claim that has a word for its root: the block, and the words there.
_Ruled = Callable[[int], tuple[int, range] | None]


def collect(
    draft: Draft,
    blocks: list[BlockClaims],
    governor: Governor,
    vocabulary: Vocabulary,
    quantities: Sequence[Sequence[FoundQuantity]] = (),
    statements: Sequence[Sequence[Statement]] = (),
    others: Collection[int] = (),
) -> tuple[Claim, ...]:
    """The claims of a draft in reading order: one for each clause and stance.

    The blocks in `others` are about another treatment, which nothing that they say offers ours for.
    """
    claims: list[Claim] = []
    kinds_named = frozenset(kind for block in blocks for kinds in block.analysis.classes for kind in kinds)
    named = "ketamine" in kinds_named or any("ketamine" in block.analysis.low for block in blocks)
    on_ketamine = named or ("treatment" in kinds_named and "service" not in kinds_named)
    for index, block in enumerate(blocks):
        groups: dict[tuple[int, str], list[Found]] = {}
        for found in block.found:
            groups.setdefault((found.clause, found.verdict.kind), []).append(found)
        ruled = partial(governor.rejected_by, index)
        for (_, _), members in sorted(groups.items(), key=lambda g: min(g[1][0].words)):
            claims.append(_claim(draft, blocks, index, members, ruled))
        claims += [
            _offer_claim(draft, blocks, index, offer, ruled)
            for offer in offers(
                index, draft.blocks, blocks, governor, vocabulary, on_ketamine and index not in others
            )
        ]
        for quantity in quantities[index] if quantities else ():
            claims.append(_quantity_claim(draft, blocks, index, quantity, ruled, vocabulary))
        for statement in statements[index] if statements else ():
            claims.append(_stated_claim(draft, blocks, index, statement, ruled, vocabulary))
    return tuple(claims)


def _claim(draft: Draft, blocks: list[BlockClaims], index: int, members: list[Found], ruled: _Ruled) -> Claim:
    block, analysis = draft.blocks[index], blocks[index].analysis
    places = sorted({w for m in members for w in m.words})
    whole = words_at(draft, block, analysis, places[0], places[-1] + 1)
    verdict = members[0].verdict
    stance = _stance(draft, blocks, index, verdict, ruled(members[0].root))
    sentence = analysis.sentence_text(analysis.doc[members[0].root])
    hedges = {h.words.start: h for m in members for h in m.hedges}
    return Claim(
        quote=whole.text,
        start=whole.start,
        end=whole.end,
        block=index,
        sentence=sentence,
        stance=stance,
        topic=next((m.topic for m in members if m.topic), ""),
        intervention=_intervention(blocks[index], members),
        speaker=_speaker(block, sentence),
        grades=tuple(_grade(draft, block, analysis, m) for m in members if m.owner.scale),
        hedges=tuple(
            words_at(draft, block, analysis, h.words.start, h.words.stop) for _, h in sorted(hedges.items())
        ),
        relations=tuple(_relation(draft, block, analysis, m) for m in members if m.owner.fact),
    )


def _stance(
    draft: Draft,
    blocks: list[BlockClaims],
    index: int,
    verdict: Verdict,
    ruled: tuple[int, range] | None,
) -> Stance:
    """The stance of a claim, unless the block that governs it rejects what it makes."""
    if ruled is not None and verdict.kind == "made":
        above, words = ruled
        return Stance(
            "rejected", words_at(draft, draft.blocks[above], blocks[above].analysis, words.start, words.stop)
        )
    return Stance(verdict.kind, _cue(draft, draft.blocks[index], blocks[index].analysis, verdict))


def _offer_claim(draft: Draft, blocks: list[BlockClaims], index: int, offer: Offer, ruled: _Ruled) -> Claim:
    """The claim that the treatment is good for a condition or benefit that no fact covers."""
    words = _words_in(draft, blocks, index, offer.words)
    claim = _bare_claim(draft, blocks, index, words, offer.root, offer.verdict, ruled)
    mentions = (Mention(offer.name, words),)
    return replace(claim, topic="conditions", intervention="treatment", mentions=mentions)


def _quantity_claim(
    draft: Draft,
    blocks: list[BlockClaims],
    index: int,
    found: FoundQuantity,
    ruled: _Ruled,
    vocabulary: Vocabulary,
) -> Claim:
    """An amount is a claim of its own: it may stand where nothing else is claimed."""
    words = _words_in(draft, blocks, index, found.words)
    own = found.own | frozenset(found.words)
    made = Verdict("made") if found.presupposed else None
    verdict = made or _verdict(blocks[index], vocabulary, found.root, own)
    claim = _bare_claim(draft, blocks, index, words, found.root, verdict, ruled)
    quantity = Quantity(found.measure, found.low, found.high, found.unit, words, found.subject)
    years = _in_years(blocks[index], vocabulary, found, words, own)
    return replace(claim, quantities=(quantity,), grades=years)


_YEARS = 700  # days: two years, or nearly


def _in_years(
    block: BlockClaims, vocabulary: Vocabulary, found: FoundQuantity, words: Words, own: frozenset[int]
) -> tuple[Grade, ...]:
    """ "Relief lasted for an average of three years": a stretch of relief that a phrase would call years."""
    if found.measure != "relief-duration" or found.unit != "days" or found.low < _YEARS:
        return ()
    root = block.analysis.doc[found.root]
    told = (f for f in block.found if f.owner.scale == "duration" and f.level in ("years", "permanent"))
    if any(block.analysis.doc[f.root].sent is root.sent for f in told):
        return ()
    strengths = [h.strength for h in hedges(block.analysis, vocabulary.cues, root, own)]
    hedge = next((s for s in ("softener", "possible") if s in strengths), "")
    return (Grade("duration", "years", words, "counted: years", hedge),)


def _stated_claim(
    draft: Draft,
    blocks: list[BlockClaims],
    index: int,
    found: Statement,
    ruled: _Ruled,
    vocabulary: Vocabulary,
) -> Claim:
    """A claim of nothing but a relation to a fact: of the reference, or one that only this house states."""
    words = _words_in(draft, blocks, index, found.words)
    verdict = found.verdict or _verdict(blocks[index], vocabulary, found.root, frozenset(found.words))
    claim = _bare_claim(draft, blocks, index, words, found.root, verdict, ruled)
    return replace(claim, relations=(Relation(found.fact, found.polarity, words, found.entry),))


def _verdict(block: BlockClaims, vocabulary: Vocabulary, root: int, words: frozenset[int]) -> Verdict:
    return stance_of(block.analysis, vocabulary.cues, block.analysis.doc[root], words)


def _bare_claim(
    draft: Draft,
    blocks: list[BlockClaims],
    index: int,
    words: Words,
    root: int,
    verdict: Verdict,
    ruled: _Ruled,
) -> Claim:
    """A claim of some words of a block that says nothing yet but where it stands and whether it is made."""
    sentence = blocks[index].analysis.sentence_text(blocks[index].analysis.doc[root])
    return Claim(
        quote=words.text,
        start=words.start,
        end=words.end,
        block=index,
        sentence=sentence,
        stance=_stance(draft, blocks, index, verdict, ruled(root)),
        speaker=_speaker(draft.blocks[index], sentence),
    )


def _words_in(draft: Draft, blocks: list[BlockClaims], index: int, words: range) -> Words:
    return words_at(draft, draft.blocks[index], blocks[index].analysis, words.start, words.stop)


def words_at(draft: Draft, block: Block, analysis: Analysis, start: int, end: int) -> Words:
    """Tokens start to end (exclusive) of a block as words of the source."""
    doc = analysis.doc
    while start and analysis.low[start] == "n't" and not doc[start - 1].whitespace_:
        start -= 1  # "haven't" is two words of the parse and one of the page
    first, last = doc[start].idx, doc[end - 1].idx + len(doc[end - 1])
    source_start, source_end = block.source_range(first, last)
    return Words(block.text[first:last], source_start, source_end)


def _cue(draft: Draft, block: Block, analysis: Analysis, verdict: Verdict) -> Words | None:
    if verdict.words is None or not len(verdict.words):
        return None
    return words_at(draft, block, analysis, verdict.words.start, verdict.words.stop)


def _grade(draft: Draft, block: Block, analysis: Analysis, found: Found) -> Grade:
    cue = words_at(draft, block, analysis, found.words[0], found.words[-1] + 1)
    strengths = [h.strength for h in found.hedges]
    hedge = next((s for s in ("softener", "possible") if s in strengths), "")
    return Grade(found.owner.scale, found.level, cue, f"{found.owner.name}: {found.entry}", hedge)


def _relation(draft: Draft, block: Block, analysis: Analysis, found: Found) -> Relation:
    cue = words_at(draft, block, analysis, found.words[0], found.words[-1] + 1)
    return Relation(found.owner.fact, found.owner.polarity, cue, f"{found.owner.name}: {found.entry}")


def _speaker(block: Block, sentence: str) -> Speaker:
    if block.kind == "quote":
        return "testimonial"
    stripped = sentence.strip()
    return "testimonial" if stripped.startswith('"') and stripped.count('"') >= 2 else "clinic"


def _intervention(block: BlockClaims, members: list[Found]) -> str:
    analysis = block.analysis
    for member in members:
        for token in tree.subjects(analysis.doc[member.root]):
            kinds = analysis.kinds(token)
            for name in ("ketamine", "treatment", "service", "foreign", "provider"):
                if name in kinds:
                    return name
    return "treatment" if block.context.on_treatment else ""
