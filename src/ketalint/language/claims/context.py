"""What a block is about: the clauses that say the treatment helps, and whether it is the treatment at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import agents, children, subjects
from ketalint.language.words.cues import Family
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import NO_CLASS, SEATS, TARGET, TREATMENT

RELIEF = frozenset(("relief",))
_WORKING = frozenset("work succeed deliver help last hold pay perform stick act kick".split())


@dataclass(frozen=True)
class Context:
    """The block under reading and the clauses in it that say the treatment helps."""

    analysis: Analysis
    benefit_clauses: frozenset[int]
    on_treatment: bool  # is the draft, or what stands above this block, about the treatment?
    testimonial: bool = False
    faring: frozenset[int] = frozenset()  # of the benefit clauses those in which a patient only fares well


def build_context(
    analysis: Analysis,
    effects: list[Match],
    on_treatment: bool,
    testimonial: bool = False,
    faring: Family | None = None,
) -> Context:
    """`effects`: the matches that state an effect at all, from "helps" up.

    `faring` are the words for a patient who fares well ("turn the corner"), which name no pain.
    """
    working = {word for word in analysis.low.distinct if tells_of_working(word)}
    worked_out = {t.i for t in analysis.doc if _worked_out(t)} if working else set()
    clauses = {
        analysis.clause(analysis.doc[m.root])
        for m in effects
        if worked_out.isdisjoint(m.words) and not _in_other_care(analysis, analysis.doc[m.root])
    }
    fares = frozenset(_faring(analysis, faring, on_treatment) if faring is not None else ())
    clauses |= fares
    clauses |= frozenset(_doing_likewise(analysis))
    for token in analysis.doc if working or "relief" in analysis.named else ():
        kinds = analysis.classes[token.i]
        if "relief" in kinds and token.kind not in ("compound", "amod") and not _is_room(analysis, token.i):
            clauses.add(analysis.clause(token))
        elif analysis.low[token.i] in working and token.i not in worked_out:
            elsewise = any(
                analysis.low[c.i] in ("differently", "by", "like", "closely", "together", "with")
                for c in token.subtree
                if c.head.i == token.i or c.kind == "case"
            )
            if (
                token.pos_ == "VERB"
                and not elsewise
                and (
                    any(analysis.kinds(s) & (TREATMENT | RELIEF) for s in (*subjects(token), *agents(token)))
                    or (on_treatment and _works_for_one(analysis, token))
                )
            ):
                clauses.add(analysis.clause(token))
    return Context(analysis, frozenset(clauses), on_treatment, testimonial, fares)


def _in_other_care(analysis: Analysis, root: Token) -> bool:
    return any(has_care_now(analysis, token, root) for token in children(root, "nsubj"))


def has_care_now(analysis: Analysis, token: Token, root: Token) -> bool:
    """ "I call whoever manages your pain now", "a letter from the doctor who treats it": not we."""
    low = analysis.low
    if low[token.i] in _WHOEVER:
        return low[root.i] in _CARING
    if low[token.i] != "who" or root.dep_ != "acl:relcl" or low[root.i] not in _CARING:
        return False
    who = root.head
    theirs = any(low[c.i] in ("the", "your") for c in children(who, "det", "nmod"))
    return theirs and who.kind in ("obj", "obl", "nmod") and bool(analysis.kinds(who) & _CARERS)


_WHOEVER = frozenset(("whichever", "whoever"))
_CARING = frozenset("handles manages oversees prescribes treats".split())
_CARERS = frozenset(("expert", "provider"))


def _doing_likewise(analysis: Analysis) -> Iterator[int]:
    """ "Tablets dull the pain for hours. Ketamine does so for good.": what was said of others, of ours."""
    low = analysis.low
    if _SO.isdisjoint(low) or _DOES.isdisjoint(low):
        return
    for place in range(1, len(low) - 1):
        verb = analysis.doc[place]
        if low[place] not in _DOES or low[place + 1] not in _SO or not analysis.kinds(verb) <= NO_CLASS:
            continue
        ours = any(analysis.kinds(t) & TREATMENT and t.i < place for t in subjects(verb))
        before = range(max(0, verb.sent.start - _MAX_BEFORE), place - 1)
        if ours and any(analysis.classes[i] & (TARGET - {"opioid"}) for i in before):
            yield analysis.clause(verb)


_DOES = frozenset("did do does doing done".split())
_SO = frozenset(("it", "so", "that"))
_MAX_BEFORE = 25  # words in which the others are told of


def _is_room(analysis: Analysis, place: int) -> bool:
    """ "A snack in recovery" is had in a room."""
    return analysis.low[place] == "recovery" and analysis.low[max(0, place - 1) : place] in (["in"], ["from"])


def _works_for_one(analysis: Analysis, verb: Token) -> bool:
    """ "This is going to work for you", "it works on you": unnamed, on a page about the treatment."""
    if _works_at_all(analysis, verb):
        return True
    if verb.kind == "acl" and analysis.low[verb.head.i] in ("one", "something", "thing"):
        return analysis.low[verb.i].startswith("work")
    if any(t.kind == "advcl" and t.i > verb.i for t in verb.children):
        return False  # "this will work for you only if the doctor agrees"
    named = any(analysis.low[t.i] not in ("it", "that", "this") or analysis.kinds(t) for t in subjects(verb))
    return not named and any(
        (analysis.low[t.i] in _READERS or _is_everybody(analysis, t))
        and any(c.lower_ in ("for", "on") for c in t.children)
        for t in verb.children
        if t.kind == "obl"
    )


def _works_at_all(analysis: Analysis, verb: Token) -> bool:
    """ "This will work.", "It is going to work.": the whole of a sentence."""
    sentence = verb.sent
    if len(sentence) > _WHOLE or sentence[-1].text not in (".", "!"):
        return False
    row = analysis.low[sentence.start : verb.i + 1]
    if row[0] not in ("it", "this") or row[-1] != "work" or not {"will", "'ll", "to"} & set(row):
        return False
    above = analysis.doc[sentence.start - 1].sent if sentence.start else ()
    return verb.i + 2 >= sentence.end and not any("logistics" in analysis.classes[t.i] for t in above)


_WHOLE = 6  # words of "it is going to work."


def _is_everybody(analysis: Analysis, noun: Token) -> bool:
    """ "Each person before you", "all of our patients"."""
    return "person" in analysis.kinds(noun) and any(
        analysis.low[c.i] in ("all", "each", "every") for c in noun.children
    )


_READERS = frozenset("anyone everybody everyone me us you".split())


def _worked_out(token: Token) -> bool:
    """ "The dose is worked out from body weight", "the team works it out": nothing is said to work."""
    return token.lower_.startswith("work") and any(
        child.dep_ == "compound:prt" and child.lower_ in ("out", "up") for child in token.children
    )


def _faring(analysis: Analysis, faring: Family, on_treatment: bool) -> Iterator[int]:
    """The clauses in which a patient, a part of the body or the treatment fares well, or makes one do so."""
    for sentence in analysis.sentences:
        if not on_treatment and not any(analysis.classes[t.i] & TREATMENT for t in sentence):
            continue
        said = faring.first(analysis.low, sentence.start, sentence.end)
        if said is None or _after_the_drug(analysis, said):
            continue
        clause = analysis.clause(analysis.doc[said.start])
        own = [t.i for t in sentence if analysis.clause(t) == clause and analysis.low[t.i] not in AT_HAND]
        named = NO_CLASS.union(*(analysis.classes[i] for i in own))
        fares = subjects(analysis.doc[clause])
        if not named & OTHER_MATTERS - TREATMENT and all(_may_fare(analysis, t) for t in fares):
            yield clause


def _after_the_drug(analysis: Analysis, said: range) -> bool:
    """ "You recover from the sedation in a chair": what is over is what was given."""
    low = analysis.low
    if not low[said.start].startswith("recover"):
        return False
    return any(
        "from" in analysis.cases(t) and not analysis.kinds(t) & TARGET
        for t in analysis.doc[said.start].children
    )


def _may_fare(analysis: Analysis, token: Token) -> bool:
    if token.pos_ == "PRON" or analysis.low[token.i] in SEATS:
        return not analysis.kinds(token) & {"provider"}
    fit = TREATMENT | TARGET | RELIEF | {"benefit", "person"}
    return bool(analysis.kinds(token) & fit) and not analysis.kinds(token) & STAFF


OTHER_MATTERS = frozenset(("authority", "foreign", "logistics", "payer"))
STAFF = frozenset(("authority", "expert", "logistics", "payer", "provider"))


def tells_of_working(word: str) -> bool:
    return word.rstrip("s") in _WORKING or word in ("worked", "lasted", "working", "lasting", "helped")


def clinic_speaks(analysis: Analysis, sentence: Span) -> bool:
    """ "The end of your pain starts with a call to us", "Show your migraine the door!": who else sells it?"""
    low = analysis.low
    if any(low[t.i] in _HOUSE and low[t.head.i] not in _SHEETS for t in sentence):
        return True
    first = next((t for t in sentence if t.text[:1].isalnum()), None)
    return (
        first is not None
        and "VerbForm=Inf" not in first.morph
        and first.pos_ == "VERB"
        and first.kind == "ROOT"
        and not children(first, "nsubj")
        and any(low[t.i] == "your" and analysis.kinds(t.head) & TARGET for t in sentence)
    )


_HOUSE = frozenset(("our", "ours", "us", "we"))
_SHEETS = frozenset("chart diary form leaflet questionnaire scale sheet survey".split())


def speaks_of_treatment(context: Context, sentence: Span) -> bool:
    """Is a sentence about the treatment: names it, or stands on a page about it and names nothing else?"""
    analysis = context.analysis
    for token in sentence:
        named = analysis.classes[token.i] & (TREATMENT - {"service"})
        if named and not (token.kind == "compound" and analysis.kinds(token.head) & OF_TREATMENT):
            return True
    if any(
        analysis.classes[t.i] & {"logistics", "foreign", "service"} and analysis.low[t.i] not in AT_HAND
        for t in sentence
    ):
        return False
    return context.on_treatment or clinic_speaks(analysis, sentence)


def on_page(context: Context, sentence: Span) -> bool:
    """Does a sentence stand on a page about the treatment, or name it?"""
    return context.on_treatment or any(context.analysis.classes[t.i] & TREATMENT for t in sentence)


def told_on_page(context: Context, sentence: Span) -> bool:
    """Is a story told that a page about the treatment puts down to it: no other drug or service is named?"""
    analysis = context.analysis
    if not on_page(context, sentence):
        return False
    return not any(
        analysis.classes[t.i] & {"foreign", "service"} and not analysis.classes[t.i] & _OURS_TOO
        for t in sentence
        if t.pos_ != "VERB"
    )


_OURS_TOO = frozenset(("ketamine", "opioid", "treatment"))


# Furniture of the treatment, and units of time: no other matter.
AT_HAND = frozenset(
    "bag books chair day days hour hours life place pump recliner seat syringe time times vein veins".split()
)
# What a treatment in front of them only tells apart: "ketamine clinic", "infusion appointment".
OF_TREATMENT = frozenset(("logistics", "provider", "person"))
