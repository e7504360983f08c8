"""Answers that promise what a question hopes for: "Will I lift my grandson again? You will."

The question asks whether somebody will do, feel or be again what pain has taken from him, or what happens if
nothing helps; the answer is a bare yes, or says that it has not happened. The words of such answers stand in
rules/lexicon/stance.toml. A yes that goes on to hedge, or to speak of the visit, promises nothing.
"""

from __future__ import annotations

from ketalint.language.claims.context import RELIEF, tells_of_working
from ketalint.language.claims.found import BlockClaims, Found, not_elsewhere, words_told
from ketalint.language.discourse.answers import exchanges
from ketalint.language.discourse.following import bare_answer
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import NO_CLASS, TARGET, TREATMENT

_HOPED = Owner("answered-hope", "benefit", scale="certainty", level="guaranteed")
_OPENING = frozenset("a and answer but ok okay q question so then well".split())
_WHOSE = frozenset("he i it ketamine my our she the they this we you your".split())
_VISIT = frozenset(
    """
    afternoon alone appointment bill billed call charged come covered doctor drink drive driver during eat
    form have need nurse office pay phone refund refunded see sign talk text today tomorrow tonight visit wait
    watch
    """.split()
)
_HEDGED = frozenset(
    """
    almost although as but can could depends few for half hope hopefully however if in likely many may maybe
    might most mostly no nobody not often once only others passes perhaps probably rarely some somebody
    sometimes though unless until usually when whether while
    """.split()
)
_WINCING = frozenset("flinching grimacing limping wincing".split())
_CLOSING = frozenset(".!?;:,—–-…")
_SUPPOSING = (["what", "if"], ["and", "if"], ["what", "happens"])
_IT = frozenset("i it nothing that they this treatment we you".split())


def sure_answers(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what short answers promise to those who hope for relief, or fear that none comes."""
    analysis = result.analysis
    if not result.context.on_treatment:
        return
    known: frozenset[int] | None = None
    for asking, question, answer in exchanges(analysis):
        said = _sure(analysis, vocabulary.cues, answer)
        if said is None:
            continue
        hoped = hopes(asking, vocabulary.constructions, question)
        if not hoped and not _fears_failure(asking, vocabulary.cues, question):
            if _asks_of_the_visit(asking, question):
                result.found.append(_of_the_visit(analysis, said))
            continue
        if known is None:
            known = words_told(not_elsewhere(result.found), "certainty")
        if known.isdisjoint(said):
            bare_answer(result, _HOPED, said, "will it? you will" if hoped else "if not? it will")


def _sure(analysis: Analysis, cues: Cues, answer: Span) -> range | None:
    """The words of an answer that says yes and nothing that takes it back, there or in the next sentence."""
    low = analysis.low
    start = next((i for i in range(answer.start, answer.end) if low[i][:1].isalnum()), answer.end)
    length = cues["promising-yes"].at(low, start) if start < answer.end else 0
    if not length or is_question(answer):
        return None
    end = start + length
    if low[end : end + 1] == [","] and cues["promising-yes"].at(low, end + 1):
        end += 1 + cues["promising-yes"].at(low, end + 1)  # "Of course, you will"
    if end < answer.end and low[end] not in _CLOSING:
        return None
    return None if goes_back(analysis, answer, end) else range(start, end)


def goes_back(analysis: Analysis, answer: Span, end: int) -> bool:
    """Is what an answer says up to `end` hedged by its rest, or by the sentence after it?"""
    low = analysis.low
    after = analysis.doc[answer.end].sent.end if answer.end < len(low) else answer.end
    return not _HEDGED.isdisjoint(low[end:after])


def hopes(analysis: Analysis, constructions: Cues, question: Span) -> bool:
    """ "Will I dance again?", "Will my back let up?", "Will it help?": what somebody hopes of it."""
    low = analysis.low
    start = question.start
    while start < question.end - 2 and (low[start] in _OPENING or not low[start][:1].isalnum()):
        start += 1
    if low[start] != "will" or low[start + 1] not in _WHOSE or not is_question(question):
        return False
    said = range(start + 1, question.end)
    words = low[said.start : said.stop]
    named = NO_CLASS.union(*(analysis.classes[i] for i in said))
    if named & {"payer", "effect-of-drug", "risk", "provider"} and not named & TARGET:
        return False
    if low[start + 1] in ("it", "ketamine", "this", "they", "the") and not named & {"foreign", "logistics"}:
        ours = low[start + 1] != "the" or named & TREATMENT
        if ours and (any(map(tells_of_working, words)) or named & RELIEF):
            return True
    if not _VISIT.isdisjoint(words):
        return False
    faring = constructions["faring-well"].first(low, said.start, said.stop)
    if faring is not None:
        return not named & {"logistics", "foreign"}
    if "without" in words:
        without = low.index("without", said.start)
        return bool(
            any(analysis.classes[i] & TARGET for i in range(without + 1, said.stop))
            or constructions["hurting"].first(low, without + 1, min(said.stop, without + 3))
            or low[without + 1] in _WINCING
        )
    return words[-2:-1] == ["again"] and low[start + 1] not in ("the", "this", "you", "your")


def _asks_of_the_visit(analysis: Analysis, question: Span) -> bool:
    """ "Will I need a driver?", "Will there be parking?"."""
    low = analysis.low[question.start : question.end]
    logistic = any(analysis.classes[t.i] & {"logistics", "payer"} for t in question)
    return "will" in low[:3] and (logistic or not _VISIT.isdisjoint(low))


def _of_the_visit(analysis: Analysis, said: range) -> Found:
    """An answer that says for sure what is no outcome."""
    root = analysis.doc[said.start]
    words, elsewhere = tuple(said), Verdict("elsewhere")
    return Found(_HOPED, _HOPED.level, words, root.i, analysis.clause(root), elsewhere, entry="of the visit")


def _fears_failure(analysis: Analysis, cues: Cues, question: Span) -> bool:
    """ "What if it doesn't work?": of the treatment, and not of the pump."""
    low = analysis.low
    said = [i for i in range(question.start, question.end) if low[i][:1].isalnum()]
    if [low[i] for i in said[:2]] not in _SUPPOSING:
        return False
    failing = cues["failing"].first(low, question.start, question.end)
    if failing is None:
        return False
    before = range(question.start + 2, failing.start)
    return any(analysis.classes[i] & TREATMENT or low[i] in _IT for i in before)
