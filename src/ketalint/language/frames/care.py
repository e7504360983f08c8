"""What a careful clinic has: somebody who watches, an evaluation first, a driver afterwards, an IV line."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

# Each family of guards with the fact that asks for it.
_GUARDS = (
    ("supervisor", "supervision"),
    ("supervision", "supervision"),
    ("monitoring", "monitoring"),
    ("evaluation", "evaluation"),
    ("prescription", "specialist"),
    ("driver", "side-effects"),
    ("line", "iv-usual"),
)
_HAVING = frozenset(
    """
    carry conduct do does employ get give has have having hire include includes keep keeps meet need offer
    perform provide run see take use
    """.split()
)
_EXPLAINING = frozenset("tell say explain know guess see remind book call".split())
_EXAMS = frozenset("assessment consultation evaluation exam examination screening talk".split())
_NOUNS = ("call", "concern", "part", "place", "point", "reason", "room", "use")
_LIGHT = frozenset(
    "bear bears carries carry had has have hold holds make makes play played plays serve serves".split()
)
_PREPOSITIONS = frozenset("after before during for with".split())
_THEN = frozenset("during once soon then throughout when while".split())
_RENDERING = frozenset("find make makes made render renders rendered".split())
_MUST = frozenset("has have must need needs required should".split())
_WITHOUT = frozenset(("without", "sans", "minus"))
_INSTEAD = frozenset((("instead", "of"), ("rather", "than"), ("place", "of"), ("lieu", "of")))
_FAR = frozenset(
    (word, "of") for word in ("independent", "independently", "irrespective", "out", "regardless")
) | frozenset((word, "from") for word in ("away", "far", "mile", "miles", "hours"))
_LOCKS = frozenset(
    ("need", "needs", "presence", "help", "involvement", "hassle", "intervention", "bother", "fuss")
)
_A_THING = frozenset(("nothing", "something", "thing"))
_MUSING = frozenset("feelings mind music thoughts".split())
_STAYING = frozenset("remain remains stay stays".split())
_IT = frozenset("any it none that them these this those".split())
_ON = frozenset("after at in of on over".split())
_CLOSE = frozenset(("with", "by", "beside", "near", "alongside", "next"))


def care(sentence: Sentence) -> Iterator[Statement]:
    """All statements of a sentence on what guards a patient."""
    for family, fact in _GUARDS:
        for hit in sentence.hits(family):
            noun = _presence(sentence, sentence.head(hit))
            if _is_thing(sentence, noun, hit) and _fits(sentence, family, hit):
                yield from _given(_lacking(sentence, fact, hit, noun))
                yield from _given(_needed(sentence, fact, hit, noun, "needing"))
                yield from _given(_there(sentence, fact, hit, noun))
                yield from _given(_kept(sentence, fact, hit, noun))
                yield from _given(_needless(sentence, fact, hit, noun))
                if family == "line":
                    yield from _given(_used(sentence, fact, hit, noun))
    yield from _mattering(sentence)
    yield from _watched(sentence)
    yield from _examined(sentence)
    yield from _absent(sentence)
    yield from _without_them(sentence)
    yield from _unwatched(sentence)
    yield from _met(sentence)
    yield from _left_out(sentence)
    yield from _decided(sentence)
    yield from _asked_nothing(sentence)
    yield from _alone(sentence)
    yield from _nobody(sentence)
    yield from _has_to_be_given(sentence)


def _given(found: Statement | None) -> Iterator[Statement]:
    if found is not None:
        yield found


def _presence(sentence: Sentence, noun: Token) -> Token:
    """ "A clinician's presence": the doctor who is there counts, or what he would do."""
    if noun.kind in ("nmod", "compound", "amod") and sentence.in_family("presence", noun.head):
        return noun.head
    return noun


def _kept(sentence: Sentence, fact: str, hit: Places, noun: Token) -> Statement | None:
    """ "We do not run background checks", "there aren't any nurses": whether a clinic has it."""
    top = tree.first_conjunct(noun)
    verb = top.head
    if top.kind == "nsubj" and tree.children(verb, "expl"):
        if any(sentence.analysis.low[c.i] == "no" for c in noun.children):
            return None  # read as lacking
        return sentence.statement(fact, "accords", hit, (verb.i,))
    said = sentence.verb("keeping-guard", verb) or sentence.verb("finding", verb)
    if said is None or top.kind not in (("obj", "obl") if len(said) > 1 else ("obj",)):
        return None
    by = tree.subjects(verb)
    found = sentence.in_family("finding", verb) and any(sentence.is_patient(t) for t in by)
    if not found and not any(sentence.analysis.low[t.i] == "we" or sentence.hit("trade", t) for t in by):
        return None
    if found and any(c.dep_ == "acl:relcl" for c in noun.children):
        return None  # "you will not find a nurse who rushes you"
    where = [t for t in tree.children(verb, "obl", "nmod") if t.i != top.i and t.i > verb.i]
    where += tree.children(noun, "nmod")
    if any(not (sentence.means_treatment(t) or sentence.hit("anyone", t)) for t in where):
        return None  # "we do no consultations by phone"
    return sentence.statement(fact, "accords", hit, (verb.i,))


def _is_thing(sentence: Sentence, noun: Token, hit: Places) -> bool:
    """The doctor, not "the doctor's garden"; "monitoring", not "we monitor"."""
    named = noun.pos_ in ("NOUN", "PROPN", "ADV") or len(hit) > 1 or noun.kind in ("nsubj", "obj")
    named = named or bool(tree.children(noun, "det", "case"))
    if not named and not noun.lower_.endswith("ing"):
        return False
    if "training" in sentence.analysis.low[hit[-1]] and not _trained_for_it(sentence, noun):
        return False
    part = noun.kind in ("compound", "amod", "flat") or noun.dep_ == "nmod:poss"
    if part and noun.head.i > noun.i and noun.head.i not in hit:
        return False
    after = hit[-1] + 1  # "blood pressure tablets", whatever the parse
    return after >= sentence.span.end or sentence.doc[after].pos_ not in ("NOUN", "PROPN")


def _trained_for_it(sentence: Sentence, noun: Token) -> bool:
    """Does who has the training, or lacks it, give the ketamine? "Our hosts, who have none, ..."."""
    if noun.kind in ("nsubj", "csubj"):
        return True
    return any(
        sentence.verb("giving", t) is not None
        and not any(sentence.hit("supervisor", o) for o in tree.subjects(t))
        and any(sentence.means_ketamine(o) for o in (*tree.objects(t), *tree.subjects(t)))
        for t in sentence.span
        if t.pos_ == "VERB"
    )


def _fits(sentence: Sentence, family: str, hit: Places) -> bool:
    """Some guards count beside other words only."""
    if family == "line":
        return not sentence.hits("other-route") and any(
            t.i not in hit and sentence.analysis.low[t.i] != "iv" for t in sentence.treatments
        )
    if family == "driver":
        return bool(sentence.treatments) and not sentence.hits("evaluation")
    if family in ("evaluation", "prescription", "supervisor") and sentence.hits("referral"):
        return False
    return not sentence.hits("aside")


def _lacking(sentence: Sentence, fact: str, hit: Places, noun: Token) -> Statement | None:
    """ "without a nurse", "free of doctors", "there is no screening", "No doctor. No nurse."."""
    lack = _lack(sentence, noun)
    if lack is None:
        return None
    how, place = lack
    if how == "no" and (not _stands_alone(sentence, noun) or "without" in sentence.words_after(noun)):
        return None
    if how == "instead" and fact == "iv-usual":
        return None  # "into a muscle instead of a vein": some are
    root = None if how == "no" else tree.clause_of(noun)
    if noun.head.lower_ in ("absence", "lack") and noun.head.head.lower_.startswith("mean"):
        return None  # "the absence of a driver means that we cancel"
    ends = [root, *tree.children(root, "ccomp")] if root is not None else []
    if any(sentence.verb("refusing", t) is not None for t in ends):
        return None  # "without a physician we cancel"
    return sentence.statement(fact, "contrary", hit, (place,), root=root)


def _lack(sentence: Sentence, noun: Token) -> tuple[str, int] | None:
    """How the words before a noun say that there is none: the manner and the place of the word."""
    low = sentence.analysis.low
    own = [c for c in noun.children if c.i < noun.i]
    for child in own:
        if low[child.i] in _WITHOUT and child.kind in ("case", "mark", "advmod"):
            return "without", child.i
    none = next((c for c in own if low[c.i] in ("no", "zero") and c.kind in ("det", "nummod", "amod")), None)
    case = next((c for c in own if c.kind == "case"), None)
    if none is not None:
        return ("without" if case is not None and low[case.i] == "with" else "no"), none.i
    left = min([noun.i, *(c.left_edge.i for c in own if c.kind != "case")])
    for edge in (left, noun.i):
        if edge - 2 >= sentence.span.start and (low[edge - 2], low[edge - 1]) in _INSTEAD:
            return "instead", edge - 2
    if case is not None and low[case.i] in ("of", "from") and low[noun.head.i] in ("free", "absence", "lack"):
        return "without", noun.head.i
    if left - 2 >= sentence.span.start and (low[left - 2], low[left - 1]) in _FAR:
        return "without", left - 2
    after = noun.i + 1
    if after + 1 < sentence.span.end and low[after] == "-" and low[after + 1] == "free":
        return "free", after + 1
    if noun.kind == "nmod" and low[noun.head.i] in _LOCKS:
        return _lack(sentence, noun.head)
    first = tree.first_conjunct(noun)
    if first.i != noun.i and not any(c.kind in ("case", "det") for c in own):
        return _lack(sentence, first)
    return None


def _stands_alone(sentence: Sentence, noun: Token) -> bool:
    """Is a thing with "no" all that is said, or what there is, or what somebody has?"""
    low = sentence.analysis.low
    top = tree.first_conjunct(noun)
    head, name = top.head, top.kind
    if name == "nsubj" and any(c.kind == "expl" for c in head.children):
        return not any(c.dep_ == "acl:relcl" for c in top.children)
    if name == "obj":
        return low[head.i] in _HAVING
    if any(c.pos_ in ("VERB", "AUX") or c.kind == "cop" for c in noun.children):
        return False
    verbless = name in ("ROOT", "parataxis", "appos", "list", "dep", "conj") or (
        name in ("nsubj", "nmod", "obl") and head.pos_ in ("NOUN", "PROPN") and not tree.children(head, "cop")
    )
    return verbless and not _bargain(sentence)


def _bargain(sentence: Sentence) -> bool:
    """ "No driver, no ketamine.": what is not had without the other."""
    return any(
        sentence.analysis.low[c.i] == "no"
        for t in sentence.treatments
        for c in (*t.children, *(t.head.children if t.kind == "compound" else ()))
    )


def _predicates(noun: Token) -> list[Token]:
    """What is said of a noun: its verb, the predicate of "be", what "have" or "play" has for an object."""
    top = tree.first_conjunct(noun)
    found = [top.head] if top.head.i != top.i else []
    if found and found[0].lower_ in ("none", "nothing"):  # "is none of our concern"
        found += tree.children(found[0], "nmod")
    found += [c for c in noun.children if c.kind in ("acl", "amod", "xcomp") and c.i > noun.i]
    found += _cut_off(noun)
    if top.kind in ("nsubj", "csubj"):
        found += tree.children(top.head, "xcomp", "obl", "advmod", "advcl", "amod")
        if top.head.lower_ in _LIGHT:
            found += tree.children(top.head, "obj")
        if top.head.lower_ in ("nothing", "something", "thing"):  # "is something we never look at"
            found += tree.children(top.head, "acl")
    return found


def _cut_off(noun: Token) -> list[Token]:
    """ "An assessment before ketamine | is not required": a predicate that the parser gave to "ketamine"."""
    return [
        c
        for c in noun.children
        if c.kind in ("acl", "advcl")
        and any(m.lower_ in _PREPOSITIONS and m.i == noun.i + 1 for m in tree.children(c, "mark"))
    ]


def _needed(sentence: Sentence, fact: str, hit: Places, noun: Token, family: str) -> Statement | None:
    """ "a doctor is needed", "you need a nurse", "a reason for monitoring", "supervision plays a role"."""
    for predicate in _predicates(noun):
        said = sentence.verb(family, predicate) or sentence.hit(family, predicate)
        if said is None and predicate.kind == "acl" and predicate.head.lower_ in _A_THING:
            said = sentence.verb("watching", predicate) or sentence.verb("measuring", predicate)
            said = said or sentence.verb("examining", predicate)
        if said is None or predicate.i in hit or _only_a_noun(predicate, said):
            continue
        if predicate.pos_ == "VERB" and _for_something_else(sentence, predicate, noun):
            continue
        if _until(predicate) or _another_thing(sentence, predicate, family):
            continue
        if predicate.head.lower_ in ("none", "nothing") and predicate.kind in ("nmod", "acl"):
            return sentence.statement(fact, "contrary", hit, said, (predicate.head.i,))
        return sentence.statement(fact, "accords", hit, said)
    return None


def _only_a_noun(predicate: Token, said: Places) -> bool:
    """ "Doctors did not use it": a verb where a noun is meant ("there is no use in ...")."""
    return predicate.pos_ == "VERB" and len(said) == 1 and predicate.lower_.startswith(_NOUNS)


def _for_something_else(sentence: Sentence, verb: Token, noun: Token) -> bool:
    """ "You do not need a doctor to tell you", "no nurse needs to be tipped"."""
    wanted = tree.children(verb, "xcomp")
    if any(c.lower_ in _EXPLAINING for c in wanted):
        return True
    top = tree.first_conjunct(noun)
    if top.dep_ != "nsubj" or top.head.i != verb.i or tree.is_passive(verb) or not wanted:
        return False
    return not any(
        sentence.hit("present", t) or sentence.verb("watching", t) or sentence.verb("staying", t)
        for t in wanted
    )


def _another_thing(sentence: Sentence, predicate: Token, family: str) -> bool:
    """ "A past addiction does not rule out a talk": does it keep from something other than ketamine?"""
    if family != "barring":
        return False
    doing = [predicate, *tree.children(predicate, "acl")]
    kept = [t for verb in doing for t in tree.children(verb, "obj") if t.pos_ == "NOUN"]
    if any(t.lower_ in _EXAMS for t in kept):
        return True
    return bool(kept) and not any(sentence.means_treatment(t) or sentence.is_patient(t) for t in kept)


def _there(sentence: Sentence, fact: str, hit: Places, noun: Token) -> Statement | None:
    """ "a nurse is present", "a doctor in the room"."""
    if noun.kind not in ("nsubj", "obl", "obj", "ROOT", "parataxis", "conj"):
        return None
    for said in sentence.hits("present"):
        word = sentence.head(said)
        if word.kind == "expl":
            continue
        near = tree.first_conjunct(noun).head
        if word.i != noun.i and (word.i == near.i or word.head.i in (near.i, noun.i)) and noun.i not in said:
            if _lack(sentence, noun) is not None and noun.kind == "obl":
                return None  # "with no nurse around" is read as lacking
            return sentence.statement(fact, "accords", hit, said)
    return None


def _needless(sentence: Sentence, fact: str, hit: Places, noun: Token) -> Statement | None:
    """ "supervision is pointless", "skip the nurse"."""
    top = tree.first_conjunct(noun)
    if top.kind in ("nsubj", "csubj", "ROOT", "dislocated"):
        near = {
            top.head.i,
            *(t.i for t in _cut_off(noun)),
            *(c.i for c in tree.children(top.head, "amod", "obl", "advmod", "obj", "xcomp", "nmod")),
        }
        for said in sentence.hits("needless"):
            if not near.isdisjoint(said):
                return sentence.statement(fact, "contrary", hit, said)
    making = next((t for t in tree.ancestors(noun) if t.lower_ in _RENDERING), None)
    if making is not None:  # "ketamine makes monitoring superfluous", whatever the parse
        for said in sentence.hits("needless"):
            if 0 < said[0] - hit[-1] <= 3:
                return sentence.statement(fact, "contrary", (making.i,), hit, said)
    if top.kind in ("obj", "obl"):
        said_verb = sentence.verb("skipping", top.head)
        if said_verb is not None and not _until(top.head):
            return sentence.statement(fact, "contrary", hit, said_verb)
    return None


def _used(sentence: Sentence, fact: str, hit: Places, noun: Token) -> Statement | None:
    """ "an IV is used", "it goes into a vein"."""
    top = tree.first_conjunct(noun)
    verb = sentence.verb("getting", top.head)
    if sentence.hits("putting-under"):
        return None  # by what drip nobody is put to sleep
    if verb is None or top.kind not in ("nsubj", "obj", "obl") or top.head.pos_ not in ("VERB", "ADJ"):
        return None
    return sentence.statement(fact, "accords", hit, verb)


def _mattering(sentence: Sentence) -> Iterator[Statement]:
    """ "your medical history does not matter", "high blood pressure is no reason to avoid ketamine"."""
    if not sentence.treatments:
        return
    for hit in sentence.hits("history"):
        noun = sentence.head(hit)
        if _is_thing(sentence, noun, hit):
            yield from _given(_needed(sentence, "evaluation", hit, noun, "mattering"))
    for hit in sentence.hits("nervous-system"):
        yield from _given(_needed(sentence, "pain-signals", hit, sentence.head(hit), "mattering"))
    past = {p for hit in sentence.hits("substance") for p in hit}
    others = [
        h for f in ("substance", "unfit") for h in sentence.hits(f) if h not in sentence.hits("caution")
    ]
    for hit in sentence.hits("caution") + others:
        noun = sentence.head(hit)
        if tree.first_conjunct(noun).kind in ("nsubj", "csubj", "nmod"):
            fact = "substance-history" if not past.isdisjoint(hit) else "not-for-everyone"
            subject = noun if noun.kind != "nmod" else noun.head  # "a history of addiction"
            yield from _given(_needed(sentence, fact, hit, subject, "barring"))


def _watched(sentence: Sentence) -> Iterator[Statement]:
    """ "a nurse watches you", "we check your pulse", "somebody sits with you"."""
    if sentence.hits("aside"):
        return
    for verb in sentence.span:
        if verb.pos_ not in ("VERB", "AUX") or _until(verb):
            continue
        if verb.pos_ == "VERB":
            yield from _given(_watching(sentence, verb))
        if sentence.in_family("staying", verb) and not sentence.by_patient(verb):
            close = [
                t
                for t in tree.children(verb, "obl")
                if sentence.is_patient(t) and any(c.lower_ in _CLOSE for c in tree.children(t, "case"))
            ]
            if close and tree.subjects(verb):
                yield from _given(sentence.statement("supervision", "accords", (verb.i,), (close[0].i,)))


def _watching(sentence: Sentence, verb: Token) -> Statement | None:
    """Who is watched, what is measured; a bare "with nobody watching" is enough."""
    watching = sentence.verb("watching", verb)
    said = watching or sentence.verb("measuring", verb)
    if said is None or sentence.by_patient(verb) or _unable(sentence, verb):
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
        if vital is not None:
            return sentence.statement("monitoring", "accords", said, vital)
    if watching is None:
        return None
    for token in objects:
        person = sentence.is_patient(token) or "person" in analysis.classes[token.i]
        if token.i not in said and (person or sentence.means_ketamine(token)):
            own = () if analysis.low[token.i] in ("nobody", "one") else (token.i,)  # it denies
            return sentence.statement("supervision", "accords", said, own)
    nobody = any(analysis.low[t.i] in ("nobody", "nothing", "one") for t in (*tree.subjects(verb), verb.head))
    if nobody and not objects and sentence.treatments:
        return sentence.statement("supervision", "accords", said)
    return None


def _examined(sentence: Sentence) -> Iterator[Statement]:
    """ "a doctor looks at your history", "we screen every patient"."""
    low = sentence.analysis.low
    records = {p for hit in sentence.hits("history") for p in hit}
    ills = {p for f in ("caution", "substance") for hit in sentence.hits(f) for p in hit}
    if sentence.treatments:  # "past psychosis, a weak heart: none of that has to be looked at"
        named = [h[-1] for f in ("history", "caution") for h in sentence.hits(f)]
        start = min(named, default=-1 if sentence.names_before("history") else sentence.span.end)
        records |= {t.i for t in sentence.after_place(max(start, sentence.span.start)) if low[t.i] in _IT}
    for verb in sentence.span:
        if verb.pos_ != "VERB":
            continue
        told = sentence.verb("disclosing", verb)
        if told is not None and _must(sentence, verb):
            kept = next(
                (t for t in (*tree.objects(verb), *tree.children(verb, "obl")) if t.i in records | ills), None
            )
            if kept is not None:
                yield from _given(sentence.statement("evaluation", "accords", told, (kept.i,)))
        said = sentence.verb("examining", verb)
        if said is None or sentence.by_patient(verb) or _unable(sentence, verb) or _until(verb):
            continue
        objects = [t for t in (*tree.objects(verb), *tree.children(verb, "obl", "nmod")) if t.i not in said]
        objects += [t for o in objects for t in tree.children(o, "nmod")]
        if tree.is_passive(verb):
            objects += tree.subjects(verb)
        for token in objects:
            person = sentence.in_family("judging", verb) and (
                sentence.is_patient(token)
                or (sentence.asks and low[token.i] == "i")
                or "person" in sentence.analysis.classes[token.i]
            )
            asked = low[token.i] in ("question", "questions") and any(
                sentence.hit("supervisor", t) or low[t.i] == "nobody" for t in tree.subjects(verb)
            )
            if person or asked or token.i in records:
                own = () if low[token.i] == "none" else (token.i,)  # it denies
                yield from _given(sentence.statement("evaluation", "accords", said, own))
                break


def _absent(sentence: Sentence) -> Iterator[Statement]:
    """ "The team goes home once the line is in", "the nurse steps out while the drip runs"."""
    low = sentence.analysis.low
    if sentence.hits("finished") or sentence.hits("aside") or not sentence.treatments:
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
            yield from _given(sentence.statement("supervision", "contrary", gone))


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


def _unwatched(sentence: Sentence) -> Iterator[Statement]:
    """ "Forget about being watched"."""
    for left, watched in sentence.pairs("skipping", "watching", 2):
        if "being" in sentence.analysis.low[left[-1] : watched[0]] and sentence.treatments:
            yield from sentence.given("supervision", "contrary", left, watched)


def _met(sentence: Sentence) -> Iterator[Statement]:
    """ "You needn't see a provider beforehand", "most patients never meet the physician"."""
    low = sentence.analysis.low
    if sentence.hits("referral") or sentence.hits("aside"):
        return
    for verb in sentence.span:
        if verb.pos_ != "VERB" or sentence.verb("meeting", verb) is None or _until(verb):
            continue
        by = [t for t in tree.subjects(verb) if not tree.is_passive(verb)]
        if not (by and all(sentence.is_patient(t) or low[t.i] == "nobody" for t in by)) and (
            by or low[verb.i - 1] not in ("never", "not", "n't")
        ):
            continue
        met = [t for t in (*tree.objects(verb), *tree.children(verb, "obl", "nmod")) if t.i > verb.i]
        met += [c for t in met for c in tree.children(t, "compound")]
        hit = next((h for t in met if (h := sentence.hit("supervisor", t))), None)
        named = [sentence.doc[i].lower_ for h in (hit,) if h for i in range(verb.i, h[0])]
        if hit is None or {"same", "your", "another", "every", "each"} & set(named):
            continue
        for_what = [t for t in tree.children(verb, "advcl", "xcomp") if t.i > hit[-1]]
        for_what += [t for m in met for t in tree.children(m, "acl")]
        if any(not (sentence.verb("taking", t) or sentence.verb("getting", t)) for t in for_what):
            continue  # "to ask about prices"
        if any(t.i > hit[-1] and _is_place(sentence, t) for t in tree.children(verb, "obl", "nmod")):
            continue
        yield from _given(sentence.statement("evaluation", "accords", (verb.i,), hit))


def _is_place(sentence: Sentence, token: Token) -> bool:
    """ "at the desk", "on Fridays": the denial goes no further than that."""
    return (
        any(c.lower_ in ("at", "on", "in") for c in tree.children(token, "case"))
        and not sentence.means_treatment(token)
        and sentence.hit("anyone", token) is None
    )


def _decided(sentence: Sentence) -> Iterator[Statement]:
    """ "Whether ketamine fits your case isn't a medical question", "... is up to you"."""
    for verb in sentence.span:
        asks = any(c.lower_ in ("whether", "if") for c in tree.children(verb, "mark"))
        if not asks or not any(sentence.means_ketamine(t) for t in tree.subjects(verb)):
            continue
        if not (sentence.in_family("fitting-verb", verb)):
            continue
        for said in sentence.hits("own-hands"):
            if abs(said[0] - verb.i) <= 8:
                yield from sentence.given("specialist", "contrary", (verb.i,), said, root=sentence.head(said))
        for said in sentence.hits("medical-matter"):
            yield from sentence.given("specialist", "accords", said)


def _left_out(sentence: Sentence) -> Iterator[Statement]:
    """ "Blood pressure checks during ketamine? We don't bother with them.": what was named in a question."""
    asked = next(
        (
            fact
            for family, fact in _GUARDS
            if family not in ("line", "driver") and sentence.asked_before(family)
        ),
        None,
    )
    if asked is None:
        return
    for verb in sentence.span:
        pronouns = [t for t in tree.children(verb, "obj", "obl") if t.lower_ in _IT]
        if not pronouns:
            continue
        skipped, kept = sentence.verb("skipping", verb), sentence.verb("keeping-guard", verb)
        if skipped is not None:
            yield from sentence.given(asked, "contrary", skipped, (pronouns[0].i,))
        elif kept is not None or sentence.verb("needing", verb) is not None:
            yield from sentence.given(asked, "accords", kept or (verb.i,), (pronouns[0].i,))


def _asked_nothing(sentence: Sentence) -> Iterator[Statement]:
    """ "We leave out the questions about drugs", "be on a drip in ten minutes, no questions asked"."""
    if not sentence.treatments or sentence.hits("aside"):
        return
    for left, asked in sentence.pairs("skipping", "questioning", 2):
        about = [h for f in ("history", "substance", "caution", "sensitive") for h in sentence.hits(f)]
        if any(0 < h[0] - asked[-1] <= 4 for h in about):
            yield from _given(sentence.statement("evaluation", "contrary", left, asked))
    for verb in sentence.span:
        if verb.lower_ not in ("ask", "asks", "inquire", "inquires", "cares", "care", "asked"):
            continue
        after = sentence.analysis.low[verb.i + 1 : verb.i + 2]
        if not set(after) & {"which", "what", "about", "whether", "if", "how"} or sentence.by_patient(verb):
            continue
        said = next(
            (
                h
                for f in ("history", "substance", "sensitive")
                for h in sentence.hits(f)
                if 0 < h[0] - verb.i <= 5
            ),
            None,
        )
        if said is not None:
            yield from sentence.given("evaluation", "accords", (verb.i,), said)
    for hit in sentence.hits("no-questions"):
        given = [t for t in sentence.treatments if sentence.means_ketamine(t) and t.i < hit[0]]
        if given and not sentence.hits("no-treatment"):
            yield from _given(sentence.statement("evaluation", "contrary", hit, (given[-1].i,)))


def _alone(sentence: Sentence) -> Iterator[Statement]:
    """ "you are left by yourself", "patients go unmonitored"."""
    if sentence.hits("aside") or not sentence.treatments:
        return
    for hit in sentence.hits("alone"):
        word = sentence.head(hit)
        if not _MUSING.isdisjoint(sentence.analysis.low[hit[-1] + 1 : hit[-1] + 4]):
            continue  # "alone with your thoughts"
        verb = next((t for t in (word.head, word) if sentence.in_family("leaving", t)), None)
        if verb is None:
            verb = next((c for c in tree.children(word, "cop", "aux")), None)
        if verb is None or ((_until(verb) or _until(word)) and sentence.hits("supervisor")):
            continue
        about = [
            t for t in (*tree.objects(verb), *tree.subjects(verb), *tree.subjects(word)) if t.i not in hit
        ]
        asked = sentence.asks and any(t.lower_ == "i" for t in about)
        if asked or any(sentence.is_patient(t) or sentence.means_ketamine(t) for t in about):
            yield from _given(sentence.statement("supervision", "contrary", hit, (verb.i,)))


def _nobody(sentence: Sentence) -> Iterator[Statement]:
    """ "with no one around", "there is nobody in the room but you"."""
    if sentence.hits("aside") or sentence.hits("supervisor") or not sentence.treatments:
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
                yield from _given(
                    sentence.statement("supervision", "contrary", hit, said, root=tree.clause_of(noun))
                )


def _has_to_be_given(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine has to be given by a professional"."""
    for verb in sentence.span:
        said = sentence.verb("giving", verb) if verb.pos_ == "VERB" else None
        if said is None or not _must(sentence, verb):
            continue
        by = next((h for t in tree.agents(verb) if (h := sentence.hit("supervisor", t))), None)
        drug = next(
            (t for t in (*tree.objects(verb), *tree.subjects(verb)) if sentence.means_ketamine(t)), None
        )
        if by is not None and drug is not None:
            yield from _given(sentence.statement("supervision", "accords", (drug.i,), said, by))


def _must(sentence: Sentence, verb: Token) -> bool:
    """ "need not be mentioned", "you have to tell us"."""
    over = [verb, *([verb.head] if verb.kind == "xcomp" else [])]
    low = sentence.analysis.low
    return any(low[t.i] in _MUST for v in over for t in (v, *tree.children(v, "aux")))


def _unable(sentence: Sentence, verb: Token) -> bool:
    """ "We cannot examine you by phone" tells what cannot be done, not what is left undone."""
    low = sentence.analysis.low
    return any(low[c.i] in ("can", "ca", "could") for c in tree.children(verb, "aux")) and any(
        low[t.i] == "we" for t in tree.subjects(verb)
    )


def _until(verb: Token) -> bool:
    """ "No doctor is needed until ...": a denial with an end."""
    return any(
        c.lower_ in ("until", "till", "unless", "except")
        for t in verb.children
        for c in (t, *tree.children(t, "mark", "case", "advmod"))
    )
