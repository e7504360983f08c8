"""Who should have ketamine, and when in the course of a treatment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.stance import Verdict
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import any_word

_EARLIER = frozenset(("ahead", "before", "then"))
_BEFORE = frozenset(("before", "instead", "rather", "without"))
_UNTRIED = frozenset(("no", "not", "n't", "never", "nothing", "without", "yet"))
_HEADING = 16  # words
_FIRST_WORDS = frozenset(("start", "begin", "open"))


def _welcomes(sentence: Sentence) -> Iterator[Statement]:
    """ "A past addiction makes you a natural fit", "Pregnant? Ketamine was made for you."."""
    if sentence.warns or sentence.asks:
        return
    own = {p for fit in sentence.hits("fitting") for p in fit}
    low = sentence.analysis.low
    for hit in sentence.hits("consulting"):
        if own.isdisjoint(hit) and _UNTRIED.isdisjoint(low[max(sentence.span.start, hit[0] - 3) : hit[0]]):
            return  # "and we never ask about it" is no talk
    for fit in sentence.hits("fitting"):
        for family, fact in (("substance", "substance-history"), ("caution", "not-for-everyone")):
            ill = _nearest(sentence.hits(family), fit)
            if ill is None and fact == "not-for-everyone":
                ill = _nearest(sentence.hits("unfit"), fit)
            if ill is not None and sentence.treatments:
                own_hit = () if "if" in sentence.low else ill  # "if you once abused it, so much the better"
                yield from sentence.given(fact, "contrary", own_hit, fit, root=sentence.head(fit))
                break
            if _told_of(sentence, family) and _of_ketamine(sentence, fit):
                yield from sentence.given(fact, "contrary", fit, root=tree.clause_of(sentence.head(fit)))
                break


def _nearest(hits: list[Places], to: Places) -> Places | None:
    near = [h for h in hits if abs(h[0] - to[0]) <= 12 and set(h).isdisjoint(to)]
    return near[0] if near else None


def _told_of(sentence: Sentence, family: str) -> bool:
    """Does a question before it, or a heading above it, name the family?"""
    above = sentence.analysis.earlier
    if sentence.span.start > 0 or above is None:
        return sentence.asked_before(family)
    return len(above.low) <= _HEADING and sentence.stands_above(family)


def _of_ketamine(sentence: Sentence, fit: Places) -> bool:
    near = [t for t in sentence.span if abs(t.i - fit[0]) <= 6]
    return any(sentence.means_ketamine(t) or (t.lower_ == "this" and sentence.in_view) for t in near)


def _first_of_all(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine is the treatment to turn to first", "first-line therapy: our ketamine drip"."""
    low = sentence.analysis.low
    for hit in sentence.hits("first-thing"):
        if low[hit[0]] in ("going", "goes", "went"):
            continue  # "it is going to feel cold at first"
        if low[hit[0]] == "plan" and _goes_on(sentence, hit[-1]):
            continue  # "so plan a quiet evening"
        word = sentence.head(hit)
        top = word
        while top.kind in ("acl", "compound", "amod", "nmod") and top.head.i != top.i:
            top = top.head
        about = [*tree.subjects(top), *tree.children(top, "parataxis", "appos")]
        if top.kind == "obl" and any(c.lower_ == "as" for c in tree.children(top, "case")):
            about += [*tree.objects(top.head), *tree.subjects(top.head)]
        if top.kind in ("obj", "xcomp") and sentence.in_family("making", top.head):
            about += tree.objects(top.head)  # "make ketamine the first thing you try"
        if any(_means_ketamine(sentence, t) for t in about) and "anesthesia" not in sentence.low:
            yield from sentence.given("not-first-line", "contrary", hit, root=top)


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Is the "a" at a place no name but an article?"""
    after = place + 1
    return after < sentence.span.end and sentence.analysis.pos[after] in (
        "ADJ",
        "ADV",
        "NOUN",
        "NUM",
        "PROPN",
    )


def _begun_with(sentence: Sentence) -> Iterator[Statement]:
    """ "Start with ketamine, other treatments can come afterwards"."""
    low = sentence.analysis.low
    for verb in sentence.span:
        if low[verb.i] not in _FIRST_WORDS or verb.pos_ != "VERB":
            continue
        with_it = next((t for t in tree.children(verb, "obl", "obj") if sentence.means_ketamine(t)), None)
        if with_it is None:
            continue
        later = [*sentence.hits("afterwards"), *sentence.hits("later-on")]
        if sentence.hits("other-measure") and later:
            yield from sentence.given("not-first-line", "contrary", (verb.i,), later[0])
        elif verb.kind == "ROOT" and not tree.subjects(verb) and sentence.asked_before("other-measure"):
            yield from sentence.given("not-first-line", "contrary", (verb.i, with_it.i))


def _comes_first(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine comes first, before other treatments"."""
    low = sentence.analysis.low
    for come in sentence.verbs("coming"):
        first = next((t for t in sentence.after(come) if low[t.i] == "first"), None)
        if first is None or first.i - come.i > 2:
            continue
        others = [h for h in sentence.hits("other-measure") if h[0] > first.i]
        earlier = others and not _EARLIER.isdisjoint(low[first.i : others[0][0]])
        if earlier and any(sentence.means_ketamine(t) for t in tree.subjects(come)):
            yield from sentence.given("not-first-line", "contrary", (come.i, first.i))


def _means_ketamine(sentence: Sentence, token: Token) -> bool:
    """Ketamine, or an "it" or "this" that stands for it, if only by what the page speaks of."""
    if sentence.means_ketamine(token):
        return True
    pronoun = sentence.analysis.low[token.i] in ("it", "this", "that")
    return pronoun and sentence.in_view and not sentence.analysis.kinds(token) & {"foreign", "service"}


def _no_waiting(sentence: Sentence) -> Iterator[Statement]:
    """ "Don't wait until you've tried everything else", "why hold off till six drugs have failed you?"."""
    low = sentence.analysis.low
    for verb in sentence.verbs("holding-off"):
        if sentence.verb("holding-off", verb) is None or tree.subjects(verb):
            continue
        before = low[max(sentence.span.start, verb.i - 4) : verb.i]
        until = next((t for t in sentence.after(verb) if low[t.i] in ("until", "till")), None)
        if until is None or not ({"n't", "not", "never", "why", "no"} & set(before)):
            continue
        tried = next((h for f in ("trying", "failing") for h in sentence.hits(f) if h[0] > until.i), None)
        other = next((h for h in sentence.hits("other-measure") if h[0] > until.i), None)
        aims = [
            sentence.doc[t.i + 1] for t in sentence.after(until) if low[t.i] == "to" and t.i + 1 < len(low)
        ]
        if any(t.pos_ == "VERB" and not _had(sentence, t) for t in aims):
            continue  # "to talk to a doctor"
        if tried is not None and other is not None and (sentence.names_drug or sentence.in_view):
            found = sentence.statement("not-first-line", "contrary", (verb.i,), other, root=verb)
            if found is not None:
                yield replace(found, verdict=Verdict("made"))  # its "not" is part of what it says
            return


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
        if (
            low[tried[-1] + 1 : tried[-1] + 2] == ["your"]
            or ";" in low[min(other[0], tried[0]) - 6 : tried[0]]
        ):
            continue  # "take your tablets as usual"
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


def _of_it(sentence: Sentence) -> bool:
    """Is it about ketamine, or an "it" that may stand for it?"""
    return any(
        "ketamine" in sentence.analysis.kinds(t) or sentence.means_ketamine(t)
        for t in (*sentence.treatments, *(t for t in sentence.span if t.lower_ == "it"))
    )


CANDIDATE = (
    frame(_welcomes, "fitting"),
    frame(_first_of_all, "first-thing"),
    frame(_begun_with, any_word(_FIRST_WORDS)),
    frame(_comes_first, "other-measure", "=first"),
    frame(_no_waiting, "holding-off", "other-measure", "failing trying"),
    *given(
        _of_it,
        frame(_untried, "other-measure", "trying"),
        frame(_for_trifles, "trifle"),
        frame(_not_when_others_fail, "other-measure", "failing", "worth-a-try"),
    ),
)
