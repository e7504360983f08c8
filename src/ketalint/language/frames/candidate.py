"""Who should have ketamine, and when in the course of a treatment."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

_BEFORE = frozenset(("before", "instead", "rather", "without"))
_UNTRIED = frozenset(("no", "not", "n't", "never", "nothing", "without", "yet"))
_FIRST_WORDS = frozenset(("start", "begin", "open"))


def candidate(sentence: Sentence) -> Iterator[Statement]:
    """All statements of a sentence on candidates for ketamine."""
    yield from _welcomes(sentence)
    if not any(
        "ketamine" in sentence.analysis.kinds(t) or sentence.means_ketamine(t) for t in sentence.treatments
    ):
        return
    yield from _first_of_all(sentence)
    yield from _untried(sentence)
    yield from _for_trifles(sentence)
    yield from _not_when_others_fail(sentence)


def _welcomes(sentence: Sentence) -> Iterator[Statement]:
    """ "A past addiction makes you a natural fit", "Pregnant? Ketamine was made for you."."""
    if sentence.warns or sentence.asks:
        return
    own = {p for fit in sentence.hits("fitting") for p in fit}
    if any(own.isdisjoint(hit) for hit in sentence.hits("consulting")):
        return
    for fit in sentence.hits("fitting"):
        for family, fact in (("substance", "substance-history"), ("caution", "not-for-everyone")):
            hit = _nearest(sentence.hits(family), fit)
            if hit is None and fact == "not-for-everyone":
                hit = _nearest(sentence.hits("unfit"), fit)
            if hit is not None and sentence.treatments:
                own_hit = () if "if" in sentence.low else hit  # "if you once abused it, so much the better"
                yield from sentence.given(fact, "contrary", own_hit, fit, root=sentence.head(fit))
                break
            if sentence.asked_before(family) and _of_ketamine(sentence, fit):
                yield from sentence.given(fact, "contrary", fit, root=tree.clause_of(sentence.head(fit)))
                break


def _nearest(hits: list[Places], to: Places) -> Places | None:
    near = [h for h in hits if abs(h[0] - to[0]) <= 12 and set(h).isdisjoint(to)]
    return near[0] if near else None


def _of_ketamine(sentence: Sentence, fit: Places) -> bool:
    return any(abs(t.i - fit[0]) <= 6 and sentence.means_ketamine(t) for t in sentence.treatments)


def _first_of_all(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine is the treatment to begin with", "first-line therapy: our ketamine drip"."""
    low = sentence.analysis.low
    for hit in sentence.hits("first-thing"):
        word = sentence.head(hit)
        top = word
        while top.kind in ("acl", "compound", "amod", "nmod") and top.head.i != top.i:
            top = top.head
        about = [*tree.subjects(top), *tree.children(top, "parataxis", "appos")]
        if top.kind == "obl" and any(c.lower_ == "as" for c in tree.children(top, "case")):
            about += [*tree.objects(top.head), *tree.subjects(top.head)]
        if any(sentence.means_ketamine(t) for t in about) and "anesthesia" not in sentence.low:
            yield from sentence.given("not-first-line", "contrary", hit, root=top)
    for verb in sentence.span:
        if low[verb.i] not in _FIRST_WORDS or verb.pos_ != "VERB":
            continue
        with_it = any(sentence.means_ketamine(t) for t in tree.children(verb, "obl", "obj"))
        if with_it and sentence.hits("other-measure") and sentence.hits("afterwards"):
            yield from sentence.given("not-first-line", "contrary", (verb.i,), sentence.hits("afterwards")[0])


def _untried(sentence: Sentence) -> Iterator[Statement]:
    """ "For people who have tried nothing else", "rather than wait for other measures to fail"."""
    low = sentence.analysis.low
    for tried in sentence.hits("trying"):
        other = next((h for h in sentence.hits("other-measure") if 0 < h[0] - tried[-1] <= 4), None)
        if other is None:
            other = next((h for h in sentence.hits("other-measure") if 0 < tried[0] - h[-1] <= 6), None)
        if other is None:
            continue
        if low[tried[0]].startswith("wast") and any(sentence.means_ketamine(t) for t in sentence.treatments):
            denying = list(range(max(sentence.span.start, tried[0] - 2), tried[0]))
            yield from sentence.given("not-first-line", "contrary", denying, tried, other)
            continue
        clause = low[max(sentence.span.start, min(tried[0], other[0]) - 6) : tried[0]]
        own = low[tried[0] : other[-1] + 1]
        if _BEFORE & set(clause):
            head = sentence.doc[tried[0]]
            above = tree.clause_of(head).head if head.head.i != head.i else head
            taken = [t for t in above.subtree if sentence.means_ketamine(t)]
            if taken and not sentence.hits("consulting") and _had(sentence, above):
                yield from sentence.given("not-first-line", "contrary", tried, other, root=above)
        elif (_UNTRIED & set(clause)) or "nothing" in own:
            denying = [i for i in range(tried[0] - 6, other[-1] + 1) if low[i] in _UNTRIED]
            for fit in sentence.hits("meant-for"):
                if 0 < tried[0] - fit[-1] <= 8:
                    yield from sentence.given(
                        "not-first-line", "contrary", fit, denying, tried, other, root=sentence.head(fit)
                    )


def _had(sentence: Sentence, verb: Token) -> bool:
    """Is ketamine given or taken by this verb?"""
    return verb.pos_ in ("VERB", "AUX") and (
        sentence.verb("getting", verb) is not None
        or sentence.verb("taking", verb) is not None
        or sentence.analysis.low[verb.i] in ("start", "begin", "choose", "go", "come")
    )


def _for_trifles(sentence: Sentence) -> Iterator[Statement]:
    """ "We give ketamine at the first twinge", "made for everyday aches"."""
    for hit in sentence.hits("trifle"):
        word = sentence.head(hit)
        for verb in tree.ancestors(word):
            if verb.pos_ == "NOUN" and tree.children(verb, "cop"):
                if any(sentence.means_ketamine(t) for t in tree.subjects(verb)):
                    yield from sentence.given("not-first-line", "contrary", hit, (verb.i,), root=verb)
                break
            if verb.pos_ != "VERB":
                continue
            taken = [*tree.objects(verb), *tree.subjects(verb), *tree.children(verb, "obl")]
            meant = _had(sentence, verb) or sentence.hit("meant-for", verb)
            if meant and any(sentence.means_ketamine(t) for t in taken):
                yield from sentence.given("not-first-line", "contrary", hit, (verb.i,), root=verb)
            break


def _not_when_others_fail(sentence: Sentence) -> Iterator[Statement]:
    """ "If other treatments have failed you, ketamine is not something to consider"."""
    low = sentence.analysis.low
    for fail in sentence.hits("failing"):
        other = next((h for h in sentence.hits("other-measure") if 0 < fail[0] - h[-1] <= 4), None)
        worth = next((h for h in sentence.hits("worth-a-try") if h[0] > fail[-1]), None)
        drug = next(
            (t for t in sentence.after_place(fail[-1]) if "ketamine" in sentence.analysis.classes[t.i]), None
        )
        if other is None or worth is None or drug is None or "only" in low[fail[-1] : worth[0]]:
            continue
        yield from sentence.given("not-first-line", "accords", worth, (drug.i,))
