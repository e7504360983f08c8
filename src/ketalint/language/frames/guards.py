"""What a careful clinic has: whether it is there, whether it is needed, whether it is left out."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.clauses import at_home, for_something_else, until
from ketalint.language.frames.frame import frame
from ketalint.language.frames.lacking import bargain, lack, lacking
from ketalint.language.frames.sentence import Places, Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import any_word

_GUARDS = (
    ("supervisor", "supervision"),
    ("supervision", "supervision"),
    ("monitoring", "monitoring"),
    ("evaluation", "evaluation"),
    ("prescription", "specialist"),
    ("driver", "side-effects"),
    ("line", "iv-usual"),
)
_EXPLAINING = frozenset("tell say explain know guess see remind book call".split())
_EXAMS = frozenset("assessment consultation evaluation exam examination screening talk".split())
# What is done with a guard that a question has named.
_BY_FACT = {"monitoring": ("measuring", "watching"), "evaluation": ("examining",)}
_HABITS = frozenset(("addiction", "dependence", "dependency"))
_NOUNS = ("call", "concern", "part", "place", "point", "reason", "room", "use")
_WEIGHTY = frozenset(
    "big central crucial essential important key large little main major small vital".split()
)
_LIGHT = frozenset(
    "bear bears carries carry had has have hold holds make makes play played plays serve serves".split()
)
_PREPOSITIONS = frozenset("after before during for with".split())
_RENDERING = frozenset("find make makes made render renders rendered".split())
_A_THING = frozenset(("nothing", "something", "thing"))
_NO_DRUG = frozenset(("iv", "therapy"))
_ON_OCCASION = frozenset(("at", "during", "for", "in", "with"))
_ILL = frozenset("elevated high irregular low normal raised uncontrolled untreated weak".split())
_IT = frozenset("any it none that them these this those".split())


def _guarded(sentence: Sentence) -> Iterator[Statement]:
    """ "A nurse is there", "no doctor is needed": what guards a patient is there, needed, kept, or not."""
    for family, fact in _GUARDS:
        for hit in sentence.hits(family):
            noun = _presence(sentence, sentence.head(hit))
            if _or_none(sentence, hit) or not (
                _is_thing(sentence, noun, hit) and _fits(sentence, family, hit)
            ):
                continue
            for said in (
                lacking(sentence, fact, hit, noun),
                _needed(sentence, fact, hit, noun, "needing"),
                _there(sentence, fact, hit, noun),
                _kept(sentence, fact, hit, noun),
                _needless(sentence, fact, hit, noun),
                _used(sentence, fact, hit, noun) if family == "line" else None,
            ):
                if said is not None:
                    yield said


def _or_none(sentence: Sentence, hit: Places) -> bool:
    """ "My nerves have their own opinion, drip or no drip": whether or not there is one."""
    low, place = sentence.analysis.low, hit[0]
    return ["or", "no"] in (low[max(0, place - 2) : place], low[hit[-1] + 1 : hit[-1] + 3])


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
        if lack(sentence, noun) is not None:
            return None  # read as lacking
        if any(c.dep_ == "acl:relcl" for c in noun.children):
            return None  # "there isn't a doctor who would tell you otherwise"
        return sentence.statement(fact, "accords", hit, (verb.i,))
    said = sentence.verb("keeping-guard", verb) or sentence.verb("finding", verb)
    if said is None or top.kind not in (("obj", "obl") if len(said) > 1 else ("obj",)):
        return None
    by = tree.subjects(verb)
    found = sentence.in_family("finding", verb) and any(sentence.is_patient(t) for t in by)
    if not found and not any(sentence.analysis.low[t.i] == "we" or sentence.hit("trade", t) for t in by):
        return None
    if found and (for_something_else(sentence, verb) or any(c.dep_ == "acl:relcl" for c in noun.children)):
        return None  # "you will not find a nurse who rushes you"
    where = [t for t in tree.children(verb, "obl", "nmod") if t.i != top.i and t.i > verb.i]
    where += [t for t in tree.children(noun, "nmod") if t.i > noun.i]
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
        low, classes = sentence.analysis.low, sentence.analysis.classes
        return not sentence.hits("other-route") and any(
            t.i not in hit and (low[t.i] not in _NO_DRUG or "ketamine" in classes[t.i])
            for t in sentence.treatments
        )
    if family == "monitoring" and _is_a_finding(sentence, hit):
        return False
    if family == "supervision" and sentence.analysis.low[hit[-1]].startswith("clinic") and len(hit) == 1:
        return not _is_some_clinic(sentence, sentence.doc[hit[-1]])
    if family == "driver":
        return bool(sentence.treatments) and not sentence.hits("evaluation")
    if family in ("evaluation", "prescription", "supervisor"):
        bound = [h for h in sentence.hits("referral") if sentence.analysis.low[h[0]] != "paperwork"]
        if family == "evaluation" and sentence.hits("employment"):
            return False  # what is asked of those who want to work there
        if bound or (family != "evaluation" and sentence.hits("referral")):
            return False
    return not sentence.aside


def _is_a_finding(sentence: Sentence, hit: Places) -> bool:
    """ "No psychosis, normal heart", "without high blood pressure": what somebody has, and nobody's watch."""
    before = hit[0] - 1
    return before >= sentence.span.start and sentence.analysis.low[before] in _ILL


def _is_some_clinic(sentence: Sentence, noun: Token) -> bool:
    """ "No pain clinic within eighty miles", "they live far from a clinic", "the Saturday clinic"."""
    if tree.children(noun, "amod", "compound") or noun.head.lower_ in _LIVING:
        return True
    near = tree.children(noun, "nmod")
    if tree.children(noun.head, "expl"):
        near += tree.children(noun.head, "obl")
    return any(c.lower_ in _NEAR for t in near for c in tree.children(t, "case"))


_LIVING = frozenset("live lived lives living".split())
_NEAR = frozenset("in near within".split())


def _predicates(noun: Token) -> list[Token]:
    """What is said of a noun: its verb, the predicate of "be", what "have" or "play" has for an object."""
    top = tree.first_conjunct(noun)
    found = [top.head] if top.head.i != top.i else []
    if found and found[0].lower_ in ("none", "nothing"):  # "is none of our concern"
        found += tree.children(found[0], "nmod")
    found += [c for c in noun.children if c.kind in ("acl", "amod", "xcomp") and c.i > noun.i]
    found += _cut_off(noun)
    if top.kind in ("nsubj", "csubj"):
        found += tree.children(top.head, "xcomp", "obl", "advmod", "amod")
        found += [c for c in tree.children(top.head, "advcl") if not tree.children(c, "nsubj")]
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
        if family == "needing" and (
            for_something_else(sentence, predicate)
            or at_home(sentence, min(said[-1], hit[-1]))
            or _for_an_errand(sentence, predicate)
        ):
            continue
        if until(predicate) or _another_thing(sentence, predicate, family):
            continue
        if predicate.head.lower_ in ("none", "nothing") and predicate.kind in ("nmod", "acl"):
            return sentence.statement(fact, "contrary", hit, said, (predicate.head.i,))
        return sentence.statement(fact, "accords", hit, said)
    return None


def _for_an_errand(sentence: Sentence, predicate: Token) -> bool:
    """ "No exam is needed for the follow-up call": for what besides the treatment?"""
    occasions = [predicate, *tree.children(predicate, "obl", "nmod")]
    occasions += [c for t in predicate.children for c in tree.children(t, "nmod")]
    return any(
        sentence.hit("errand", t) is not None
        for t in occasions
        if any(c.lower_ in _ON_OCCASION for c in tree.children(t, "case"))
    )


def _only_a_noun(predicate: Token, said: Places) -> bool:
    """ "Doctors did not use it", "not in the room": a verb where a noun is meant, or a mere thing."""
    if len(said) > 1 or not predicate.lower_.startswith(_NOUNS):
        return False
    if predicate.pos_ == "VERB":
        return True
    told = tree.children(predicate, "amod", "compound")
    placed = any(c.lower_ in ("in", "into", "on") for c in tree.children(predicate, "case"))
    known = any(c.lower_ in ("the", "this") for c in tree.children(predicate, "det"))
    return predicate.pos_ == "NOUN" and (
        placed
        or (known and bool(tree.children(predicate, "nmod")))
        or any(c.lower_ not in _WEIGHTY for c in told)
    )


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
            missing = lack(sentence, noun) is not None
            if missing and (noun.kind == "obl" or bargain(sentence)):
                return None  # "with no nurse around" is read as lacking; "no nurse is in, and no drip runs"
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
    if top.kind == "obj" or (top.kind == "obl" and top.i > top.head.i):
        said_verb = sentence.verb("skipping", top.head)
        if said_verb is not None and not until(top.head):
            return sentence.statement(fact, "contrary", hit, said_verb)
    return None


def _used(sentence: Sentence, fact: str, hit: Places, noun: Token) -> Statement | None:
    """ "an IV is used", "it goes into a vein"."""
    top = tree.first_conjunct(noun)
    verb = sentence.verb("getting", top.head)
    if sentence.hits("putting-under") or any(c.i > noun.i for c in tree.children(noun, "nmod")):
        return None  # by what drip nobody is put to sleep; "a vein in the hand"
    if verb is None or top.kind not in ("nsubj", "obj", "obl") or top.head.pos_ not in ("VERB", "ADJ"):
        return None
    if top.kind == "nsubj" and top.head.lower_ in _HAVING:
        return None  # "ketamine by drip has had no license"
    return sentence.statement(fact, "accords", hit, verb)


_HAVING = frozenset(("had", "has", "have"))


def _mattering(sentence: Sentence) -> Iterator[Statement]:
    """ "your medical history does not matter", "high blood pressure is no reason to avoid ketamine"."""
    if not sentence.treatments or _but_looked_at(sentence):
        return
    for hit in sentence.hits("history"):
        noun = sentence.head(hit)
        if _is_thing(sentence, noun, hit):
            yield from _matters(sentence, "evaluation", hit, noun)
    for hit in sentence.hits("nervous-system"):
        yield from _matters(sentence, "pain-signals", hit, sentence.head(hit))
    past = {p for hit in sentence.hits("substance") for p in hit}
    others = [
        h for f in ("substance", "unfit") for h in sentence.hits(f) if h not in sentence.hits("caution")
    ]
    for hit in sentence.hits("caution") + others:
        noun = sentence.head(hit)
        if _is_a_risk(noun):
            continue
        if tree.first_conjunct(noun).kind in ("nsubj", "csubj", "nmod"):
            fact = "substance-history" if not past.isdisjoint(hit) else "not-for-everyone"
            subject = noun if noun.kind != "nmod" else noun.head  # "a history of addiction"
            yield from _matters(sentence, fact, hit, subject, "barring")


def _is_a_risk(noun: Token) -> bool:
    """ "Addiction is no concern" is about what the drug may do, "an old addiction" about who may have it."""
    bare = noun.lower_ in _HABITS and noun.kind != "nmod"
    return bare and not tree.children(noun, "det", "amod", "compound", "nmod")


def _but_looked_at(sentence: Sentence) -> bool:
    """ "It rules nobody out, but we look closely at each case"."""
    low, start = sentence.analysis.low, sentence.span.start
    but = next((i for i in range(start, sentence.span.end) if low[i] in ("but", "though")), None)
    return but is not None and any(h[0] > but for h in sentence.hits("consulting"))


def _matters(
    sentence: Sentence, fact: str, hit: Places, noun: Token, family: str = "mattering"
) -> Iterator[Statement]:
    said = _needed(sentence, fact, hit, noun, family)
    if said is not None:
        yield said


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
    for verb in sentence.verbs("skipping", "keeping-guard", "needing", "measuring", "watching", kinds=()):
        pronouns = [t for t in tree.children(verb, "obj", "obl") if t.lower_ in _IT]
        if not pronouns:
            continue
        skipped, kept = sentence.verb("skipping", verb), sentence.verb("keeping-guard", verb)
        if skipped is not None:
            yield from sentence.given(asked, "contrary", skipped, (pronouns[0].i,))
        elif kept is not None or any(sentence.verb(f, verb) for f in ("needing", *_BY_FACT.get(asked, ()))):
            yield from sentence.given(asked, "accords", kept or (verb.i,), (pronouns[0].i,))


GUARDS = (
    frame(_guarded, " ".join([family for family, _ in _GUARDS])),
    frame(
        _mattering,
        "caution history nervous-system substance unfit",
        "barring examining mattering measuring watching",
    ),
    frame(_left_out, "keeping-guard measuring needing skipping watching", any_word(_IT)),
)
