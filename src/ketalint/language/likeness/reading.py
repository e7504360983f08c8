"""Which sentences of a draft the learned reader is asked about, and what it makes of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set

from ketalint.language.claims.collect import words_at
from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.governing import Governor
from ketalint.language.likeness.features import Features, features_of
from ketalint.language.likeness.other_matters import of_other_matters
from ketalint.language.likeness.weights import load_weights
from ketalint.language.stance import stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.model import Block, Claim, Draft, Grade, Likeness, Relation, Stance, Words

# The level that the sentences had in which a code was learned; KL201 and KL301 have no scale.
LEVELS = {
    "KL101": ("effect", "abolishes"),
    "KL102": ("certainty", "guaranteed"),
    "KL103": ("scope", "all"),
    "KL104": ("duration", "permanent"),
    "KL105": ("speed", "immediate"),
    "KL106": ("safety", "riskless"),
    "KL107": ("evidence", "proven"),
    "KL108": ("comparison", "superior"),
    "KL109": ("approval", "approved"),
    "KL110": ("tone", "hype"),
}
_CONTRADICTION = "KL201"
_NOT_SAID = frozenset(("asked", "rejected"))
_FEWEST = 4  # words; fewer say too little by themselves
_WORD = re.compile(r"[^\W_]")  # how a word begins, and no sign does
_WITHOUT_VERB = frozenset(("cell", "heading", "title"))  # of these only whole sentences are read
_MOST_TOLD = 3  # rows of words that a finding names as its reason


def likenesses(
    draft: Draft,
    blocks: Sequence[BlockClaims],
    claims: Collection[Claim],
    governor: Governor,
    cues: Cues,
    skipped: Set[int],
) -> tuple[Likeness, ...]:
    """The sentences that read like an overstatement on a scale of which no rule has read anything in them.

    `claims` are the claims read so far; the blocks in `skipped` are not asked about.
    """
    read: dict[int, list[Claim]] = {}
    for claim in claims:
        read.setdefault(claim.block, []).append(claim)
    found: list[Likeness] = []
    for index, (block, said) in enumerate(zip(draft.blocks, blocks, strict=True)):
        if said.analysis.doc.is_parsed and index not in skipped and governor.rejected_by(index) is None:
            found += _in_block(draft, index, block, said.analysis, read.get(index, ()), cues)
    return tuple(found)


def _in_block(
    draft: Draft, index: int, block: Block, analysis: Analysis, claims: Collection[Claim], cues: Cues
) -> Iterator[Likeness]:
    for sentence in analysis.sentences:
        if not _is_statement(block, analysis, sentence):
            continue
        features = features_of(analysis.low, analysis.classes, sentence.start, sentence.end)
        guess = load_weights("likeness").guess(features.names)
        if guess is None or _is_left_to_others(analysis, cues, sentence):
            continue
        if of_other_matters(analysis, sentence, guess.name):
            continue
        whole = words_at(draft, block, analysis, sentence.start, sentence.end)
        read = [claim for claim in claims if claim.start < whole.end and whole.start < claim.end]
        if any(claim.stance.kind in _NOT_SAID for claim in read):
            continue  # "It is a myth that ..."
        claim = _claim(index, block, whole, guess.name, features)
        if claim is not None and not _is_read(read, claim):
            yield Likeness(guess.name, claim, telling_words(draft, block, analysis, features, guess.telling))


def _is_left_to_others(analysis: Analysis, cues: Cues, sentence: Span) -> bool:
    """Is what a sentence says supposed, told of others, or warned of? Denials are weighed word by word."""
    root = sentence.root
    if any(cues["warn"].at(analysis.low, i) for i in {root.i, sentence.start}):
        return True  # "Ignore whoever calls it ..."
    return stance_of(analysis, cues, root, frozenset((root.i,))).kind not in ("made", "denied")


def _is_read(claims: Collection[Claim], likely: Claim) -> bool:
    """Have rules told how far one of these claims goes on the scale of the likely one, or of its fact?

    Of a benefit that no fact covers: have they told that somebody else brings it, or that nobody does?
    """
    if not likely.grades and not likely.relations:
        return any(c.stance.kind != "made" and any(g.scale == "effect" for g in c.grades) for c in claims)
    scales = {grade.scale for claim in claims for grade in claim.grades}
    facts = {relation.fact for claim in claims for relation in claim.relations}
    return any(g.scale in scales for g in likely.grades) or any(r.fact in facts for r in likely.relations)


def _is_statement(block: Block, analysis: Analysis, sentence: Span) -> bool:
    """Is a sentence long enough to say something by itself, and no question?"""
    if not has_words_enough(analysis, sentence) or is_question(sentence):
        return False
    return block.kind not in _WITHOUT_VERB or analysis.has_verb(sentence.start, sentence.end)


def has_words_enough(analysis: Analysis, sentence: Span) -> bool:
    """Has a sentence words enough to be weighed?"""
    return len(list(filter(_WORD.match, analysis.texts[sentence.start : sentence.end]))) >= _FEWEST


def _claim(index: int, block: Block, whole: Words, code: str, features: Features) -> Claim | None:
    """The sentence as a claim that deserves the code; None for a contradiction of nobody knows what."""
    fact = load_weights("contradicted").guess(features.names) if code == _CONTRADICTION else None
    if code == _CONTRADICTION and fact is None:
        return None
    return Claim(
        quote=whole.text,
        start=whole.start,
        end=whole.end,
        block=index,
        sentence=whole.text,
        stance=Stance("made"),
        speaker="testimonial" if block.kind == "quote" else "clinic",
        grades=(Grade(*LEVELS[code], whole, "likeness"),) if code in LEVELS else (),
        relations=(Relation(fact.name, "contrary", whole, "likeness"),) if fact else (),
    )


def telling_words(
    draft: Draft, block: Block, analysis: Analysis, features: Features, telling: Sequence[str]
) -> tuple[Words, ...]:
    """The words of a sentence that stand behind these features, the best of them, in order."""
    rows = _rows(features, telling)
    return tuple(words_at(draft, block, analysis, row.start, row.stop) for row in rows)


def _rows(features: Features, telling: Sequence[str]) -> list[range]:
    """The rows of words that say most, none inside another."""
    rows: list[range] = []
    for places in filter(None, map(features.places.get, telling)):
        row = range(places[0], places[-1] + 1)
        if not any(row.start < other.stop and other.start < row.stop for other in rows):
            rows.append(row)
        if len(rows) == _MOST_TOLD:
            break
    return sorted(rows, key=lambda row: row.start)
