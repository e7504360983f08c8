"""Who is looked at before ketamine is given: examined, asked, seen by a doctor, judged by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ketalint.language.claims.found import Statement
from ketalint.language.frames.clauses import for_something_else, must, unable, until
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.lacking import for_nobody, is_errand
from ketalint.language.frames.sentence import Sentence
from ketalint.language.stance import Verdict
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.needs import any_word

_ASKING = frozenset("ask asked asks care cares inquire inquires".split())
_SAME_CLAUSE = 8  # words from a verb to an "again" that goes with it
_SEEN_WITHIN = 4  # words from a verb of meeting to who is met
_AGAIN = frozenset("again another each every later".split())
_EARLY = frozenset("at before beforehand first".split())
_WHICH = frozenset(("if", "whether", "who"))
_DENIALS = frozenset(("n't", "never", "no", "not"))
_IT = frozenset("any it none that them these this those".split())


def _examined(sentence: Sentence) -> Iterator[Statement]:
    """ "a doctor looks at your history", "we screen every patient"."""
    low = sentence.analysis.low
    records = {p for hit in sentence.hits("history") for p in hit}
    ills = {p for f in ("caution", "substance") for hit in sentence.hits(f) for p in hit}
    if sentence.treatments:  # "past psychosis, a weak heart: none of that has to be looked at"
        named = [h[-1] for f in ("history", "caution") for h in sentence.hits(f)]
        start = min(named, default=-1 if sentence.names_before("history") else sentence.span.end)
        records |= {t.i for t in sentence.after_place(max(start, sentence.span.start)) if low[t.i] in _IT}
    judged = not {"question", "questions"}.isdisjoint(sentence.low) or "judging" in sentence.held
    for verb in sentence.verbs("disclosing", "examining") if records or ills or judged else ():
        told = sentence.verb("disclosing", verb)
        if told is not None and must(sentence, verb):
            kept = next(
                (t for t in (*tree.objects(verb), *tree.children(verb, "obl")) if t.i in records | ills), None
            )
            if kept is not None:
                yield from sentence.given("evaluation", "accords", told, (kept.i,))
        said = sentence.verb("examining", verb)
        if said is None or sentence.by_patient(verb) or unable(sentence, verb) or until(verb):
            continue
        if for_something_else(sentence, verb) or _others_did_not(tree.subjects(verb)):
            continue
        objects = [t for t in (*tree.objects(verb), *tree.children(verb, "obl", "nmod")) if t.i not in said]
        objects += [t for o in objects for t in tree.children(o, "nmod")]
        if tree.is_passive(verb):
            objects += tree.subjects(verb)
        elif verb.kind == "conj":  # "We turn nobody away, but we screen": not whom the first verb is about
            objects = [t for t in objects if t.i > verb.i]
        for token in objects:
            person = sentence.verb("judging", verb) is not None and (
                sentence.is_patient(token)
                or (sentence.asks and low[token.i] == "i")
                or "person" in sentence.analysis.classes[token.i]
            )
            asked = low[token.i] in ("question", "questions") and any(
                sentence.hit("supervisor", t) or low[t.i] == "nobody" for t in tree.subjects(verb)
            )
            if person or asked or token.i in records:
                own = () if low[token.i] == "none" else (token.i,)  # it denies
                yield from sentence.given("evaluation", "accords", said, own)
                break


def _met(sentence: Sentence) -> Iterator[Statement]:
    """ "You needn't see a provider beforehand", "most patients never meet the physician"."""
    low = sentence.analysis.low
    if sentence.hits("referral") or sentence.aside:
        return
    for verb in sentence.verbs("meeting"):
        if sentence.verb("meeting", verb) is None or until(verb):
            continue
        if verb.kind == "csubj":
            yield from _met_at_will(sentence, verb)
        if not _AGAIN.isdisjoint(low[verb.i : verb.i + _SAME_CLAUSE]):
            continue  # "you don't see the doctor again before later infusions"
        if tree.is_passive(verb):
            yield from _seen_by(sentence, verb)
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
        if {"who", "that"} & set(low[hit[-1] + 1 : hit[-1] + 4]):
            continue  # "you won't find a doctor here who rushes you"
        for_what = [t for t in tree.children(verb, "advcl", "xcomp") if t.i > hit[-1]]
        for_what += [t for m in met for t in tree.children(m, "acl")]
        if any(not (sentence.verb("taking", t) or sentence.verb("getting", t)) for t in for_what):
            continue  # "to ask about prices"
        if any(t.i > hit[-1] and _is_place(sentence, t) for t in tree.children(verb, "obl", "nmod")):
            continue
        yield from sentence.given("evaluation", "accords", (verb.i,), hit)


def _seen_by(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    """ "You don't have to be seen by a doctor first"."""
    by = next((h for t in tree.agents(verb) if (h := sentence.hit("supervisor", t))), None)
    seen = tree.subjects(verb)
    early = not _EARLY.isdisjoint(sentence.low)
    if by is not None and early and seen and all(sentence.is_patient(t) for t in seen):
        yield from sentence.given("evaluation", "accords", (verb.i,), by)


def _others_did_not(subjects: list[Token]) -> bool:
    """ "The records that no one else could read": here somebody does."""
    return any(c.lower_ == "else" for t in subjects for c in t.children)


def _unmet(sentence: Sentence) -> Iterator[Statement]:
    """ "Ketamine without seeing a doctor", but not "pay the bill without seeing a doctor"."""
    if "without" not in sentence.low or sentence.hits("referral") or sentence.aside:
        return
    low = sentence.analysis.low
    for verb in sentence.verbs("meeting", kinds=("VERB", "NOUN")):
        place = next((i for i in (verb.i - 1, verb.i - 2) if low[i] == "without"), None)
        if place is None or place <= sentence.span.start - 1 or low[place - 1] in ("never", "not"):
            continue
        met = [t for t in sentence.after(verb) if t.i <= verb.i + _SEEN_WITHIN]
        hit = next((h for t in met if (h := sentence.hit("supervisor", t))), None)
        if hit is not None and not is_errand(sentence, verb) and not for_nobody(verb):
            yield from sentence.given("specialist", "contrary", (place, verb.i), hit, root=verb)


def _is_place(sentence: Sentence, token: Token) -> bool:
    """ "at the desk", "on Fridays": the denial goes no further than that."""
    return (
        any(c.lower_ in ("at", "on", "in") for c in tree.children(token, "case"))
        and not sentence.means_treatment(token)
        and sentence.hit("anyone", token) is None
    )


def _decided(sentence: Sentence) -> Iterator[Statement]:
    """ "Whether ketamine fits your case isn't a medical question", "... is up to you"."""
    low = sentence.analysis.low
    for verb in sentence.verbs("fitting-verb", kinds=()):
        asks = any(c.lower_ in ("whether", "if") for c in tree.children(verb, "mark"))
        if not asks or not any(sentence.means_ketamine(t) for t in tree.subjects(verb)):
            continue
        if not (sentence.in_family("fitting-verb", verb)):
            continue
        for said in sentence.hits("own-hands"):
            if abs(said[0] - verb.i) > 8:
                continue
            found = sentence.statement("specialist", "contrary", (verb.i,), said, root=sentence.head(said))
            whether = found is not None and found.verdict is not None and found.verdict.kind == "hypothetical"
            if found is not None and whether and _DENIALS.isdisjoint(low[verb.i : said[0]]):
                found = replace(found, verdict=Verdict("made"))  # "whether" puts no condition on the rest
            if found is not None:
                yield found
        for said in sentence.hits("medical-matter"):
            yield from sentence.given("specialist", "accords", said)


def _needs_no_word_of(sentence: Sentence) -> Iterator[Statement]:
    """ "No doctor has to agree before you get ketamine", "physicians have no say in it"."""
    if not sentence.treatments or sentence.aside or sentence.hits("referral"):
        return
    for said in sentence.hits("no-say"):
        verb = sentence.head(said)
        by = next((h for t in tree.subjects(verb) if (h := sentence.hit("supervisor", t))), None)
        if by is not None:
            yield from sentence.given("specialist", "contrary", by, said)
    for verb in sentence.verbs("deciding"):
        deciding = sentence.verb("deciding", verb)
        if deciding is None or for_something_else(sentence, verb) or until(verb):
            continue
        by = next((h for t in tree.subjects(verb) if (h := sentence.hit("supervisor", t))), None)
        owed = len(deciding) > 1 or must(sentence, verb)
        what = [t for t in tree.objects(verb) if t.i > verb.i and t.i not in deciding]
        if by is None or not owed or any(not sentence.means_treatment(t) for t in what):
            continue
        yield from sentence.given("specialist", "accords", by, deciding)


def _replaced(sentence: Sentence) -> Iterator[Statement]:
    """ "Twelve questions online take the place of an evaluation"."""
    if sentence.hits("supervisor") or sentence.hits("referral"):
        return
    for instead in sentence.hits("standing-in"):
        place = next((h for h in sentence.hits("evaluation") if 0 < h[0] - instead[-1] <= 4), None)
        verb = sentence.doc[instead[0]]
        by = tree.subjects(verb)
        if place is None or sentence.is_part(place) or not by or tree.is_passive(verb):
            continue
        if not any(sentence.hit("evaluation", t) or sentence.hit("meeting", t) for t in by):
            yield from sentence.given("evaluation", "contrary", instead, place, root=verb)


def _met_at_will(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    """ "Seeing the doctor first is optional"."""
    by = next((h for t in tree.objects(verb) if (h := sentence.hit("supervisor", t))), None)
    said = sentence.hit("needless", verb.head)
    if by is not None and said is not None and sentence.treatments:
        yield from sentence.given("evaluation", "contrary", (verb.i,), by, said, root=verb.head)


def _decided_by_others(sentence: Sentence) -> Iterator[Statement]:
    """ "Our chatbot decides whether you qualify", "at the desk you decide who is a candidate"."""
    low = sentence.analysis.low
    if sentence.hits("supervisor") or sentence.hits("evaluation"):
        return
    for verb in sentence.verbs("selecting"):
        fit = next((h for h in sentence.hits("qualifying") if 0 < h[0] - verb.i <= 12), None)
        asks = next((t for t in sentence.after(verb) if low[t.i] in _WHICH), None)
        if tree.is_passive(verb) and low[sentence.span.start] in _WHICH:  # "Who gets it is decided by ..."
            fit = next((h for h in sentence.hits("qualifying") if h[-1] < verb.i), None)
            asks = sentence.doc[sentence.span.start]
        if fit is None or asks is None or asks.i > fit[0]:
            continue
        for by in (*tree.agents(verb), *(t for t in tree.subjects(verb) if not tree.is_passive(verb))):
            other = sentence.hit("layperson", by) or sentence.hit("machine", by)
            if other is not None or (low[by.i] == "you" and low[asks.i] == "who"):
                yield from sentence.given("evaluation", "contrary", (by.i, verb.i), fit, root=verb)
                return


def _asked_nothing(sentence: Sentence) -> Iterator[Statement]:
    """ "We leave out the questions about drugs"."""
    for left, asked in sentence.pairs("skipping", "questioning", 2):
        about = [h for f in ("history", "substance", "caution", "sensitive") for h in sentence.hits(f)]
        if any(0 < h[0] - asked[-1] <= 4 for h in about):
            yield from sentence.given("evaluation", "contrary", left, asked)


def _asks_about_it(sentence: Sentence) -> Iterator[Statement]:
    """ "We never ask about your history"."""
    for verb in sentence.span:
        if verb.lower_ not in _ASKING:
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


def _no_questions(sentence: Sentence) -> Iterator[Statement]:
    """ "Be on a drip in ten minutes, no questions asked"."""
    for hit in sentence.hits("no-questions"):
        given = [t for t in sentence.treatments if sentence.means_ketamine(t) and t.i < hit[0]]
        if given and not sentence.hits("no-treatment"):
            yield from sentence.given("evaluation", "contrary", hit, (given[-1].i,))


def _of_treatment(sentence: Sentence) -> bool:
    return bool(sentence.treatments) and not sentence.aside


EXAMINING = (
    frame(_examined, "disclosing examining"),
    frame(_met, "meeting", "supervisor"),
    frame(_unmet, "supervisor", "=without"),
    frame(_decided, "fitting-verb", "medical-matter own-hands"),
    frame(_needs_no_word_of, "deciding no-say", "supervisor"),
    *given(
        _of_treatment,
        frame(_asked_nothing, "questioning", "skipping", "caution history sensitive substance"),
        frame(_asks_about_it, any_word(_ASKING), "history sensitive substance"),
        frame(_no_questions, "no-questions"),
    ),
    frame(_replaced, "standing-in", "evaluation"),
    frame(_decided_by_others, "qualifying", "layperson machine =you"),
)
