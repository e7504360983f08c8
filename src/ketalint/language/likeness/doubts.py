"""Where the learned reader doubts the rules: sentences that read like none that deserves the code.

Rules know words and grammar, not what pages commonly say around them: "Eliminate the paperwork at the door",
"the pump stops by itself". A code is doubted where it is out of the question itself and any other is
rather unlikely: the learned reader often takes one overstatement for another, and that is no reason for
silence. What stands behind a denial is left to the rules, which know how far it reaches: "not too early to
say that". So is what goes over two sentences, like a question and its answer: the words of the answer alone
say nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set

from ketalint.language.claims.collect import words_at
from ketalint.language.claims.found import BlockClaims
from ketalint.language.likeness.opinion import ANY, Opinions
from ketalint.language.likeness.reading import FEWEST, LEVELS, count_words, telling_words
from ketalint.language.syntax.analysis import Analysis
from ketalint.model import Claim, Doubt, Draft

_ANSWERED = "answered-"  # how owners are named whose words claim something by the question before them
_MOCKED = "for show"  # what is denied by mocking it: of irony the learned reader knows nothing
_CODES = {scale: code for code, (scale, _) in LEVELS.items()}
_BY_NAME = frozenset(("KL301",))  # told by names; how a sentence reads says less of them
_HARDLY_ANY = 0.92


def doubts(
    draft: Draft,
    blocks: Sequence[BlockClaims],
    claims: Collection[Claim],
    opinions: Opinions,
    added: Set[str] = frozenset(),
) -> tuple[Doubt, ...]:
    """The sentences of a draft that a rule may have misread, once for each code that is in doubt.

    `claims` are all that were read. The entries in `added` are a house's own: what it lists is not doubted.
    """
    read: dict[int, list[Claim]] = {}
    for claim in claims:
        entries = {*(grade.entry for grade in claim.grades), *(said.entry for said in claim.relations)}
        if added.isdisjoint(entries):
            read.setdefault(claim.block, []).append(claim)
    found: list[Doubt] = []
    for index, said in sorted(read.items()):
        found += _in_block(draft, index, blocks[index].analysis, said, opinions)
    return tuple(found)


def _in_block(
    draft: Draft, index: int, analysis: Analysis, claims: Collection[Claim], opinions: Opinions
) -> Iterator[Doubt]:
    block = draft.blocks[index]
    for sentence in analysis.sentences:
        if count_words(analysis, sentence) < FEWEST:
            continue
        whole = words_at(draft, block, analysis, sentence.start, sentence.end)
        said = [c for c in claims if whole.start <= c.start and c.end <= whole.end and _codes_of(c)]
        if not said:
            continue
        opinion = opinions.of(index, analysis, sentence)
        if opinion is None:
            continue
        codes = frozenset[str]().union(*map(_codes_of, said))
        ruled_out = {guess.name: guess for guess in opinion.ruled_out(codes | {ANY})}
        if ANY not in ruled_out:
            continue
        denied = {words_at(draft, block, analysis, i, i + 1).start for _, (i,) in opinion.features.denied}
        at_stake = {code for claim in said if claim.start not in denied for code in _codes_of(claim)}
        for code in sorted(at_stake & ruled_out.keys()):
            if code in _BY_NAME and ruled_out[ANY].sure < _HARDLY_ANY:
                continue
            told = telling_words(draft, block, analysis, opinion, ruled_out[code].telling)
            yield Doubt(code, whole.start, whole.end, told)


def _codes_of(claim: Claim) -> set[str]:
    """The codes that judging may give a claim by its words alone; what the house says of itself has none.

    An amount is not doubted: that a sentence reads harmlessly tells nothing of its number.
    """
    if claim.stance.kind not in ("made", "denied"):
        return set()
    graded = (grade.scale for grade in claim.grades if not grade.entry.startswith(_ANSWERED))
    codes = {_CODES[scale] for scale in graded if scale in _CODES}
    facts = [r for r in claim.relations if not r.fact.startswith("house:") and r.entry != _MOCKED]
    told = (("KL201", facts), ("KL301", claim.mentions))
    return codes | {code for code, words in told if words}
