"""The words around an amount, in rows that word families can be looked up in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from math import inf
from operator import attrgetter

from ketalint.language.quantities.ranges import Amount
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.rows import Row, row_of

_WALLS = frozenset((";", "•", "·"))
_TURNS = frozenset(("and", "but", "so", "while", "then", "though", "although", "because", "whereas", "yet"))
_PADDING = frozenset("bare full good mere measly paltry scant solid staggering whole whopping".split())
_BEFORE_AMOUNT = frozenset(("(", "*", "between", "from"))
_STOPS = frozenset((",", ":", "(", ")", "—", "–", "...", "…"))


@dataclass(frozen=True)
class Scope:
    """An amount among its words: `tokens` are its own, `lead` is where its bound begins ("no more than").

    The rows of words around it are made when they are asked for: most amounts are soon seen to be none of
    ours.
    """

    analysis: Analysis
    amount: Amount
    tokens: range
    lead: int
    statement: range
    part: range

    @cached_property
    def sentence(self) -> Row:
        """All that one statement says around the amount."""
        return self._around(self.statement)

    @cached_property
    def near(self) -> Row:
        """The statement up to where another clause or aside begins."""
        return self._around(self.part)

    @cached_property
    def before(self) -> Row:
        """The part of `near` before the amount and its bound."""
        return row_of(self.analysis, range(self.part.start, self.lead))

    @cached_property
    def after(self) -> Row:
        """The part of `near` after the amount."""
        return row_of(self.analysis, range(self.tokens.stop, self.part.stop))

    def _around(self, stretch: range) -> Row:
        first, last = range(stretch.start, self.tokens.start), range(self.tokens.stop, stretch.stop)
        return row_of(self.analysis, (*first, *last))


def scope_of(analysis: Analysis, amount: Amount) -> Scope | None:
    """None when the amount has no whole token of its own."""
    tokens = tokens_in(analysis, amount.start, amount.end)
    if not tokens:
        return None
    lead = _past_padding(analysis, tokens_in(analysis, amount.lead, amount.end).start)
    first, last = _statement(analysis, tokens)
    left, right = _left(analysis, first, lead), _right(analysis, tokens.stop, last)
    return Scope(analysis, amount, tokens, lead, range(first, last), range(left, right))


def with_denied_bound(scope: Scope) -> tuple[Scope, bool]:
    """ "No patient starts below 0.2", "never lasts longer than an hour": a denial turns the bound round.

    What such a sentence says is the other side of the bound, so that it is no denial any more.
    """
    amount = scope.amount
    if amount.bound not in ("most", "least") or amount.kind == "year" or amount.stated[0] != amount.stated[1]:
        return scope, False
    before = scope.before.words
    denied = [i for i, word in enumerate(before) if word in _DENIALS]
    if len(denied) != 1 or before[denied[0] + 1 : denied[0] + 2] in (["only"], ["just"], ["all"], ["every"]):
        return scope, False
    value = amount.stated[0]
    if amount.bound == "most":
        turned = replace(amount, low=value, high=inf, bound="least")
    else:
        turned = replace(amount, low=0.0, high=value, bound="most")
    return replace(scope, amount=turned), True


_DENIALS = frozenset(("no", "nobody", "none", "never", "not", "n't", "neither"))


def _past_padding(analysis: Analysis, lead: int) -> int:
    """Where "a good three months", "a mere ten years" begin."""
    at = lead
    while at and analysis.low[at - 1] in _PADDING:
        at -= 1
    return at - 1 if 0 < at < lead and analysis.low[at - 1] == "a" else at


def tokens_in(analysis: Analysis, start: int, end: int) -> range:
    """The tokens that touch text[start:end]."""
    doc = analysis.doc
    first = max(0, bisect_right(doc, start, key=_begin) - 1)
    if first < len(doc) and doc[first].idx + len(doc[first].text) <= start:
        first += 1  # the text begins with the space after a word
    return range(first, bisect_left(doc, end, lo=first, key=_begin))


_begin = attrgetter("idx")


def _statement(analysis: Analysis, tokens: range) -> tuple[int, int]:
    """The sentence, or the part of it between semicolons."""
    first, last = analysis.doc[tokens.start].sent.start, analysis.doc[tokens.stop - 1].sent.end
    while first > 0 and not _ends_sentence(analysis.doc[first - 1]):
        first = analysis.doc[first - 1].sent.start
    for i in range(tokens.start - 1, first - 1, -1):
        if analysis.texts[i] in _WALLS:
            first = i + 1
            break
    for i in range(tokens.stop, last):
        if analysis.texts[i] in _WALLS:
            last = i
            break
    return first, last


def _ends_sentence(token: Token) -> bool:
    return token.text[-1:] in ".!?…|" or token.is_space or token.text in ("•", "·")


def _left(analysis: Analysis, first: int, lead: int) -> int:
    joint = lead - 1  # a colon or comma right before the amount parts nothing
    while joint >= first and (analysis.skip[joint] or analysis.low[joint] in _BEFORE_AMOUNT):
        joint -= 1
    aside = -1  # where the brackets open whose words stand apart
    for i in range(lead - 1, first - 1, -1):
        word = analysis.low[i]
        if word[:1] == ")" and aside < 0:
            aside = _opening(analysis, first, i)
        if i >= aside >= 0:
            aside = -1 if i == aside else aside
            continue
        if word in _STOPS and i < joint:
            following = analysis.low[i + 1]
            if word != "," or following in _TURNS or lead - i > 4:
                return i + 1
        if word in _TURNS and i + 1 < lead and analysis.has_verb(i + 1, lead) and analysis.has_verb(first, i):
            return i + 1
    return first


def _opening(analysis: Analysis, first: int, place: int) -> int:
    """Where the brackets that close at `place` open; -1 when they open nowhere in the sentence."""
    return next((i for i in range(place - 1, first - 1, -1) if analysis.low[i] == "("), -1)


def _right(analysis: Analysis, start: int, last: int) -> int:
    for i in range(start, last):
        word = analysis.low[i]
        if word in _STOPS and not (word == "," and i == start):
            return i
        if word in _TURNS and analysis.has_verb(i + 1, last):
            return i
        if word in ("counting", "including") and analysis.low[i - 1] == "not":
            return i - 1  # "two hours, not counting the rest"
    return last
