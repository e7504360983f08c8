"""What ketamine does to the heart, the bladder, the liver and the head, and what comes of misuse."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

# What ketamine may harm, each with the fact that says so.
_ORGANS = (("bladder", "bladder"), ("liver", "liver"))
_SYMPTOMS = (("queasiness", "side-effects"), ("muddle", "confusion"))
_VERBS = ("healing", "keeping", "lasting", "lowering", "relieving", "thriving")
_UNDER = frozenset("after from on through thanks under with".split())
_DURING = frozenset("during from in on under with".split())
_SOMEHOW = frozenset(
    """
    all always can could each every everybody everyone few if many may might most some unless usually
    """.split()
)
_PERHAPS = frozenset(
    "can could few may might occasionally rare rarely seldom some sometimes unlikely".split()
)


def _by_ketamine(sentence: Sentence, verb: Token) -> Token | None:
    """The ketamine, or the taking of it, that does what the verb says."""
    agent = next((t for t in sentence.actors(verb) if sentence.means_treatment(t)), None)
    if agent is not None and sentence.hit("other-route", agent) is not None:
        named = [*agent.children, agent]  # "a tablet before the drip" is not of ketamine
        agent = agent if any(sentence.analysis.low[t.i] == "ketamine" for t in named) else None
    if agent is not None:
        return agent
    for taking in tree.children(verb, "advcl", "csubj"):
        if any(c.lower_ == "by" for c in tree.children(taking, "mark")) or taking.kind == "csubj":
            drug = next((t for t in tree.objects(taking) if sentence.means_ketamine(t)), None)
            if drug is not None:
                return drug
    return None


def _touched(sentence: Sentence, verb: Token) -> list[Token]:
    return [*tree.objects(verb), *(t for t in tree.subjects(verb) if tree.is_passive(verb))]


def _by_verb(sentence: Sentence) -> Iterator[Statement]:
    """What ketamine does to the body, verb by verb."""
    for verb in sentence.verbs(*_VERBS, kinds=("VERB", "NOUN", "ADJ")):
        yield from _does_good(sentence, verb)
        yield from _lowers(sentence, verb)
        yield from _does_well(sentence, verb)
        yield from _lingers(sentence, verb)


def _does_good(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    """ "Ketamine keeps the bladder in good shape", "it takes the nausea away"."""
    healing, keeping, relieving = (sentence.verb(f, verb) for f in ("healing", "keeping", "relieving"))
    if healing is None and keeping is None and relieving is None:
        return
    agent = _by_ketamine(sentence, verb)
    if agent is None:
        return
    sound = [h for h in sentence.hits("sound") if h[0] > verb.i]
    for token in _touched(sentence, verb):
        if token.i == agent.i:
            continue
        for family, fact in _ORGANS:
            hit = sentence.hit(family, token)
            if hit is None:
                continue
            if healing is not None:
                yield from sentence.given(fact, "contrary", healing, (agent.i,), hit)
            elif keeping is not None and sound and sound[0][0] - hit[-1] <= 4:
                yield from sentence.given(fact, "contrary", keeping, (agent.i,), hit, sound[0])
        for family, fact in (*_SYMPTOMS, ("bladder-trouble", "bladder"), ("liver-trouble", "liver")):
            hit = sentence.hit(family, token)
            if hit is not None and relieving is not None:
                yield from sentence.given(fact, "contrary", relieving, (agent.i,), hit)


def _lowers(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    """ "The infusion slows a racing heart"."""
    said = sentence.verb("lowering", verb)
    if said is None:
        return
    agent = next((t for t in sentence.actors(verb) if sentence.means_ketamine(t)), None)
    if agent is None or tree.is_passive(verb) or sentence.hits("nervous-system"):
        return
    for token in tree.objects(verb):
        hit = sentence.hit("heart", token) or _heart_before(sentence, token)
        if hit is not None and token.i != agent.i:
            yield from sentence.given("heart", "contrary", said, (agent.i, token.i))


def _heart_before(sentence: Sentence, token: Token) -> Places | None:
    """ "Got high blood pressure? Ketamine brings it down.": the pulse that a pronoun stands for."""
    if sentence.analysis.low[token.i] not in ("it", "them") or sentence.span.start == 0:
        return None
    if sentence.names_before("heart"):
        return (token.i,)
    return None


def _does_well(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    """ "The liver recovers under long-term ketamine", "the bladder gets stronger with ketamine"."""
    said = sentence.verb("thriving", verb)
    if said is None or sentence.names_other_drug:
        return
    under = next(
        (
            t
            for part in (verb, *tree.children(verb, "xcomp"))
            for t in tree.children(part, "obl", "nmod")
            if sentence.means_treatment(t) and any(c.lower_ in _UNDER for c in tree.children(t, "case"))
        ),
        None,
    )
    for token in tree.subjects(verb):
        for family, fact in _ORGANS:
            hit = sentence.hit(family, token)
            if hit is not None and under is not None:
                yield from sentence.given(fact, "contrary", said, hit, (under.i,))


def _good_for(sentence: Sentence) -> Iterator[Statement]:
    """ "Our drips are a tonic for the liver"."""
    for family, fact in _ORGANS:
        for boon, organ in sentence.pairs("boon", family, 3):
            word = sentence.head(boon)
            if any(sentence.means_treatment(t) for t in tree.subjects(word)):
                yield from sentence.given(fact, "contrary", boon, organ)


def _lingers(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    """ "Dizziness from ketamine hangs on for months"."""
    said = sentence.verb("lasting", verb)
    if said is None or not _PERHAPS.isdisjoint(sentence.low) or not sentence.treatments:
        return
    spell = next((h for h in sentence.hits("long-spell") if 0 < h[0] - said[-1] <= 5), None)
    symptom = next(
        (h for f in ("queasiness", "muddle") for h in sentence.hits(f) if 0 < verb.i - h[-1] <= 7), None
    )
    if spell is not None and symptom is not None:
        yield from sentence.given("side-effects", "contrary", symptom, said, spell)


def _comes_on(sentence: Sentence) -> Iterator[Statement]:
    """ "Dizziness never comes on during an infusion": when the side effects are there."""
    for verb in sentence.verbs("coming-on"):
        symptom = next(
            (h for t in tree.subjects(verb) for f in ("queasiness", "muddle") if (h := sentence.hit(f, t))),
            None,
        )
        if symptom is not None and sentence.verb("coming-on", verb) is not None and _then(sentence, verb):
            yield from sentence.given("side-effects", "accords", symptom, (verb.i,), root=verb)
            return


def _felt(sentence: Sentence) -> Iterator[Statement]:
    """ "You won't feel dizzy or sick during ketamine"."""
    for dizzy in sentence.hits("dizzy"):
        word = sentence.head(dizzy)
        verb = word.head if word.kind in ("xcomp", "obj") else word
        about = tree.subjects(verb)
        if any(sentence.is_patient(t) or sentence.hit("nobody", t) for t in about) and _then(sentence, verb):
            own = dizzy if verb.i == word.i else (*dizzy, verb.i)
            yield from sentence.given("side-effects", "accords", own, root=verb)
            return


def _then(sentence: Sentence, verb: Token) -> bool:
    """During the infusion, and not after it has ended."""
    return any(
        sentence.means_treatment(t) and any(c.lower_ in _DURING for c in tree.children(t, "case"))
        for part in (verb, *tree.children(verb, "xcomp"))
        for t in tree.children(part, "obl", "nmod")
    )


def _correlated(sentence: Sentence) -> Iterator[Statement]:
    """ "The longer you stay on ketamine, the smaller its risks become"."""
    low, start = sentence.analysis.low, sentence.span.start
    if (
        low[start] != "the"
        or start + 1 >= sentence.span.end
        or low[start + 1] not in ("longer", "more", "oftener")
    ):
        return
    for hit in sentence.hits("safer"):
        before = low[start + 1 : hit[0]]
        named = any("ketamine" in sentence.analysis.classes[i] for i in range(start, hit[0]))
        if named and low[hit[0] - 1] == "the" and "," in before:
            yield from sentence.given("misuse", "contrary", (start + 1,), hit)


def _misused(sentence: Sentence) -> Iterator[Statement]:
    """ "Misusing ketamine does not make it any riskier", "years of ketamine add no risk"."""
    for use in sentence.hits("misusing"):
        drug = any("ketamine" in sentence.analysis.classes[i] for i in range(use[0], sentence.span.end))
        word = sentence.head(use)
        if not drug or word.kind not in ("nsubj", "csubj", "advcl"):
            continue
        for harm in sentence.hits("riskier"):
            verb = sentence.doc[harm[0]]
            if harm[0] > use[-1] and word.head.i in {verb.i, verb.head.i, verb.head.head.i}:
                yield from sentence.given("misuse", "accords", use, harm, root=word.head)
        for harm in sentence.hits("safer"):
            verb = sentence.doc[harm[0]]
            if harm[0] > use[-1] and word.head.i in {verb.i, verb.head.i}:
                yield from sentence.given("misuse", "contrary", use, harm)


def _flatly(sentence: Sentence) -> bool:
    """Is it said of all patients, with no "can" or "some"?"""
    return bool(sentence.treatments) and _SOMEHOW.isdisjoint(sentence.low)


RISK = (
    frame(_correlated, "safer", "=the"),
    frame(_misused, "misusing", "riskier safer"),
    frame(
        _by_verb,
        " ".join(_VERBS),
        "bladder bladder-trouble heart liver liver-trouble muddle queasiness =it =them",
    ),
    frame(_good_for, "boon", "bladder liver"),
    *given(_flatly, frame(_comes_on, "coming-on", "muddle queasiness"), frame(_felt, "dizzy")),
)
