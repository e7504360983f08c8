"""What a cue speaks of: does "forever" tell how long relief lasts, or how long the café stays shut?

The lexicon says for each group what its words must be about; these functions decide it from the parse.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import (
    agents,
    ancestors,
    children,
    clause_of,
    is_clause,
    objects,
    subjects,
)
from ketalint.language.words.cues import Family
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import NO_CLASS, SEATS, TARGET, TREATMENT
from ketalint.language.words.phrases import Match

RELIEF = frozenset(("relief",))
_GENERIC = frozenset(
    """
    alternative answer approach choice cure experience help medication medicine method one option path
    route solution standard thing tool way weapon
    """.split()
)
_WORKING = frozenset("work succeed deliver help last hold pay perform stick act kick".split())
_SUITED = frozenset(
    """
    appropriate candidacy candidate candidates designed eligibility eligible fit ideal indicated made meant
    perfect qualifies qualify right safe suit suitability suitable suits
    """.split()
)
_MODIFIERS = ("amod", "compound", "nummod", "det", "nmod")


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
    clauses = {analysis.clause(analysis.doc[m.root]) for m in effects}
    fares = frozenset(_faring(analysis, faring, on_treatment) if faring is not None else ())
    clauses |= fares
    for token in analysis.doc:
        kinds = analysis.classes[token.i]
        if "relief" in kinds and token.kind not in ("compound", "amod"):
            clauses.add(analysis.clause(token))
        elif tells_of_working(analysis.low[token.i]):
            elsewise = any(
                analysis.low[c.i] in ("differently", "by", "like", "closely", "together", "with")
                for c in token.subtree
                if c.head.i == token.i or c.kind == "case"
            )
            if (
                token.pos_ == "VERB"
                and not elsewise
                and any(analysis.kinds(s) & (TREATMENT | RELIEF) for s in (*subjects(token), *agents(token)))
            ):
                clauses.add(analysis.clause(token))
    return Context(analysis, frozenset(clauses), on_treatment, testimonial, fares)


def _faring(analysis: Analysis, faring: Family, on_treatment: bool) -> Iterator[int]:
    """The clauses in which a patient, a part of the body or the treatment fares well, or makes one do so."""
    for sentence in analysis.sentences:
        if not on_treatment and not any(analysis.classes[t.i] & TREATMENT for t in sentence):
            continue
        said = faring.first(analysis.low, sentence.start, sentence.end)
        if said is None:
            continue
        clause = analysis.clause(analysis.doc[said.start])
        own = [t.i for t in sentence if analysis.clause(t) == clause and analysis.low[t.i] not in _AT_HAND]
        named = NO_CLASS.union(*(analysis.classes[i] for i in own))
        fares = subjects(analysis.doc[clause])
        if not named & _ELSE - TREATMENT and all(_may_fare(analysis, t) for t in fares):
            yield clause


def _may_fare(analysis: Analysis, token: Token) -> bool:
    if token.pos_ == "PRON" or analysis.low[token.i] in SEATS:
        return not analysis.kinds(token) & {"provider"}
    fit = TREATMENT | TARGET | RELIEF | {"benefit", "person"}
    return bool(analysis.kinds(token) & fit) and not analysis.kinds(token) & _STAFF


_ELSE = frozenset(("authority", "foreign", "logistics", "payer"))
_STAFF = frozenset(("authority", "expert", "logistics", "payer", "provider"))


def tells_of_working(word: str) -> bool:
    return word.rstrip("s") in _WORKING or word in ("worked", "lasted", "working", "lasting", "helped")


def concerns(context: Context, match: Match, about: str) -> bool:
    """Is the cue about what its lexicon group wants it to be about?"""
    root = context.analysis.doc[match.root]
    if about == "benefit":
        return about_benefit(context, root, match) or beside_benefit(context, root, match)
    if about == "treatment":
        if match.slot("treatment", "ketamine") is not None:
            return True
        return about_treatment(context, root, match)
    if about == "suitability":
        return about_suitability(context, root, match) or _beside_suiting(context, root, match)
    return True


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
    actors = [t for t in actors if analysis.low[t.i] not in SEATS]  # "my feet": whose pain it is
    sentence = root.sent
    named = any(analysis.classes[t.i] & TREATMENT and t.i not in slotted for t in sentence)
    instrument = [
        t
        for t in agents(root)
        if analysis.kinds(t) & {"foreign", "logistics"} and not analysis.kinds(t) & TREATMENT
    ]
    if instrument:
        return False
    if named:
        return True
    if actors:
        return False
    if context.on_treatment and _after_benefit(context, sentence.start):
        return True
    if not uncovered and _clinic_speaks(analysis, sentence):
        return True
    told = any(analysis.low[t.i] in ("we", "my", "your") for t in sentence)
    if uncovered and not context.testimonial and not told:
        return False
    owned = any(
        analysis.low[t.i] in _POSSESSIVES or (t.pos_ == "NOUN" and "person" in analysis.classes[t.i])
        for t in sentence
    )
    return context.on_treatment and (owned or len(sentence) <= 9 or context.testimonial)


def _clinic_speaks(analysis: Analysis, sentence: Span) -> bool:
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
_MAX_NAMED = 6  # words of a sentence that only names the treatment


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


def speaks_of_treatment(context: Context, sentence: Span) -> bool:
    """Is a sentence about the treatment: names it, or stands on a page about it and names nothing else?"""
    analysis = context.analysis
    for token in sentence:
        named = analysis.classes[token.i] & (TREATMENT - {"service"})
        if named and not (token.kind == "compound" and analysis.kinds(token.head) & _OF_TREATMENT):
            return True
    if any(analysis.classes[t.i] & {"logistics", "foreign", "service"} for t in sentence):
        return False
    return context.on_treatment or _clinic_speaks(analysis, sentence)


def described(root: Token) -> Token | None:
    """The noun a cue modifies, when it modifies one."""
    clausal = any(c.kind in ("cop", "nsubj") for c in root.children)  # "no denying that it is a miracle"
    if root.kind in _MODIFIERS and root.head.pos_ in ("NOUN", "PROPN", "X", "ADJ") and not clausal:
        return root.head
    if root.kind == "advmod" and root.head.pos_ in ("ADJ", "NOUN") and root.head.kind in _MODIFIERS:
        return root.head.head if root.head.pos_ == "ADJ" else root.head
    if root.kind == "acl":
        return root.head
    return None


_USING = frozenset(
    """
    administer administered exist give given know known perform performed practice practiced serve served
    studied study treat treated use used
    """.split()
)


def about_benefit(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    if root.kind in ("obl", "advmod") and analysis.low[root.head.i] in _USING:
        return False  # "used for sixty years" tells how long it has been used
    if match.slot("benefit", "relief") is not None:
        return True
    noun = described(root)
    if noun is not None and noun.i not in match.words:
        if _is_benefit(context, noun):
            return True
        if root.kind != "acl" and not (noun.i in context.benefit_clauses and root.kind == "nmod"):
            return _hyphened_to(context, root)
    own = {*match.words, *(place for _, place in match.slots)}
    if any(_is_benefit(context, t) for t in (*subjects(root), *objects(root)) if t.i not in own):
        return True
    for node in (root, *ancestors(root)):
        if is_clause(node):
            if node.i not in own and analysis.clause(node) in context.benefit_clauses:
                return not _about_logistics(context, node)
            if node.kind not in ("advcl", "xcomp", "ccomp", "csubj") and node.dep_ != "acl":
                break
    following = ("parataxis", "dep") if root.i in own else ()  # "The second it started, the pain stopped"
    for child in root.children:
        if (
            child.kind in ("xcomp", "ccomp", "acl", "advcl", *following)
            and analysis.clause(child) in context.benefit_clauses
        ):
            return True
        if child.kind in ("xcomp", "ccomp") and child.i in {
            analysis.doc[c].i for c in context.benefit_clauses
        }:
            return True
        if child.kind in ("nmod", "obl") and _is_benefit(context, child):
            return True
    return _fragment_after_benefit(context, root)


def beside_benefit(context: Context, root: Token, match: Match) -> bool:
    """Does a phrase that speaks of nothing else stand in a sentence on what the treatment does for a patient?

    "You are set for life once the drip is done": the clause of the cue names no benefit, and nothing else.
    """
    analysis = context.analysis
    own = {*match.words, *(place for _, place in match.slots)}
    rest = [t for t in root.sent if t.i not in own]
    treated = any(
        (analysis.classes[t.i] & TREATMENT or (analysis.low[t.i] in _SEAT and analysis.low[t.i - 1] == "our"))
        and not (
            t.kind == "compound"
            and (analysis.kinds(t.head) & _OF_TREATMENT or analysis.low[t.head.i] in _PLACES)
        )
        for t in rest
    )
    gained = any(
        analysis.classes[t.i] & (RELIEF | TARGET | {"benefit"}) or analysis.low[t.i] in SEATS for t in rest
    )
    if not (treated and (gained or len(match.words) > 1)) and not (gained and context.on_treatment):
        return False
    clause = analysis.clause(root)
    whole = bool(children(root, "ccomp", "parataxis"))  # "Rest assured that a nurse is near"
    said = [t for t in rest if analysis.clause(t) == clause or whole or not treated]
    if any(
        analysis.classes[t.i] & _ELSE
        and not analysis.classes[t.i] & TREATMENT
        and analysis.low[t.i] not in _AT_HAND
        for t in rest
    ):
        return False
    governed = [
        c.i for c in children(root, "ccomp", "csubj", "acl") if any(t.kind == "mark" for t in c.children)
    ]
    if governed and context.benefit_clauses.isdisjoint(governed):
        return False  # "It is certain that a nurse is near"
    heads = {clause, *(c.i for c in children(root, "ccomp"))}
    speakers = [t for head in sorted(heads) for t in subjects(analysis.doc[head]) if t.i not in own]
    if any(analysis.kinds(t) & _STAFF or _is_stranger(analysis, t, own) for t in speakers):
        return False
    carried_out = any(analysis.low[t.i] in _CARRIED_OUT and t.pos_ in ("VERB", "AUX") for t in said)
    outcome = [*(t for t in said if t.pos_ == "NOUN"), *speakers]
    if carried_out and not any(analysis.kinds(t) & RELIEF for t in outcome):
        return False
    if _of_another(context, root, said, match.words[0]):
        return False
    return len(match.words) > 1 or _of_outcome(context, root)


def _is_stranger(analysis: Analysis, token: Token, own: set[int]) -> bool:
    """Is it a noun of which nothing is known, and that neither a pain nor the cue itself tells apart?"""
    if token.pos_ not in ("NOUN", "PROPN") or analysis.kinds(token) or analysis.low[token.i] in SEATS:
        return False
    return not any(t.i in own or analysis.classes[t.i] & TARGET for t in token.subtree if t.i != token.i)


_AILING = frozenset("hurt hurting ill sick struggled struggling suffered suffering unwell".split())
_SEAT = frozenset(("chair", "recliner"))
_PLACES = frozenset("area building center clinic desk floor lounge room staff suite team unit wing".split())


def _of_another(context: Context, root: Token, said: list[Token], first: int) -> bool:
    """Does the clause tell of the drug's past, of pain that goes on, or of what the treatment is called?"""
    analysis = context.analysis
    head = clause_of(root)
    before = analysis.doc[max(root.sent.start, first - 1)]
    if any(
        node.pos_ in ("VERB", "ADJ") and analysis.classes[node.i] & {"pain", "symptom"}
        for node in (before, root, *ancestors(root))
    ):
        return True  # "hurting for decades"
    if analysis.low[before.i] in _AILING:
        return True  # "patients who have been ill for years"
    treatment = any(analysis.kinds(t) & TREATMENT for t in subjects(head))
    if treatment and any(analysis.low[t.i] in ("been", "existed", "known") for t in said):
        return True  # "a medicine that has been on the shelves for decades"
    return treatment and head.pos_ in ("NOUN", "PROPN") and bool(children(head, "cop"))  # "is a safe choice"


def _of_outcome(context: Context, root: Token) -> bool:
    """Does a single word describe an outcome ("instantaneous action", "eternal peace")?"""
    noun = described(root)
    return noun is not None and "benefit" in context.analysis.kinds(noun)


# Furniture of the treatment, and units of time: no other matter.
_AT_HAND = frozenset("books chair day days hour hours life place recliner seat time times vein veins".split())
_CARRIED_OUT = frozenset(
    form
    for verb in """
    administer answer arrive ask assess attend begin book bring call check close come consider contact
    deliver discuss drive eat end exist explain fall finish follow give greet include last leave listen
    meet monitor need offer open pay perform plan provide receive record report require reschedule rest
    return review run schedule see send sign sit slip start stay stop supervise take talk tell track trip
    use visit wait watch weigh
    """.split()
    for form in forms(verb)
)


def _is_benefit(context: Context, token: Token) -> bool:
    kinds = context.analysis.kinds(token)
    if token.pos_ == "PRON":
        return bool(kinds & RELIEF)
    return bool(kinds & (RELIEF | TREATMENT)) and not kinds & {"logistics"}


def _hyphened_to(context: Context, root: Token) -> bool:
    """ "instant-relief therapy": the cue and the benefit are parts of one compound."""
    doc = context.analysis.doc
    for place in (root.i + 1, root.i + 2):
        if (
            place < len(doc)
            and context.analysis.classes[place] & RELIEF
            and doc[place].sent.start == root.sent.start
        ):
            return place == root.i + 1 or doc[place - 1].text in ("-", "–", ",", "and")
    return False


def _about_logistics(context: Context, clause: Token) -> bool:
    analysis = context.analysis
    return any(
        analysis.kinds(s) & {"logistics"} and not analysis.kinds(s) & TREATMENT for s in subjects(clause)
    )


def _fragment_after_benefit(context: Context, root: Token) -> bool:
    """ "How long does relief last? Forever.": a sentence without a verb goes on with the one before it."""
    sentence = root.sent
    if any(t.pos_ in ("VERB", "AUX") for t in sentence) or len(sentence) > 8:
        return False
    if any(context.analysis.classes[t.i] & {"logistics", "foreign"} for t in sentence):
        return False
    if any(context.analysis.classes[t.i] & RELIEF for t in sentence):
        return True
    if sentence.start == 0:
        earlier = context.analysis.earlier
        return (
            earlier is not None
            and any(c & (RELIEF | TREATMENT) for c in earlier.classes)
            and earlier.doc.text.rstrip().endswith("?")
        )
    before = context.analysis.doc[sentence.start - 1].sent
    if before.text.rstrip().endswith("?") and any(
        context.analysis.low[t.i] in _ARRANGING or context.analysis.classes[t.i] & {"logistics", "payer"}
        for t in before
    ):
        return False  # "When can I call? Right away."
    if any(context.analysis.clause(t) in context.benefit_clauses for t in before):
        return True
    wondered = before.text.rstrip().endswith("?") and context.analysis.low[before.start] in ("how", "when")
    return wondered and any(context.analysis.classes[t.i] & (TREATMENT | RELIEF) for t in before)


def about_treatment(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    slots = {place for _, place in match.slots}
    noun = described(root)
    while noun is not None and (noun.i in slots or noun.i in match.words):
        root, noun = noun, described(noun)
    if noun is not None:
        return _is_treatment(context, noun) or (
            root.kind == "acl" and _clause_on_treatment(context, root, match)
        )
    if _of_logistics(analysis, root):
        return False
    said = [t for t in subjects(root) if t.i not in match.words and t.i not in slots]
    if any(t.kind == "csubj" for t in said):  # "it is a miracle that the elevator works"
        said = [*said, *(t for c in said if c.kind == "csubj" for t in subjects(c))]
    if said:
        if any(_is_treatment(context, t) or _meant(context, t) for t in said):
            return True
        if any(analysis.low[t.i] in SEATS for t in said) and _clause_on_treatment(context, root, match):
            return True  # "our drips leave backs as good as new"
        if any(analysis.kinds(t) & {"person", "provider"} for t in said) and _by_us(context, root.sent):
            return True
        if any(analysis.kinds(t) & {"provider", "person", "expert", "payer", "authority"} for t in said):
            return _clause_on_treatment(context, root, match)
        return False
    if root.kind in ("obj", "obl", "nmod", "appos", "conj", "xcomp", "iobj", "ccomp", "acl") or slots:
        return _clause_on_treatment(context, root, match) or _nothing_else(context, root)
    if any(_is_treatment(context, t) for t in root.sent if t.i not in match.words and t.pos_ != "PRON"):
        return True
    return _short_on_treatment(context, root)


def _meant(context: Context, token: Token) -> bool:
    """ "It is a godsend, this drip": a pronoun before what it stands for, or with nothing before it."""
    analysis = context.analysis
    if token.pos_ != "PRON" or analysis.low[token.i] not in ("it", "this", "that") or analysis.kinds(token):
        return False
    first = token.sent.start == 0 and analysis.earlier is None
    if first and (context.on_treatment or any(analysis.classes[t.i] & TARGET for t in token.sent)):
        return True
    following = analysis.doc[token.i + 1 : token.sent.end]
    return any(analysis.classes[t.i] & TREATMENT and analysis.low[t.i - 1] in _OURS for t in following)


_OURS = frozenset("my our that the these this your".split())


def _by_us(context: Context, sentence: Span) -> bool:
    """ "With us you are good as new": the clinic speaks, and of nothing but its patients."""
    other = {"logistics", "foreign"}
    return _clinic_speaks(context.analysis, sentence) and not any(
        context.analysis.classes[t.i] & other for t in sentence
    )


def _short_on_treatment(context: Context, root: Token) -> bool:
    """A short sentence without anything else to speak of, in a draft about the treatment."""
    other = {"logistics", "foreign", "provider"}
    unknown = any(
        t.pos_ == "NOUN" and t.kind in ("nsubj", "ROOT") and not context.analysis.kinds(t) for t in root.sent
    )
    return (
        (context.on_treatment or (not unknown and _clinic_speaks(context.analysis, root.sent)))
        and len(root.sent) <= 12
        and not any(context.analysis.classes[t.i] & other for t in root.sent)
    )


def _nothing_else(context: Context, root: Token) -> bool:
    """In a draft about the treatment, a clause that names no other thing speaks of it."""
    analysis, clause = context.analysis, context.analysis.clause(root)
    other = {"logistics", "foreign", "provider"}
    tokens = [t for t in root.sent if analysis.clause(t) == clause and analysis.low[t.i] != "our"]
    unknown = any(
        t.kind in ("nsubj", "ROOT") and t.pos_ == "NOUN" and not analysis.kinds(t) for t in root.sent
    )
    on_page = context.on_treatment or (_clinic_speaks(analysis, root.sent) and not unknown)
    return on_page and not any(analysis.classes[t.i] & other for t in tokens)


_LOGISTIC_VERBS = frozenset(
    """
    arrive book buy call cancel change check come contact drive order park pay postpone register reply
    reschedule reserve return rsvp schedule send ship sign visit walk
    """.split()
)
_ARRANGING = _LOGISTIC_VERBS - {"change", "come", "send", "walk"}


def _of_logistics(analysis: Analysis, root: Token) -> bool:
    """ "Cancel risk-free": the cue tells how something is booked, paid or reached."""
    node = root
    for _ in range(2):
        if node.kind not in ("advmod", "advcl", "xcomp", "obl", "acl", "obj", "dep", "amod"):
            return False
        node = node.head
        if root.kind == "obj" and analysis.low[node.i].startswith("call"):
            return False  # "call it a miracle"
        if analysis.low[node.i] in _LOGISTIC_VERBS or analysis.low[node.i].rstrip("s") in _LOGISTIC_VERBS:
            return node.pos_ in ("VERB", "NOUN", "PROPN")
    return False


def _is_treatment(context: Context, token: Token) -> bool:
    analysis = context.analysis
    kinds = analysis.kinds(token)
    if kinds & (TREATMENT | RELIEF):
        return token.pos_ != "PRON" or not (kinds & {"foreign"} and not kinds & TREATMENT)
    if analysis.low[token.i].rstrip("s") in _GENERIC and context.on_treatment:
        return not any(analysis.classes[c.i] & {"logistics", "foreign"} for c in token.subtree)
    if analysis.low[token.i].rstrip("s") in _GENERIC:  # "a harmless way to treat sciatica"
        return any(analysis.classes[t.i] & TARGET for c in children(token, "acl", "nmod") for t in c.subtree)
    return False


# What a treatment in front of them only tells apart: "ketamine clinic", "infusion appointment".
_OF_TREATMENT = frozenset(("logistics", "provider", "person"))


def _clause_on_treatment(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    clause = clause_of(root)
    for token in clause.sent:
        if token.i in match.words:
            continue
        named = analysis.classes[token.i] & (TREATMENT | RELIEF)
        if named and not (token.kind == "compound" and analysis.kinds(token.head) & _OF_TREATMENT):
            return True
    return any(
        token.pos_ == "PRON" and analysis.low[token.i] in ("it", "this") and analysis.kinds(token) & TREATMENT
        for token in clause.sent
    )


def about_suitability(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    clause = analysis.clause(root)
    if clause in context.benefit_clauses:
        return True
    clauses = {clause}
    if analysis.doc[clause].kind in ("acl", "advcl", "parataxis", "ccomp", "dep", "discourse"):
        clauses.add(analysis.clause(analysis.doc[clause].head))
    if analysis.pos[clause] not in ("VERB", "AUX"):  # "No matter your age, ketamine is right for you"
        clauses |= {c.i for c in children(analysis.doc[clause], "parataxis")}
    tokens = [t for t in root.sent if analysis.clause(t) in clauses]
    suited = any(analysis.low[t.i] in _SUITED for t in tokens)
    treated = any(analysis.kinds(t) & TREATMENT for t in tokens if t.pos_ in ("NOUN", "PROPN", "PRON"))
    if suited and (treated or context.on_treatment):
        return True
    parent = analysis.doc[clause].head
    if (
        analysis.doc[clause].kind in ("acl", "advcl", "ccomp", "xcomp", "parataxis")
        and analysis.clause(parent) in context.benefit_clauses
    ):
        return True
    for child in analysis.doc[clause].children:
        if (
            is_clause(child)
            and child.i in context.benefit_clauses
            and child.kind in ("acl", "advcl", "ccomp", "xcomp")
        ):
            return True
    if any(analysis.low[t.i].startswith(("respond", "benefit", "improve")) for t in tokens):
        return True
    low = analysis.low
    sent = root.sent
    if any(low[t.i] in _BETTER and low[t.i - 1] in _GETTING for t in sent if t.i > sent.start) and any(
        analysis.classes[t.i] & TREATMENT and t.kind != "compound" for t in sent
    ):
        return True  # "all who have the drip get better"
    if analysis.pos[clause] in ("NOUN", "PRON", "DET") and any(
        sent.start <= c < sent.end and analysis.doc[c].kind == "parataxis" for c in context.benefit_clauses
    ):
        return True  # "Any pain, any age: ketamine helps"
    if _in_heading(context, root):
        return True
    if len(match.words) < 3 or not _nothing_else(context, root) or _other_subject(context, root):
        return False
    if any(analysis.low[t.i] in _CARRIED_OUT for t in tokens if t.pos_ in ("VERB", "AUX")):
        return False  # "Everyone is weighed before the infusion"
    named = any(analysis.classes[t.i] & (TREATMENT | RELIEF) for t in root.sent)
    return named or not any(t.pos_ == "VERB" and t.i not in match.words for t in root.sent)


def _beside_suiting(context: Context, root: Token, match: Match) -> bool:
    """Do words for everybody, or every pain, stand beside a benefit, the staff and other matters aside?"""
    analysis = context.analysis
    clauses = {analysis.clause(t) for t in root.sent}
    near = {analysis.clause(root), analysis.clause(analysis.doc[analysis.clause(root)].head)}
    near |= {c for c in clauses if analysis.clause(analysis.doc[c].head) in near}
    if near.isdisjoint(context.benefit_clauses):
        return False
    return beside_benefit(context, root, match)


_MAX_HEADING = 12  # words of a line without a verb


def _in_heading(context: Context, root: Token) -> bool:
    """ "One drip, any pain", "All ages. All pain. One drip.": no verb, and nothing else to speak of."""
    analysis, sentence = context.analysis, root.sent
    if len(sentence) > _MAX_HEADING or any(t.pos_ in ("VERB", "AUX") for t in sentence):
        return False
    named = NO_CLASS.union(*(analysis.classes[t.i] for t in sentence))
    spoken_of = TARGET | {"ketamine", "treatment"}
    other = {"foreign", "logistics", "payer", "service"}
    return context.on_treatment and bool(named & spoken_of) and not named & other


_BETTER = frozenset(("better", "well"))
_GETTING = frozenset("feel feels felt get gets getting got gotten".split())


def _other_subject(context: Context, root: Token) -> bool:
    """Is the sentence about neither treatment nor patient nor pain ("an evaluation comes first")?"""
    analysis = context.analysis
    known = TREATMENT | TARGET | RELIEF | {"person", "benefit"}
    return any(
        t.kind == "nsubj" and t.pos_ in ("NOUN", "PROPN") and not analysis.kinds(t) & known for t in root.sent
    )
