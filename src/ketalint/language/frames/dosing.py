"""Whether the dose follows the patient: "the amount is not altered for anybody", "a fixed dose"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.found import Statement
from ketalint.language.frames.frame import frame, given
from ketalint.language.frames.sentence import Sentence
from ketalint.language.syntax import tree
from ketalint.language.syntax.tokens import Token

_FOR_NOW = frozenset("before during first home phone until unless without yet".split())
_MEASURES = frozenset(("mg", "milligram", "milligrams"))
_REACH = 9  # words from a fixed dose to "whatever"
_DENYING = frozenset(("not", "hardly"))
_FOR = frozenset("according between by for from individually per to".split())


def _handed_out(sentence: Sentence) -> Iterator[Statement]:
    """ "Everyone in the room is given the same 20 mg", "each of our patients gets an identical dose"."""
    low = sentence.analysis.low
    if not sentence.hits("everybody"):
        return
    for same in sentence.hits("unvarying"):
        amount = next(
            (i for i in range(same[-1] + 1, min(sentence.span.end, same[-1] + 4)) if _is_amount(sentence, i)),
            None,
        )
        verb = sentence.doc[amount].head if amount is not None else None
        if amount is None or verb is None or not sentence.in_family("getting", verb):
            continue
        below = {t.i for s in tree.subjects(verb) for t in s.subtree if s.i < verb.i}
        below |= {t.i for o in tree.children(verb, "obj", "iobj", "obl") if o.i != amount for t in o.subtree}
        whom = next((h for h in sentence.hits("everybody") if not below.isdisjoint(h)), None)
        if whom is not None and low[whom[0] - 1] not in _DENYING and "as" not in low[amount : whom[0]]:
            yield from sentence.given("dose-individual", "contrary", whom, (verb.i,), same, (amount,))
            return


def _is_amount(sentence: Sentence, place: int) -> bool:
    return (
        sentence.analysis.low[place] in _MEASURES or sentence.hit("amount", sentence.doc[place]) is not None
    )


def _fitted(sentence: Sentence) -> Iterator[Statement]:
    """ "We adjust the dose to the patient", "the amount varies from person to person"."""
    for verb in sentence.verbs("fitting-dose"):
        yield from _fitted_by(sentence, verb)


def _fitted_by(sentence: Sentence, verb: Token) -> Iterator[Statement]:
    said = sentence.verb("fitting-dose", verb)
    about = [*tree.objects(verb), *tree.subjects(verb)]
    dose = next((h for t in about if (h := sentence.hit("amount", t))), None)
    if said is None or dose is None or sentence.by_patient(verb) or not _FOR_NOW.isdisjoint(sentence.low):
        return
    for whom in sentence.hits("by-patient"):
        between = sentence.analysis.low[verb.i : whom[0]]
        if 0 < whom[0] - verb.i <= 6 and not _FOR.isdisjoint(between):
            yield from sentence.given("dose-individual", "accords", dose, said)
            return


def _same_for_all(sentence: Sentence) -> Iterator[Statement]:
    """ "The dose is the same whatever you weigh", "a fixed amount, however you react"."""
    for dose in sentence.hits("amount"):
        noun = sentence.head(dose)
        for same in sentence.hits("unvarying"):
            word = sentence.head(same)
            if sentence.analysis.low[same[-1]] == "set" and same[0] > dose[-1]:
                continue  # "a dose set for each patient" is measured for each
            tied = word.head.i == noun.i or noun.head.i == word.i or noun.head.i == word.head.i
            whoever = next((h for h in sentence.hits("whoever") if h[0] > max(same[0], dose[0])), None)
            if tied and whoever is not None and whoever[0] - max(same[-1], dose[-1]) <= _REACH:
                yield from sentence.given("dose-individual", "contrary", dose, same)
                return


def _of_no_other(sentence: Sentence) -> bool:
    return not sentence.names_other_drug


DOSING = given(
    _of_no_other,
    frame(_handed_out, "unvarying", "everybody", "getting"),
    frame(_fitted, "fitting-dose", "amount", "by-patient"),
    frame(_same_for_all, "amount", "unvarying", "whoever"),
)
