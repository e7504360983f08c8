"""Whom a sentence credits with an effect: the treatment, or another drug, another hand, another thing."""

from __future__ import annotations

from ketalint.language.claims.context import RELIEF, Context, clinic_speaks, has_care_now
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import agents, children, clause_of, subjects
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import NO_CLASS, SEATS, TARGET, TREATMENT


def foreign_subject(context: Context, match: Match) -> Token | None:
    """The other drug or thing that the claim is really about ("antibiotics cure infections"), or None."""
    analysis = context.analysis
    root = analysis.doc[match.root]
    said = [
        t
        for t in (*subjects(root), *agents(root))
        if t.i not in match.words and all(t.i != p for _, p in match.slots)
    ]
    said += [named for t in said if children(t, "cop") for named in children(t, "nsubj")]
    real = _real_subject(context, root) or _named_above(context, said)
    if real is not None:
        return real
    if not said and root.i > root.sent.start and root.pos_ == "VERB":
        before = analysis.doc[
            root.i - 1
        ]  # "acetaminophen works": a name that a parser may take for an adverb
        if before.pos_ in ("ADV", "ADJ", "PROPN") and analysis.classes[before.i] == {"foreign"}:
            return before
    for token in said:
        if _treats_otherwise(context, token, root) or has_care_now(analysis, token, root):
            return token
    for token in said:
        kinds = analysis.kinds(token)
        if (
            kinds & (TREATMENT | TARGET | {"provider", "person", "relief", "expert"}) - {"opioid"}
            or token.pos_ == "PRON"
        ):
            return None
    for token in said:
        if _is_visit(context, token):
            return None
        if analysis.kinds(token) & {"foreign", "logistics", "authority", "payer", "effect-of-drug"} or (
            analysis.kinds(token) & {"opioid"}
        ):
            return token
    return None


def _named_above(context: Context, said: list[Token]) -> Token | None:
    """ "10. Opioids. They kill pain, and people.": a list of remedies, each a sentence of its own."""
    analysis = context.analysis
    if len(said) != 1 or analysis.low[said[0].i] not in ("it", "they") or not said[0].sent.start:
        return None
    before = analysis.doc[said[0].sent.start - 1].sent
    named = [t for t in before if t.text[:1].isalpha()]
    if not 0 < len(named) <= _MAX_HEADED or any(t.pos_ in ("AUX", "VERB") for t in named):
        return None
    kinds = NO_CLASS.union(*(analysis.classes[t.i] for t in named))
    numbered = before.start > 0 and analysis.texts[before.start - 2].isdigit() if before.start > 1 else False
    numbered = numbered or analysis.texts[before.start].isdigit()
    listed = numbered and analysis.low[named[-1].i] in _REMEDIES
    if "ketamine" in kinds or not (kinds & {"foreign", "opioid", "service"} or listed):
        return None
    return named[-1]


_MAX_HEADED = 3  # words of a sentence that only names a remedy
_REMEDIES = frozenset("blocks injections operations pills radiofrequency shots surgery tablets".split())


def another_acts(context: Context, match: Match) -> Token | None:
    """ "Sumatriptan stops my migraine every time", "a nerve block gave instant relief": who acts there.

    The words of certainty or time are an adverb or adjective in the clause of another drug.
    """
    analysis = context.analysis
    clause = clause_of(analysis.doc[match.root])
    if clause.i == match.root or any(analysis.classes[t.i] & {"ketamine", "treatment"} for t in clause.sent):
        return None
    for token in subjects(clause):
        kinds = analysis.kinds(token)
        if (
            "foreign" in kinds
            and not kinds & TARGET
            and token.pos_ in ("NOUN", "PROPN")
            and token.i not in match.words
        ):
            return token
    return None


def _real_subject(context: Context, root: Token) -> Token | None:
    """ "The page for ketamine visits works like a charm": a thing of the house, which a parser cuts off."""
    low = context.analysis.low
    node = root if root.pos_ == "VERB" else root.head
    if node.kind not in ("acl", "nmod") or not low[node.i].endswith("s"):
        return None
    marks = {low[c.i] for c in children(node, "mark")}
    thing = context.analysis.classes[node.head.i] & {"logistics", "payer"}
    return node.head if thing and marks & {"at", "for"} and "to" not in marks else None


def _treats_otherwise(context: Context, token: Token, root: Token) -> bool:
    """ "My surgeon fixed the hernia; the ketamine was for the pain": another hand, or another treatment.

    The sentence speaks of ketamine elsewhere, and sets the two apart.
    """
    analysis = context.analysis
    hand = analysis.low[token.i] in OTHER_HANDS
    other = "foreign" in analysis.classes[token.i] and "ketamine" not in analysis.kinds(token)
    if not hand and not other:
        return False
    clause = analysis.clause(root)
    own = [t for t in root.sent if analysis.classes[t.i] & {"ketamine", "treatment"}]
    if any(analysis.clause(t) == clause for t in own):
        return False
    return hand or any(t.kind == "nsubj" and "ketamine" in analysis.kinds(t) for t in own)


# Those who treat something else than we do.
OTHER_HANDS = frozenset(
    form
    for noun in """
    allergist cardiologist carpenter dentist dermatologist electrician gynecologist mechanic oculist
    oncologist ophthalmologist optician orthodontist pediatrician plumber podiatrist rheumatologist surgeon
    urologist vet veterinarian
    """.split()
    for form in forms(noun)
)
# What a page about the treatment may call it by: "six visits wipe out CRPS", "time to end the pain".
_VISITS = frozenset(
    "afternoon afternoons days hours minutes morning mornings time trip trips visit visits weeks".split()
)


def _is_visit(context: Context, token: Token) -> bool:
    low = context.analysis.low
    return low[token.i] in _VISITS and (
        context.on_treatment
        or (low[token.i] in ("trips", "visits") and bool(children(token, "nummod")))
        or any(low[t.i] in ("us", "here", "our") for t in token.subtree)
    )


def credited(context: Context, match: Match, uncovered: bool = False) -> bool:
    """Is the effect put down to the treatment? "Hepatitis can be cured with tablets" is about something else.

    A subject that is the treatment, the clinic or a patient says so; without one, the sentence must name the
    treatment, speak of somebody's own pain, or be a fragment in a draft about the treatment. A condition that
    is `uncovered` by the reference asks for more: "Cure for the common cold" is no claim about ketamine.
    """
    analysis = context.analysis
    root = analysis.doc[match.root]
    slotted = {place for _, place in match.slots}
    actors = [t for t in (*subjects(root), *agents(root)) if t.i not in match.words and t.i not in slotted]
    if any(
        analysis.kinds(t) & (TREATMENT | {"provider", "person", "relief"}) or t.pos_ == "PRON" for t in actors
    ):
        return True
    if any(_is_visit(context, t) for t in actors):
        return True
    if context.on_treatment and any(analysis.low[t.i] == "one" for t in actors):
        return True  # "the second one kills it"
    # "my feet", "the nerve endings": whose pain it is
    actors = [t for t in actors if analysis.low[t.i] not in SEATS and "nerve" not in analysis.kinds(t)]
    sentence = root.sent
    another = _after_another(context, sentence.start)
    named = any(
        analysis.classes[t.i] & TREATMENT
        and t.i not in slotted
        and not (another and analysis.low[t.i] in _ANY_TREATMENT)
        for t in sentence
    ) or (context.on_treatment and _after_visits(context, sentence))
    instrument = [
        t
        for t in agents(root)
        if analysis.kinds(t) & {"foreign", "logistics"} and not analysis.kinds(t) & TREATMENT
        if t.i not in match.words  # "wiped from the board"
    ]
    if instrument:
        return False
    if named:
        return True
    if actors:
        return False
    if another:
        return False
    if context.on_treatment and _after_benefit(context, sentence.start):
        return True
    if not uncovered and clinic_speaks(analysis, sentence):
        return True
    told = any(analysis.low[t.i] in ("we", "my", "your") for t in sentence)
    if uncovered and not context.testimonial and not told:
        return False
    owned = (
        any(
            analysis.low[t.i] in _POSSESSIVES
            or analysis.low[t.i] in _FOR_YEARS
            or (t.pos_ == "NOUN" and "person" in analysis.classes[t.i])
            for t in sentence
        )
        or "my" in analysis.low
        or any(analysis.low[place] in _TELLERS for place in slotted)  # "Now I take none"
        or (analysis.low[sentence.start] == "have" and "?" not in sentence.text)  # "Haven't touched a pill"
    )  # a story: "The burning, twenty years of it, left"
    bare = len(sentence) <= 9 or len(sentence) - len(match.words) - len(slotted) <= _FEW_BESIDE
    return context.on_treatment and (owned or bare or context.testimonial)


def _after_visits(context: Context, sentence: Span) -> bool:
    """ "Opioids are no longer needed after the third visit": a count of visits names the treatment."""
    low = context.analysis.low
    return any(
        low[t.i] in ("visit", "visits")
        and any(low[c.i] in _SINCE for c in children(t, "case"))
        and any(c.like_num or c.kind == "nummod" or low[c.i] in _COUNTED for c in t.children)
        for t in sentence
    )


_TELLERS = frozenset(("he", "i", "she"))
_FEW_BESIDE = 4  # words of a sentence that says nothing else: "Once the visit is over, so is the pain."
_FOR_YEARS = frozenset("decade decades year years".split())
_SINCE = frozenset("after by following since within".split())
_COUNTED = frozenset("final first last second third fourth fifth sixth".split())
_MAX_NAMED = 6  # words of a sentence that only names the treatment
_ANY_TREATMENT = frozenset("procedure procedures therapy treatment treatments".split())


def _after_another(context: Context, start: int) -> bool:
    """Is it another treatment that was named last, in the block or right above it?"""
    analysis = context.analysis
    for place in range(start - 1, -1, -1):
        kinds = analysis.classes[place]
        if kinds & TREATMENT:
            return not kinds & {"ketamine", "treatment"}
    if context.testimonial:
        return False  # a voice of its own, whatever the one above spoke of
    above = analysis.earlier
    named = above.named if above is not None else NO_CLASS
    return "service" in named and not named & {"ketamine", "treatment"}


def _after_benefit(context: Context, start: int) -> bool:
    """Does the sentence before, or the heading above, tell of the treatment's benefit?"""
    analysis = context.analysis
    if start > 0:
        before = analysis.doc[start - 1].sent
        named = any(analysis.classes[t.i] & TREATMENT for t in before)  # "Six drips."
        if named and len(before) <= _MAX_NAMED and all(t.pos_ not in ("VERB", "AUX") for t in before):
            return True
        return any(analysis.clause(t) in context.benefit_clauses for t in before)
    earlier = analysis.earlier
    return earlier is not None and any(c & RELIEF for c in earlier.classes)


_POSSESSIVES = frozenset("my your her his their our i you we me she he us".split())
