"""Is a cue ("forever", "at once", "guaranteed") said of what the treatment does for a patient?"""

from __future__ import annotations

from ketalint.language.claims.about_treatment import ARRANGING, described, predicated
from ketalint.language.claims.context import (
    AT_HAND,
    OF_TREATMENT,
    OTHER_MATTERS,
    RELIEF,
    STAFF,
    Context,
    tells_of_working,
)
from ketalint.language.claims.each_visit import done_by_staff
from ketalint.language.clinic.careers import in_a_career
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, clause_of, is_clause, objects, subjects
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import FEARED, SEATS, TARGET, TREATMENT

_USING = frozenset(
    """
    administer administered exist give given know known perform performed practice practiced serve served
    studied study treat treated use used
    """.split()
)


def about_benefit(context: Context, root: Token, match: Match) -> bool:
    analysis = context.analysis
    if _tells_of_use(analysis, root):
        return False
    gained = match.slot("benefit", "relief")
    if gained is not None:
        feared = any(analysis.classes[t.i] & FEARED for t in analysis.doc[gained].subtree)
        return not feared and not _given_by_another(analysis, root)
    noun = described(root)
    if noun is not None and noun.i not in match.words:
        if _is_benefit(context, noun) or _leads_out(analysis, noun):
            return True
        if root.kind != "acl" and not (noun.i in context.benefit_clauses and root.kind == "nmod"):
            return _hyphened_to(context, root)
    own = {*match.words, *(place for _, place in match.slots)}
    if any(_is_benefit(context, t) for t in (*subjects(root), *objects(root)) if t.i not in own):
        return True
    if root.i in own and predicated(context, root):
        return True  # "They advertise it as a permanent answer"
    if root.i in own and _just_works(analysis, root):
        return True
    for node in (root, *ancestors(root)):
        if is_clause(node):
            if node.i not in own and analysis.clause(node) in context.benefit_clauses:
                return not _about_logistics(context, node)
            if node.kind not in ("advcl", "xcomp", "ccomp", "csubj") and node.dep_ != "acl":
                break
    if len(match.words) > 2 and root.kind in ("obl", "advmod") and _said_of_benefit(context, root.head):
        return True
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
        if child.kind in ("nmod", "obl") and _is_benefit(context, child) and not _tells_when(context, child):
            return True
    return _fragment_after_benefit(context, root)


def _just_works(analysis: Analysis, root: Token) -> bool:
    """ "It just works", but not "it just works differently"."""
    return (
        tells_of_working(analysis.low[root.i])
        and any(analysis.kinds(t) & {"ketamine", "treatment"} for t in subjects(root))
        and not any(c.i > root.i and c.kind in ("advmod", "obl", "xcomp") for c in root.children)
    )


def _tells_of_use(analysis: Analysis, root: Token) -> bool:
    """ "It has been used for sixty years", "for ten years I fused spines": how long something is done."""
    if analysis.low[root.i] in _LONG and in_a_career(analysis, root.i):
        return True
    verb = root.head
    if root.kind not in ("obl", "advmod") or any(analysis.kinds(t) & RELIEF for t in children(verb, "obj")):
        return False
    if analysis.low[verb.i] in _USING:
        return True
    actors = {analysis.low[t.i] for t in children(verb, "nsubj")}
    worked_on = any(analysis.low[t.i] in SEATS for t in children(verb, "obj"))
    return worked_on and not actors.isdisjoint(_ONESELF) and analysis.low[verb.i] not in _HAVING


_LONG = frozenset("decade decades months year years".split())
_ONESELF = frozenset(("he", "i", "she", "we"))
_HAVING = frozenset(
    form for verb in "enjoy feel get have keep move regain use".split() for form in forms(verb)
)


def _given_by_another(analysis: Analysis, root: Token) -> bool:
    """ "After a nerve block relief is immediate": had from something else, and nothing of ours is named."""
    other = [t for t in root.sent if analysis.classes[t.i] & {"foreign", "service"}]
    if any(analysis.classes[t.i] & {"ketamine", "treatment"} for t in root.sent):
        return False
    return any(not analysis.cases(t).isdisjoint(_GIVEN_BY) for t in other)


_GIVEN_BY = frozenset("after by from through with".split())


def _leads_out(analysis: Analysis, noun: Token) -> bool:
    """ "A permanent way out of pain", "a lifelong break from migraine"."""
    return analysis.low[noun.i] in _WAYS and any(
        analysis.kinds(t) & TARGET and not analysis.cases(t).isdisjoint(("from", "of", "to"))
        for t in children(noun, "nmod")
    )


_WAYS = frozenset(
    form
    for word in """
    break departure door end escape exit farewell freedom goodbye path release rest road route stop way
    """.split()
    for form in forms(word)
)


def _tells_when(context: Context, noun: Token) -> bool:
    """ "The nurse is near, for sure, during the infusion", "ten seconds into the drip my phone rang"."""
    analysis = context.analysis
    cases = {analysis.low[c.i] for c in children(noun, "case")}
    if "into" in cases:
        return not any(
            analysis.classes[t.i] & (RELIEF | TARGET) or analysis.low[t.i] in SEATS for t in noun.sent
        )
    return not cases.isdisjoint(("before", "during", "throughout"))


def _said_of_benefit(context: Context, verb: Token) -> bool:
    """ "We can say with complete confidence that ketamine brings your pain down"."""
    return any(context.analysis.clause(told) in context.benefit_clauses for told in children(verb, "ccomp"))


def beside_benefit(context: Context, root: Token, match: Match) -> bool:
    """Does a phrase that speaks of nothing else stand in a sentence on what the treatment does for a patient?

    "You are set for life once the drip is done": the clause of the cue names no benefit, and nothing else.
    """
    analysis = context.analysis
    if _tells_of_use(analysis, root):
        return False
    own = {*match.words, *(place for _, place in match.slots)}
    rest = [t for t in root.sent if t.i not in own]
    treated = any(
        (analysis.classes[t.i] & TREATMENT or (analysis.low[t.i] in _SEAT and analysis.low[t.i - 1] == "our"))
        and not (
            t.kind == "compound"
            and (analysis.kinds(t.head) & OF_TREATMENT or analysis.low[t.head.i] in _PLACES)
        )
        for t in rest
    )
    gained = any(
        analysis.classes[t.i] & (RELIEF | TARGET | {"benefit"}) or analysis.low[t.i] in SEATS for t in rest
    )
    if not (treated and (gained or len(match.words) > 1)) and not (gained and context.on_treatment):
        return False
    announced_at = _announced_at(context, root)
    clause = analysis.clause(root)
    whole = bool(children(root, "ccomp", "parataxis"))  # "Rest assured that a nurse is near"
    said = [t for t in rest if analysis.clause(t) == clause or whole or not treated]
    if any(
        analysis.classes[t.i] & OTHER_MATTERS
        and not analysis.classes[t.i] & TREATMENT
        and analysis.low[t.i] not in AT_HAND
        for t in rest
        if t.i >= announced_at
    ):
        return False
    governed = [
        c.i for c in children(root, "ccomp", "csubj", "acl") if any(t.kind == "mark" for t in c.children)
    ]
    if governed and context.benefit_clauses.isdisjoint(governed):
        return False  # "It is certain that a nurse is near"
    announced = (c.i for c in children(root, "parataxis") if ":" in analysis.low[root.i : c.i])
    heads = {clause, *(c.i for c in children(root, "ccomp")), *announced}
    speakers = [t for head in sorted(heads) for t in subjects(analysis.doc[head]) if t.i not in own]
    if any(analysis.kinds(t) & STAFF or _is_stranger(analysis, t, own) for t in speakers):
        return False
    carried_out = any(analysis.low[t.i] in CARRIED_OUT and t.pos_ in ("VERB", "AUX") for t in said)
    outcome = [*(t for t in said if t.pos_ == "NOUN"), *speakers]
    if carried_out and not any(analysis.kinds(t) & RELIEF for t in outcome):
        return False
    if _of_another(context, root, said, match.words[0]):
        return False
    return len(match.words) > 1 or _of_outcome(context, root)


def _announced_at(context: Context, root: Token) -> int:
    """ "You need not wait: ketamine acts with no delay": where what a colon announces begins."""
    analysis, start = context.analysis, root.sent.start
    colon = next((i for i in range(root.i - 1, start, -1) if analysis.low[i] == ":"), start)
    told = any(analysis.classes[i] & TREATMENT for i in range(colon, root.i))
    return colon if told else start


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


CARRIED_OUT = frozenset(
    form
    for verb in """
    administer answer arrive ask assess attend begin book bring call check close come complete consider
    contact deliver discuss drive eat end evaluate examine exist explain fall fill finish follow give greet
    include last leave listen meet monitor need offer open pay perform plan provide receive record report
    require reschedule rest return review run schedule screen see send sign sit slip start stay stop
    supervise take talk tell track trip use visit wait watch weigh
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
        context.analysis.low[t.i] in ARRANGING or context.analysis.classes[t.i] & {"logistics", "payer"}
        for t in before
    ):
        return False  # "When can I call? Right away."
    if any(context.analysis.clause(t) in context.benefit_clauses for t in before):
        return not done_by_staff(context.analysis, sentence.start)
    wondered = before.text.rstrip().endswith("?") and context.analysis.low[before.start] in ("how", "when")
    return wondered and any(context.analysis.classes[t.i] & (TREATMENT | RELIEF) for t in before)
