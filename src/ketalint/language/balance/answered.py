"""What a question and its answer say together: "Does it work for everyone? No.", "Is a nurse there? Yes."."""

from __future__ import annotations

from ketalint.language.balance.response import HOPED_FOR, varies_otherwise
from ketalint.language.balance.staff import STOPS, Staff
from ketalint.language.balance.tables import SAYS, is_said_of_treatment
from ketalint.language.claims.found import BlockClaims
from ketalint.language.stance.questions import ECHOES, answer_kind, is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Vocabulary

_FAILING = frozenset("not n't never fail fails".split())
_HARMFUL = frozenset("addicted addicting addictive damage dangerous harm harmful hooked misused".split())
_CAN_BE = tuple(
    [who, verb] for who in ("it", "that", "they", "this") for verb in ("can", "could", "may", "might")
)
_SOME_OF_THEM = frozenset("few half many most not several some".split())
_MAX_SHARE = 7  # words of a share: "some of the people we see"


def answered(
    asking: Analysis, question: Span, block: BlockClaims, answer: Span, vocabulary: Vocabulary, staff: Staff
) -> str:
    """What question and answer say together: "Does it work for everyone? No.", "Is a nurse there? Yes."."""
    if is_question(answer):
        return ""
    answering, balance = block.analysis, vocabulary.balance
    if _some_do(answering, answer) and any(asking.classes[t.i] & HOPED_FOR for t in question):
        return "variability"
    start = next((t.i for t in answer if answering.low[t.i][:1].isalnum()), answer.start)
    if _it_can(answering, answer) and any(
        "risk" in asking.classes[t.i] or asking.low[t.i] in _HARMFUL for t in question
    ):
        return "risks"
    given = answer_kind(answering, vocabulary.cues, answer)
    doubting = balance.words["doubting"].at(answering.low, start) > 0
    if given is None and not doubting:
        return ""
    yes = given is not None and given[0] == "yes"
    fails = not _FAILING.isdisjoint(asking.low[question.start : question.end])
    for match in balance.phrases.find(asking):
        if not question.start <= match.root < question.end:
            continue
        table = balance.tables[match.pattern.owner]
        if table == "variability-asked":
            if (doubting or not (yes or fails)) and not varies_otherwise(asking, match, staff):
                return "variability"
        elif (
            yes
            and not (fails or table.startswith("variability"))
            and is_said_of_treatment(BlockClaims(asking, block.context), match, table, staff)
        ):
            return SAYS.get(table, "")
    return ""


def _it_can(analysis: Analysis, answer: Span) -> bool:
    """ "Is it addictive? It can be.", "Can it harm the bladder? In high doses it may."."""
    low = [analysis.low[t.i] for t in answer if analysis.low[t.i][:1].isalnum() or t.text == ","]
    low = low[: low.index(",")] if "," in low else low
    return low[-2:] in _CAN_BE or low[-3:-1] in _CAN_BE


def _some_do(analysis: Analysis, answer: Span) -> bool:
    """ "Some are, for a while.", "For a few of them it does.": a share, and the verb again."""
    low = [analysis.low[t.i] for t in answer if analysis.low[t.i][:1].isalnum() or t.text in STOPS]
    low = low[1:] if low[:1] == ["for"] else low
    if not low or low[0] not in _SOME_OF_THEM:
        return False
    echo = next((n for n, word in enumerate(low[1:_MAX_SHARE], 1) if word in ECHOES), None)
    if echo is not None and any(t.pos_ == "VERB" and analysis.low[t.i] in low[:echo] for t in answer):
        return False  # "Some say it does"
    return echo is not None and (low[echo + 1 : echo + 2] in ([], [","], [";"]) or "not" in low[echo:])
