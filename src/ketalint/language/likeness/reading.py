"""Which sentences of a draft the learned reader is asked about, and what it makes of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set

from ketalint.language.claims.collect import words_at
from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.governing import Governor
from ketalint.language.likeness.opinion import Opinion, Opinions, answer_to
from ketalint.language.likeness.other_matters import of_other_matters
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
_PARTING = frozenset("· | • › » / ›".split())
_FEWEST_PARTED = 2
_NOT_SAID = frozenset(("asked", "rejected"))
FEWEST = 4  # words; fewer say too little by themselves
_FEWEST_OF_ANSWER = 2  # words; a bare "no" is left to the rules
_WORD = re.compile(r"[^\W_]")  # how a word begins, and no sign does
_WITHOUT_VERB = frozenset(("cell", "heading", "title"))  # of these only whole sentences are read
_MOST_TOLD = 3  # rows of words that a finding names as its reason


def likenesses(
    draft: Draft,
    blocks: Sequence[BlockClaims],
    claims: Collection[Claim],
    governor: Governor,
    cues: Cues,
    opinions: Opinions,
    skipped: Set[int],
) -> tuple[Likeness, ...]:
    """The sentences that read like an overstatement on a scale of which no rule has read anything in them.

    `claims` are the claims read so far; the blocks in `skipped` are not asked about.
    """
    read: dict[int, list[Claim]] = {}
    for claim in claims:
        read.setdefault(claim.block, []).append(claim)
    found: list[Likeness] = []
    for index, said in enumerate(blocks):
        if said.analysis.doc.is_parsed and index not in skipped and governor.rejected_by(index) is None:
            found += _in_block(draft, index, said.analysis, read.get(index, ()), cues, opinions)
    return tuple(found)


def _in_block(
    draft: Draft,
    index: int,
    analysis: Analysis,
    claims: Collection[Claim],
    cues: Cues,
    opinions: Opinions,
) -> Iterator[Likeness]:
    block = draft.blocks[index]
    for number, sentence in enumerate(analysis.sentences):
        if is_question(sentence):
            continue
        opinions_on = _opinions_on(index, block, analysis, number, opinions)
        guesses = ((opinion, opinion.deserved()) for opinion in opinions_on)
        opinion, guess = next((told for told in guesses if told[1] is not None), (None, None))
        if opinion is None or guess is None or _is_left_to_others(analysis, cues, sentence):
            continue
        if of_other_matters(analysis, sentence, guess.name):
            continue
        whole = words_at(draft, block, analysis, sentence.start, sentence.end)
        read = [claim for claim in claims if claim.start < whole.end and whole.start < claim.end]
        if any(claim.stance.kind in _NOT_SAID for claim in read):
            continue  # "It is a myth that ..."
        claim = _claim(index, block, whole, guess.name, opinion)
        if claim is not None and not _is_read(read, claim):
            told = telling_words(draft, block, analysis, opinion, guess.telling)
            yield Likeness(guess.name, claim, told, opinion.passage.question)


def _opinions_on(
    index: int, block: Block, analysis: Analysis, number: int, opinions: Opinions
) -> Iterator[Opinion]:
    """What is made of a sentence: by itself, and as the answer to the question before it."""
    sentence = analysis.sentences[number]
    by_itself = answering = None
    if _is_statement(block, analysis, sentence):
        by_itself = opinions.of(index, analysis, sentence)
    question = _question_before(analysis, number)
    if question is not None and count_words(analysis, sentence) >= _FEWEST_OF_ANSWER:
        answering = opinions.on(answer_to(*question, analysis, sentence))
    yield from filter(None, (by_itself, answering))


def _question_before(analysis: Analysis, number: int) -> tuple[Analysis, Span] | None:
    """The question right before a sentence, in its block or the one above, and the analysis it is in."""
    above = analysis if number else analysis.earlier
    if above is None or not above.doc.is_parsed or not above.sentences:
        return None
    before = above.sentences[number - 1]
    return (above, before) if is_question(before) else None


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
    """Is a sentence long enough to say something by itself?"""
    if count_words(analysis, sentence) < FEWEST:
        return False
    if block.kind not in _WITHOUT_VERB and not _is_menu(analysis, sentence):
        return True
    return analysis.has_verb(sentence.start, sentence.end)


def _is_menu(analysis: Analysis, sentence: Span) -> bool:
    """ "Home · Skin · Ketamine · Visit": names in a row, as links are."""
    return sum(text in _PARTING for text in analysis.texts[sentence.start : sentence.end]) >= _FEWEST_PARTED


def count_words(analysis: Analysis, sentence: Span) -> int:
    """How many words a sentence has; signs are none."""
    return len(list(filter(_WORD.match, analysis.texts[sentence.start : sentence.end])))


def _claim(index: int, block: Block, whole: Words, code: str, opinion: Opinion) -> Claim | None:
    """The sentence as a claim that deserves the code; None for a contradiction of nobody knows what."""
    fact = opinion.fact() if code == _CONTRADICTION else None
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
    draft: Draft, block: Block, analysis: Analysis, opinion: Opinion, telling: Sequence[str]
) -> tuple[Words, ...]:
    """The words of a sentence that stand behind these features, the best of them, in order."""
    shift = opinion.passage.shift
    rows = _rows(opinion, telling)
    return tuple(words_at(draft, block, analysis, row.start + shift, row.stop + shift) for row in rows)


def _rows(opinion: Opinion, telling: Sequence[str]) -> list[range]:
    """The rows of words of the sentence itself that say most, none inside another."""
    rows: list[range] = []
    for places in filter(None, map(opinion.features.places.get, telling)):
        row = range(places[0], places[-1] + 1)
        if row.start >= opinion.passage.own and not any(
            row.start < other.stop and other.start < row.stop for other in rows
        ):
            rows.append(row)
        if len(rows) == _MOST_TOLD:
            break
    return sorted(rows, key=lambda row: row.start)
