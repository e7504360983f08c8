"""What stands before a sentence: the sentence before it, the name of the entry it is in."""

from __future__ import annotations

from ketalint.language.quantities.scope import Scope
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.rows import Row, row_of

_LABEL = 4  # words of an entry's name


def before(analysis: Analysis, place: int) -> Span | None:
    """The sentence before the one that a token stands in, in its block."""
    first = analysis.doc[place].sent.start
    return analysis.doc[first - 1].sent if first > 0 else None


def entry_name(analysis: Analysis, place: int) -> Row | None:
    """The name that an entry opens with: "Infusion. Medicine dripped into a vein. Ours take an hour."."""
    first = analysis.doc[0].sent
    named = row_of(analysis, range(first.start, first.end))
    words = [word for word in named.words if word[0].isalnum()]
    if place < first.end or not 0 < len(words) <= _LABEL or analysis.low[first.end - 1] in ("?", "!"):
        return None
    return None if analysis.has_verb(first.start, first.end) else named


def from_end_to_end(scope: Scope) -> bool:
    """ "Two hours from the first drop to the last", "an hour from start to finish"."""
    after = scope.after.words
    return after[:1] == ["from"] and "to" in after[2:5] and not _ENDS.isdisjoint(after[4:7])


_ENDS = frozenset("disconnection empty end finish last out".split())


def same_clause(after: list[str]) -> list[str]:
    """The words that follow but for a main clause: "..., we ask you to be on time"."""
    return [] if after[:1] == [","] and after[1:2] in _SUBJECTS else after


_SUBJECTS = (["i"], ["our"], ["so"], ["the"], ["there"], ["they"], ["we"], ["you"], ["your"])
