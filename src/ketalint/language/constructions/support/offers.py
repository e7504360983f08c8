"""Which conditions and benefits a draft says the treatment is good for, as far as no fact covers them.

A name counts where a claim of effect acts on it, where it hangs on the treatment by a preposition ("ketamine
for migraine"), or where it is an item of a list that tells what the treatment helps with. Naming it as
something else (a reason for caution, another department, what a patient also has) does not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ketalint.language.claims.asked_and_barred import asked_of_patients, barred
from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.constructions.support.answered import answer, offered_after, summed_up
from ketalint.language.constructions.support.disowned import disowned
from ketalint.language.constructions.support.faring import affirmed, fares_well, grown_better
from ketalint.language.constructions.support.gains import broadly, unlisted
from ketalint.language.constructions.support.given_for import serves, taken_for
from ketalint.language.constructions.support.goodfor import carrier, of_another
from ketalint.language.constructions.support.listings import (
    among_people,
    fragment,
    listed_inline,
    listed_over,
    listed_under,
    only_names,
    row_of_treatment,
    under_benefits,
)
from ketalint.language.constructions.support.named_otherwise import (
    cautioned,
    describes,
    in_a_name,
    names_another,
    not_by_ketamine,
    passes_off,
    responds_to_another,
    stands_in_row,
    whose_pain,
    wrong_case,
)
from ketalint.language.constructions.support.signs import signs
from ketalint.language.constructions.support.stories import stays_away
from ketalint.language.constructions.support.tracks import in_a_track
from ketalint.language.constructions.support.treated_otherwise import treated_otherwise
from ketalint.language.discourse.before_after import ended_in
from ketalint.language.discourse.governing import Governor
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.nouns import NO_CLASS
from ketalint.model import Block

UNLISTED = "other benefit"  # the entry of conditions.toml under which benefits without a name are reported
FACULTIES = "improves-faculty"  # the lexicon group whose phrases improve an everyday faculty


_GAINS = frozenset(("boost", "growth", "loss", "regrowth"))  # "Weight loss" in a list of benefits


@dataclass(frozen=True)
class Offer:
    """A name of the lexicon that is claimed for the treatment, its words, and the stance of the claim."""

    name: str
    words: range
    root: int
    verdict: Verdict


@dataclass(frozen=True)
class _Place:
    """Where a block stands: in a list of what is treated, in any list on the treatment, or as a title."""

    listed: bool
    gainful: bool
    title: bool


def offers(
    index: int,
    blocks: Sequence[Block],
    claims: Sequence[BlockClaims],
    governor: Governor,
    vocabulary: Vocabulary,
    on_ketamine: bool,
) -> list[Offer]:
    """The uncovered conditions and benefits that block `index` claims for the treatment.

    A draft that is not `on_ketamine` has none.
    """
    block = claims[index]
    analysis = block.analysis
    if not on_ketamine:
        return []
    names, starts, places = _uncovered(analysis, vocabulary)
    told = [*_told(block, vocabulary), *_unlisted(block, vocabulary), *_shown(block, vocabulary)]
    told += _answered_yes(index, blocks, claims, governor, vocabulary)
    if not places:
        return told
    listed = listed_under(index, blocks, claims, governor) or only_names(
        block.context, names, starts, row_of_treatment(index, blocks, claims)
    )
    listed = (
        listed
        or listed_over(index, blocks, claims)
        or ended_in(index, blocks, claims, vocabulary.constructions) is not None
    )
    gainful = listed or under_benefits(index, blocks, claims)
    title = blocks[index].kind in ("title", "heading") and not any(t.pos_ == "VERB" for t in analysis.doc)
    found: list[Offer] = []
    for place in places:
        name = sorted(names[place])[0]
        head = tree.root_of(analysis.doc, list(range(starts[place], place + 1)))
        place_of = _Place(listed, gainful, title)
        verdict = _verdict(block, vocabulary, head, name, starts[place], place_of)
        if verdict is not None:
            found.append(Offer(name, range(starts[place], place + 1), place, verdict))
    return [*_affirmed_at_once(analysis, found), *told]


def _uncovered(
    analysis: Analysis, vocabulary: Vocabulary
) -> tuple[list[frozenset[str]], list[int], list[int]]:
    """Of each word the uncovered names that end there, where they start, and which of them may be offers."""
    if not vocabulary.uncovered_names.may_mark(analysis.low.distinct):
        return [], [], []
    marked, starts = vocabulary.condition_names.mark(analysis.low, analysis.skip)
    conditions = vocabulary.conditions
    names = [n if n and all(conditions[name].covered is False for name in n) else NO_CLASS for n in marked]
    places = [
        i
        for i, found in enumerate(names)
        if found
        and (analysis.pos[i] != "VERB" or analysis.low[i].endswith("ing") or stands_in_row(analysis, i))
        and not wrong_case(analysis, vocabulary, found, starts[i], i)
        and not in_a_name(analysis, i)
        and not _growing_links(analysis, i)
    ]
    return names, starts, places


def _growing_links(analysis: Analysis, place: int) -> bool:
    """ "It may help brain cells make new connections": how it is thought to work, and for nothing else."""
    sentence = analysis.doc[place].sent
    if analysis.low[place] not in _CELLS or _SUPPOSED.isdisjoint(analysis.low[sentence.start : place]):
        return False
    return not _LINKING.isdisjoint(analysis.low[place + 1 : min(sentence.end, place + _NEXT)])


_CELLS = frozenset(("cell", "cells"))
_SUPPOSED = frozenset("appears could may might perhaps seemed seems suggest suggests think thought".split())
_LINKING = frozenset(
    "communicate connect connections contacts form links network spines synapses talk".split()
)
_NEXT = 6  # words after the cells


def _affirmed_at_once(analysis: Analysis, found: list[Offer]) -> list[Offer]:
    """ "Does it help with gout? Yes.": an offer that is asked for, and made by the sentence after it."""
    result = []
    for offer in found:
        after = analysis.doc[offer.root].sent.end
        if offer.verdict.kind == "asked" and after < len(analysis.doc):
            said = _affirmation(analysis, after)
            if said is not None:
                offer = Offer(offer.name, said, after, Verdict("made"))
        result.append(offer)
    return result


def _answered_yes(
    index: int,
    blocks: Sequence[Block],
    claims: Sequence[BlockClaims],
    governor: Governor,
    vocabulary: Vocabulary,
) -> list[Offer]:
    """A block that says yes to the question above makes the offer that is asked for there."""
    analysis = claims[index].analysis
    if not index or not analysis.doc.is_parsed or "?" not in claims[index - 1].analysis.low[-2:]:
        return []
    said = _affirmation(analysis, 0)
    if said is None or not claims[index - 1].analysis.doc.is_parsed:
        return []
    asked = [
        o for o in offers(index - 1, blocks, claims, governor, vocabulary, True) if o.verdict.kind == "asked"
    ]
    return [Offer(o.name, said, 0, Verdict("made")) for o in asked[:1]]


def _affirmation(analysis: Analysis, start: int) -> range | None:
    """The words of a sentence that says yes; those of the next one, too, where "Yes." stands alone."""
    end = analysis.doc[start].sent.end
    if not affirmed(analysis, start, end):
        return None
    if end - start <= _BARE_YES and end < len(analysis.doc):
        following = analysis.doc[end].sent.end
        end = following if affirmed(analysis, start, following) else start
    return range(start, end) if end > start else None


_BARE_YES = 3


def _told(block: BlockClaims, vocabulary: Vocabulary) -> list[Offer]:
    """What a draft claims without naming it: "You will sleep like a baby".

    The group of such phrases is called what conditions.toml calls the condition or benefit.
    """
    told: list[Offer] = []
    for found in block.found:
        known = vocabulary.conditions.get(found.owner.name) if found.owner.scale == "effect" else None
        if known is None or known.covered is not False or found.verdict.kind == "elsewhere":
            continue
        verdict = found.verdict
        sentence = block.analysis.doc[found.root].sent
        if verdict.kind == "asked" and offered_after(block.context, vocabulary.offers, sentence) is not None:
            verdict = Verdict("made")
        told.append(Offer(found.owner.name, range(found.words[0], found.words[-1] + 1), found.root, verdict))
    return told


def _unlisted(block: BlockClaims, vocabulary: Vocabulary) -> list[Offer]:
    """Benefits claimed for the treatment that the lexicon has no name for, under the name of the rest."""
    if UNLISTED not in vocabulary.conditions:
        return []
    analysis = block.analysis
    return [
        Offer(UNLISTED, words, root.i, stance_of(analysis, vocabulary.cues, root, frozenset(words)))
        for words, root in unlisted(block.context, vocabulary.offers)
    ]


def _shown(block: BlockClaims, vocabulary: Vocabulary) -> list[Offer]:
    """Conditions that the draft does not name but shows: "You lose the urge to light up"."""
    analysis = block.analysis
    return [
        Offer(name, words, root.i, stance_of(analysis, vocabulary.cues, root, frozenset(words)))
        for name, words, root in signs(block.context, vocabulary)
        if name in vocabulary.conditions
    ]


def _verdict(
    block: BlockClaims, vocabulary: Vocabulary, token: Token, name: str, start: int, where: _Place
) -> Verdict | None:
    analysis = block.analysis
    everyday = vocabulary.conditions[name].kind == "benefit"
    if names_another(analysis, vocabulary, token) or not_by_ketamine(analysis, token):
        return None
    if whose_pain(analysis, token) or asked_of_patients(analysis, start) or barred(analysis, start):
        return None
    if disowned(block.context, vocabulary.offers, token) or responds_to_another(analysis, token):
        return None
    if treated_otherwise(analysis, token):
        return None
    if vocabulary.offers["veto"].first(analysis.low, token.sent.start, token.sent.end) is not None:
        return None
    other: Verdict | None = None
    for found in block.found:
        if _by_another(analysis, found, token):
            return found.verdict
        if (
            found.owner.scale == "effect"
            and found.level in ("helps", "restores", "abolishes")
            and _within(analysis, found, token)
            and not of_another(analysis, analysis.doc[found.root])
            and not describes(analysis, found, token)
            and not passes_off(analysis, token)
        ):
            if everyday and (
                found.owner.name != FACULTIES or any(h.strength == "some" for h in found.hedges)
            ):
                continue
            if found.verdict.kind == "made":
                return found.verdict
            other = other or found.verdict
    told = fragment(block.context, vocabulary.offers, token, start, where.gainful)
    if told is not None and other is None and not cautioned(analysis, token):
        return stance_of(analysis, vocabulary.cues, told, frozenset(range(start, token.i + 1)))
    grown = grown_better(block.context, token, start)
    if grown is not None:
        own = frozenset(range(start, max(token.i, grown.i) + 1))  # "has never been better" denies nothing
        return stance_of(analysis, vocabulary.cues, grown, own)
    if everyday:
        told = summed_up(block.context, vocabulary.offers, token)
        if told is None and where.listed and analysis.low[token.i] in _GAINS:
            return Verdict("made")
        if told is not None:
            return stance_of(analysis, vocabulary.cues, told, frozenset(range(start, token.i + 1)))
        return (
            other
            or taken_for(block, vocabulary, token, start)
            or _broad(block, vocabulary, token, start, everyday)
        )
    if cautioned(analysis, token):
        return None
    if where.title:  # it only names what the page is about
        return other
    if serves(block, token):
        return stance_of(analysis, vocabulary.cues, token, frozenset(range(start, token.i + 1)))
    told = (
        carrier(block.context, vocabulary.offers, token, start)
        or answer(block.context, vocabulary.offers, token)
        or fares_well(block.context, vocabulary.offers, token, start)
    )
    if told is not None:
        own = frozenset(range(start, token.i + 1))
        if stays_away(analysis, told):
            own |= {t.i for t in told.children if t.kind in ("aux", "advmod")}
        return stance_of(analysis, vocabulary.cues, told, own)
    if in_a_track(block.context, token):
        return stance_of(analysis, vocabulary.cues, token, frozenset(range(start, token.i + 1)))
    if where.listed or listed_inline(block.context, token) or among_people(block.context, token, start):
        return Verdict("made")
    return other or _broad(block, vocabulary, token, start, everyday)


def _by_another(analysis: Analysis, found: Found, token: Token) -> bool:
    """ "Acetaminophen works for most headaches": is it what another drug acts on?"""
    if found.owner.scale != "effect" or found.verdict.kind != "elsewhere" or found.verdict.words is None:
        return False
    who = found.verdict.words.start
    if "foreign" not in analysis.classes[who] or analysis.classes[who] & {"ketamine", "treatment"}:
        return False
    return any(t.i == token.i for head in found.targets for t in analysis.doc[head].subtree)


def _broad(
    block: BlockClaims, vocabulary: Vocabulary, token: Token, start: int, everyday: bool
) -> Verdict | None:
    """The stance of a claim that the sentence as a whole makes of a name."""
    analysis = block.analysis
    if "effect-of-drug" in analysis.classes[token.i] and passes_off(analysis, token):
        return None
    told = broadly(block.context, vocabulary.offers, token, start, everyday)
    if told is None:
        return None
    return stance_of(analysis, vocabulary.cues, told, frozenset(range(start, token.i + 1)))


def _within(analysis: Analysis, found: Found, token: Token) -> bool:
    """Is the name what the claim acts on, coordinated with that, or its complement?

    "The conditions it eases are ..." has the name as complement.
    """
    if found.verdict.kind == "elsewhere":
        return False
    heads = tree.with_conjuncts([analysis.doc[t] for t in found.targets])
    for head in heads:
        if any(t.i == token.i for t in head.subtree) and not cautioned(analysis, token):
            return True
        while head.kind == "nmod":
            head = head.head
        if (
            head.kind == "nsubj"
            and token.i > head.i
            and any(c.kind == "cop" for c in head.head.children)
            and any(t.i == token.i for c in tree.with_conjuncts([head.head]) for t in c.subtree)
        ):
            return True
    if (
        token.i < found.root
        or cautioned(analysis, token)
        or token.kind == "nsubj"
        or analysis.low[token.i - 1] == "pain"
    ):
        return False
    for node in (token, *tree.ancestors(token)):
        if node.i == found.root or node.i == found.clause:
            return True
        if tree.has_own_subject(node):
            return False
    return False
