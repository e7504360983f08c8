"""Which conditions and benefits a draft says the treatment is good for, as far as no fact covers them.

A name counts where a claim of effect acts on it, where it hangs on the treatment by a preposition ("ketamine
for migraine"), or where it is an item of a list that tells what the treatment helps with. Naming it as
something else (a reason for caution, another department, what a patient also has) does not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.constructions.answered import answer, offered_after, summed_up
from ketalint.language.constructions.disowned import disowned
from ketalint.language.constructions.gains import broadly, unlisted
from ketalint.language.constructions.goodfor import (
    FLARES,
    WEIGHED,
    carrier,
    is_other_treatment,
    of_another,
)
from ketalint.language.constructions.listings import (
    fragment,
    listed_inline,
    listed_over,
    listed_under,
    only_names,
    row_of_treatment,
    under_benefits,
)
from ketalint.language.constructions.signs import signs
from ketalint.language.discourse.before_after import ended_in
from ketalint.language.discourse.governing import Governor
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.nouns import TREATMENT
from ketalint.model import Block

UNLISTED = "other benefit"  # the entry of conditions.toml under which benefits without a name are reported
FACULTIES = "improves-faculty"  # the lexicon group whose phrases improve an everyday faculty
_PURPOSE = frozenset(("for", "against", "with", "in"))
_SERVING = frozenset(
    """
    beneficial benefit effective give help indicate luck offer option prescribe promise provide recommend
    relief result study success treat use useful work
    """.split()
)
_HANDING = frozenset(
    "gave give giving offer offering prescribe promise promising provide recommend use".split()
)


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
    names, starts = vocabulary.condition_names.mark(analysis.low, analysis.skip)
    uncovered = [frozenset(n for n in found if vocabulary.conditions[n].covered is False) for found in names]
    names = [u if len(u) == len(n) else frozenset() for u, n in zip(uncovered, names, strict=True)]
    places = [
        i
        for i, found in enumerate(names)
        if found
        and (analysis.pos[i] != "VERB" or analysis.low[i].endswith("ing") or _stands_in_row(analysis, i))
        and not _wrong_case(analysis, vocabulary, names[i], starts[i], i)
    ]
    told = [*_told(block, vocabulary), *_unlisted(block, vocabulary), *_shown(block, vocabulary)]
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
    return found + told


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


def _stands_in_row(analysis: Analysis, place: int) -> bool:
    """ "Fibromyalgia, lupus": a name that a parser may take for a verb."""
    last = place + 1 == len(analysis.low) or analysis.low[place + 1] in (",", ".", "|")
    return last and place > 0 and analysis.low[place - 1] in (",", "and", "|")


def _wrong_case(
    analysis: Analysis, vocabulary: Vocabulary, names: frozenset[str], start: int, place: int
) -> bool:
    """Names in capitals (ED, MS) match capitals only."""
    text = analysis.doc.span(start, place + 1).text
    low = text.lower()
    for name in names:
        spelled = [n for n in vocabulary.conditions[name].names if n.lower() == low]
        if spelled and all(n.isupper() for n in spelled) and not text.isupper():
            return True
    return False


def _verdict(
    block: BlockClaims, vocabulary: Vocabulary, token: Token, name: str, start: int, where: _Place
) -> Verdict | None:
    analysis = block.analysis
    everyday = vocabulary.conditions[name].kind == "benefit"
    if _names_another(analysis, vocabulary, token) or _not_by_ketamine(analysis, token):
        return None
    if disowned(block.context, vocabulary.offers, token):
        return None
    if vocabulary.offers["veto"].first(analysis.low, token.sent.start, token.sent.end) is not None:
        return None
    other: Verdict | None = None
    for found in block.found:
        if (
            found.owner.scale == "effect"
            and found.level in ("helps", "restores", "abolishes")
            and _within(analysis, found, token)
            and not of_another(analysis, analysis.doc[found.root])
            and not _describes(analysis, found, token)
            and not _passes_off(analysis, token)
        ):
            if everyday and (
                found.owner.name != FACULTIES or any(h.strength == "some" for h in found.hedges)
            ):
                continue
            if found.verdict.kind == "made":
                return found.verdict
            other = other or found.verdict
    told = fragment(block.context, vocabulary.offers, token, start, where.gainful)
    if told is not None and other is None and not _cautioned(analysis, token):
        return stance_of(analysis, vocabulary.cues, told, frozenset(range(start, token.i + 1)))
    if everyday:
        told = summed_up(block.context, vocabulary.offers, token)
        if told is not None:
            return stance_of(analysis, vocabulary.cues, told, frozenset(range(start, token.i + 1)))
        return (
            other
            or _taken_for(block, vocabulary, token, start)
            or _broad(block, vocabulary, token, start, everyday)
        )
    if _cautioned(analysis, token):
        return None
    if where.title:  # it only names what the page is about
        return other
    if _serves(block, token):
        return stance_of(analysis, vocabulary.cues, token, frozenset(range(start, token.i + 1)))
    told = carrier(block.context, vocabulary.offers, token, start) or answer(
        block.context, vocabulary.offers, token
    )
    if told is not None:
        return stance_of(analysis, vocabulary.cues, told, frozenset(range(start, token.i + 1)))
    if where.listed or listed_inline(block.context, token):
        return Verdict("made")
    return other or _broad(block, vocabulary, token, start, everyday)


def _broad(
    block: BlockClaims, vocabulary: Vocabulary, token: Token, start: int, everyday: bool
) -> Verdict | None:
    """The stance of a claim that the sentence as a whole makes of a name."""
    analysis = block.analysis
    if "effect-of-drug" in analysis.classes[token.i] and _passes_off(analysis, token):
        return None
    told = broadly(block.context, vocabulary.offers, token, start, everyday)
    if told is None:
        return None
    return stance_of(analysis, vocabulary.cues, told, frozenset(range(start, token.i + 1)))


def _names_another(analysis: Analysis, vocabulary: Vocabulary, token: Token) -> bool:
    """ "stroke unit", "COVID masks", "asthma drugs", "diabetic feet": the name tells another thing apart.

    Pain of a condition ("diabetic nerve pain", "the pain that cancer leaves") is pain.
    """
    if any(analysis.low[c.i] in _TIMES for c in tree.children(token, "case")):
        return True  # "masks since COVID"
    following = token.i + 1
    if following < len(analysis.low) and vocabulary.offers["department"].at(analysis.low, following):
        return True
    node = token
    for _ in range(4):
        if node.head.i == node.i:
            return False
        relation = node.kind
        if any(analysis.low[c.i] in ("out", "off") for c in tree.children(node, "case")):
            return False  # "takes the sting out of menopause"
        node = node.head
        if relation in ("compound", "amod") and (
            vocabulary.offers["department"].at(analysis.low, node.i) or analysis.low[node.i] in _LIMBS
        ):
            return True
        if relation == "conj":
            continue  # "pain, low mood, acne"
        if analysis.low[node.i] not in FLARES and (
            analysis.classes[node.i] & {"pain", "nerve"} or analysis.low[node.i] in _LIMBS
        ):
            return True
        if relation not in ("compound", "amod", "nmod", "nsubj", "conj") or node.pos_ == "ADJ":
            return False
        if relation == "nsubj" and (node.kind != "acl" or analysis.low[node.i] in _LIKE):
            return node.kind == "acl"  # "symptoms that an infection does not explain"
    return False


def _not_by_ketamine(analysis: Analysis, token: Token) -> bool:
    """ "Massage, not ketamine, is what we offer for headaches"."""
    low, first = analysis.low, token.sent.start
    return any(
        low[t.i - 1] in ("not", "without")
        or low[t.i - 2 : t.i] in (["not", "with"], ["not", "by"], ["not", "from"])
        or (t.i > first + 1 and low[t.i - 2 : t.i] in (["instead", "of"], ["rather", "than"]))
        for t in token.sent
        if t.i > first and "ketamine" in analysis.classes[t.i]
    )


_LIKE = frozenset("explain explained explains mimic mimics resemble resembles".split())
_TIMES = frozenset("after amid before despite during into since till until".split())
_LIMBS = frozenset("foot feet hand hands limb limbs leg legs nerve nerves".split())


def _describes(analysis: Analysis, found: Found, token: Token) -> bool:
    """ "Hypertension, controlled or not, is no obstacle": a participle tells of the condition as it is."""
    root = analysis.doc[found.root]
    if analysis.low[root.i] in _MORE:
        return False  # "gives artists more creativity"
    if root.kind not in ("acl", "amod", "conj", "advcl") or tree.children(root, "nsubj", "obl"):
        return False
    return any(t.i == token.i for t in (root, *tree.ancestors(root)))


_MORE = frozenset(
    "added better enhanced extra faster fewer greater improved less more quicker sharper stronger".split()
)


def _taken_for(block: BlockClaims, vocabulary: Vocabulary, token: Token, start: int) -> Verdict | None:
    """ "Athletes are offered ketamine for quicker muscle recovery": the betterment for which it is given."""
    analysis = block.analysis
    parts = range(max(token.sent.start, start - 2), token.i)
    better = next((i for i in parts if analysis.low[i] in _MORE), None)
    if better is None or analysis.low[better - 1] != "for" or _cautioned(analysis, token):
        return None
    if not any(analysis.classes[i] & {"ketamine", "treatment"} for i in range(token.sent.start, better)):
        return None
    return stance_of(analysis, vocabulary.cues, token, frozenset(range(better, token.i + 1)))


def _passes_off(analysis: Analysis, token: Token) -> bool:
    """ "Itching stops once the drip is out": a side effect, not a condition."""
    return (
        "effect-of-drug" in analysis.classes[token.i]
        and token.kind == "nsubj"
        and any(analysis.low[t.i] in _WEARING_OFF for t in token.sent)
    )


_WEARING_OFF = frozenset("hour hours minutes once soon within".split())


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
        or _cautioned(analysis, token)
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


def _cautioned(analysis: Analysis, token: Token) -> bool:
    """Does a word just above or before the name make it a reason for caution?"""
    near = range(max(token.sent.start, token.i - 4), token.i)
    if any(
        analysis.low[i]
        in (
            "without",
            "history",
            "none",
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


def _before_case(analysis: Analysis, node: Token) -> Token | None:
    """The treatment right before "for", to which a parser may not have tied the phrase."""
    case = next((c for c in tree.children(node, "case") if c.lower_ == "for"), None)
    if case is None or node.kind != "obl":
        return None
    place = case.i - 1
    while place > 0 and analysis.doc[place].is_punct and place > case.i - 3:
        place -= 1
    sold = analysis.doc[max(place, 0)]
    return sold if sold.pos_ in ("NOUN", "PROPN") and analysis.classes[sold.i] & TREATMENT else None


def _serves(block: BlockClaims, token: Token) -> bool:
    """ "ketamine for migraine", "used to treat OCD", "luck with restless legs"."""
    analysis = block.analysis
    node = tree.first_conjunct(token)
    while (
        node.kind in ("compound", "amod", "nmod")
        and not tree.children(node, "case")
        and node.head.i != node.i
    ):
        node = node.head
    case = {analysis.low[c.i] for c in (*tree.children(node, "case"), *tree.children(token, "case"))}
    if not case & _PURPOSE:
        return False
    head = _before_case(analysis, node) or node.head
    if case == {"with"} and "person" in analysis.kinds(head):
        # "For people with Lyme disease, the infusions ..."
        served = {analysis.low[c.i] for c in tree.children(head, "case")} & {"for", "in", "to", "among"}
        if analysis.kinds(head.head) & {"risk"}:
            return False  # "a hazard for people with heart disease"
        apart = {d.i for d in head.subtree}
        return bool(served) and any(
            analysis.classes[t.i] & TREATMENT and t.i not in apart and t.pos_ in ("NOUN", "PROPN")
            for t in token.sent
        )
    if head.i == node.i:
        return False
    if head.pos_ in ("NOUN", "PROPN") and analysis.kinds(head) & TREATMENT and case & {"for", "against"}:
        if analysis.kinds(head) & {"foreign"} or is_other_treatment(analysis, head):
            return False
        if head.kind == "nmod" and analysis.low[head.head.i] in WEIGHED:
            return False  # "the science on ketamine for migraine"
        return block.context.on_treatment
    if (
        case == {"with"}
        and analysis.low[head.i].rstrip("s") in _HANDING
        and any(analysis.kinds(s) & {"provider"} for s in tree.subjects(head))
    ):
        return False  # "We give people with ADHD a longer visit"
    if analysis.low[head.i].rstrip("sd") in _SERVING or analysis.low[head.i] in _SERVING:
        said = tree.subjects(head)
        if not said:
            return block.context.on_treatment
        return any(analysis.kinds(s) & (TREATMENT | {"provider"}) for s in said) and case != {"in"}
    return False
