"""What an amount may measure, and what stands around it: shared by the readers of measures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ketalint.language.quantities.scope import Scope
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.cues import Cues
from ketalint.language.words.rows import EMPTY, Row


@dataclass(frozen=True)
class Measured:
    """What an amount measures, in the unit that facts about it use."""

    measure: str
    low: float
    high: float
    unit: str
    subject: str = ""
    presupposed: bool = False  # stated whatever the clause around it does


@dataclass(frozen=True)
class Surroundings:
    """What stands over a block: column header, first cell of the row, heading, the question it answers."""

    on_treatment: bool
    header: Row = EMPTY
    row: Row = EMPTY
    heading: Row = EMPTY
    question: Row = EMPTY


Reading = Callable[[Analysis, Cues, Scope, Surroundings], "Measured | None"]


def special_words(analysis: Analysis, cues: Cues, scope: Scope) -> str:
    """What tells this service from others of its kind ("extended", "mood")."""
    own = {scope.tokens.stop, scope.tokens.stop + 1}  # the "long" of "hour-long" and of "an hour long"
    return " ".join(
        sorted(
            {
                analysis.low[i]
                for i in scope.near.found(cues, "special")
                if not (i in own and analysis.low[i] == "long")
            }
        )
    )


def specials(cues: Cues, row: Row) -> list[str]:
    return [row.words[i] for i in range(len(row.words)) if cues["special"].at(row.words, i)]


def governs(analysis: Analysis, start: int, end: int) -> bool:
    """Do only small words stand between a verb and the amount it governs?"""
    between = [analysis.doc[i] for i in range(start + 1, end) if not analysis.skip[i]]
    if between and between[0].lower_.endswith("ing"):  # "keeps working for a year"
        between = between[1:]
    verbs = [t for t in between if t.pos_ == "VERB"]
    return len(between) <= 7 and not verbs


def is_frequency(cues: Cues, scope: Scope) -> bool:
    """ "every five minutes", "two hours before", "24 hours a day"."""
    before, after = scope.before.words, scope.after.words
    if before[-1:] and before[-1] in ("every", "each", "per") and not scope.amount.hyphened:
        return True  # but "each 90-minute infusion" is long
    if (
        after[:1]
        and after[0] in ("a", "per", "each")
        and after[1:2]
        and after[1] in ("day", "week", "month", "year")
    ):
        return True
    return after[:1] in (["old"], ["ago"], ["early"], ["earlier"], ["apart"], ["beforehand"])


def step_of(label: Row) -> str:
    """The step of a series, or the case of several, that the row of a table tells of: "Visit 3", "5-6"."""
    words = [word for word in label.words if word[:1].isalnum()]
    counts = any(word[:1].isdigit() or word in _ORDINALS or len(word) == 1 for word in words)
    told = all(word[:1].isdigit() or word in _ORDINALS or len(word) == 1 or word in _STEPS for word in words)
    return " ".join(("step", *words)) if counts and told else ""


_ORDINALS = frozenset(
    """
    eight eighth fifth final first five four fourth initial last later next nine ninth one second seven
    seventh six sixth ten tenth third three two
    """.split()
)
_STEPS = frozenset(
    """
    and appointment appointments booster boosters case client day days dose dr drip drips friday infusion
    infusions maintenance monday month months number patient round saturday session sessions stage step sunday
    thursday to treatment tuesday visit visits wednesday week weeks
    """.split()
)
