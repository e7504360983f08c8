"""Answers without a limit: "Who can benefit? Everybody.", "How soon? At once.", "Which? All" and the like."""

from __future__ import annotations

from dataclasses import replace

from ketalint.language.claims.context import RELIEF, tells_of_working
from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.answers import exchanges
from ketalint.language.discourse.following import AUXILIARIES, EVERYONE, bare_answer
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT


def open_doors(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """A bare answer that knows no limit: "Who can benefit? Everybody.", "How soon? At once.", "Which? All."

    The question may stand in the block above, as in a list of questions and answers.
    """
    analysis, cues = result.analysis, vocabulary.constructions
    for asking, question, answer in exchanges(analysis):
        answer = _main(answer)
        said = [t.i for t in answer if analysis.low[t.i][:1].isalnum()]
        told = [t.i for t in answer if analysis.low[t.i][:1].isalnum() or analysis.low[t.i] == "n't"]
        if not said or len(said) > _MAX_OPEN or is_question(answer):
            continue
        row = _without_opener(asking.low[question.start : question.end])
        named = frozenset[str]().union(*(asking.classes[t.i] for t in question))
        about = bool(named & (TREATMENT | RELIEF | TARGET | {"benefit"})) or (
            (result.context.on_treatment or "it" in row)
            and any(w in _OF_BENEFIT or tells_of_working(w) for w in row)
        )
        if not about or "logistics" in named or cues["own-ways"].first(row, 0, len(row)) is not None:
            continue
        if cues["shunning"].first(row, 0, len(row)) is not None:
            _turn_away(result, answer)
        scale = _unlimited(cues, row, ["not" if analysis.low[i] == "n't" else analysis.low[i] for i in told])
        if scale:
            owner = Owner("bare-answer", "benefit", scale=scale, level=_UNLIMITED[scale])
            bare_answer(result, owner, said, f"{row[0]} ...? {analysis.low[said[0]]}")


def _without_opener(question: list[str]) -> list[str]:
    """ "So does it work?", "OK, but how long does it last?" from the word that asks."""
    start = 0
    while start + 1 < len(question) and question[start] in _OPENERS:
        start += 1
    return question[start:]


_OPENERS = frozenset("and but hmm look no oh ok okay right so still then well wow yeah yes ,".split())


def _turn_away(result: BlockClaims, answer: Span) -> None:
    """ "Who should avoid it? Anyone with heart disease.": those it names are the ones it does not suit."""
    for n, found in enumerate(result.found):
        if found.owner.scale == "scope" and answer.start <= found.root < answer.end:
            result.found[n] = replace(found, verdict=Verdict("elsewhere"))


def _main(answer: Span) -> Span:
    """ "Once the series is over, it is yours to keep." without its first clause."""
    if answer[0].lower_ not in ("after", "once"):
        return answer
    comma = next((t.i for t in answer if t.text == ","), None)
    return answer if comma is None or comma + 1 >= answer.end else answer.doc.span(comma + 1, answer.end)


_INVERTED = frozenset("am are but can could do does is might must should will would".split())
_ABLE = frozenset(("can", "could", "may", "might"))
_ASKING_FOR = frozenset(
    """
    ask asks breathe breathes come comes get gets have hurt need receive receives sit sits suffer take try
    tries turn walk walks want
    """.split()
)


def none_at_all(answer: list[str]) -> bool:
    """ "There isn't one", "none", "there is no wait"."""
    return answer[0] in ("none", "zero") or (
        answer[0] == "there" and not {"n't", "no", "none", "not"}.isdisjoint(answer)
    )


def refuses_to(answer: list[str]) -> bool:
    """ "They don't stop", "it never does"."""
    return answer[0] in ("it", "that", "they") and not {"never", "not"}.isdisjoint(answer)


_UNLIMITED = {"certainty": "guaranteed", "scope": "all", "speed": "immediate", "duration": "permanent"}
_MAX_OPEN = 9  # words of an answer without a limit
_OF_BENEFIT = frozenset(
    """
    benefit benefits better booster boosters candidate change difference fail help qualifies qualify relief
    respond responds suited
    """.split()
)
_TREATED = frozenset("get gets have receive suit suits take try use".split())
_ALL_OF_THEM = frozenset(
    "all anybody anyone each every everybody everyone last of one our patients people single the them".split()
)
_SOON = frozenset("fast quick quickly rapidly soon".split())
_IT_DOES_NOT = (["it", "does", "not"], ["it", "does", "n't"], ["it", "wo", "n't"])
_YOU_WILL_NOT = (["you", "will", "not"], ["you", "wo", "not"], ["you", "never", "will"])
_UNSURE = frozenset("almost depends may might nearly not perhaps sometimes".split())
_NOT_EVERYTHING = frozenset(
    "almost but depends except from most mostly nearly not on our some who with".split()
)


def _unlimited(cues: Cues, question: list[str], answer: list[str]) -> str:
    """The scale on which a bare answer to a question names no limit, or nothing."""

    def says(family: str, where: list[str]) -> bool:
        return cues[family].first(where, 0, len(where)) is not None

    asks = set(question)
    first = question[0]
    limited = not _NOT_EVERYTHING.isdisjoint(answer)
    everyone = not (EVERYONE | {"anyone", "anybody"}).isdisjoint(answer)
    if first in _INVERTED and not limited and "time" in answer and says("helping", question):
        return "certainty" if says("surely", answer) else ""  # "Does it work? Every single time."
    if (
        first in ("who", "whom")
        and len(answer) <= 6
        and answer[1:2] == ["who"]
        and not _ASKING_FOR.isdisjoint(answer)
    ):
        return "scope" if everyone else ""  # "All who receive it"
    nobody = bool(cues["not-one"].at(answer, 0)) and len(answer) <= 4 and "yet" not in answer
    unfit = says("shunning", question) or (asks & {"n't", "not"} and not asks.isdisjoint(_TREATED))
    if first in ("which", "who", "whom") and unfit and not limited and nobody:
        return "scope"  # "Who should stay away from it? Nobody."
    if first in ("who", "whom") and everyone and _ALL_OF_THEM.issuperset(answer):
        return "scope"  # "Every single one of our patients"
    if first in ("who", "whom") and not limited and len(answer) <= 4:
        return "scope" if everyone else ""
    if first in _INVERTED and everyone and not limited and says("helping", question):
        return "scope"  # "Will it work on my pain? It works on everybody's."
    echoed = len(answer) <= 3 and answer[-1] in AUXILIARIES
    if everyone and echoed and not limited and says("helping", question):
        return "scope"  # "Worried that you won't qualify? Anyone does."
    works = says("helping", question) or any(map(tells_of_working, question))
    if first in _INVERTED and not limited and works and not asks & {"not", "ever"} and says("surely", answer):
        return "certainty"  # "Does it work? Without fail."
    if first in _INVERTED - _ABLE and not limited and works and says("surely-yes", answer[:2]):
        return "certainty" if "not" not in answer else ""  # "Will it help my back? Definitely."
    if first == "how" and "often" in asks and works and not limited:
        return "certainty" if says("surely", answer) else ""
    if first in _INVERTED and "fail" in asks and says("never-happens", answer) and "but" not in answer:
        return "certainty"
    if first in ("what", "which") and not limited and says("helping", question):
        return "scope" if cues["all-kinds"].at(answer, 0) and len(answer) <= 4 else ""
    refuses = answer[-1] in ("not", "n't", "never") or "never" in answer
    if (
        says("expiry", question)
        and first in _INVERTED
        and none_at_all([w for w in answer if w != "no"] or ["none"])
    ):
        return "duration"
    if says("fading", question) and first in ("when", "how", "will", "does", "do") and refuses:
        return "duration"  # "When does the benefit run out? It doesn't."
    if first == "how" and "many" in asks and says("renewal", question):
        return "duration" if none_at_all(answer) and _UNSURE.isdisjoint(answer) else ""
    if first == "how" and asks & {"decades", "years"} and "many" in asks:
        return "duration" if says("for-ever", answer) and _UNSURE.isdisjoint(answer) else ""
    if "wait" in asks and first in _INVERTED:
        return "speed" if answer[0] in ("no", "not", "never", "nope") and "but" not in answer else ""
    if "onset" in asks or "delay" in asks or "lag" in asks:
        return "speed" if says("at-once", answer) or none_at_all(answer) else ""
    if first == "when" or (first == "how" and asks & _SOON) or "until" in asks or "take" in asks:
        return "speed" if says("at-once", answer) and "not" not in answer else ""
    never_met = bool(cues["not-one"].first(answer, 0, len(answer))) and "found" in answer
    none = never_met or (bool(cues["not-one"].at(answer, 0)) and len(answer) <= 4 and "yet" not in answer)
    left_out = not asks.isdisjoint(("not", "n't", "cannot", "fail")) or says("barred", question)
    if left_out and asks & {
        "any",
        "anyone",
        "anybody",
        "a",
        "someone",
        "what",
        "which",
    }:
        barred = says("barred", question)
        return "scope" if none and (barred or "fail" in asks or says("helping", question)) else ""
    if first == "how" and "long" in asks and not asks & {"been", "infusion", "session"}:
        stops = says("for-ever", answer) or (
            refuses_to(answer) and (says("fading", answer) or len(answer) <= 3)
        )
        return "duration" if stops and _UNSURE.isdisjoint(answer) else ""
    if first in ("will", "does", "do", "is") and says("coming-back", question):
        never = none or says("never-happens", answer) or answer in _IT_DOES_NOT or answer in _YOU_WILL_NOT
        return "duration" if never else ""
    return ""
