"""Loud words about something else than the treatment: a phone call, a parking lot, a pump turned down.

"There is no downside to calling", "it's a miracle we found parking", "the cramp stopped once we slowed the
drip", "cut the paragraph on permanent relief".
"""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match
from ketalint.language.words.nouns import TARGET, TREATMENT

_CLAIMED = TREATMENT | TARGET | {"benefit", "relief"}


def of_asking(analysis: Analysis, match: Match) -> bool:
    """ "No downside to calling", "no harm in asking for advice": of a word with us, not of the drug."""
    low, last = analysis.low, max([*match.words, *(place for _, place in match.slots)])
    if low[last + 1 : last + 2] not in (["to"], ["in"]):
        return False
    end = analysis.doc[match.root].sent.end
    return last + 2 < end and low[last + 2] in _ASKING


_ASKING = frozenset(
    """
    applying asking booking calling chatting comparing emailing inquiring meeting phoning reading scheduling
    talking texting visiting waiting writing
    """.split()
)


def of_an_errand(analysis: Analysis, match: Match) -> bool:
    """ "You won't need to come back for the paperwork", "no need to come back to sign": no last visit."""
    low, last = analysis.low, match.words[-1]
    if low[last] != "back" or low[last + 1 : last + 2] not in (["for"], ["to"], ["inside"], ["in"]):
        return False
    rest = range(last + 2, analysis.doc[match.root].sent.end)
    return any(low[i] in _ERRANDS for i in rest) and not any(analysis.classes[i] & TREATMENT for i in rest)


_ERRANDS = frozenset(
    """
    bill collect copies copy desk fetch form forms inside invoice labs letter office paperwork pay pick
    prescription receipt records result results return scan sign
    """.split()
)


def of_leftovers(analysis: Analysis, match: Match) -> bool:
    """ "Bring all your bottles, including the ones you no longer need": an order about pills of before."""
    low, start = analysis.low, analysis.doc[match.root].sent.start
    first, said = start + (low[start] == "please"), match.words[0]
    if low[first] not in _ORDERS or low[said - 1] != "you":
        return False
    return not _RESULTS.intersection(low[first + 1 : said])


_ORDERS = frozenset(
    "bring collect count discard dispose drop list mention pack return show surrender write".split()
)
_RESULTS = frozenset(("and", "because", "so", "when", ".", ";", ":", "—", "–"))


def of_luck(analysis: Analysis, match: Match) -> bool:
    """ "It's a miracle the elevator works": a wonder told of something that is not what the page sells."""
    low, sentence = analysis.low, analysis.doc[match.root].sent
    wonder = match.words[-1]
    if low[wonder] not in _WONDERS:
        return False
    before = [w for w in low[sentence.start : wonder] if w not in ("a", "an", "pure", "small", "minor")]
    if len(before) < 2 or before[0] not in ("it", "that") or before[-1] not in _BEING:
        return False
    rest = range(wonder + 1, sentence.end)
    if low[wonder + 1 : wonder + 2] == ["that"]:
        rest = rest[1:]
    if not rest or analysis.pos[rest[0]] not in ("DET", "NOUN", "PRON", "PROPN"):
        return False
    clause = any(analysis.pos[i] in ("AUX", "VERB") for i in rest[1:])
    return clause and not any(analysis.classes[i] & _CLAIMED for i in rest) and not _BODY.intersection(low)


_WONDERS = frozenset("blessing godsend miracle wonder".split())
_BEING = frozenset("be 's is like was ’s".split())
# Who is well or about is no matter of luck on such a page.
_BODY = frozenset(
    "alive again better function functioning here live living out sleep smile walk walked work".split()
)


def of_the_pump(analysis: Analysis, match: Match) -> bool:
    """ "The headache was gone once we slowed the drip": harm of a visit that passes when the visit does."""
    low, sentence = analysis.low, analysis.doc[match.root].sent
    rest = range(match.words[-1] + 1, sentence.end)
    when = next((i for i in rest if low[i] in _WHEN), None)
    if when is None:
        return False
    turned = next((i for i in range(when + 1, sentence.end) if low[i] in _TURNED_DOWN), None)
    if turned is None:
        return False
    return any(low[i] in _PUMP for i in range(when + 1, sentence.end))


_WHEN = frozenset("after once when".split())
_TURNED_DOWN = frozenset(
    "adjusted changed flushed halved lowered moved paused reduced repositioned slowed turned".split()
)
_PUMP = frozenset("cannula catheter cuff dose drip infusion iv line needle pump rate".split())


def struck_out(analysis: Analysis, match: Match) -> bool:
    """ "Cut the paragraph on permanent relief": one who edits a text tells another what to take out."""
    low, start = analysis.low, analysis.doc[match.root].sent.start
    first = start + (low[start] == "please")
    at = first + 1 + (low[first + 1 : first + 2] in (["out"], ["down"]))
    if low[first] not in _STRIKING or match.words[0] <= at:
        return False
    text = next((i for i in range(at, min(at + _NEAR, match.words[0])) if low[i] in _TEXTS), None)
    return text is not None and low[text + 1] in _TELLING


_STRIKING = frozenset("cut delete drop erase kill omit pull remove retire scrap strike take trim".split())
_TEXTS = frozenset(
    form
    for noun in """
    ad banner blurb caption claim headline line paragraph phrase post promise quote reference section sentence
    sign slide slogan statement tag tagline testimonial wording
    """.split()
    for form in forms(noun)
)
_TELLING = frozenset("about claiming of on promising reading saying that to where which with".split())
_NEAR = 4  # words between the verb and the name of the text


def aside(analysis: Analysis, match: Match, scale: str) -> bool:
    """Does a phrase of one of the scales stand in such an aside?"""
    if scale == "effect" and (of_the_pump(analysis, match) or of_leftovers(analysis, match)):
        return True
    if scale == "duration" and of_an_errand(analysis, match):
        return True
    if scale == "safety" and of_asking(analysis, match):
        return True
    if scale == "tone" and of_luck(analysis, match):
        return True
    return struck_out(analysis, match)
