"""Where the learned reader doubts the rules: sentences that read like none that deserves the code.

Rules know words and grammar, not what pages commonly say around them: "Eliminate the paperwork at the door",
"the pump stops by itself". A code is doubted where it is out of the question itself and any other is hardly
likely: the learned reader often takes one overstatement for another, and that is no reason for silence. What
stands behind a denial is left to the rules, which know how far it reaches: "not too early to say that". So is
what goes over two sentences, like a question and its answer.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ketalint.language.claims.collect import words_at
from ketalint.language.claims.found import BlockClaims
from ketalint.language.likeness.features import features_of
from ketalint.language.likeness.reading import LEVELS, has_words_enough, telling_words
from ketalint.language.likeness.weights import load_weights
from ketalint.language.syntax.analysis import Analysis
from ketalint.model import Block, Claim, Doubt, Draft

ANY = "any"  # what the learned weights call it that a sentence has some code or other
_CODES = {scale: code for code, (scale, _) in LEVELS.items()}


def doubts(draft: Draft, blocks: Sequence[BlockClaims], claims: Collection[Claim]) -> tuple[Doubt, ...]:
    """The sentences of a draft that a rule may have misread, once for each code that is in doubt.

    `claims` are all that were read.
    """
    read: dict[int, list[Claim]] = {}
    for claim in claims:
        read.setdefault(claim.block, []).append(claim)
    found: list[Doubt] = []
    for index, said in sorted(read.items()):
        found += _in_block(draft, draft.blocks[index], blocks[index].analysis, said)
    return tuple(found)


def _in_block(draft: Draft, block: Block, analysis: Analysis, claims: Collection[Claim]) -> Iterator[Doubt]:
    for sentence in analysis.sentences:
        if not has_words_enough(analysis, sentence):
            continue
        whole = words_at(draft, block, analysis, sentence.start, sentence.end)
        said = [c for c in claims if whole.start <= c.start and c.end <= whole.end and _codes_of(c)]
        if not said:
            continue
        features = features_of(analysis.low, analysis.classes, sentence.start, sentence.end)
        codes = frozenset[str]().union(*map(_codes_of, said))
        ruled_out = {g.name: g for g in load_weights("possible").ruled_out(features.names, codes | {ANY})}
        if ANY not in ruled_out:
            continue
        denied = {words_at(draft, block, analysis, i, i + 1).start for _, (i,) in features.denied}
        at_stake = {code for claim in said if claim.start not in denied for code in _codes_of(claim)}
        for code in sorted(at_stake & ruled_out.keys()):
            told = telling_words(draft, block, analysis, features, ruled_out[code].telling)
            yield Doubt(code, whole.start, whole.end, told)


def _codes_of(claim: Claim) -> set[str]:
    """The codes that judging may give a claim by its words alone; what the house says of itself has none.

    An amount is not doubted: that a sentence reads harmlessly tells nothing of its number.
    """
    if claim.stance.kind not in ("made", "denied"):
        return set()
    codes = {_CODES[grade.scale] for grade in claim.grades if grade.scale in _CODES}
    facts = [relation for relation in claim.relations if not relation.fact.startswith("house:")]
    told = (("KL201", facts), ("KL301", claim.mentions))
    return codes | {code for code, words in told if words}
