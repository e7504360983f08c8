"""Who pays, in an answer without its verb: "Will insurance pay? Most plans do, and so does Medicare."

The question may stand in the block above. A sentence that names who pays and what for is read in `paying`.
"""

from __future__ import annotations

from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.answers import exchanges
from ketalint.language.discourse.following import bare_answer
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues

_COVERED = Owner("answered-coverage", "treatment", scale="approval", level="approved")
_MAX_ANSWER = 18
_PAYING = frozenset("cover coverage covered covers pay paying pays reimburse reimbursed reimburses".split())
_OPENINGS = frozenset("and are but can do does is so will would".split())
_OPEN = frozenset(
    """
    but cannot depend depends few if may might n't neither never no none nor not only partly possibly rarely
    some sometimes unless until usually varies when
    """.split()
)
_DO = frozenset("do does will".split())
_AFTER = frozenset(", . ! ; and as so these too today now — –".split())
_BY = frozenset("by through under with".split())
_ANOTHER = frozenset(("esketamine", "spravato"))  # which plans do pay for
_FAR = 4  # words from "so does" to who does


def coverage_answered(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what an answer claims that says that those asked about pay."""
    analysis = result.analysis
    if not result.context.on_treatment:
        return
    for asking, question, answer in exchanges(analysis):
        if is_question(answer) or len(answer) > _MAX_ANSWER:
            continue
        if not _OPEN.isdisjoint(analysis.low[answer.start : answer.end]):
            continue
        if not _asks_who_pays(asking, vocabulary.backing, question):
            continue
        said = (
            _they_do(analysis, answer)
            or _it_does(asking, question, analysis, answer)
            or _by_them(asking, question, analysis, answer)
        )
        if said:
            bare_answer(result, _COVERED, said, "covered? they do")


def _asks_who_pays(asking: Analysis, words: Cues, question: Span) -> bool:
    """ "Will my insurance pay?", "is it covered?", and not "does Medicare pay for the consultation?"."""
    low = asking.low[question.start : question.end]
    first = next((word for word in low if word[:1].isalnum()), "")
    if first not in _OPENINGS or _PAYING.isdisjoint(low) or not _ANOTHER.isdisjoint(low):
        return False
    if any(asking.classes[t.i] & {"foreign", "service"} for t in question):
        return False
    named = any("payer" in asking.classes[t.i] for t in question) or "covered" in low
    return named and words["other-cost"].first(asking.low, question.start, question.end) is None


def _they_do(analysis: Analysis, answer: Span) -> range | None:
    """ "Most plans do", "so does Medicare"."""
    low = analysis.low
    for place in range(answer.start + 1, answer.end):
        if low[place] not in _DO:
            continue
        closing = place + 1 >= answer.end or low[place + 1] in _AFTER
        if closing and "payer" in analysis.classes[place - 1]:
            return range(answer.start, place + 1)
        near = range(place + 1, min(answer.end, place + 1 + _FAR))
        payer = next((i for i in near if "payer" in analysis.classes[i]), None)
        if low[place - 1] == "so" and payer is not None:
            return range(place - 1, payer + 1)
    return None


def _it_does(asking: Analysis, question: Span, analysis: Analysis, answer: Span) -> range | None:
    """ "Does Medicare pay? It does.": a payer is the subject of the question, and the answer is only that."""
    said = [t.i for t in answer if analysis.low[t.i][:1].isalnum()]
    payer = any("payer" in asking.classes[t.i] for t in question.doc[question.start : question.start + _FAR])
    row = [analysis.low[i] for i in said]
    row = row[1:] if row[:1] in (["sure"], ["yes"]) else row
    row = [w for w in row if w not in _WHOLLY]
    short = row[:2] in _ONLY_THAT and row[2:] in _BY_NOW
    return range(said[0], said[-1] + 1) if payer and short else None


_ONLY_THAT = [[subject, verb] for subject in ("it", "they") for verb in ("do", "does", "will")]


_WHOLLY = frozenset("all both certainly now".split())  # "They all do now"
_BY_NOW: tuple[list[str], ...] = (
    [],
    ["these", "days"],
    ["today"],
    ["at", "last"],
    ["nowadays"],
    ["this", "year"],
)


def _by_them(asking: Analysis, question: Span, analysis: Analysis, answer: Span) -> range | None:
    """ "Is it covered? By Medicare and by nearly every plan."."""
    if "covered" not in asking.low[question.start : question.end]:
        return None
    first = next((t.i for t in answer if analysis.low[t.i][:1].isalnum()), answer.start)
    end = min(answer.end, first + 1 + _FAR)
    payer = next((i for i in range(first + 1, end) if "payer" in analysis.classes[i]), None)
    return range(first, payer + 1) if payer is not None and analysis.low[first] in _BY else None
