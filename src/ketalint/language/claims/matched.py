"""A phrase that was found, read as a claim: how far it goes, whether it is made, hedged or denied."""

from __future__ import annotations

from ketalint.language.claims.apart import of_something_else
from ketalint.language.claims.asked_and_barred import asked_of_patients
from ketalint.language.claims.context import Context
from ketalint.language.claims.credit import another_acts, foreign_subject
from ketalint.language.claims.elsewhere import confirmed
from ketalint.language.claims.found import Found
from ketalint.language.stance import Hedge, Verdict, hedges, stance_of, warned
from ketalint.language.stance.exceptions import but_for_staff
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.matching import Match
from ketalint.model import SCALES

_APPROXIMATE = frozenset(
    "almost nearly virtually practically near approaching essentially basically just-about".split()
)
_TOPICS = (("opioid", "opioid-use"), ("mood", "mood"), ("nerve", "nerve"))


def without_inner(matches: list[Match], vocabulary: Vocabulary) -> list[Match]:
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


def read_match(match: Match, vocabulary: Vocabulary, context: Context) -> Found:
    """The claim that a phrase makes, whether it is made or not."""
    analysis = context.analysis
    owner = vocabulary.owner(match.pattern)
    root = analysis.doc[match.root]
    places = frozenset(match.words)
    foreign = foreign_subject(context, match)
    if foreign is None and owner.scale in ("certainty", "speed"):
        foreign = another_acts(context, match)
    if foreign is not None and (owner.fact == "" or match.slot("treatment", "ketamine") is None):
        verdict = Verdict("elsewhere", range(foreign.i, foreign.i + 1))
    elif of_something_else(context, vocabulary, match, owner):
        verdict = Verdict("elsewhere")
    else:
        verdict = stance_of(analysis, vocabulary.cues, root, places)
        if owner.polarity == "contrary" and asked_of_patients(
            analysis, min((*match.words, *(place for _, place in match.slots)))
        ):
            verdict = Verdict("elsewhere")  # "a list of every medicine, vitamin and supplement"
        elif owner.polarity == "contrary" and verdict.kind == "made":
            verdict = _unless_warned(analysis, vocabulary, root, places)
        elif (owner.polarity == "accords" and verdict.kind == "denied" and _in_part(analysis, verdict)) or (
            owner.fact in _GUARDING and verdict.kind == "denied" and but_for_staff(analysis, root.sent)
        ):
            verdict = Verdict("rejected", verdict.words)
    level = owner.level
    if level and _approximated(analysis, match):
        level = SCALES[owner.scale][max(0, SCALES[owner.scale].index(level) - 1)]
    given = (*hedges(analysis, vocabulary.cues, root, places), *_partial(analysis, match))
    if owner.scale == "safety":
        given = tuple(h for h in given if not _unable(analysis, h))
    if (
        owner.scale == "safety"
        and level == "risks named"
        and verdict.kind == "denied"
        and not given
        and not _compared(analysis, match)
        and not _of_people(analysis, root)
        and not _talked_of(analysis, vocabulary, match, verdict)
        and not confirmed(analysis, vocabulary, match)
        and not _never_without(analysis, match, verdict)
        and not _not_yet_known(analysis, match, verdict)
        and not _set_apart(analysis, match, verdict)
    ):
        told = verdict.open  # "They say that it isn't addictive"
        level = "riskless"  # "carries no risk of dependence"
        verdict = Verdict("rejected", verdict.words, open=True) if told else Verdict("made")
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


def _talked_of(analysis: Analysis, vocabulary: Vocabulary, match: Match, verdict: Verdict) -> bool:
    """ "I was not told of the side effects", "we cannot call it risky": the talk of harm is denied."""
    if verdict.words is None:
        return False
    between = vocabulary.constructions["of-harm"].first(analysis.low, verdict.words.stop, match.words[0])
    if between is not None and analysis.low[between.start : between.stop + 1] == ["known", "to"]:
        return False  # "it is not known to cause harm"
    return between is not None


def _in_part(analysis: Analysis, verdict: Verdict) -> bool:
    """ "Opioids do not always lead to addiction": what is only at times not so is not denied."""
    after = verdict.words.stop if verdict.words is not None else len(analysis.low)
    return after < len(analysis.low) and analysis.low[after] in _AT_TIMES


_AT_TIMES = frozenset("all always automatically every everybody everyone invariably necessarily".split())


def _unless_warned(
    analysis: Analysis, vocabulary: Vocabulary, root: Token, places: frozenset[int]
) -> Verdict:
    """ "Ketamine without a nurse is dangerous" names what it warns of."""
    return Verdict("rejected" if warned(analysis, vocabulary.cues, root, places) else "made")


def _compared(analysis: Analysis, match: Match) -> bool:
    """ "has not the same risk as morphine" denies a likeness, not the risk."""
    sentence = analysis.doc[match.root].sent
    near = range(max(sentence.start, match.words[0] - 4), min(sentence.end, match.words[-1] + 5))
    return any(analysis.low[i] in _LIKENESS for i in near)


def _of_people(analysis: Analysis, root: Token) -> bool:
    """ "We do not treat patients who have high blood pressure", "those with a risk": whom it names."""
    return any(
        (
            (node.dep_ == "acl:relcl" or _goes_with(analysis, node))
            and (analysis.classes[node.head.i] & {"person"} or analysis.low[node.head.i] in _THOSE)
        )
        or _given_to_those(analysis, node)
        for node in (root, *tree.ancestors(root))
    )


def _goes_with(analysis: Analysis, node: Token) -> bool:
    return node.kind == "nmod" and "with" in analysis.cases(node)


def _given_to_those(analysis: Analysis, node: Token) -> bool:
    """ "We do not give it to people with high blood pressure": named with whom, whatever the parse."""
    if node.kind != "obl" or "with" not in analysis.cases(node) or analysis.low[node.head.i] in _LEAVING:
        return False
    before = next((c.i - 1 for c in tree.children(node, "case") if c.lower_ == "with"), 0)
    return before > node.head.i and bool(
        "person" in analysis.classes[before] or analysis.low[before] in _THOSE
    )


_LEAVING = frozenset("leave leaves leaving left".split())


_THOSE = frozenset("anybody anyone everybody everyone some somebody someone those".split())


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


_GUARDING = frozenset(("evaluation", "monitoring", "specialist", "supervision"))  # who guards a patient


def _never_without(analysis: Analysis, match: Match, verdict: Verdict) -> bool:
    """ "We have yet to see a day without somebody feeling dizzy": two denials that name the harm."""
    low, denied = analysis.low, verdict.words
    if denied is None:
        return False
    if low[denied.start] != "without":
        return "without" in low[denied.stop : match.words[0]]
    return not _FIRST_DENIAL.isdisjoint(low[analysis.doc[denied.start].sent.start : denied.start])


def _not_yet_known(analysis: Analysis, match: Match, verdict: Verdict) -> bool:
    """ "The long-term risks are not fully known", "... have not been studied": what nobody can tell yet."""
    denied = verdict.words
    if denied is None or denied.start < match.words[-1]:
        return False
    after = analysis.low[denied.stop : min(analysis.doc[match.root].sent.end, denied.stop + 4)]
    return not _FOUND_OUT.isdisjoint(after)


def _set_apart(analysis: Analysis, match: Match, verdict: Verdict) -> bool:
    """ "Feeling floaty isn't pain relief", "nausea is no sign that it works": what it is not is told."""
    denied = verdict.words
    if denied is None or denied.start < match.words[0]:
        return False
    after = analysis.low[denied.stop : min(analysis.doc[match.root].sent.end, denied.stop + 4)]
    return not _GOOD_SIGNS.isdisjoint(after)


_GOOD_SIGNS = frozenset(
    "aim benefit cure goal improvement measure point proof purpose recovery relief same sign success".split()
)
_FOUND_OUT = frozenset(
    "certain clear established expected known researched settled studied understood".split()
)
_FIRST_DENIAL = frozenset("hardly n't never no nobody not rarely seldom yet".split())


def _unable(analysis: Analysis, hedge: Hedge) -> bool:
    """ "It could not hurt a fly", "you cannot come to harm": what cannot be is no weaker for it."""
    after = hedge.words.stop
    able = analysis.low[after - 1] in ("can", "could", "ca") and after < len(analysis.low)
    return able and analysis.low[after] in ("not", "n't")
