"""Who is with a patient while ketamine runs, and who is left alone."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.clauses import must, unable, until
from ketalint.language.frames.frame import frame
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import any_word
from ketalint.language.words.nouns import INFUSIONS

_THEN = frozenset("during once soon then throughout when while".split())
_MUSING = frozenset("feelings mind music thoughts".split())
_STAYING = frozenset("remain remains stay stays".split())
_NONE = frozenset("any it none that them these this those".split())
_ON = frozenset("after at in of on over".split())
_NO_PATIENTS = frozenset(
    "babies baby child children companion companions dog dogs driver kid kids pets visitors".split()
)
_CURT = 6  # words of an answer that says nobody does
_BUT = frozenset("but except other".split())
_CLOSE = frozenset(("with", "by", "beside", "near", "alongside", "next"))


def _watched(sentence: Sentence) -> Iterator[Statement]:
    """ "a nurse watches you", "we check your pulse", "somebody sits with you"."""
    if sentence.aside:
        return
    for verb in sentence.verbs("watching", "measuring", "staying", kinds=("VERB", "AUX")):
        seen = _watching(sentence, verb) if verb.pos_ == "VERB" else None
        whom = _stays_with(sentence, verb)
        if (seen is None and whom is None) or (until(verb) and not _to_the_end(sentence, verb)):
            continue
        if seen is not None:
            yield seen
        if whom is not None:
            yield from sentence.given("supervision", "accords", (verb.i,), (whom.i,))


def _stays_with(sentence: Sentence, verb: Token) -> Token | None:
    """The patient that somebody stays with."""
    if not sentence.in_family("staying", verb):
        return None
    close = (
        t
        for t in tree.children(verb, "obl")
        if sentence.is_patient(t) and any(c.lower_ in _CLOSE for c in tree.children(t, "case"))
    )
    whom = next(close, None)
    return whom if whom is not None and tree.subjects(verb) and not sentence.by_patient(verb) else None


def _to_the_end(sentence: Sentence, verb: Token) -> bool:
    """ "No one looks in on you until the ketamine has run through": for as long as it runs."""
    clauses = [c for c in tree.children(verb, "advcl") if c.i > verb.i]
    return any(
        sentence.hit("finished", c) and any(sentence.means_treatment(t) for t in tree.subjects(c))
        for c in clauses
    )


def _watching(sentence: Sentence, verb: Token) -> Statement | None:
    """Who is watched, what is measured; a bare "with nobody watching" is enough."""
    watching = sentence.verb("watching", verb)
    said = watching or sentence.verb("measuring", verb)
    if said is None or sentence.by_patient(verb) or unable(sentence, verb):
        return None
    analysis = sentence.analysis
    if not tree.subjects(verb) and verb.kind in ("ROOT", "parataxis") and not tree.is_passive(verb):
        return None  # tells the reader what to do
    objects = [*tree.objects(verb)]
    objects += [
        t
        for t in tree.children(verb, "obl", "nmod")
        if any(c.lower_ in _ON for c in tree.children(t, "case"))
    ]
    if len(said) > 1:  # "keeps an eye on your breathing"
        objects += [t for i in said for t in tree.children(sentence.doc[i], "nmod")]
    for token in objects:
        vital = sentence.hit("monitoring", token)
        if vital is not None and not _by_a_device(sentence, verb):
            return sentence.statement("monitoring", "accords", said, vital)
    if watching is None:
        return None
    for token in objects:
        person = sentence.is_patient(token) or "person" in analysis.classes[token.i]
        if any(analysis.low[c.i].startswith("lov") for c in tree.children(token, "acl")):
            continue  # "it is hard to watch someone you love in pain"
        if analysis.low[token.i] in _NO_PATIENTS:
            continue  # "nobody here looks after children"
        if token.i not in said and (person or sentence.means_ketamine(token)):
            own = () if analysis.low[token.i] in ("nobody", "one") else (token.i,)  # it denies
            return sentence.statement("supervision", "accords", said, own)
    nobody = any(analysis.low[t.i] in ("nobody", "nothing", "one") for t in (*tree.subjects(verb), verb.head))
    if nobody and not objects and sentence.treatments:
        return sentence.statement("supervision", "accords", said)
    return None


def _by_a_device(sentence: Sentence, verb: Token) -> bool:
    """ "Oxygen is not measured with a needle": by what it is not done."""
    return any(
        c.lower_ in ("with", "by") and any(d.lower_ in ("a", "an", "the") for d in tree.children(t, "det"))
        for t in tree.children(verb, "obl")
        if not sentence.hit("supervisor", t) and not sentence.hit("monitoring", t)
        for c in tree.children(t, "case")
    )


def _absent(sentence: Sentence) -> Iterator[Statement]:
    """ "The team goes home once the line is in", "the nurse steps out while the drip runs"."""
    low = sentence.analysis.low
    if sentence.hits("finished") or sentence.aside or not sentence.treatments:
        return
    if not _STAYING.isdisjoint(sentence.low):
        return  # somebody else does
    for gone in sentence.hits("absent"):
        word = sentence.head(gone)
        verb = word if word.pos_ == "VERB" else word.head
        by = [t for t in (*tree.subjects(word), *tree.subjects(verb)) if t.i < gone[0]]
        by += [sentence.doc[i] for i in range(max(sentence.span.start, gone[0] - 2), gone[0])]
        team = any(low[t.i] == "we" or sentence.hit("supervisor", t) for t in by)
        then = _THEN & set(low[sentence.span.start : sentence.span.end])
        if team and then:
            yield from sentence.given("supervision", "contrary", gone)


def _without_them(sentence: Sentence) -> Iterator[Statement]:
    """ "Our nurses clock off at five, and the infusions carry on without them"."""
    low = sentence.analysis.low
    for hit in sentence.hits("supervisor"):
        for token in sentence.after_place(hit[-1]):
            alone = low[token.i] in ("them", "him", "her") and low[token.i - 1] == "without"
            verb = token.head
            if alone and any(sentence.means_treatment(t) for t in tree.subjects(verb)):
                yield from sentence.given(
                    "supervision", "contrary", (verb.i, token.i - 1, token.i), root=verb
                )


def _watching_is_needless(sentence: Sentence) -> Iterator[Statement]:
    """ "Watching the heart during ketamine is a waste of time"."""
    for verb in sentence.verbs("watching", "measuring"):
        if verb.kind != "csubj" or not sentence.treatments:
            continue
        vital = next((h for t in tree.objects(verb) if (h := sentence.hit("monitoring", t))), None)
        near = {verb.head.i, *(c.i for c in verb.head.children)}
        said = next((h for h in sentence.hits("needless") if not near.isdisjoint(h)), None)
        if vital is not None and said is not None:
            yield from sentence.given("monitoring", "contrary", vital, said, root=verb.head)


def _none_of_it(sentence: Sentence) -> Iterator[Statement]:
    """ "Pulse, pressure, oxygen: we measure none of it", "No cuff: ketamine does not call for any"."""
    vitals = sentence.hits("monitoring")
    if not vitals or not sentence.treatments or ":" not in sentence.low:
        return
    for verb in sentence.verbs("measuring", "watching", "needing", "keeping-guard"):
        if verb.i < vitals[0][-1] or ":" not in sentence.analysis.low[vitals[0][-1] : verb.i]:
            continue
        meant = [t for t in (*tree.objects(verb), *tree.children(verb, "obl")) if t.i > verb.i]
        said = next(
            (
                s
                for f in ("measuring", "watching", "needing", "keeping-guard")
                if (s := sentence.verb(f, verb))
            ),
            None,
        )
        for token in meant if said is not None and not sentence.by_patient(verb) else ():
            if token.lower_ in _NONE:
                own = () if token.lower_ == "none" else (token.i,)  # it denies
                yield from sentence.given("monitoring", "accords", said or (), own)
                break


def _switched_off(sentence: Sentence) -> Iterator[Statement]:
    """ "We leave the monitors switched off during the drip", "the oximeter stays in the drawer"."""
    if sentence.hits("finished") or not (sentence.treatments or sentence.in_view):
        return
    for device, off in sentence.pairs("monitoring", "switched-off", 3):
        word = sentence.head(off)
        verb = next((t for t in (word, word.head) if sentence.in_family("resting", t)), None)
        verb = verb or next(iter(tree.children(word, "cop", "aux")), None)
        then = {"during", "throughout", "while", "stay", "stays", "stayed"} & sentence.low
        if verb is not None and then:
            yield from sentence.given("monitoring", "contrary", device, off, root=tree.clause_of(word))


def _unwatched(sentence: Sentence) -> Iterator[Statement]:
    """ "Forget about being watched"."""
    for left, watched in sentence.pairs("skipping", "watching", 2):
        if "being" in sentence.analysis.low[left[-1] : watched[0]] and sentence.treatments:
            yield from sentence.given("supervision", "contrary", left, watched)


def _alone(sentence: Sentence) -> Iterator[Statement]:
    """ "you are left by yourself", "patients go unmonitored"."""
    if sentence.aside or not sentence.treatments:
        return
    for hit in sentence.hits("alone"):
        word = sentence.head(hit)
        if not _MUSING.isdisjoint(sentence.analysis.low[hit[-1] + 1 : hit[-1] + 4]):
            continue  # "alone with your thoughts"
        if (
            sentence.analysis.low[max(0, hit[0] - 2)] == "for"
            or ":" in sentence.analysis.low[hit[0] - 1 : hit[0]]
        ):
            continue  # "is for you alone to decide"
        verb = next((t for t in (word.head, word) if sentence.in_family("leaving", t)), None)
        if verb is None:
            verb = next((c for c in tree.children(word, "cop", "aux")), None)
        if verb is None or ((until(verb) or until(word)) and _with_an_end(sentence, verb, word)):
            continue
        if _told_not_to(sentence, hit[0]):
            continue
        about = [
            t for t in (*tree.objects(verb), *tree.subjects(verb), *tree.subjects(word)) if t.i not in hit
        ]
        asked = sentence.asks and any(t.lower_ == "i" for t in about)
        if asked or any(sentence.is_patient(t) or sentence.means_ketamine(t) for t in about):
            yield from sentence.given("supervision", "contrary", hit, (verb.i,))


def _told_not_to(sentence: Sentence, place: int) -> bool:
    """ "Never take ketamine when you are alone"."""
    low = sentence.analysis.low[sentence.span.start : place]
    start = next((i for i, word in enumerate(low) if word[:1].isalpha()), 0)
    negative = low[start : start + 2] in (["do", "not"], ["do", "n't"]) or low[start : start + 1] == ["never"]
    return negative and not {"if", "when", "while", "whenever"}.isdisjoint(low)


def _with_an_end(sentence: Sentence, verb: Token, word: Token) -> bool:
    """ "Alone until the nurse is back", but not until the bag is empty."""
    whole = _to_the_end(sentence, verb) or _to_the_end(sentence, word)
    return bool(sentence.hits("supervisor")) and not whole


def _unrecorded(sentence: Sentence) -> Iterator[Statement]:
    """ "Once it starts, pulse and oxygen go unrecorded"."""
    if sentence.hits("finished") or sentence.names_other_drug:
        return
    for vital, unwatched in sentence.pairs("monitoring", "unwatched", 5):
        if not sentence.is_part(vital) and (sentence.treatments or sentence.in_view):
            yield from sentence.given("monitoring", "contrary", vital, unwatched)
            return


def _nobody_does(sentence: Sentence) -> Iterator[Statement]:
    """ "Who watches me during ketamine? Nobody needs to."."""
    low, start, end = sentence.analysis.low, sentence.span.start, sentence.span.end
    if end - start > _CURT or not sentence.asked_before("watching"):
        return
    asked = sentence.doc[start - 1].sent
    hit = next(iter(sentence.hits("nobody")), None)
    about_care = low[asked.start] == "who" and any(
        sentence.analysis.classes[t.i] & {"ketamine"} or t.lower_ in INFUSIONS for t in asked
    )
    if hit is not None and hit[0] == start and about_care and _BUT.isdisjoint(sentence.low):
        yield from sentence.given("supervision", "contrary", hit, root=sentence.span.root)


def _nobody(sentence: Sentence) -> Iterator[Statement]:
    """ "with no one around", "there is nobody in the room but you"."""
    if sentence.aside or sentence.hits("supervisor") or sentence.hits("later"):
        return
    if not sentence.treatments and not sentence.in_view:
        return
    for hit in sentence.hits("nobody"):
        noun = sentence.head(hit)
        name = noun.kind
        stands = name == "nsubj" and (
            any(c.kind in ("expl", "cop") for c in noun.head.children)
            or noun.head.lower_ in ("has", "needs", "need", "have")
        )
        beside = name == "obl" and any(c.lower_ == "with" for c in tree.children(noun, "case"))
        if not stands and not beside:
            continue
        for said in sentence.hits("present"):
            if sentence.head(said).kind == "expl":
                continue
            there = sentence.head(said)
            if {there.head.i, there.i} & {noun.i, noun.head.i}:
                yield from sentence.given("supervision", "contrary", hit, said, root=tree.clause_of(noun))


def _has_to_be_given(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine has to be given by a professional"."""
    for verb in sentence.verbs("giving"):
        said = sentence.verb("giving", verb)
        if said is None or not must(sentence, verb):
            continue
        by = next((h for t in tree.agents(verb) if (h := sentence.hit("supervisor", t))), None)
        drug = next(
            (t for t in (*tree.objects(verb), *tree.subjects(verb)) if sentence.means_ketamine(t)), None
        )
        if by is not None and drug is not None:
            yield from sentence.given("supervision", "accords", (drug.i,), said, by)


WATCHING = (
    frame(_watched, "measuring staying watching"),
    frame(_absent, "absent"),
    frame(_without_them, "supervisor", "=without"),
    frame(_unwatched, "skipping", "watching"),
    frame(_alone, "alone"),
    frame(_nobody, "nobody", "present"),
    frame(_has_to_be_given, "giving", "supervisor"),
    frame(_watching_is_needless, "monitoring", "needless"),
    frame(_none_of_it, "monitoring", "keeping-guard measuring needing watching", any_word(_NONE)),
    frame(_switched_off, "switched-off", "monitoring"),
    frame(_unrecorded, "unwatched", "monitoring"),
    frame(_nobody_does, "nobody"),
)
