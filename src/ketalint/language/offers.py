"""Which conditions and benefits a draft says the treatment is good for, as far as no fact covers them.

A name counts where a claim of effect acts on it, where it hangs on the treatment by a preposition ("ketamine
for migraine"), or where it is an item of a list that tells what the treatment helps with. Naming it as
something else (a reason for caution, another department, what a patient also has) does not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ketalint.language import tree
from ketalint.language.analysis import Analysis
from ketalint.language.found import BlockClaims, Found
from ketalint.language.governing import Governor
from ketalint.language.nouns import TREATMENT
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.vocabulary import Vocabulary
from ketalint.model import Block

FACULTIES = "improves-faculty"  # the lexicon group whose phrases improve an everyday faculty
_PURPOSE = frozenset(("for", "against", "with", "in"))
_SERVING = frozenset(
    """
    beneficial benefit effective give help indicate luck offer option prescribe promise provide recommend
    relief result study success treat use useful work
    """.split()
)
_CAUTION = frozenset(
    """
    active avoid before cannot cause caution contraindicated contraindication exclude excluded history if
    never no not report risk screen severe tell than uncontrolled unless unlike without
    """.split()
)
_LEADING = frozenset(
    """
    address addresses alleviate benefit benefits conditions ease eases effective help helps improve
    improves indications manage manages relieve relieves treat treatable treated treating treats use used
    uses works
    """.split()
)
_STOPPING = frozenset(
    """
    avoid before bring call cannot cause causes history if medication medications n't never no not risk
    risks side symptom symptoms tell unless who
    """.split()
)


@dataclass(frozen=True)
class Offer:
    """A name of the lexicon that is claimed for the treatment, its words, and the stance of the claim."""

    name: str
    words: range
    root: int
    verdict: Verdict


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
    names, starts = vocabulary.condition_names.mark(analysis.low, analysis.skip)
    uncovered = [frozenset(n for n in found if vocabulary.conditions[n].covered is False) for found in names]
    names = [u if len(u) == len(n) else frozenset() for u, n in zip(uncovered, names, strict=True)]
    places = [
        i
        for i, found in enumerate(names)
        if found
        and analysis.doc[i].pos_ != "VERB"
        and not _wrong_case(analysis, vocabulary, names[i], starts[i], i)
    ]
    if not places:
        return []
    listed = _listed_under(index, blocks, claims, governor)
    title = blocks[index].kind in ("title", "heading") and not any(t.pos_ == "VERB" for t in analysis.doc)
    found: list[Offer] = []
    for place in places:
        name = sorted(names[place])[0]
        verdict = _verdict(block, vocabulary, analysis.doc[place], name, starts[place], listed, title)
        if verdict is not None:
            found.append(Offer(name, range(starts[place], place + 1), place, verdict))
    return found


def _wrong_case(
    analysis: Analysis, vocabulary: Vocabulary, names: frozenset[str], start: int, place: int
) -> bool:
    """Names in capitals (ED, MS) match capitals only."""
    text = analysis.doc[start : place + 1].text
    low = text.lower()
    for name in names:
        spelled = [n for n in vocabulary.conditions[name].names if n.lower() == low]
        if spelled and all(n.isupper() for n in spelled) and not text.isupper():
            return True
    return False


def _verdict(
    block: BlockClaims, vocabulary: Vocabulary, token: Token, name: str, start: int, listed: bool, title: bool
) -> Verdict | None:
    analysis = block.analysis
    everyday = vocabulary.conditions[name].kind == "benefit"
    other: Verdict | None = None
    for found in block.found:
        if (
            found.owner.scale == "effect"
            and found.level in ("helps", "restores", "abolishes")
            and _within(analysis, found, token)
        ):
            if everyday and (
                found.owner.name != FACULTIES or any(h.strength == "some" for h in found.hedges)
            ):
                continue
            if found.verdict.kind == "made":
                return found.verdict
            other = other or found.verdict
    if everyday:
        return other
    if _cautioned(analysis, token):
        return None
    if not title and _serves(block, token):  # a title only names what the page is about
        return stance_of(analysis, vocabulary.cues, token, frozenset(range(start, token.i + 1)))
    listed = listed or _listed_inline(block, token)
    if listed and len(analysis.doc) <= 25 and not any(w in _STOPPING for w in analysis.low):
        return Verdict("made")
    return other


def _within(analysis: Analysis, found: Found, token: Token) -> bool:
    """Is the name what the claim acts on, coordinated with that, or its complement?

    "The conditions it eases are ..." has the name as complement.
    """
    if found.verdict.kind == "elsewhere":
        return False
    heads = tree.with_conjuncts([analysis.doc[t] for t in found.targets])
    for head in heads:
        if any(t.i == token.i for t in head.subtree) and not _cautioned(analysis, token):
            return True
        while tree.kind(head) == "nmod":
            head = head.head
        if (
            tree.kind(head) == "nsubj"
            and token.i > head.i
            and any(tree.kind(c) == "cop" for c in head.head.children)
            and any(t.i == token.i for c in tree.with_conjuncts([head.head]) for t in c.subtree)
        ):
            return True
    if (
        token.i < found.root
        or _cautioned(analysis, token)
        or tree.kind(token) == "nsubj"
        or analysis.low[token.i - 1] == "pain"
    ):
        return False
    for node in (token, *tree.ancestors(token)):
        if node.i == found.root or node.i == found.clause:
            return True
        if tree.has_own_subject(node):
            return False
    return False


def _cautioned(analysis: Analysis, token: Token) -> bool:
    """Does a word just above or before the name make it a reason for caution?"""
    near = range(max(token.sent.start, token.i - 4), token.i)
    if any(
        analysis.low[i]
        in (
            "without",
            "history",
            "unlike",
            "than",
            "except",
            "uncontrolled",
            "untreated",
            "danger",
            "addictive",
        )
        for i in near
    ):
        return True
    head = token.head
    return head.i != token.i and analysis.low[head.i] in (
        "history",
        "danger",
        "risk",
        "cause",
        "screen",
        "exclude",
        "avoid",
        "specialist",
        "clinic",
        "department",
        "group",
        "doctor",
    )


def _serves(block: BlockClaims, token: Token) -> bool:
    """ "ketamine for migraine", "used to treat OCD", "luck with restless legs"."""
    analysis = block.analysis
    node = tree.first_conjunct(token)
    while (
        tree.kind(node) in ("compound", "amod", "nmod")
        and not tree.children(node, "case")
        and node.head.i != node.i
    ):
        node = node.head
    case = {analysis.low[c.i] for c in (*tree.children(node, "case"), *tree.children(token, "case"))}
    if not case & _PURPOSE:
        return False
    head = node.head
    if case == {"with"} and "person" in analysis.kinds(head):
        # "For people with Lyme disease, the infusions ..."
        served = {analysis.low[c.i] for c in tree.children(head, "case")} & {"for", "in", "to", "among"}
        return bool(served) and any(
            analysis.classes[t.i] & TREATMENT and t.i not in {d.i for d in head.subtree} for t in token.sent
        )
    if head.i == node.i:
        return False
    if head.pos_ in ("NOUN", "PROPN") and analysis.kinds(head) & TREATMENT and case & {"for", "against"}:
        return not analysis.kinds(head) & {"foreign"} and block.context.on_treatment
    if analysis.low[head.i].rstrip("sd") in _SERVING or analysis.low[head.i] in _SERVING:
        said = tree.subjects(head)
        if not said:
            return block.context.on_treatment
        return any(analysis.kinds(s) & (TREATMENT | {"provider"}) for s in said) and case != {"in"}
    return False


def _listed_inline(block: BlockClaims, token: Token) -> bool:
    """ "Conditions we treat with ketamine: CRPS · migraine": a list behind a colon in one line."""
    analysis = block.analysis
    colon = next((i for i in range(token.i - 1, -1, -1) if analysis.doc[i].text == ":"), None)
    if colon is None or not block.context.on_treatment:
        return False
    before = set(analysis.low[:colon])
    return bool(before & _LEADING) and any(c & TREATMENT for c in analysis.classes[:colon])


def _listed_under(
    index: int, blocks: Sequence[Block], claims: Sequence[BlockClaims], governor: Governor
) -> bool:
    """Is the block an item under a lead-in or heading that says what the treatment helps with?"""
    block = blocks[index]
    bare = block.kind == "paragraph" and not any(
        t.pos_ in ("VERB", "AUX") for t in claims[index].analysis.doc
    )
    if not (bare or block.kind in ("item", "cell")) or governor.rejected_by(index) is not None:
        return False
    above = next((i for i in (block.lead, block.header) if i >= 0), block.heading if bare else -1)
    for _ in range(
        3
    ):  # the lead-in, and when it is only a label ("Mental health"), the headings it stands under
        if above < 0:
            return False
        low = set(claims[above].analysis.low)
        if low & _STOPPING:
            return False
        if low & _LEADING:
            return _on_treatment(claims, blocks, above) or _on_treatment(claims, blocks, block.heading)
        if len(low) > 6:
            return False
        above = blocks[above].heading
    return False


def _on_treatment(claims: Sequence[BlockClaims], blocks: Sequence[Block], index: int) -> bool:
    """Does a heading, or one that it stands under, name ketamine or the treatment?"""
    seen = 0
    while index >= 0 and seen < 6:
        if any(c & {"ketamine"} for c in claims[index].analysis.classes):
            return True
        if (
            any(c & TREATMENT for c in claims[index].analysis.classes)
            and claims[index].context.on_treatment
            and blocks[index].kind != "heading"
        ):
            return True
        index = blocks[index].heading
        seen += 1
    return False
