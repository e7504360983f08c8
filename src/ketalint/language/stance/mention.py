"""Words in quotation marks of which a sentence speaks as words, and so makes no claim with them."""

from __future__ import annotations

from ketalint.language.stance.judgment import Attribution
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms

# Phrases such as "for good" are warning signs.
_ALARMS = {(kind, sign) for kind in ("red", "warning") for sign in ("flag", "flags", "sign", "signs")}
_NAMING = frozenset(
    """
    boast call called calling calls caption captioned captions claim claimed heading headings headline
    headlines label language line lines mean means phrase phrases posted posting sentence slogan tagline
    term terms title titles tweeted word wording words wrote
    """.split()
)
_SEARCHING = frozenset("google search searched searching type typed".split())
_MAX_AFTER = 9  # words of a sentence that only tells what was done with the words
_REACH = 6  # words between a claim and the quotation marks around it
_QUOTES = frozenset(('"', "'"))


def mentioned(analysis: Analysis, cues: Cues, words: frozenset[int]) -> Attribution | None:
    """ "Harmless" is the wrong word: a phrase in quotation marks of which the sentence speaks as a phrase."""
    if not words:
        return None
    low, first, last = analysis.low, min(words), max(words)
    opening = next((i for i in range(first - 1, max(-1, first - _REACH - 1), -1) if low[i] in _QUOTES), None)
    closing = next((i for i in range(last + 1, min(len(low), last + _REACH + 1)) if low[i] in _QUOTES), None)
    if opening is None or closing is None:
        return None
    answered = _questioned(analysis, opening, closing)
    if answered is not None:
        return Attribution("shunned", answered)
    heard = _heard_often(analysis, opening, closing)
    if heard is not None:
        return Attribution("rejected", heard)
    sentence = analysis.doc[first].sent
    outside = [i for i in range(sentence.start, sentence.end) if not opening <= i <= closing]
    if not _SEARCHING.isdisjoint(low[max(sentence.start, opening - 2) : opening]):
        return Attribution("rejected", range(opening - 1, opening))  # "Search for "ketamine cure" ..."
    forbidden = _forbidden(analysis, cues, opening) or _unsaid(analysis, cues, sentence, opening)
    if forbidden is not None:
        return Attribution("rejected", forbidden)
    quoted = _quoted_from(analysis, cues, sentence.start, opening)
    if quoted is not None:
        return Attribution("others", quoted)
    counted = _counted(analysis, sentence, opening, closing)
    if counted is not None:
        return Attribution("rejected", counted)
    disliked = _disliked(analysis, cues, sentence, opening, closing)
    if disliked is not None:
        return Attribution("rejected", disliked)
    talked_over = _talked_over(analysis, cues, sentence, opening, closing)
    if talked_over is not None:
        return Attribution("rejected", talked_over)
    taken_out = _taken_out(analysis, sentence, opening, closing)
    if taken_out is not None:
        return Attribution("rejected", taken_out)
    set_aside = _set_aside(analysis, cues, sentence, opening, closing)
    if set_aside is not None:
        return Attribution("rejected", set_aside)
    named = any(low[i] in _NAMING for i in outside)
    for i in outside:
        false = low[i] in cues["false"] or low[i] in cues["myth"]
        if false or (named and (cues["retract"].at(low, i) or cues["struck"].at(low, i))):
            return Attribution("rejected", range(i, i + 1))
    if named:
        warned = next((i for i in outside if i > closing and tuple(low[i : i + 2]) in _ALARMS), None)
        if warned is not None:
            return Attribution("rejected", range(warned, warned + 2))
        return _struck_after(analysis, cues, sentence)
    return _edited(analysis, sentence, opening, closing)


def _set_aside(analysis: Analysis, cues: Cues, sentence: Span, opening: int, closing: int) -> range | None:
    """ "Phrases like "cured"", Before: "a cure". After: "a help", words on a banner that was taken down."""
    low, end = analysis.low, sentence.end
    if low[sentence.start] in _WORDS and low[sentence.start + 1] in ("like", "such"):
        quoted = False
        for token in sentence:  # a list, and no statement about what is on it
            quoted = quoted != (low[token.i] in _QUOTES)
            if not quoted and token.pos_ in ("AUX", "VERB"):
                break
        else:
            return range(sentence.start, sentence.start + 2)
    if low[opening - 2 : opening] == ["before", ":"] and _after_label(low, closing):
        return range(opening - 2, opening)
    if low[sentence.start] in _TURNED_DOWN and ":" in low[sentence.start : opening]:
        return range(sentence.start, sentence.start + 1)
    after = range(closing + 1, end)
    row = low[after.start : after.stop]
    denied = tuple(row[:2]) in {(be, no) for be in ("is", "was") for no in ("n't", "not")}
    if denied and any(word in _NAMING for word in row[2:5]):
        return range(after.start, after.start + 2)  # "... is not a sentence we are allowed to say"
    verdict = next((n for n, word in enumerate(row) if word not in _MOSTLY), len(row))
    if row[verdict : verdict + 1] in (["means"], ["meant"]) or row[:2] in (["is", "out"], ["was", "out"]):
        return range(after.start, after.start + max(verdict + 1, 1))  # "Painless" usually means short
    named = row[:1] in (["is"], ["was"]) and any(word in _NAMING for word in row[1:4])
    if named and not _DENYING.isdisjoint(row):
        return range(after.start, after.start + 2)  # "Cure" is a word you won't find here
    unknown = next((i for i in after if low[i] == "which" and low[i + 1] in ("no", "nobody")), end)
    if unknown < end and not _KNOWN.isdisjoint(low[unknown : min(end, unknown + 6)]):
        return range(unknown, unknown + 2)  # "..., which nobody can promise"
    if any(low[i] in _PAPERS for i in (*range(sentence.start, opening), *after)):
        return cues["struck"].first(low, after.start, after.stop)
    return None


def _after_label(low: list[str], closing: int) -> bool:
    return any(low[i : i + 2] == ["after", ":"] for i in range(closing + 1, min(len(low), closing + 6)))


_MOSTLY = frozenset(", almost always generally in most nearly normally often only practice usually".split())
_WORDS = frozenset("claims lines phrases promises sentences slogans words".split())
_TURNED_DOWN = frozenset("banned declined deleted disallowed dropped flagged refused rejected struck".split())
_KNOWN = frozenset("claim guarantee know promise prove say vouch".split())
_PAPERS = frozenset(
    "ad ads banner billboard brochure flyer homepage leaflet page poster site website".split()
)


def _questioned(analysis: Analysis, opening: int, closing: int) -> range | None:
    """ "No side effects." Ask: then why the monitor? "It can't be abused": it can."""
    low, after = analysis.low, closing + 1
    if low[after : after + 1] == ["ask"] and analysis.doc[after].is_sent_start:
        return range(after, after + 1)
    if low[after : after + 1] != [":"]:
        return None
    end = next((i for i in range(after + 1, len(low)) if low[i] in (".", ";", "!")), len(low))
    said = low[after + 1 : end]
    if not 2 <= len(said) <= _MAX_RETORT or said[1] not in _RETORTS:
        return None
    denied = not _DENYING.isdisjoint(low[opening:closing])
    return range(after + 1, end) if denied == _DENYING.isdisjoint(said) else None


_MAX_RETORT = 4  # words of "it does not"
_RETORTS = frozenset("are ca can could did do does has have is was were will wo".split())
_DENYING = frozenset("never no nobody none not n't nothing".split())


def _counted(analysis: Analysis, sentence: Span, opening: int, closing: int) -> range | None:
    """ "Risk-free" turned up eleven times, "cure" twice; the same goes for "miracle": words as words."""
    low = analysis.low
    lead = low[max(sentence.start, opening - 4) : opening]
    if lead[-2:] in _THE_SAME or (lead[-1:] in (["for"], ["of"], ["with"]) and "same" in lead):
        return range(max(sentence.start, opening - 4), opening)
    after = low[closing + 1 : min(sentence.end, closing + 9)]
    seen = bool(after) and (after[0] in _TURNING_UP or after[:2] in (["was", "used"], ["is", "used"]))
    how_often = any(word in _OFTEN for word in after[:8])
    if after[:1] in (["once"], ["twice"]) or (seen and how_often):
        return range(closing + 1, closing + 2)
    return None


_THE_SAME = (["and", "ditto"], [".", "ditto"])
_TURNING_UP = frozenset(
    form for verb in "appear come crop occur pop show turn".split() for form in forms(verb)
)
_OFTEN = frozenset("everywhere of often on once times twice".split())


def _disliked(analysis: Analysis, cues: Cues, sentence: Span, opening: int, closing: int) -> range | None:
    """ "She winces at the term "miracle"", "we find "cure" unhelpful": words that somebody minds."""
    low = analysis.low
    opening = _first_listed(low, sentence.start, opening, _JOINING)  # "frowns on "painless" and "risk-free""
    near = range(max(sentence.start, opening - _MAX_DISLIKE), opening)
    after = range(closing + 1, min(sentence.end, closing + 1 + _MAX_DISLIKE))
    for place, length in cues["disliking"].standing_in(low, near.start, after.stop):
        if place in near:
            between = low[place + length : opening]
            aside = any(word not in _NAMING and word not in _LEADING for word in between)
        else:
            between = low[closing + 1 : place]
            aside = place not in after or not _TURNED.isdisjoint(between)
        if not aside and _UNMINDED.isdisjoint(low[max(sentence.start, place - 3) : place]):
            return range(place, place + length)
    return None


_MAX_DISLIKE = 7  # words between a dislike and the quotation, or the other way round
_LEADING = frozenset(
    "a adjective an and any as expression like of or our such that the this to use using".split()
)
_JOINING = frozenset((",", "and", "or"))
_TURNED = frozenset((",", ";", ":", "but", "because", "when", "who"))
_UNMINDED = frozenset("n't never no nobody none not rarely seldom".split())


def _first_listed(low: list[str], start: int, opening: int, joining: frozenset[str]) -> int:
    """Where the first of several quotations in a row opens; `opening` is where the last one does."""
    while opening > start + 2 and low[opening - 1] in joining and low[opening - 2] in _QUOTES:
        opening = next((i for i in range(opening - 3, start, -1) if low[i] in _QUOTES), start)
    return opening


def _talked_over(analysis: Analysis, cues: Cues, sentence: Span, opening: int, closing: int) -> range | None:
    """ "Jo asked why "cure" is on the list", "the banner about a "cure" is gone": words of work on a text."""
    low = analysis.low
    before = range(max(sentence.start, opening - _MAX_DISLIKE), opening)
    asking = next((i for i in before if low[i] in _ASKING_AFTER), None)
    if asking is not None and not _WHETHER.isdisjoint(low[asking + 1 : opening]):
        return range(asking, asking + 1)
    after = low[closing + 1 : min(sentence.end, closing + 9)]
    if after[:1] and after[0] in _STANDING:
        listed = next((i for i, word in enumerate(after) if word in _WORK_LISTS), None)
        if listed is not None and not _PLACED.isdisjoint(after[:listed]):
            return range(closing + 1, closing + 2 + listed)
        text = any(low[i] in _NAMING or low[i] in cues["outsider"] for i in before)
        if text and not _GONE.isdisjoint(after[1:3]):
            return range(closing + 1, closing + 3)
    return None


_ASKING_AFTER = frozenset(
    form for verb in "ask debate decide discuss know query question wonder".split() for form in forms(verb)
)
_WHETHER = frozenset("how if what when where whether who why".split())
_STANDING = frozenset("are is stays sits was went were".split())
_GONE = frozenset("dead deleted down gone history out removed retired".split())
_PLACED = frozenset("in off on under".split())
_WORK_LISTS = frozenset("blacklist blocklist agenda limits list lists review sheet table watchlist".split())


def _taken_out(analysis: Analysis, sentence: Span, opening: int, closing: int) -> range | None:
    """ "We took "risk-free" out of our ads", "left "cure" out of the leaflet"."""
    low = analysis.low
    if low[closing + 1 : closing + 2] not in (["out"], ["off"], ["from"]):
        return None
    verb = next(
        (i for i in range(opening - 1, max(sentence.start, opening - 5) - 1, -1) if low[i] in _TAKING), -1
    )
    return range(verb, verb + 1) if verb >= 0 else None


_TAKING = frozenset(
    form for verb in "cut edit keep leave pull strike strip take weed".split() for form in forms(verb)
)


def _heard_often(analysis: Analysis, opening: int, closing: int) -> range | None:
    """ "It wipes pain out." "It never fails." We hear sentences like these: no story of anybody."""
    low, at = analysis.low, closing + 1
    for _ in range(_QUOTATIONS):
        if at < len(low) and low[at] in _QUOTES:
            at = next((i + 1 for i in range(at + 1, len(low)) if low[i] in _QUOTES), len(low))
    if at >= len(low):
        return None
    told = low[opening + 1 : closing]
    if not _TELLERS.isdisjoint(told) and _RETOLD.isdisjoint(told[:4]):
        return None  # "It wiped my pain out": a story of somebody's own
    end = analysis.doc[at].sent.end
    if not _GLAD.isdisjoint(low[at:end]):
        return None
    for place in range(at + 1, end - 1):
        if low[place] == "like" and low[place - 1] in _SAYINGS and low[place + 1] in _THESE:
            return range(place - 1, place + 2)
    return None


_QUOTATIONS = 4  # that may follow before the sentence that speaks of them
_TELLERS = frozenset("i me my our us we".split())
_RETOLD = frozenset("hear heard read saw told".split())
_GLAD = frozenset("glad grateful happy love proud reviews smile thank thankful thanks".split())
_SAYINGS = frozenset(
    "claims line lines phrases promises questions sayings sentence sentences slogans statements words".split()
)
_THESE = frozenset("that these this those".split())


def _forbidden(analysis: Analysis, cues: Cues, opening: int) -> range | None:
    """Do not say: "guaranteed", "no side effects": quotations after the colon of an order to avoid them."""
    low = analysis.low
    colon = next((i for i in range(opening - 1, -1, -1) if low[i] in (":", ".", "?")), None)
    if colon is None or low[colon] != ":":
        return None
    start = analysis.doc[colon].sent.start
    said = next((i for i in range(start, colon) if low[i] in _SAYING or cues["report"].at(low, i)), None)
    denied = next((i for i in range(start, colon) if low[i] in _NEVER), None)
    if said is None or denied is None or colon - start > _SHORT_ORDER or low[start] in _TELLERS:
        return None
    return range(denied, max(said, denied) + 1) if denied < said or low[denied] == "avoid" else None


def _unsaid(analysis: Analysis, cues: Cues, sentence: Span, opening: int) -> range | None:
    """ "Don't say "cure"", "we won't print "risk-free"", "nobody says "cured"": words that are left out."""
    low = analysis.low
    opening = _first_listed(low, sentence.start, opening, _JOINING | {"nor"})
    verb = opening - 2 if low[opening - 1 : opening] in ([","], ["the"]) else opening - 1
    if verb <= sentence.start or not (low[verb] in _SAYING or cues["report"].at(low, verb)):
        return None
    denied = next(
        (i for i in range(verb - 1, max(sentence.start, verb - 4) - 1, -1) if low[i] in _UNSAYING), None
    )
    if denied is None or low[denied + 1 : verb] in (["just"], ["only"]):
        return None
    return range(denied, verb + 1)


_UNSAYING = frozenset("n't never no nobody none not".split())
_SAYING = frozenset("phrases print promise put say use words write".split())
_NEVER = frozenset("avoid n't never not".split())
_SHORT_ORDER = 8  # words before the colon


def _edited(analysis: Analysis, sentence: Span, opening: int, closing: int) -> Attribution | None:
    """Replace "cure" in the headline: one who edits a text tells another what to do with its words."""
    low = analysis.low
    first = next((i for i in range(sentence.start, opening) if low[i].isalpha() and low[i] != "please"), None)
    if first is None or low[first] not in _EDITING:
        return None
    swapped = range(closing + 1, min(sentence.end, closing + 8))
    whole = opening - first <= 3 and any(low[i] in _IN_TEXT for i in swapped)
    return Attribution("rejected", range(first, first + 1)) if whole else None


_EDITING = frozenset(
    """
    avoid change cut delete drop lose omit remove replace rework rewrite scrap skip soften strike substitute
    swap tweak use
    """.split()
)
_IN_TEXT = frozenset("by for from in instead please throughout to with".split())


def _quoted_from(analysis: Analysis, cues: Cues, start: int, opening: int) -> range | None:
    """The ad called it "a cure": an outsider and a verb of saying right before the quotation."""
    low = analysis.low
    for verb in range(opening - 1, max(start, opening - 4), -1):
        if low[verb] in _HAD_SAID and low[verb - 2 : verb] in _WE_HAD:
            return range(verb - 1, verb + 1)  # "We had said "no side effects"": no more
        if cues["report"].at(low, verb) and analysis.pos[verb] == "VERB":
            for who in range(max(start, verb - 7), verb):
                ours = low[max(start, who - 1)] in ("our", "my", "your")
                if low[who] in cues["outsider"] and low[who] not in _ANYBODY and not ours:
                    return range(who, verb + 1)
    return None


_HAD_SAID = frozenset("advertised claimed posted printed promised said written".split())
_WE_HAD = tuple([who, had] for who in ("i", "we") for had in ("'d", "had"))
_ANYBODY = frozenset(("other", "others", "people", "some", "they", "those", "you"))


def _struck_after(analysis: Analysis, cues: Cues, sentence: Span) -> Attribution | None:
    """ "Two headlines had "cure" in them. Legal struck both."."""
    if sentence.end >= len(analysis.doc):
        return None
    after = analysis.doc[sentence.end].sent
    for family in ("struck", "retract"):
        hit = cues[family].first(analysis.low, after.start, after.end)
        if hit is not None and (len(after) <= _MAX_AFTER or len(hit) > 2):
            return Attribution("rejected", hit)
    return None
