"""What ketamine is and does: its receptor, what it calms, its kind."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.frames.verbs import at_any_verb, of_verbs, reader
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

# What ketamine does not make more of, what it does not make less of, each with the fact that says so.
_NOT_MORE = (
    ("sensitization", "pain-signals"),
    ("inflammation", "inflammation"),
    ("opioid-tolerance", "opioid-tolerance"),
    ("opioid-need", "opioid-need"),
)
_NOT_LESS = (("plasticity", "neuroplasticity"),)
_ONLY = frozenset("alone exclusively just merely nowhere only purely solely".split())
_AFTER = frozenset("after by during following on through under with".split())
_MAYBE = frozenset("also can could may might perhaps".split())
_CONTRASTED = frozenset(("instead", "not", "than"))
_WHILE = frozenset("during on under with".split())
_STATES = ("xcomp", "ccomp", "amod", "advcl", "advmod")
_MEANWHILE = frozenset(("as", "while"))


def _agent(sentence: Sentence, verb: Token) -> Token | None:
    """The ketamine that does it."""
    return next((t for t in sentence.actors(verb) if sentence.means_treatment(t)), None)


def _moves(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Ketamine throws the receptor open", "it stops the brain from rewiring"."""
    more, less = sentence.verb("up", verb), sentence.verb("down", verb) or _keeps_from(sentence, verb)
    if verb.pos_ not in ("VERB", "ADJ") or (more is None and less is None):
        return None
    agent = _agent(sentence, verb)
    if agent is None or sentence.analysis.low[verb.i - 1] == "than":
        return None  # "calms them rather than exciting them"
    acted_on = [t for t in (*tree.objects(verb), *tree.subjects(verb)) if t.i != agent.i]
    for token in acted_on:
        if more is not None and "nmda" in sentence.stands_for(token):
            return sentence.statement("nmda-antagonist", "contrary", more, (agent.i, token.i))
    wider = [*acted_on, *(c for t in acted_on for c in tree.children(t, "nmod", "acl"))]
    wider += tree.children(verb, "obl", "advcl", "xcomp") if less is not None else []
    if less is not None:
        doing = [*tree.children(verb, "advcl", "obl", "xcomp"), *(c for t in acted_on for c in t.children)]
        wider += [c for t in doing if t.pos_ in ("VERB", "NOUN") for c in (t, *tree.objects(t))]
    if sentence.verb("sensitizing", verb) is not None:
        hit = sentence.hit("nervous-system", *acted_on, *tree.children(verb, "obl"))
        if hit is not None and more is not None:
            return sentence.statement("pain-signals", "contrary", more, (agent.i,), hit)
    for families, said in ((_NOT_MORE, more), (_NOT_LESS, less)):
        for family, fact in families if said is not None else ():
            hit = sentence.hit(family, *wider)
            if hit is not None and said is not None:
                return sentence.statement(fact, "contrary", said, (agent.i,), hit)
    return None


def _keeps_from(sentence: Sentence, verb: Token) -> Places | None:
    """ "Keeps the brain from forming ..."."""
    if not sentence.in_family("keeping-from", verb):
        return None
    kept = [
        *tree.children(verb, "advcl", "xcomp", "obl"),
        *(n for o in tree.children(verb, "obj") for n in o.children),
    ]
    froms = [c for t in kept if t.lower_.endswith("ing") for c in t.children if c.lower_ == "from"]
    return (verb.i, froms[0].i) if froms else None


def _follows(sentence: Sentence, verb: Token) -> Statement | None:
    """ "The receptors fire after an infusion", "under ketamine the brain stops rewiring"."""
    rising, ceasing = sentence.verb("rising", verb), sentence.verb("ceasing", verb)
    if verb.pos_ != "VERB" or (rising is None and ceasing is None):
        return None
    drug = next(
        (
            t
            for t in tree.children(verb, "obl", "nmod")
            if sentence.means_treatment(t) and any(c.lower_ in _AFTER for c in tree.children(t, "case"))
        ),
        None,
    )
    if drug is None:
        return None
    for token in tree.subjects(verb):
        if rising is not None and "nmda" in sentence.stands_for(token):
            return sentence.statement("nmda-antagonist", "contrary", rising, (drug.i, token.i))
        for family, fact in _NOT_MORE if rising is not None else ():
            hit = sentence.hit(family, token)
            if hit is not None and rising is not None:
                return sentence.statement(fact, "contrary", rising, (drug.i,), hit)
        lost = next((h for t in verb.subtree if (h := sentence.hit("plasticity", t))), None)
        if ceasing is not None and lost is not None and sentence.hit("nervous-system", token):
            return sentence.statement("neuroplasticity", "contrary", ceasing, (drug.i,), lost)
    return None


def _grows_no_more(sentence: Sentence, verb: Token) -> Statement | None:
    """ "After ketamine the brain can no longer form new connections"."""
    said = sentence.verb("growing", verb)
    grown = next((h for t in tree.objects(verb) if (h := sentence.hit("plasticity", t))), None)
    if verb.pos_ != "VERB" or said is None or grown is None:
        return None
    brain = any(sentence.hit("nervous-system", t) for t in tree.subjects(verb))
    under = [t for t in sentence.treatments if any(c.lower_ in _AFTER for c in tree.children(t, "case"))]
    if not brain or not under or sentence.names_other_drug:
        return None
    return sentence.statement("neuroplasticity", "accords", said, grown)


def _tops_up(sentence: Sentence, verb: Token) -> Statement | None:
    """ "What ketamine does is top up your dopamine"."""
    said = sentence.verb("topping-up", verb)
    if said is None or (verb.pos_ != "VERB" and len(said) == 1) or not _MAYBE.isdisjoint(sentence.low):
        return None
    low, about = sentence.analysis.low, [*tree.objects(verb), *tree.children(verb, "obl")]
    what = next((t for t in about if sentence.hit("messenger", t)), None)
    node = verb
    while node.kind in ("advcl", "xcomp", "ccomp", "acl") and node.head.i != node.i:
        node = node.head
    drug = [t for t in node.subtree if t.i < verb.i and t.kind == "nsubj" and sentence.means_ketamine(t)]
    if what is None or not drug or low[verb.i - 1] == "than":
        return None
    return sentence.statement("nmda-antagonist", "contrary", (drug[0].i,), said, (what.i,))


def _makes(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Ketamine makes the nervous system more sensitive"."""
    low = sentence.analysis.low
    if not sentence.in_family("making", verb):
        return None
    agent = _agent(sentence, verb)
    state = next(
        (t for t in tree.children(verb, *_STATES) if sentence.hit("more-so", t)),
        None,
    )
    made = next((t for t in tree.objects(verb) if agent is None or t.i != agent.i), None)
    if agent is None or state is None or made is None or any(low[c.i] == "less" for c in state.children):
        return None
    if "nmda" in sentence.stands_for(made):
        return sentence.statement("nmda-antagonist", "contrary", (agent.i, verb.i, made.i, state.i))
    if sentence.hit("opioid-tolerance", made):
        return sentence.statement("opioid-tolerance", "contrary", (agent.i, verb.i, made.i, state.i))
    if (
        sentence.hit("nervous-system", made)
        or "nerve" in sentence.analysis.classes[made.i]
        or low[made.i] == "nerves"
    ):
        return sentence.statement("pain-signals", "contrary", (agent.i, verb.i, made.i, state.i))
    return None


def _acts(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Ketamine never reaches the brain", "it numbs only the skin", "it works in the stomach"."""
    low = sentence.analysis.low
    acting, numbing = sentence.verb("acting", verb), sentence.verb("numbing", verb)
    if (verb.pos_ != "VERB" and low[verb.i] != "work") or (acting is None and numbing is None):
        return None
    agent = next(
        (t for t in sentence.actors(verb) if sentence.means_ketamine(t) or _is_the_drug(sentence, t)), None
    )
    if agent is None:
        return None
    reached = [t for t in (*tree.objects(verb), *tree.children(verb, "obl", "nmod")) if t.i != agent.i]
    only = any(low[t.i] in _ONLY for t in verb.subtree)
    for token in reached:
        nervous = sentence.hit("nervous-system", token)
        if nervous is not None and acting is not None and not only:
            return sentence.statement("pain-signals", "accords", (agent.i,), acting, nervous)
        organ = sentence.hit("elsewhere-in-the-body", token)
        said = acting or numbing
        if (
            organ is not None
            and said is not None
            and (only or (acting is not None and not _WORKING.isdisjoint(low[verb.i : verb.i + 4])))
        ):
            return sentence.statement("pain-signals", "contrary", (agent.i,), said, organ)
    return None


_WORKING = frozenset("act acting acts job operate operates operating work working works".split())


def _is_the_drug(sentence: Sentence, token: Token) -> bool:
    """ "The medicine goes to work in your joints", on a page about ketamine."""
    named = sentence.analysis.low[token.i] in ("drug", "medication", "medicine") and sentence.in_view
    return named and any(c.lower_ == "the" for c in token.children) and not sentence.names_other_drug


def _calmed_hearts(sentence: Sentence) -> Iterator[Statement]:
    return at_any_verb(sentence, _calms_heart)


def _calms_heart(sentence: Sentence, verb: Token) -> Statement | None:
    """ "Your pulse slows under ketamine", "the infusion makes the heart beat slower"."""
    low = sentence.analysis.low
    slower = next((c for c in tree.children(verb, "advmod", "xcomp") if _is_slower(sentence, c)), None)
    said = sentence.verb("sinking", verb) or ((verb.i, slower.i) if slower is not None else None)
    if said is None or sentence.hits("nervous-system"):
        return None
    hearts = [t for t in tree.subjects(verb) if sentence.hit("heart", t)]
    if not hearts:
        hearts = [t for t in tree.children(verb, "compound", "amod", "obj") if sentence.hit("heart", t)]
    if not hearts and verb.kind == "xcomp":  # "makes the heart beat more slowly"
        hearts = [t for t in tree.objects(verb.head) if sentence.hit("heart", t)]
    during = [
        t
        for t in tree.children(verb, "obl", "nmod")
        if sentence.means_treatment(t) and any(low[c.i] in _WHILE for c in tree.children(t, "case"))
    ] or _meanwhile(sentence, verb)
    by = during or [
        t for t in sentence.actors(verb.head) if slower is not None and sentence.means_treatment(t)
    ]
    if not hearts or not by or by[0].i == hearts[0].i:
        return None
    return sentence.statement("heart", "contrary", (hearts[0].i, by[0].i), said)


def _meanwhile(sentence: Sentence, verb: Token) -> list[Token]:
    """ "... to drop while the ketamine runs": the ketamine of a clause that tells when."""
    clauses = [c for v in (verb, verb.head) for c in tree.children(v, "advcl") if c.i > verb.i]
    return [
        t
        for c in clauses
        if any(sentence.analysis.low[m.i] in _MEANWHILE for m in tree.children(c, "mark", "advmod"))
        for t in tree.subjects(c)
        if sentence.means_treatment(t)
    ]


def _is_slower(sentence: Sentence, word: Token) -> bool:
    low = sentence.analysis.low
    if low[word.i] in ("slowly", "gently"):
        return any(low[c.i] == "more" for c in word.children)
    return low[word.i] in ("slower", "lower")


def _by_doing(sentence: Sentence) -> Iterator[Statement]:
    """ "By making pain signals louder, ketamine ...": read word by word, for parsers get it wrong."""
    low, start = sentence.analysis.low, sentence.span.start
    comma = next((i for i in range(start, sentence.span.end) if low[i] == ","), None)
    if comma is None or low[start] != "by" or not low[start + 1].endswith("ing"):
        return
    if not any(sentence.means_ketamine(t) for t in sentence.doc[comma : min(comma + 4, sentence.span.end)]):
        return
    doing, done = sentence.doc[start + 1], range(start + 2, comma)
    classes = frozenset().union(*(sentence.analysis.classes[i] for i in done)) if len(done) else frozenset()
    below = [h for h in sentence.hits("more-so") if h[-1] < comma]
    raised = sentence.verb("up", doing) is not None or sentence.is_apart("up", doing, done)
    raised = raised or bool(below) or sentence.in_family("up-gerund", doing)
    if not raised or {"less", "fewer"} & set(low[start:comma]):
        return
    fact = ""
    if classes & {"nmda", "serotonin"}:
        fact = "nmda-antagonist"
    elif any(h[-1] < comma for h in sentence.hits("pain-signal")):
        fact = "pain-signals"
    elif any(h[-1] < comma for h in sentence.hits("inflammation")):
        fact = "inflammation"
    if fact:
        yield from sentence.given(fact, "contrary", (doing.i,), done, root=doing)


def _without_the_receptor(sentence: Sentence) -> Iterator[Statement]:
    """ "NMDA receptors have nothing to do with ketamine", "glutamate plays no role in what it does"."""
    if not any("ketamine" in sentence.analysis.classes[t.i] for t in sentence.treatments):
        return
    for token in sentence.span:
        nmda = "nmda" in sentence.analysis.classes[token.i]
        if (not nmda and sentence.analysis.low[token.i] != "glutamate") or token.kind != "nsubj":
            continue
        verb = token.head
        below = [verb, *tree.children(verb, "obj", "xcomp", "obl", "advmod")]
        said = next((h for t in below if (h := sentence.hit("mattering", t))), None)
        nothing = next((t for t in below if t.lower_ == "nothing" and "do" in sentence.words_after(t)), None)
        if nothing is not None:
            yield from sentence.given("nmda-antagonist", "contrary", (token.i, verb.i, nothing.i))
        elif said is not None:
            yield from sentence.given("nmda-antagonist", "accords", (token.i, verb.i), said)


def _spurs(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine is fuel for the NMDA receptor", "what it does is the reverse of blocking it"."""
    low = sentence.analysis.low
    nmda = [t for t in sentence.span if "nmda" in sentence.analysis.classes[t.i]]
    drug = [t for t in sentence.treatments if "ketamine" in sentence.analysis.classes[t.i]]
    if not nmda or not drug:
        return
    for spur in sentence.hits("spur"):
        if any(0 < t.i - spur[-1] <= 5 for t in nmda) and drug[0].i < spur[0]:
            yield from sentence.given("nmda-antagonist", "contrary", spur, (drug[0].i,))
    for turned in sentence.hits("reverse-of"):
        verb = turned[-1] + 1
        if verb < sentence.span.end and low[verb].startswith(
            ("block", "calm", "quiet", "inhibit", "dampen", "silenc")
        ):
            yield from sentence.given("nmda-antagonist", "contrary", turned, (verb,))


def _receptor_elsewhere(sentence: Sentence) -> Iterator[Statement]:
    """ "The receptors that ketamine acts on sit in the lining of the stomach"."""
    low = sentence.analysis.low
    denied = _CONTRASTED & set(low[sentence.span.start : sentence.span.end])  # "and not in the brain"
    if sentence.hits("nervous-system") and not denied:
        return
    for organ in sentence.hits("elsewhere-in-the-body"):
        lying = next((h for h in sentence.hits("lying") if 0 < organ[0] - h[-1] <= 6), None)
        if lying is None or "in" not in low[lying[-1] : organ[0]]:
            continue
        before = low[sentence.span.start : lying[0]]
        drug = any("ketamine" in sentence.analysis.classes[i] for i in range(sentence.span.start, lying[0]))
        drug = drug or any(
            "nmda" in sentence.stands_for(sentence.doc[i]) for i in range(sentence.span.start, lying[0])
        )
        if drug and ("receptor" in before or "receptors" in before):
            yield from sentence.given("nmda-site", "contrary", lying, organ)


def _busy_receptor_helps(sentence: Sentence) -> Iterator[Statement]:
    """ "The busier your NMDA receptors, the less you hurt"."""
    low = sentence.analysis.low
    nmda = next((t for t in sentence.span if "nmda" in sentence.analysis.classes[t.i]), None)
    if nmda is None:
        return
    start = sentence.span.start
    comparative = low[start] == "the" and any(start < h[-1] <= start + 3 for h in sentence.hits("busier"))
    if comparative and nmda.i < start + 9:
        for less in sentence.hits("hurting-less"):
            if less[0] > nmda.i:
                yield from sentence.given("nmda-pain-signal", "contrary", (nmda.i,), less)


def _of_the_drug(sentence: Sentence) -> bool:
    return sentence.names_drug or sentence.in_view


DRUG = given(
    _of_the_drug,
    of_verbs(
        reader(_moves, "down keeping-from up"),
        reader(_makes, "making", "more-so"),
        reader(_grows_no_more, "growing", "plasticity", "nervous-system"),
        reader(_tops_up, "topping-up", "messenger"),
        reader(_follows, "ceasing rising"),
        reader(_acts, "acting numbing", "elsewhere-in-the-body nervous-system"),
    ),
    frame(_calmed_hearts, "heart", "sinking =gently =lower =slower =slowly"),
    frame(_by_doing, "=by", "more-so up up-gerund"),
    frame(_without_the_receptor, "@nmda =glutamate", "mattering =nothing"),
    frame(_spurs, "@nmda", "reverse-of spur"),
    frame(_receptor_elsewhere, "elsewhere-in-the-body", "lying", "=receptor =receptors"),
    frame(_busy_receptor_helps, "@nmda", "busier", "hurting-less"),
)
