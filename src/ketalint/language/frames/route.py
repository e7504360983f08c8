"""How ketamine gets into the body: as a rule by infusion, at times otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.nouns import TARGET

_BE = frozenset("am are be been being is remain remained remains stay stays was were".split())
_SOME = frozenset(("all", "each", "every", "only", "some"))
_FREE = frozenset(("how", "what"))
_OURS = frozenset(("our", "we", "us", "here", "my", "i"))
_STANDING = frozenset(
    ("drug", "it", "medicine", "medication")
)  # for a ketamine named elsewhere in the sentence
_CONTRASTS = frozenset(("instead", "never", "no", "not", "than", "without"))
_LIMBS = frozenset("ankle arm elbow foot forearm hand neck wrist".split())
_POSSIBLE = frozenset(("able", "possible", "impossible"))


def _usual_way(sentence: Sentence) -> Iterator[Statement]:
    """ "A lozenge is the established form of ketamine", "a spray is how ketamine is typically given"."""
    low = sentence.analysis.low
    by_line = any(not _contrasted(sentence, h) for h in sentence.hits("line"))
    if by_line and not sentence.hits("demoted"):
        return
    routes = sentence.hits("other-route")
    for kind, way in sentence.pairs("usual-kind", "way", 1) if routes else ():
        if low[kind[0] - 1] in ("less", "least", "not"):
            continue
        for hit in routes:
            first, last = (hit[-1], kind[0]) if hit[-1] < kind[0] else (way[-1], hit[0])
            between = low[first + 1 : last]
            if len(between) < 12 and not _BE.isdisjoint(between):
                yield from sentence.given("iv-usual", "contrary", hit, kind, way)
    habits = sentence.hits("usually") + sentence.hits("most-people")
    start = sentence.span.start
    pointed = (
        not routes
        and habits
        and low[start] in ("it", "that", "these", "they", "this", "those")
        and (sentence.names_before("other-route") or _under_route(sentence))
    )
    if pointed and not sentence.names_before("line"):
        how = next((t for t in sentence.span if low[t.i] in ("how", "way") and t.i - start <= 3), None)
        verb = next((t for t in sentence.span if sentence.in_family("getting", t) and t.i > start + 2), None)
        if how is not None and verb is not None:
            yield from sentence.given("iv-usual", "contrary", (start, how.i, verb.i), habits[0], root=verb)
    for token in sentence.span if routes and habits else ():
        free = low[token.i] in _FREE and low[token.i - 1] in _BE
        free = free or (
            sentence.in_family("way", token) and low[token.i - 1] == "the" and low[token.i - 2] in _BE
        )
        if free and token.i > sentence.span.start:
            way_of = next((h for h in routes if h[-1] < token.i), None)
            verb = next((t for t in sentence.after(token) if sentence.in_family("getting", t)), None)
            if way_of is not None and verb is not None and any(h[-1] > token.i for h in habits):
                yield from sentence.given("iv-usual", "contrary", way_of, (verb.i,))


def _under_route(sentence: Sentence) -> bool:
    """ "Why lozenges? They're how most of it is taken"."""
    above = sentence.analysis.earlier
    short = above is not None and len(above.low) <= _HEADING
    return sentence.span.start == 0 and short and sentence.stands_above("other-route")


_HEADING = 12  # words


def _line_demoted(sentence: Sentence) -> Iterator[Statement]:
    """ "The IV is a rare exception"."""
    low = sentence.analysis.low
    for line, demoted in sentence.pairs("line", "demoted", 5):
        if any(TARGET & sentence.analysis.classes[i] for i in range(line[-1], demoted[0])):
            continue  # "the drip makes pain a thing of the past"
        if not _LIMBS.isdisjoint(low[line[-1] : demoted[0]]):
            continue  # "a vein in the hand is rarely used"
        if any(line[-1] < h[0] < demoted[0] for h in sentence.hits("other-route")):
            continue  # "it is run in as a drip; capsules are the exception"
        if any(h[0] > demoted[-1] for h in sentence.hits("line")):
            continue  # "the needle is a rarity: the IV goes in with a soft tube"
        if not sentence.is_part(line) or "ketamine" in sentence.analysis.classes[line[-1] + 1]:
            yield from sentence.given("iv-usual", "contrary", line, demoted)


def _line_replaced(sentence: Sentence) -> Iterator[Statement]:
    """ "Lozenges have replaced the drip"."""
    for verb in sentence.verbs("replacing"):
        said = sentence.verb("replacing", verb) or ()
        by = next((h for t in tree.subjects(verb) if (h := sentence.hit("other-route", t))), None)
        lost = [h for h in sentence.hits("line") + sentence.hits("infusing") if 0 < h[0] - verb.i <= 6]
        if said and by is not None and lost and not sentence.is_part(lost[0]):
            yield from sentence.given("iv-usual", "contrary", by, said, lost[0])


def _line_given_up(sentence: Sentence) -> Iterator[Statement]:
    """ "Clinics gave up the ketamine infusion in favor of gummies"."""
    if not sentence.hits("other-route") and not sentence.hits("nowadays"):
        return
    for left, line in sentence.pairs("abandoning", "infusing", 3):
        subjects = [t for t in sentence.span if t.kind == "nsubj" and t.i < left[0]]
        if any(sentence.hit("trade", t) or "provider" in sentence.analysis.classes[t.i] for t in subjects):
            yield from sentence.given("iv-usual", "contrary", left, line)


def _by_line_for_few(sentence: Sentence) -> Iterator[Statement]:
    """ "Hardly anybody receives ketamine by drip"."""
    low = sentence.analysis.low
    for few in sentence.hits("few-people"):
        verb = next((t for t in sentence.after_place(few[-1]) if sentence.in_family("getting", t)), None)
        if verb is None or verb.i - few[-1] > 4:
            continue
        line = next((h for h in sentence.hits("line") if h[0] > verb.i), None)
        if line is not None and not sentence.is_part(line) and ";" not in low[verb.i : line[0]]:
            yield from sentence.given("iv-usual", "contrary", few, (verb.i,), line)


def _drip_used(sentence: Sentence) -> Iterator[Statement]:
    """ "Doctors do not use intravenous ketamine"."""
    low = sentence.analysis.low
    for verb in sentence.verbs("getting"):
        if not sentence.in_family("getting", verb):
            continue
        by = [t for t in tree.subjects(verb) if not tree.is_passive(verb)]
        drug = next((t for t in tree.objects(verb) if sentence.means_ketamine(t)), None)
        if drug is None or not any(sentence.hit("trade", t) for t in by):
            continue
        if not (_OURS | _SOME).isdisjoint(sentence.low):
            continue
        drip = next((t for t in drug.children if low[t.i] in ("intravenous", "iv")), None)
        if drip is not None:
            yield from sentence.given("iv-usual", "accords", (verb.i, drug.i, drip.i))


def _no_other_route(sentence: Sentence) -> Iterator[Statement]:
    """ "There is no such thing as a ketamine tablet", "it cannot be given as a shot"."""
    analysis = sentence.analysis
    ways = sentence.hits("other-route") + sentence.hits("injection")
    for hit in ways:
        word = sentence.head(hit)
        named = [*word.children, *([word.head] if word.kind in ("amod", "compound") else [])]
        of_it = any("ketamine" in analysis.classes[t.i] for t in (word, *named))
        for verb in tree.ancestors(word) if of_it else ():
            if analysis.low[verb.i].startswith("exist") or tree.children(verb, "expl"):
                yield from sentence.given("other-routes", "accords", hit, (verb.i,))
                break
        for verb in tree.ancestors(word):
            if verb.pos_ != "VERB" or not sentence.in_family("getting", verb):
                continue
            drug = [*tree.objects(verb), *tree.subjects(verb)]
            if any("ketamine" in analysis.kinds(t) for t in drug) and _says_it_can(sentence, verb):
                yield from sentence.given("other-routes", "accords", hit, (verb.i,))
            break


def _sole_way(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine comes in one sole form, an infusion, never a tablet"."""
    analysis = sentence.analysis
    ways = sentence.hits("other-route") + sentence.hits("injection")
    for only, _ in sentence.pairs("sole", "way", 1) if ways else ():
        way = sentence.doc[only[0]].head
        if way.i > only[0] and analysis.low[way.head.i] in ("come", "comes", "exists", "made", "sold"):
            yield from sentence.given("other-routes", "contrary", (way.head.i,), only)


def _says_it_can(sentence: Sentence, verb: Token) -> bool:
    """Is it said what may be done, not what somebody does?"""
    low = sentence.analysis.low
    if any(low[c.i] in ("can", "ca", "could") for c in tree.children(verb, "aux")):
        return True
    return low[verb.head.i] in _POSSIBLE or low[verb.i] in ("come", "comes")


def _contrasted(sentence: Sentence, line: Places) -> bool:
    """ "Rather than through a vein", "and not by drip"."""
    before = sentence.analysis.low[max(sentence.span.start, line[0] - 4) : line[0]]
    return not _CONTRASTS.isdisjoint(before)


def _usual_route(sentence: Sentence) -> Iterator[Statement]:
    """ "Most ketamine for pain is given as a cream", "people breathe their ketamine as a rule"."""
    if not sentence.hits("other-route") and not sentence.hits("route-verb"):
        return
    usual = sentence.hits("usually") + sentence.hits("most-people")
    low = sentence.analysis.low
    for verb in sentence.verbs("route-verb", "getting", kinds=("VERB", "ADJ", "AUX", "NOUN")):
        above = [verb.head] if verb.kind == "acl" else []
        below = {t.i for top in (verb, *above) for t in (*top.children, *verb.subtree)}
        habit = next((h for h in usual if h[0] in below or h[-1] in below), None)
        if habit is None:  # "at most clinics ketamine comes as a patch", whatever the parse
            habit = next((h for h in usual if 0 < verb.i - h[-1] <= 4), None)
        given = [
            t
            for t in (*tree.objects(verb), *tree.subjects(verb), *above)
            if "ketamine" in sentence.analysis.kinds(t) or low[t.i] in _STANDING
        ]
        infused = [t for t in given if low[t.i].startswith("infusion")]
        by_line = any(
            not _contrasted(sentence, h) and tree.clause_of(sentence.head(h)).i == tree.clause_of(verb).i
            for h in sentence.hits("line")
        )
        if not given or (habit is None and not infused) or (by_line and not infused):
            continue
        if verb.pos_ == "VERB" and sentence.in_family("route-verb", verb):
            how: Places | None = (verb.i,)
        elif sentence.verb("getting", verb) is not None:
            ways = [
                t
                for t in tree.children(verb, "obl", "advmod", "xcomp", "nmod", "obj")
                if t.i not in {g.i for g in given}
            ]
            how = next((h for t in ways if (h := sentence.hit("other-route", t))), None)
        else:
            continue
        if how is None:
            continue
        found = sentence.statement("iv-usual", "contrary", (verb.i, given[0].i), how, habit or ())
        if found is not None:
            yield found


def _named(sentence: Sentence) -> bool:
    """Is it ketamine that is spoken of, by name?"""
    own = any("ketamine" in sentence.analysis.classes[t.i] for t in sentence.treatments)
    return own and not sentence.of_a_relative


def _of_it_alone(sentence: Sentence) -> bool:
    return not sentence.names_other_drug and _named(sentence)


def _in_view_alone(sentence: Sentence) -> bool:
    if sentence.names_other_drug:
        return False
    if any("ketamine" in sentence.analysis.classes[t.i] for t in sentence.treatments):
        return not sentence.of_a_relative
    return sentence.in_view


def _at_large(sentence: Sentence) -> bool:
    return _OURS.isdisjoint(sentence.low) and _of_it_alone(sentence)


ROUTE = (
    *given(_named, frame(_usual_route, "other-route route-verb", "getting route-verb")),
    *given(_of_it_alone, frame(_usual_way, "most-people usual-kind usually", "getting way")),
    *given(
        _in_view_alone,
        frame(_line_demoted, "demoted", "line"),
        frame(_line_replaced, "replacing", "other-route", "infusing line"),
        frame(_line_given_up, "abandoning", "infusing", "nowadays other-route"),
    ),
    *given(
        _of_it_alone,
        frame(_by_line_for_few, "few-people", "getting", "line"),
        frame(_drip_used, "getting", "trade", "=intravenous =iv"),
    ),
    *given(
        _at_large,
        frame(_no_other_route, "injection other-route"),
        frame(_sole_way, "injection other-route", "sole", "way"),
    ),
)
