"""Turns the phrases found in a block into claims: about the treatment or not, at which level, made or not."""

from __future__ import annotations

from ketalint.language import tree
from ketalint.language.analysis import Analysis
from ketalint.language.certainty import certainty_of_clauses, double_denials
from ketalint.language.context import Context, build_context, concerns, credited, foreign_subject
from ketalint.language.discourse import (
    answers,
    denied_risks,
    ellipses,
    follow_ups,
    open_doors,
    universal_echoes,
)
from ketalint.language.found import HELPING, BlockClaims, Found
from ketalint.language.phrases import Match
from ketalint.language.stance import Hedge, Verdict, hedges, stance_of
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.model import SCALES

_APPROXIMATE = frozenset(
    "almost nearly virtually practically near approaching essentially basically just-about".split()
)
_TOPICS = (("opioid", "opioid-use"), ("mood", "mood"), ("nerve", "nerve"))


def read_block(
    analysis: Analysis, vocabulary: Vocabulary, on_treatment: bool, testimonial: bool = False
) -> BlockClaims:
    """Every phrase of the block that speaks of the treatment, with level and stance."""
    matches = vocabulary.phrases.find(analysis)
    effects = [
        m
        for m in matches
        if vocabulary.owner(m.pattern).scale == "effect" and vocabulary.owner(m.pattern).level in HELPING
    ]
    context = build_context(analysis, effects, on_treatment, testimonial)
    result = BlockClaims(analysis, context)
    apt = [m for m in matches if concerns(context, m, vocabulary.owner(m.pattern).about)]
    for match in _without_inner(apt, vocabulary):
        result.found.append(_read_match(match, vocabulary, context))
    result.found += double_denials(result.found, vocabulary, context)
    result.found += certainty_of_clauses(result.found, vocabulary, context)
    follow_ups(result, vocabulary)
    answers(result, vocabulary)
    denied_risks(result)
    open_doors(result)
    ellipses(result)
    universal_echoes(result)
    return result


def _without_inner(matches: list[Match], vocabulary: Vocabulary) -> list[Match]:
    """Of phrases of one scale (or fact) that stand inside each other, the longest."""
    kept: list[Match] = []
    covered: dict[str, list[Match]] = {}
    for match in sorted(matches, key=lambda m: (m.words[0] - m.words[-1], -len(m.words), m.words)):
        owner = vocabulary.owner(match.pattern)
        others = covered.setdefault(owner.scale or owner.fact, [])
        if any(o.words[0] <= match.words[0] and match.words[-1] <= o.words[-1] for o in others):
            continue
        others.append(match)
        kept.append(match)
    return sorted(kept, key=lambda m: m.words)


def _read_match(match: Match, vocabulary: Vocabulary, context: Context) -> Found:
    analysis = context.analysis
    owner = vocabulary.owner(match.pattern)
    root = analysis.doc[match.root]
    places = frozenset(match.words)
    foreign = foreign_subject(context, match)
    if foreign is not None and (owner.fact == "" or match.slot("treatment", "ketamine") is None):
        verdict = Verdict("elsewhere", range(foreign.i, foreign.i + 1))
    elif (owner.scale == "approval" and _approval_of_another(analysis, match)) or (
        owner.scale == "effect" and not _credited(context, vocabulary, match, owner)
    ):
        verdict = Verdict("elsewhere")
    else:
        verdict = stance_of(analysis, vocabulary.cues, root, places)
    level = owner.level
    if level and _approximated(analysis, match):
        level = SCALES[owner.scale][max(0, SCALES[owner.scale].index(level) - 1)]
    given = (*hedges(analysis, vocabulary.cues, root, places), *_partial(analysis, match))
    if (
        owner.scale == "safety"
        and level == "risks named"
        and verdict.kind == "denied"
        and not given
        and not _compared(analysis, match)
    ):
        level, verdict = "riskless", Verdict("made")  # "carries no risk of dependence"
    targets = tuple(
        place for name, place in match.slots if name not in ("any", "person", "provider", "treatment")
    )
    return Found(
        owner=owner,
        level=level,
        words=_span_words(analysis, match),
        root=match.root,
        clause=analysis.clause(root),
        verdict=verdict,
        hedges=given,
        topic=owner.topic or _topic(analysis, targets),
        targets=targets,
        entry=match.pattern.text,
    )


def _credited(context: Context, vocabulary: Vocabulary, match: Match, owner: Owner) -> bool:
    """Is an effect put down to the treatment?

    A noun on an uncovered condition ("cure for the common cold") names the matter more often than it claims.
    """
    noun = context.analysis.doc[match.root].pos_ in ("NOUN", "PROPN") and _names_uncovered(
        context.analysis, vocabulary, match
    )
    return (owner.about != "anything" and not noun) or credited(context, match, noun)


def _names_uncovered(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """Is the target a condition that the reference knows nothing of?"""
    for name, place in match.slots:
        if name in ("target", "condition", "symptom"):
            text = " ".join(analysis.low[t.i] for t in analysis.doc[place].subtree)
            if vocabulary.names_uncovered(text):
                return True
    return False


_APPROVED = frozenset(("esketamine", "spravato"))


def _approval_of_another(analysis: Analysis, match: Match) -> bool:
    """Esketamine has its approval, and so have stimulators; ketamine for pain has none."""
    root = analysis.doc[match.root]
    slot = match.slot("treatment", "ketamine")
    said = [analysis.doc[slot]] if slot is not None else tree.subjects(root)
    for token in said:
        words = (
            {analysis.low[t.i] for t in token.subtree}
            if token.pos_ != "PRON"
            else analysis.last_subject(token)
        )
        if words & _APPROVED:
            return "ketamine" not in words
        if "service" in analysis.kinds(token) and not analysis.kinds(token) & {"ketamine", "treatment"}:
            return True
    before = {analysis.low[i] for i in range(root.sent.start, match.words[0])}
    return bool(before & _APPROVED) and "ketamine" not in before


def _compared(analysis: Analysis, match: Match) -> bool:
    """ "has not the same risk as morphine" denies a likeness, not the risk."""
    sentence = analysis.doc[match.root].sent
    near = range(max(sentence.start, match.words[0] - 4), min(sentence.end, match.words[-1] + 5))
    return any(analysis.low[i] in _LIKENESS for i in near)


_LIKENESS = frozenset(
    """
    all as common compared every everybody everyone fewer if less like long-term major more most same
    serious significant than unless usually when worse
    """.split()
)
_PART = frozenset("part some bit portion fraction share little few".split())


def _partial(analysis: Analysis, match: Match) -> list[Hedge]:
    """ "takes away some of the sting": part of a pain is no end of it."""
    for name, place in match.slots:
        if name not in ("person", "provider", "treatment"):
            head = analysis.doc[place]
            for token in [head, *tree.children(head, "det", "amod")]:
                whole = any(analysis.low[c.i] in ("every", "each", "any", "all") for c in token.children)
                if analysis.low[token.i] in _PART and not whole:
                    return [Hedge("softener", range(token.i, token.i + 1))]
    return []


def _span_words(analysis: Analysis, match: Match) -> tuple[int, ...]:
    """The words of a match and of the phrases in its slots, where these are near."""
    words = set(match.words)
    for _, head in match.slots:
        start, end = tree.noun_phrase(analysis.doc[head])
        if min(abs(head - w) for w in match.words) <= 12:
            words |= set(range(start, end))
    return tuple(sorted(words))


def _topic(analysis: Analysis, targets: tuple[int, ...]) -> str:
    for place in targets:
        kinds = analysis.kinds(analysis.doc[place])
        for name, topic in _TOPICS:
            if name in kinds:
                return topic
    return ""


def _approximated(analysis: Analysis, match: Match) -> bool:
    first = match.words[0]
    if (
        first > 0
        and analysis.low[first - 1] in _APPROXIMATE
        and analysis.doc[first - 1].sent == analysis.doc[first].sent
    ):
        return True
    return any(
        analysis.low[c.i] in _APPROXIMATE and c.i not in match.words
        for c in analysis.doc[match.root].children
    )
