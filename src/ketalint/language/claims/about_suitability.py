"""Is a cue ("everyone", "any pain") said of whom or what the treatment suits?"""

from __future__ import annotations

from ketalint.language.claims.about_benefit import CARRIED_OUT, beside_benefit
from ketalint.language.claims.about_treatment import nothing_else
from ketalint.language.claims.context import RELIEF, Context
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import children, is_clause
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import NO_CLASS, TARGET, TREATMENT

_SUITED = frozenset(
    """
    appropriate candidacy candidate candidates designed eligibility eligible fit fits fitting ideal
    indicated made meant perfect qualifies qualify right safe suit suitability suitable suits
    """.split()
)


def _qualifies_for_another(context: Context, root: Token) -> bool:
    """ "Everybody qualifies for the staff flu shot"."""
    analysis = context.analysis
    if not analysis.low[root.i].startswith("qualif"):
        return False
    fit = TREATMENT | RELIEF | TARGET | {"benefit"}
    return any(
        noun.pos_ in ("NOUN", "PROPN")
        and (
            not analysis.kinds(noun) & fit
            or any(
                not analysis.classes[c.i] and c.i < analysis.starts[noun.i]
                for c in children(noun, "compound")
            )
        )
        for noun in children(root, "obl", "nmod")
        if any(analysis.low[c.i] == "for" for c in children(noun, "case"))
    )


def _only_a_kind(context: Context, match: Match) -> bool:
    """ "Off every pain pill I was on", "any pain score": what is counted is no pain."""
    analysis = context.analysis
    last = analysis.doc[match.words[-1]]
    if analysis.low[last.i] != "pain":
        return False
    after = last.i + 1
    if after < last.sent.end and analysis.classes[after] & _REMEDIES and analysis.pos[after] == "NOUN":
        return True  # the parser may miss that the two are one
    if last.kind != "compound" or last.head.i <= last.i:
        return False
    noun = last.head
    while noun.kind == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return not analysis.classes[noun.i] & _AILING_OR_AILED


def _speaks(context: Context, match: Match) -> bool:
    """ "Everyone on the forum says that it works": those who talk, not those whom it helps."""
    last = context.analysis.doc[match.words[-1]]
    return (
        last.kind == "nsubj"
        and context.analysis.low[last.head.i] in _TALKING
        and bool(children(last.head, "ccomp", "parataxis"))
    )


_TALKING = frozenset(
    form
    for verb in "ask claim hear insist say suppose swear think wonder write".split()
    for form in forms(verb)
)
_REMEDIES = frozenset(("foreign", "opioid"))
_AILING_OR_AILED = (TARGET - {"opioid"}) | {"person", "benefit"}


def about_suitability(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    if _only_a_kind(context, match) or _speaks(context, match):
        return False
    if any(_qualifies_for_another(context, analysis.doc[i]) for i in (root.head.i, *match.words)):
        return False
    if any(analysis.low[i] == "them" and "foreign" in analysis.kinds(analysis.doc[i]) for i in match.words):
        return False  # "I've had every shot; this leaves them all in the dust"
    clause = analysis.clause(root)
    if clause in context.benefit_clauses:
        return True
    clauses = {clause}
    if analysis.doc[clause].kind in ("acl", "advcl", "parataxis", "ccomp", "dep", "discourse"):
        clauses.add(analysis.clause(analysis.doc[clause].head))
    if analysis.pos[clause] not in ("VERB", "AUX"):  # "No matter your age, ketamine is right for you"
        clauses |= {c.i for c in children(analysis.doc[clause], "parataxis")}
    tokens = [t for t in root.sent if analysis.clause(t) in clauses]
    suited = any(analysis.low[t.i] in _SUITED and t.i not in match.words for t in tokens)
    treated = any(analysis.kinds(t) & TREATMENT for t in tokens if t.pos_ in ("NOUN", "PROPN", "PRON"))
    if suited and (treated or context.on_treatment):
        return True
    if _handed_out(context, root, match) or _so_called(context, root) or _meant_for(context, root):
        return True
    if _brought_in(context, root, match):
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
    if _in_heading(context, root, match):
        return True
    if len(match.words) < 3 or not nothing_else(context, root) or _other_subject(context, root):
        return False
    if any(analysis.low[t.i] in CARRIED_OUT for t in tokens if t.pos_ in ("VERB", "AUX")):
        return False  # "Everyone is weighed before the infusion"
    named = any(analysis.classes[t.i] & (TREATMENT | RELIEF) for t in root.sent)
    return named or not any(t.pos_ == "VERB" and t.i not in match.words for t in root.sent)


def _handed_out(context: Context, root: Token, match: Match) -> bool:
    """ "We give ketamine to all comers": no other condition is named."""
    analysis = context.analysis
    if _ANYBODY.isdisjoint(analysis.low[i] for i in match.words):
        return False
    verb = analysis.doc[analysis.clause(root)]
    sent_over = any(t.i in match.words for t in children(verb, "obj")) and context.on_treatment
    if sent_over and analysis.low[verb.i] in _REFERRING:
        return any(analysis.low[t.i] in ("here", "me", "over", "us") for t in verb.children)
    return analysis.low[verb.i] in _HANDING and any(
        analysis.kinds(t) & {"ketamine", "treatment"} for t in (*children(verb, "obj", "nsubj"),)
    )


def _brought_in(context: Context, root: Token, match: Match) -> bool:
    """ "Bring us any pain you have": the reader is asked to come with it."""
    verb = context.analysis.doc[context.analysis.clause(root)]
    return (
        context.on_treatment
        and verb.lower_ == "bring"
        and not children(verb, "nsubj")
        and any(t.i in match.words and context.analysis.classes[t.i] & TARGET for t in children(verb, "obj"))
    )


_ANYBODY = frozenset("anybody anyone comers everybody everyone whoever".split())
_REFERRING = frozenset(form for verb in ("bring", "direct", "refer", "send") for form in forms(verb))
_HANDING = frozenset(
    form for verb in ("administer", "give", "offer", "provide", "sell", "supply") for form in forms(verb)
)


def _meant_for(context: Context, root: Token) -> bool:
    """ "It is for anybody", "what it did for her it can do for anyone", "anyone belongs in our chair"."""
    analysis = context.analysis
    if analysis.low[root.i] not in _ANYBODY:
        return False
    low = analysis.low
    who = next((c for c in children(root, "acl") if c.i > root.i), None)
    if who is not None and low[who.i].rstrip("s") not in _HURTING:
        return False  # "is for anyone who has tried two antidepressants"
    if any(low[c.i] == "for" for c in children(root, "case")):
        if any(analysis.kinds(t) & TREATMENT for t in children(root, "nsubj")):
            return True
        return low[root.head.i] == "do" and low[root.sent.start] == "what" and context.on_treatment
    verb = root.head
    return (
        root.kind == "nsubj"
        and low[verb.i].startswith("belong")
        and any(analysis.classes[i] & TREATMENT for i in range(verb.i + 1, min(root.sent.end, verb.i + 7)))
    )


_HURTING = frozenset("ache hurt suffer".split())


def _so_called(context: Context, root: Token) -> bool:
    """ "Ketamine is a universal treatment": an adjective of what the treatment is said to be."""
    noun = root.head
    return (
        root.kind == "amod"
        and bool(children(noun, "cop"))
        and any(context.analysis.kinds(t) & TREATMENT for t in children(noun, "nsubj"))
    )


def beside_suiting(context: Context, root: Token, match: Match) -> bool:
    """Do words for everybody, or every pain, stand beside a benefit, the staff and other matters aside?"""
    analysis = context.analysis
    if _only_a_kind(context, match) or _speaks(context, match):
        return False
    clauses = {analysis.clause(t) for t in root.sent}
    near = {analysis.clause(root), analysis.clause(analysis.doc[analysis.clause(root)].head)}
    near |= {c for c in clauses if analysis.clause(analysis.doc[c].head) in near}
    if near.isdisjoint(context.benefit_clauses):
        return False
    return beside_benefit(context, root, match)


_MAX_HEADING = 12  # words of a line without a verb


def _in_heading(context: Context, root: Token, match: Match) -> bool:
    """ "One drip, any pain", "Gout and anything else that aches": no other verb, nothing else to speak of."""
    analysis, sentence = context.analysis, root.sent
    if len(sentence) > _MAX_HEADING:
        return False
    if any(t.pos_ in ("VERB", "AUX") and t.i not in match.words for t in sentence):
        return False
    rest = [t for t in sentence if t.i not in match.words and t.text[:1].isalnum()]
    if not rest and len(match.words) > 2 and context.on_treatment:
        return True  # "Anything else that hurts", as an item of a list
    named = NO_CLASS.union(*(analysis.classes[t.i] for t in sentence if analysis.low[t.i] != "else"))
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
