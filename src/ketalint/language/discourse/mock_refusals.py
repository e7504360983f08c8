"""Words of wonder that a page makes a show of refusing: "We wouldn't say miracle. We'd use a bigger word."

The refusal denies nothing once it is topped ("a bigger one"), given up ("I've quit rolling my eyes"), taken
back ("I had to admit that they were right") or answered by belief ("Well, I believe in them now").
"""

from __future__ import annotations

from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.following import bare_answer
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Owner
from ketalint.language.words.nouns import TREATMENT

_AFFIRMED = Owner("affirmed-wonder", "treatment", scale="tone", level="hype")
_WONDERS = frozenset("godsend magic magical miracle miracles miraculous wizardry".split())
_WIDE = 45  # words after the wonder within which it is affirmed
_NOT = frozenset(("n't", "never", "no", "not"))
_GREATER = frozenset("better bigger grander larger louder stronger".split())
_RESISTING = frozenset(
    """
    bristle bristled chuckle correct corrected cringe cringed flinch flinched frown groan groaned hated laugh
    laughed resisted roll rolled scoff scoffed smirk snort squirm winced wince
    """.split()
)
_GIVING_UP = frozenset("done gave given quit stopped".split())
_RESISTED = frozenset(
    """
    arguing correcting cringing fighting flinching groaning it laughing resisting rolling scoffing wincing
    """.split()
)
_LONGER = (["any", "longer"], ["any", "more"], ["anymore"], ["now"], ["these", "days"])
_RIGHT = (
    ["are", "right"],
    ["had", "a", "point"],
    ["had", "it", "right"],
    ["have", "a", "point"],
    ["have", "it", "right"],
    ["were", "n't", "wrong"],
    ["were", "on", "to", "something"],
    ["were", "right"],
)
_ARGUING = frozenset("argue correct differ disagree quibble".split())
_BELIEF = frozenset("believe believed".split())
_NOW = (["do", "now"], ["in", "them", "now"], ["in", "one", "now"], ["in", "it", "now"], ["in", "this"])
# What leaves the refusal standing, or speaks of another wonder.
_EARNEST = frozenset("beware kids promise promises show wary waiting warn".split())


def wonders_affirmed(result: BlockClaims) -> None:
    """Adds what is claimed where a word of wonder is refused and then affirmed."""
    analysis = result.analysis
    if _WONDERS.isdisjoint(analysis.low.distinct):
        return
    if not (result.context.on_treatment or analysis.named & TREATMENT):
        return
    if any(f.owner.scale == "tone" and f.level == "hype" and f.verdict.kind == "made" for f in result.found):
        return
    low = analysis.low
    for place, word in enumerate(low):
        if word not in _WONDERS:
            continue
        first = analysis.doc[place].sent.start
        end = min(len(low), place + _WIDE)
        if not _EARNEST.isdisjoint(low[first:end]):
            continue
        for read in (_topped, _given_up, _admitted, _believed, _what_else):
            words = read(analysis, first, place, end)
            if words is not None:
                said = range(min(place, words.start), words.stop)  # from the wonder on
                bare_answer(result, _AFFIRMED, said, "refused and affirmed")
                return


def may_affirm(analysis: Analysis) -> bool:
    """Whether the block could do so: what must be parsed though no phrase stands in it."""
    return not _WONDERS.isdisjoint(analysis.low.distinct)


def _topped(analysis: Analysis, first: int, wonder: int, end: int) -> range | None:
    """ "We wouldn't use that word. We'd use a bigger one.", "We'd call it something bigger."."""
    low = analysis.low
    if _NOT.isdisjoint(low[first:end]):
        return None
    for place in range(wonder + 1, end - 1):
        if low[place] in _GREATER and low[place - 1] in ("a", "an", "something", "even"):
            alone = low[place + 1] in ("one", "word", "term") or not low[place + 1][:1].isalnum()
            would = not {"'d", "would", "need", "needs"}.isdisjoint(low[max(wonder, place - 6) : place])
            if alone and would:
                return range(max(wonder + 1, place - 4), place + 1)
    return None


def _given_up(analysis: Analysis, first: int, wonder: int, end: int) -> range | None:
    """ "I used to roll my eyes at that. I've quit rolling them.", "We laughed. We don't anymore."."""
    low = analysis.low
    resisted = next((i for i in range(first, end) if low[i] in _RESISTING), None)
    if resisted is None:
        return None
    for place in range(max(resisted, wonder) + 1, end - 1):
        if low[place] in _GIVING_UP and not _RESISTED.isdisjoint(low[place + 1 : place + 3]):
            return range(place - 1, place + 2)
        if low[place] in _NOT and low[place - 1] in ("am", "are", "'m", "'re", "do", "does", "is"):
            for longer in _LONGER:
                near = range(place + 1, min(end, place + 4))
                at = next((i for i in near if low[i : i + len(longer)] == longer), None)
                if at is not None:
                    return range(place - 1, at + len(longer))
    return None


def _admitted(analysis: Analysis, first: int, wonder: int, end: int) -> range | None:
    """ "I had to admit that they had it right", "who are we to argue?"."""
    low = analysis.low
    for place in range(wonder + 1, end - 1):
        we_to = low[place + 1] in ("am", "are") and low[place + 3 : place + 4] == ["to"]
        if low[place] == "who" and we_to and not _ARGUING.isdisjoint(low[place + 4 : place + 5]):
            return range(place, place + 5)
        right = next((len(w) for w in _RIGHT if low[place : place + len(w)] == w), 0)
        right = 0 if low[place + right : place + right + 1] == ["to"] else right
        if right and low[place - 1] in ("he", "it", "patients", "she", "they") and _affirms(low, place - 1):
            return range(place - 1, place + right)
        if low[place : place + 2] == ["stopped", "arguing"] or low[place : place + 2] == ["quit", "arguing"]:
            return range(place, place + 2)
    return None


def _affirms(low: list[str], place: int) -> bool:
    """ "... that they were right", but not "if they are right", "we doubt that they are right"."""
    return {"if", "whether", "doubt", "n't", "not", "think", "until", "when"}.isdisjoint(
        low[place - 4 : place]
    )


def _believed(analysis: Analysis, first: int, wonder: int, end: int) -> range | None:
    """ "I said I'd believe in miracles when pigs flew. Well, I believe in them now."."""
    low = analysis.low
    if not _BELIEF.intersection(low[first:wonder]):
        return None
    for place in range(wonder + 1, end):
        if low[place] in ("believe", "i", "we"):
            now = next((len(w) for w in _NOW if low[place + 1 : place + 1 + len(w)] == w), 0)
            if now and _NOT.isdisjoint(low[wonder + 1 : place]):
                return range(place, place + 1 + now)
    return None


def _what_else(analysis: Analysis, first: int, wonder: int, end: int) -> range | None:
    """ "If this isn't a miracle, what is?", "If that's not magic, I don't know what is."."""
    low = analysis.low
    if low[first] != "if" or _NOT.isdisjoint(low[first:wonder]) or low[first + 1] not in _POINTING:
        return None
    for place in range(wonder + 1, min(end, wonder + 8) - 1):
        if low[place : place + 2] == ["what", "is"]:
            return range(first, place + 2)
    return None


_POINTING = frozenset("it ketamine that this".split())
