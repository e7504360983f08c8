"""What a cue speaks of: does "forever" tell how long relief lasts, or how long the café stays shut?

The lexicon says for each group what its words must be about; these functions decide it from the parse.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from ketalint.language.analysis import Analysis
from ketalint.language.nouns import TARGET, TREATMENT
from ketalint.language.phrases import Match
from ketalint.language.tree import agents, ancestors, clause_of, is_clause, kind, objects, subjects

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
    appropriate candidate candidates designed eligible fit ideal indicated made meant perfect qualifies
    qualify right safe suit suitable suits
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


def build_context(
    analysis: Analysis, effects: list[Match], on_treatment: bool, testimonial: bool = False
) -> Context:
    """`effects`: the matches that state an effect at all, from "helps" up."""
    clauses = {analysis.clause(analysis.doc[m.root]) for m in effects}
    for token in analysis.doc:
        kinds = analysis.classes[token.i]
        if "relief" in kinds and kind(token) not in ("compound", "amod"):
            clauses.add(analysis.clause(token))
        elif tells_of_working(analysis.low[token.i]):
            elsewise = any(
                analysis.low[c.i] in ("differently", "by", "like", "closely", "together", "with")
                for c in token.subtree
                if c.head.i == token.i or kind(c) == "case"
            )
            if (
                token.pos_ == "VERB"
                and not elsewise
                and any(analysis.kinds(s) & (TREATMENT | RELIEF) for s in (*subjects(token), *agents(token)))
            ):
                clauses.add(analysis.clause(token))
    return Context(analysis, frozenset(clauses), on_treatment, testimonial)


def tells_of_working(word: str) -> bool:
    return word.rstrip("s") in _WORKING or word in ("worked", "lasted", "working", "lasting", "helped")


def concerns(context: Context, match: Match, about: str) -> bool:
    """Is the cue about what its lexicon group wants it to be about?"""
    root = context.analysis.doc[match.root]
    if about == "benefit":
        return about_benefit(context, root, match)
    if about == "treatment":
        if match.slot("treatment", "ketamine") is not None:
            return True
        return about_treatment(context, root, match)
    if about == "suitability":
        return about_suitability(context, root, match)
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
    for token in said:
        kinds = analysis.kinds(token)
        if (
            kinds & (TREATMENT | TARGET | {"provider", "person", "relief", "expert"}) - {"opioid"}
            or token.pos_ == "PRON"
        ):
            return None
    for token in said:
        if analysis.kinds(token) & {"foreign", "logistics", "authority", "payer", "effect-of-drug"} or (
            analysis.kinds(token) & {"opioid"}
        ):
            return token
    return None


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
    if uncovered and not context.testimonial and not any(analysis.low[t.i] == "we" for t in sentence):
        return False
    owned = any(analysis.low[t.i] in _POSSESSIVES for t in sentence)
    return context.on_treatment and (owned or len(sentence) <= 9 or context.testimonial)


def _after_benefit(context: Context, start: int) -> bool:
    """Does the sentence before, or the heading above, tell of the treatment's benefit?"""
    analysis = context.analysis
    if start > 0:
        before = analysis.doc[start - 1].sent
        return any(analysis.clause(t) in context.benefit_clauses for t in before)
    earlier = analysis.earlier
    return earlier is not None and any(c & RELIEF for c in earlier.classes)


_POSSESSIVES = frozenset("my your her his their our i you we me she he us".split())


def described(root: Token) -> Token | None:
    """The noun a cue modifies, when it modifies one."""
    if kind(root) in _MODIFIERS and root.head.pos_ in ("NOUN", "PROPN", "X", "ADJ"):
        return root.head
    if kind(root) == "advmod" and root.head.pos_ in ("ADJ", "NOUN") and kind(root.head) in _MODIFIERS:
        return root.head.head if root.head.pos_ == "ADJ" else root.head
    if kind(root) == "acl":
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
    if kind(root) in ("obl", "advmod") and analysis.low[root.head.i] in _USING:
        return False  # "used for sixty years" tells how long it has been used
    if match.slot("benefit", "relief") is not None:
        return True
    noun = described(root)
    if noun is not None and noun.i not in match.words:
        if _is_benefit(context, noun):
            return True
        if kind(root) != "acl" and not (noun.i in context.benefit_clauses and kind(root) == "nmod"):
            return _hyphened_to(context, root)
    own = {*match.words, *(place for _, place in match.slots)}
    if any(_is_benefit(context, t) for t in (*subjects(root), *objects(root)) if t.i not in own):
        return True
    for node in (root, *ancestors(root)):
        if is_clause(node):
            if node.i not in own and analysis.clause(node) in context.benefit_clauses:
                return not _about_logistics(context, node)
            if kind(node) not in ("advcl", "xcomp", "ccomp", "csubj") and node.dep_ != "acl":
                break
    following = ("parataxis", "dep") if root.i in own else ()  # "The second it started, the pain stopped"
    for child in root.children:
        if (
            kind(child) in ("xcomp", "ccomp", "acl", "advcl", *following)
            and analysis.clause(child) in context.benefit_clauses
        ):
            return True
        if kind(child) in ("xcomp", "ccomp") and child.i in {
            analysis.doc[c].i for c in context.benefit_clauses
        }:
            return True
        if kind(child) in ("nmod", "obl") and _is_benefit(context, child):
            return True
    return _fragment_after_benefit(context, root)


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
            kind(root) == "acl" and _clause_on_treatment(context, root, match)
        )
    if _of_logistics(analysis, root):
        return False
    said = [t for t in subjects(root) if t.i not in match.words and t.i not in slots]
    if said:
        if any(_is_treatment(context, t) for t in said):
            return True
        if any(analysis.kinds(t) & {"provider", "person", "expert", "payer", "authority"} for t in said):
            return _clause_on_treatment(context, root, match)
        return False
    if kind(root) in ("obj", "obl", "nmod", "appos", "conj", "xcomp", "iobj", "ccomp", "acl") or slots:
        return _clause_on_treatment(context, root, match) or _nothing_else(context, root)
    if any(_is_treatment(context, t) for t in root.sent if t.i not in match.words and t.pos_ != "PRON"):
        return True
    return _short_on_treatment(context, root)


def _short_on_treatment(context: Context, root: Token) -> bool:
    """A short sentence without anything else to speak of, in a draft about the treatment."""
    other = {"logistics", "foreign", "provider"}
    return (
        context.on_treatment
        and len(root.sent) <= 12
        and not any(context.analysis.classes[t.i] & other for t in root.sent)
    )


def _nothing_else(context: Context, root: Token) -> bool:
    """In a draft about the treatment, a clause that names no other thing speaks of it."""
    analysis, clause = context.analysis, context.analysis.clause(root)
    other = {"logistics", "foreign", "provider"}
    tokens = [t for t in root.sent if analysis.clause(t) == clause]
    return context.on_treatment and not any(analysis.classes[t.i] & other for t in tokens)


_LOGISTIC_VERBS = frozenset(
    """
    arrive book buy call cancel change check come contact drive order park pay postpone register reply
    reschedule reserve return rsvp schedule send ship sign visit walk
    """.split()
)


def _of_logistics(analysis: Analysis, root: Token) -> bool:
    """ "Cancel risk-free": the cue tells how something is booked, paid or reached."""
    node = root
    for _ in range(2):
        if kind(node) not in ("advmod", "advcl", "xcomp", "obl", "acl", "obj", "dep", "amod"):
            return False
        node = node.head
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
        if named and not (kind(token) == "compound" and analysis.kinds(token.head) & _OF_TREATMENT):
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
    if kind(analysis.doc[clause]) in ("acl", "advcl", "parataxis", "ccomp", "dep", "discourse"):
        clauses.add(analysis.clause(analysis.doc[clause].head))
    tokens = [t for t in root.sent if analysis.clause(t) in clauses]
    suited = any(analysis.low[t.i] in _SUITED for t in tokens)
    treated = any(analysis.kinds(t) & TREATMENT for t in tokens if t.pos_ in ("NOUN", "PROPN", "PRON"))
    if suited and (treated or context.on_treatment):
        return True
    parent = analysis.doc[clause].head
    if (
        kind(analysis.doc[clause]) in ("acl", "advcl", "ccomp", "xcomp", "parataxis")
        and analysis.clause(parent) in context.benefit_clauses
    ):
        return True
    for child in analysis.doc[clause].children:
        if (
            is_clause(child)
            and child.i in context.benefit_clauses
            and kind(child) in ("acl", "advcl", "ccomp", "xcomp")
        ):
            return True
    if any(analysis.low[t.i].startswith(("respond", "benefit", "improve")) for t in tokens):
        return True
    if len(match.words) < 3 or not _nothing_else(context, root) or _other_subject(context, root):
        return False
    named = any(analysis.classes[t.i] & (TREATMENT | RELIEF) for t in root.sent)
    return named or not any(t.pos_ == "VERB" and t.i not in match.words for t in root.sent)


def _other_subject(context: Context, root: Token) -> bool:
    """Is the sentence about neither treatment nor patient nor pain ("an evaluation comes first")?"""
    analysis = context.analysis
    known = TREATMENT | TARGET | RELIEF | {"person", "benefit"}
    return any(
        kind(t) == "nsubj" and t.pos_ in ("NOUN", "PROPN") and not analysis.kinds(t) & known
        for t in root.sent
    )
