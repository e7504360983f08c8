"""What ketamine goes together with: opioids, which it may be added to, and the other parts of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.clauses import must
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import any_word

# Families of what else is taken or done, each with the fact that says so.
_BESIDE = (("opioids", "opioid-alternative"), ("other-care", "comprehensive-plan"))
_ADVICE = frozenset(
    "alcohol asking dose high home hours more own telling today unless until without yet yourself".split()
)
_MAY = frozenset("allowed ca can could may must permitted should".split())
_MEANWHILE = frozenset("as if when while".split())
_MEANT = frozenset("best designed has have intended made meant must needs ought should".split())
_FOR_A_DAY = frozenset("afternoon day evening hour hours morning night today week weekend".split())
_REFUSING = frozenset("n't never no not nobody cannot".split())


def _combined(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine must never be combined with opioids", "don't mix it with psychotherapy"."""
    for said in sentence.hits("combining"):
        verb = sentence.head(said)
        for family, fact in _BESIDE:
            other = next((h for h in sentence.hits(family) if abs(h[0] - said[-1]) <= 6), None)
            if other is None or sentence.is_part(other):
                continue
            told = family == "other-care" and verb.kind == "ROOT" and not tree.subjects(verb)
            may = any(sentence.analysis.low[c.i] in _MAY | {"do"} for c in tree.children(verb, "aux"))
            if told or may:
                yield from sentence.given(fact, "accords", said, other, root=verb)


def _off_limits(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine is off limits for anyone on oxycodone", "whoever takes opioids is turned away"."""
    for said in sentence.hits("off-limits"):
        other = next((h for h in sentence.hits("opioids") if 0 < h[0] - said[-1] <= 7), None)
        word = sentence.head(said)
        if other is not None and any(sentence.means_ketamine(t) for t in tree.subjects(word)):
            yield from sentence.given("opioid-alternative", "contrary", said, other, root=word)
    for verb in sentence.verbs("turning-away"):
        said_so = sentence.verb("turning-away", verb)
        if said_so is None or not tree.is_passive(verb):
            continue
        below = {t.i for s in tree.subjects(verb) for t in s.subtree}
        other = next((h for h in sentence.hits("opioids") if not below.isdisjoint(h)), None)
        if other is not None:
            yield from sentence.given("opioid-alternative", "contrary", other, said_so, root=verb)


def _had_beside(sentence: Sentence) -> Iterator[Statement]:
    """ "No one who takes an opioid may be given ketamine", "you can't have it while you are on morphine"."""
    low = sentence.analysis.low
    for verb in sentence.verbs("getting"):
        drug = [t for t in (*tree.objects(verb), *tree.children(verb, "obj")) if sentence.means_ketamine(t)]
        over = [verb, *([verb.head] if verb.kind in ("xcomp", "ccomp") else [])]
        may = any(low[t.i] in _MAY for v in over for t in (v, *tree.children(v, "aux")))
        if not drug or not may or not sentence.hits("opioids"):
            continue
        who = {
            t.i for v in over for s in tree.subjects(v) if not sentence.means_ketamine(s) for t in s.subtree
        }
        meanwhile = [
            c
            for v in over
            for c in tree.children(v, "advcl")
            if any(low[m.i] in _MEANWHILE for m in tree.children(c, "mark", "advmod"))
        ]
        who |= {t.i for c in meanwhile for t in c.subtree}
        other = next((h for h in sentence.hits("opioids") if not who.isdisjoint(h)), None)
        if other is not None:
            yield from sentence.given(
                "opioid-alternative", "accords", (verb.i, drug[0].i), other, root=over[-1]
            )
            return


def _stands_alone(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine is meant to stand alone", "it has to work by itself"."""
    low = sentence.analysis.low
    for said in sentence.hits("standing-alone"):
        verb = sentence.doc[said[0]]
        ahead = low[max(sentence.span.start, said[0] - 4) : said[-1] + 1]
        if _MEANT.isdisjoint(ahead):
            continue
        node = verb
        while node.kind in ("xcomp", "ccomp", "csubj") and node.head.i < node.i:
            node = node.head
        if any(sentence.means_ketamine(t) for t in (*tree.subjects(verb), *tree.subjects(node))):
            yield from sentence.given("comprehensive-plan", "contrary", said, root=node)


def _only_one(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine has to be your only treatment"."""
    low = sentence.analysis.low
    for hit in sentence.hits("only-care"):
        word = sentence.head(hit)
        if any(c.dep_ == "acl:relcl" for c in word.children):
            continue
        over = [word, *([word.head] if word.kind == "xcomp" else [])]
        if not any(must(sentence, v) or low[v.i] in _MEANT for v in over):
            continue
        if any(sentence.means_ketamine(t) for v in over for t in tree.subjects(v)):
            yield from sentence.given("comprehensive-plan", "contrary", hit, root=over[-1])


def _given_up(sentence: Sentence) -> Iterator[Statement]:
    """ "Once you start ketamine, give up physical therapy", "you can drop your counseling"."""
    low = sentence.analysis.low
    if not sentence.hits("other-care") or not _FOR_A_DAY.isdisjoint(sentence.low) or sentence.warns:
        return
    for verb in sentence.verbs("quitting"):
        said = sentence.verb("quitting", verb)
        lost = _care_lost(sentence, verb)
        if said is None or lost is None:
            continue
        told = not tree.subjects(verb) and verb.kind in ("ROOT", "conj", "parataxis", "advcl")
        told = told and _REFUSING.isdisjoint(low[max(sentence.span.start, verb.i - 3) : verb.i])
        may = any(low[c.i] in _MAY for c in tree.children(verb, "aux"))
        if told or may or must(sentence, verb):
            yield from sentence.given("comprehensive-plan", "contrary", said, lost, root=verb)


def _care_lost(sentence: Sentence, verb: Token) -> Places | None:
    given_up = [t for t in (*tree.objects(verb), *tree.children(verb, "obl")) if t.i > verb.i]
    return next((h for t in given_up if (h := sentence.hit("other-care", t))), None)


def _of_the_drug(sentence: Sentence) -> bool:
    return sentence.names_drug or sentence.in_view


def _no_advice(sentence: Sentence) -> bool:
    return sentence.names_drug and _ADVICE.isdisjoint(sentence.low)


def _no_warning(sentence: Sentence) -> bool:
    return _no_advice(sentence) and not sentence.warns


ALONGSIDE = (
    *given(_no_advice, frame(_had_beside, "opioids", any_word(_MAY))),
    *given(
        _no_warning,
        frame(_combined, "combining", "opioids other-care"),
        frame(_off_limits, "opioids", "off-limits turning-away"),
    ),
    *given(
        _of_the_drug,
        frame(_stands_alone, "standing-alone"),
        frame(_only_one, "only-care"),
        frame(_given_up, "other-care", "quitting"),
    ),
)
