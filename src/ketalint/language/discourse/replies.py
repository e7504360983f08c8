"""What a short answer claims, given the question before it: "Is it habit-forming? Not in the least."

The question may stand in the block above, as in a list of questions and answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ketalint.language.claims.context import RELIEF, tells_of_working
from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.discourse.answers import exchanges
from ketalint.language.discourse.following import bare_answer
from ketalint.language.discourse.sure_answers import goes_back
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import answer_kind, is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_MAX_ANSWER = 8  # words of an answer that says nothing but yes, no or how sure
_HARMLESS = Owner("answered-harm", "treatment", scale="safety", level="riskless")
_SUCCESS = Owner("answered-failure", "benefit", scale="certainty", level="guaranteed")
_WEANED = Owner("answered-need", "benefit", scale="effect", level="abolishes", topic="opioid-use")
_UNRIVALLED = Owner("answered-rival", "treatment", scale="comparison", level="unrivalled")

_HEDGED = frozenset(
    """
    almost but depends for if may maybe might most mostly not-always sometimes probably rarely some unless
    usually when without
    """.split()
)
_AFTER_NO = frozenset("chance indeed longer more need never not sir way".split())
_NEEDING = frozenset("need require want".split())
_SETTING = frozenset(
    """
    appointment before bring continue cut during fee insurance pause prescription quit reduce referral skip
    stop taper while
    """.split()
)
_MEDICINES = frozenset("analgesics medication medications meds painkillers pills tablets".split())
_SURE = frozenset("certain chance chances confident likelihood likely odds probability reliable sure".split())
_WHOLLY = frozenset(
    ("100", "100%", "hundred", "absolutely", "completely", "totally", "entirely", "perfectly")
)
_ANYTHING = frozenset("any anything other another something".split())
_COMPARED = frozenset("better faster gentler kinder quicker safer stronger".split())


class _Exchange(NamedTuple):
    """A question and its short answer, as words.

    `named` are the noun classes of the question, `than` those of what it compares something with.
    """

    asked: list[str]
    named: frozenset[str]
    than: frozenset[str]
    said: list[str]


def replies(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what short answers claim of harm, failure, need and rivals."""
    analysis, cues = result.analysis, vocabulary.cues
    for asking, question, answer in exchanges(analysis):
        places = [t.i for t in answer if analysis.low[t.i][:1].isalnum() or analysis.low[t.i] == "n't"]
        said = ["not" if analysis.low[i] == "n't" else analysis.low[i] for i in places]
        said = [w for w in said if w not in ("simply", "really", "just")]
        if not said or len(said) > _MAX_ANSWER or is_question(answer) or not _HEDGED.isdisjoint(said):
            continue
        named = frozenset[str]().union(*(asking.classes[t.i] for t in question))
        asked = asking.low[question.start : question.end]
        if "logistics" in named and not named & TREATMENT:
            continue
        if said[0] == "no" and len(said) > 1 and places[1] == places[0] + 1 and said[1] not in _AFTER_NO:
            continue  # "No simple answer exists"
        than = question.start + asked.index("than") if "than" in asked else len(asking.low)
        compared = frozenset[str]().union(*asking.classes[than + 1 : min(than + 4, question.end)])
        exchange = _Exchange(asked, named, compared, said)
        owner = _claimed(cues, exchange, result.context.on_treatment)
        if owner is not None:
            bare_answer(result, owner, places, f"{asked[0]} ...? {said[0]}")


def _claimed(cues: Cues, given: _Exchange, on_treatment: bool) -> Owner | None:
    """What an answer claims, if it is about the treatment."""
    treated = bool(given.named & TREATMENT)
    if not treated and not (on_treatment and not given.named & {"foreign", "logistics"}):
        return None
    no = _says_no(cues, given.said)
    if no and given.asked[0] in _ASKING:
        if _says(cues, "feared", given.asked):
            return _HARMLESS
        if _asks_need(given):
            return _WEANED
        if _asks_rival(given):
            return _UNRIVALLED
    if _says(cues, "failing", given.asked) and given.asked[0] != "why":
        supposed = given.asked[:2] in (["what", "if"], ["what", "happens"], ["and", "if"])
        if (_says(cues, "never", given.said) or (no and not supposed)) and given.asked[0] not in (
            "who",
            "where",
        ):
            return _SUCCESS
    sure = given.asked[0] in ("how", "what") and not _SURE.isdisjoint(given.asked)
    helping = bool(given.named & RELIEF) or any(w == "help" or tells_of_working(w) for w in given.asked)
    return (
        _SUCCESS
        if sure and helping and not _WHOLLY.isdisjoint(given.said) and "not" not in given.said
        else None
    )


_ASKING = frozenset("am are can could did do does has have is must should was will would wo ca".split())


def _says(cues: Cues, family: str, words: list[str]) -> bool:
    return cues[family].first(words, 0, len(words)) is not None


def _says_no(cues: Cues, said: list[str]) -> bool:
    """Is the answer a plain no, and nothing that takes it back?"""
    return bool(cues["no"].at(said, 0)) and not _says(cues, "doubtful-no", said)


def _asks_need(given: _Exchange) -> bool:
    """ "Will I still need my opioids?", but not "Do I need to stop my opioids first?"."""
    if _NEEDING.isdisjoint(given.asked) or not _SETTING.isdisjoint(given.asked):
        return False
    return "opioid" in given.named or not _MEDICINES.isdisjoint(given.asked)


def _asks_rival(given: _Exchange) -> bool:
    """ "Is there anything better than ketamine?"."""
    if "than" not in given.asked or _ANYTHING.isdisjoint(given.asked) or _COMPARED.isdisjoint(given.asked):
        return False
    return bool(given.than & TREATMENT)


def answers_above(blocks: Sequence[BlockClaims], vocabulary: Vocabulary) -> None:
    """A heading asks, the text below says yes: "## Does it cure CRPS?", "Yes. Most patients ..."."""
    asking = {id(block.analysis): block for block in blocks}
    for block in blocks:
        above = asking.get(id(block.analysis.earlier))
        if above is None or not len(block.analysis.doc) or "?" not in above.analysis.low[-2:]:
            continue
        answer = next(iter(block.analysis.sentences))
        given = answer_kind(block.analysis, vocabulary.cues, answer)
        if given is None or given[0] != "yes":
            continue
        *_, question = above.analysis.sentences
        for found in above.found:
            if found.owner.scale == "certainty" and _qualified(block.analysis, answer, given[1]):
                continue
            if found.verdict.kind == "asked" and question.start <= found.root < question.end:
                block.found.append(_affirmed(block.analysis, found, answer, given[1]))


def _qualified(analysis: Analysis, answer: Span, said: range) -> bool:
    """ "It may.", "Yes. About half of them feel it.": no promise."""
    return analysis.low[said.stop - 1] in _MAY or goes_back(analysis, answer, said.stop)


_MAY = frozenset("can could may might".split())


def _affirmed(analysis: Analysis, found: Found, answer: Span, said: range) -> Found:
    """The claim of a question, in the words of the answer that affirms it."""
    return Found(
        owner=found.owner,
        level=found.level,
        words=tuple(said),
        root=answer.root.i if analysis.doc.is_parsed else said[0],
        clause=said[0],
        verdict=Verdict("made"),
        topic=found.topic,
        entry=found.entry,
    )
