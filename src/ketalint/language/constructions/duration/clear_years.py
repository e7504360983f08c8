"""Years in which nothing hurt: "no twinge in eleven years", "free of pain for a decade", "last flare: 2015".

That the pain is over has been found by then; here a stretch of years is tied to it. A last attack that lies
years back says the same without a word for the end.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, on_page
from ketalint.language.claims.found import Found, told, words_told
from ketalint.language.constructions.duration.years import is_year
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.nouns import TARGET

_CLEAR = Owner("clear-years", "benefit", scale="duration", level="years")
_LAST_ONE = Owner("last-attack", "anything", scale="duration", level="years")
_UNITS = frozenset("birthdays christmases decades springs summers winters years".split())
_SPANNING = frozenset("for in over through".split())
_MANY = frozenset("few good long many several some".split())
_BEFORE = frozenset("before previously then unless until".split())
_PERFECT = frozenset("has have 've ’ve 's ’s is are am 're ’re will 'll ’ll shall wo".split())
_PAST = frozenset("did had was were 'd ’d".split())
_COMPLAINTS = TARGET - {"nerve", "opioid"}
_MAX_NUMBER = 5  # words of "more than a dozen long" before "years"


def clear_years(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """One claim for each sentence that counts, in years, how long there has been nothing."""
    analysis = context.analysis
    if not _counts_years(analysis):
        return []
    told_of = words_told(found, "duration", "years", "permanent")
    result: list[Found] = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not on_page(context, sentence):
            continue
        claimed = (
            _while_clear(found, vocabulary, analysis, sentence)
            or _last_one(vocabulary, analysis, sentence)
            or _well_for_years(vocabulary, analysis, sentence)
        )
        if claimed is not None and told_of.isdisjoint(claimed.words):
            result.append(claimed)
    return result


def _while_clear(
    found: list[Found], vocabulary: Vocabulary, analysis: Analysis, sentence: Span
) -> Found | None:
    """ "Nothing has hurt in fourteen years": an end that holds, and how long it has or will."""
    row = analysis.low[sentence.start : sentence.end]
    if not _BEFORE.isdisjoint(row) or _for_the_first_time(row):
        return None
    gone_by = list(_gone_by(analysis, sentence))
    later = {years.start for years in gone_by}
    for years in (*_stretches(analysis, sentence), *gone_by):
        verb = _predicate(analysis.doc[years.stop - 1])
        for end in found:
            if end.owner.scale != "effect" or end.level != "abolishes" or end.verdict.kind != "made":
                continue
            root = analysis.doc[end.root]
            weak = any(h.strength in ("possible", "softener", "some") for h in end.hedges)
            if root.sent is not sentence or weak or not _goes_on(analysis, root):
                continue
            same = verb.i in end.words and analysis.clause(verb) == analysis.clause(root)
            joined = same or verb is _predicate(root)
            if joined or (years.start in later and not _STILL.isdisjoint(row)):
                words = range(min(years.start, *end.words), max(years.stop - 1, *end.words) + 1)
                made = Verdict("made")  # what is denied is the pain
                return told(
                    analysis, vocabulary.cues, _CLEAR, root, words, verdict=made, entry="clear for years"
                )
    return None


def _for_the_first_time(row: list[str]) -> bool:
    """ "The first morning in eleven years without a stab"."""
    return any(word == "first" and row[i + 1 : i + 2] not in _OUR_FIRST for i, word in enumerate(row))


_OUR_FIRST = (["patient"], ["patients"], ["people"])


def _goes_on(analysis: Analysis, root: Token) -> bool:
    """Is it told of the time up to now, or to come: "has been", "is", "will be", not "had been"?"""
    verb = _predicate(root)
    helpers = {analysis.low[c.i] for t in (root, verb) for c in tree.children(t, "aux", "cop")}
    if verb.pos_ == "AUX":
        helpers.add(analysis.low[verb.i])
    lasting = not helpers.isdisjoint(_PERFECT) or "Tense=Pres" in verb.morph
    return lasting and helpers.isdisjoint(_PAST)


def _last_one(vocabulary: Vocabulary, analysis: Analysis, sentence: Span) -> Found | None:
    """ "His last migraine was in 2015", "I last had an attack nine years ago", "Last flare: 2016"."""
    low = analysis.low
    last = next((t for t in sentence if low[t.i] in _FINAL), None)
    if last is None:
        return None
    back = _years_back(analysis, range(last.i + 1, sentence.end))
    if back is None:
        return None
    pain = next((i for i in range(last.i + 1, back.start) if analysis.classes[i] & _COMPLAINTS), None)
    if pain is None or pain > last.i + _NEAR or not _SUBDUED.isdisjoint(low[last.i : back.start]):
        return None
    named = frozenset[str]().union(*(analysis.classes[i] for i in range(pain + 1, back.start)))
    if named & _MATTERS or any(analysis.classes[c.i] & _MATTERS for c in analysis.doc[pain].children):
        return None  # "my last appointment for pain", "the last time pain was put on the form"
    head = analysis.doc[pain].head
    if analysis.doc[pain].kind == "compound" and analysis.classes[head.i] & _MATTERS:
        return None
    root = analysis.doc[pain]
    return told(analysis, vocabulary.cues, _LAST_ONE, root, range(last.i, back.stop), entry="the last one")


def _well_for_years(vocabulary: Vocabulary, analysis: Analysis, sentence: Span) -> Found | None:
    """ "Most are still well three years later", "she has been fine since 2018"."""
    low = analysis.low
    row = low[sentence.start : sentence.end]
    if not _BEFORE.isdisjoint(row) or _for_the_first_time(row) or not _DENYING.isdisjoint(row):
        return None
    for token in sentence:
        lead_in = token.i - 1 - (low[token.i] == "remission" and low[token.i - 1] == "in")
        before = low[lead_in] if lead_in >= sentence.start else ""
        if low[token.i] not in _WELL or (before not in ("been", "still") and before not in _REMAINING):
            continue
        if token.i + 1 < sentence.end and low[token.i + 1] in _NOT_YET_WELL:
            continue
        lead = sentence[: token.i - sentence.start]
        if not any("person" in analysis.classes[t.i] or low[t.i] in _THEY or t.like_num for t in lead):
            continue
        years = _years_on(analysis, sentence, since=before in ("been", "felt"))
        if years is not None:
            words = range(min(token.i, years.start), max(token.i + 1, years.stop))
            return told(analysis, vocabulary.cues, _LAST_ONE, token, words, entry="well for years")
    return None


def _years_on(analysis: Analysis, sentence: Span, since: bool) -> range | None:
    """ "Three years later", "a decade after the series", and "since 2018"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end):
        if since and is_year(low[place]) and "since" in low[place - 1 : sentence.end]:
            return range(place - 1, place + 1)
        if (low[place] in _UNITS or low[place] == "decade") and place + 1 < sentence.end:
            first = _number(analysis, place)
            if first is not None and low[place + 1] in _LATER:
                return range(first, place + 2)
    return None


_WELL = frozenset("better clear comfortable fine free good great remission well".split())
_NOT_YET_WELL = frozenset("at aware enough for in known on paid read staffed than to with".split())
_THEY = frozenset("he i many most she they".split())
_DENYING = frozenset("n't never no not".split())
_REMAINING = frozenset("feel feels felt remain remains stay stayed stays".split())
_LATER = frozenset("after afterward afterwards later on out".split())
_FINAL = frozenset(("final", "last"))
_NEAR = 6  # words between "last" and the complaint: "the last time she had a"
_SUBDUED = frozenset("before but since treated until when without".split())
_MATTERS = frozenset("foreign logistics payer provider service treatment".split())


def _years_back(analysis: Analysis, where: range) -> range | None:
    """ "In 2015", "nine years ago": a time that lies years back."""
    low = analysis.low
    for place in where:
        if is_year(low[place]) and low[place - 1] in _DATING:
            return range(place - 1, place + 1)
        if low[place] in _UNITS and low[place + 1 : place + 2] in (["ago"], ["back"]):
            first = _number(analysis, place)
            if first is not None and first in where:
                return range(first, place + 2)
    return None


_DATING = frozenset((":", "back", "in", "of", "since", "spring", "summer", "winter", "fall", "autumn"))


def _stretches(analysis: Analysis, sentence: Span) -> Iterator[range]:
    """ "In eleven years", "for more than a decade": from the preposition to the unit."""
    low = analysis.low
    for first, place in _numbered(analysis, sentence):
        if first == sentence.start or low[first - 1] not in _SPANNING:
            continue
        if low[place + 1 : place + 2] not in (["old"], ["of"]):
            yield range(first - 1, place + 1)


def _gone_by(analysis: Analysis, sentence: Span) -> Iterator[range]:
    """ "At five years", "seven years on", "it has been four years": what has passed, beside a "still"."""
    low = analysis.low
    for first, place in _numbered(analysis, sentence):
        following = low[place + 1] if place + 1 < sentence.end else ""
        if following in ("of", "old"):
            continue
        lead = low[first - 1] if first > sentence.start else ""
        passed = lead in ("after", "at", "been") or following in _LATER or following in ("have", "has")
        if passed:
            yield range(first, place + 1)


_STILL = frozenset("remain remained remains stay stayed stays still".split())


def _numbered(analysis: Analysis, sentence: Span) -> Iterator[tuple[int, int]]:
    """Where each number of years begins, and the place of its unit."""
    for place in range(sentence.start + 1, sentence.end):
        if analysis.low[place] in _UNITS or analysis.low[place] == "decade":
            first = _number(analysis, place)
            if first is not None:
                yield first, place


def _number(analysis: Analysis, unit: int) -> int | None:
    """Where the number before a unit of years begins; None when it is one, or none."""
    low, sentence = analysis.low, analysis.doc[unit].sent
    first, many = unit, low[unit] in ("decade", "decades")
    while first > max(sentence.start, unit - _MAX_NUMBER):
        word = low[first - 1]
        if analysis.doc[first - 1].like_num or word in ("dozen", "couple"):
            many = many or word not in ("one", "1")
        elif word in _MANY:
            many = True
        elif (word not in _AROUND or (word == "at" and low[first] != "least")) and not analysis.skip[
            first - 1
        ]:
            break
        first -= 1
    if first == unit and low[unit] != "decade":  # "I have not hurt in years"
        return unit if low[unit] == "years" and low[unit - 1] in ("in", "for") else None
    return first if many else None


_AROUND = frozenset(
    "a about almost an and another at average close full half least more nearly now of over past than the "
    "to up well whole".split()
)


def _predicate(token: Token) -> Token:
    """The verb or adjective that a word hangs on, or is."""
    while token.pos_ not in ("VERB", "ADJ", "AUX") or token.kind in ("amod", "compound", "nummod"):
        if token.head is token:
            return token
        token = token.head
    return token


def may_date_the_last(analysis: Analysis) -> bool:
    """Whether the date of a last attack could stand in the block; an end of pain has words of its own."""
    distinct = analysis.low.distinct
    if _FINAL.isdisjoint(distinct) or analysis.named.isdisjoint(_COMPLAINTS):
        return False
    return not distinct.isdisjoint(("ago", "back")) or any(map(is_year, distinct))


def _counts_years(analysis: Analysis) -> bool:
    distinct = analysis.low.distinct
    return not _UNITS.isdisjoint(distinct) or "decade" in distinct or any(map(is_year, distinct))
