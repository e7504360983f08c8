"""What the words after a claim do to it: "Some say it cures. They are right.", '"No risk." We wish.'"""

from __future__ import annotations

from dataclasses import replace

from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.discourse.following import bare_words, follow_up_spans, negative
from ketalint.language.stance import Verdict
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.cues import Cues, Family

_PASSING = frozenset(
    """
    actually alas also and but exactly folks for friends gladly happily here however indeed just luckily
    precisely really sadly simply unfortunately well wholeheartedly
    """.split()
)


def _means(family: Family, words: list[str]) -> bool:
    """Do the words make an entry of the family, as they stand or without "sadly", "and", "just"?"""
    return family.whole(words) or family.whole([w for w in words if w not in _PASSING])


def follow_ups(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Claims that the words after them accept or take back: "Some say it cures. They are right."

    Only what outsiders claim, or what was left open, can be accepted; what the draft itself claims can be
    taken back. What outsiders deny is claimed when they are said to be wrong.
    """
    analysis, cues = result.analysis, vocabulary.cues
    for n, found in enumerate(result.found):
        verdict = found.verdict
        if not verdict.open and verdict.kind not in ("made", "hypothetical", "denied"):
            continue
        for start, end in follow_up_spans(analysis, found):
            words = bare_words(analysis, start, end)
            if verdict.kind == "denied":
                refuted = verdict.open and _means(cues["refuting"], words)
                echoed = words[-1:] and words[-1] in _ECHOING and _means(cues["accepting"], words)
                if refuted or (echoed and (verdict.open or words[:1] == ["but"])):
                    result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                    break
                continue
            support = _supports(words)
            accepted = support is True or _means(cues["accepting"], words)
            if verdict.kind == "hypothetical":
                sided = cues["siding"].first(words, 0, len(words)) is not None  # "They doubt it. So do we."
                if accepted and not sided and _wondered(analysis, verdict):
                    result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                    break
                continue
            if verdict.open and (
                accepted or (cues["endorse"].first(words, 0, len(words)) is not None and not negative(words))
            ):
                result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                break
            if (
                support is False
                or _means(cues["rejecting"], words)
                or (verdict.open and cues["retract"].first(words, 0, len(words)) is not None)
            ):
                harmless = verdict.open and found.owner.scale == "safety" and found.level == "risks named"
                result.found[n] = (
                    replace(
                        found, verdict=Verdict("made"), level="riskless"
                    )  # "They say it's toxic. It isn't."
                    if harmless
                    else replace(found, verdict=Verdict("rejected", range(start, end)))
                )
                break


def _supports(words: list[str]) -> bool | None:
    """ "There is plenty of evidence for that", "nothing backs this up": is what was said borne out?"""
    words = words[1:] if words[:1] in (["but"], ["and"], ["although"], ["yet"]) else words
    rest = words[:-1] if words[-1:] in (["up"], ["out"], ["yet"], ["kind"], ["sort"]) else words
    if len(words) > _MAX_SUPPORT or not rest or _POINTING.isdisjoint(rest[-1:]):
        return None
    if not _AGAINST.isdisjoint(words) or _SUPPORTING.isdisjoint(words):
        return None
    return _NONE.isdisjoint(words)


_MAX_SUPPORT = 12
_POINTING = frozenset("any claim claims idea it that them these this".split())
_AGAINST = frozenset(
    "against although besides but doubt else except if may more other unless until yet".split()
)
_SUPPORTING = frozenset(
    """
    back backed backing backs bear bears bore borne evidence proof prove proved proven proves shown shows
    studies study support supported supporting supports trial trials
    """.split()
)
_NONE = frozenset("hardly little n't never no nobody none not nothing scant without".split())
_ECHOING = frozenset("are can did do does is was were will".split())  # "It isn't one, they say. It is."


def _wondered(analysis: Analysis, verdict: Verdict) -> bool:
    """Was it doubted or wondered about, and not a mere "if"?"""
    if verdict.words is None:
        return False
    low, first = analysis.low, verdict.words.start
    asking = low[first] == "if" and first > 0 and low[first - 1] in _ASKING
    return asking or "if" not in low[: verdict.words.stop]


_ASKING = frozenset("ask asked asks wonder wondered wondering wonders".split())


def slogans(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Slogans of others that the text answers: '"No side effects." We wish.', '"..." is their slogan'."""
    analysis, cues = result.analysis, vocabulary.cues
    low = analysis.low
    for n, found in enumerate(result.found):
        if found.verdict.kind != "made":
            continue
        quoted = _quotation(analysis, found)
        if quoted is None:
            continue
        after = quoted.stop
        if _opens_block(analysis, quoted.start) and _turned_away(analysis, cues, quoted):
            result.found[n] = replace(found, verdict=Verdict("rejected", range(after, after + 1)))
            continue
        reply = bare_words(analysis, after, min(analysis.doc[found.root].sent.end, after + _MAX_NAMING))
        named = reply[:1] in (["is"], ["was"], ["are"]) and "our" not in reply
        if named and cues["slogan"].first(reply, 0, len(reply)) is not None:
            result.found[n] = replace(found, verdict=Verdict("rejected", range(after, after + 1)))
            continue
        alone = low[after - 2] in _CLOSED and quoted.start in (0, analysis.doc[quoted.start].sent.start)
        if not alone or after >= len(low) or not _opens_block(analysis, quoted.start):
            continue
        following = analysis.doc[after].sent
        said = bare_words(analysis, after, following.end)
        hit = cues["debunking"].first(said, 0, len(said))
        if (hit is not None and hit.start < 4) or _means(cues["rejecting"], said):
            result.found[n] = replace(found, verdict=Verdict("rejected", range(after, following.end)))


def _turned_away(analysis: Analysis, cues: Cues, quoted: range) -> bool:
    """ "It ends CRPS." Myth, and a dangerous one. "Throw away your pills!" Please don't. "A cure": no.

    What is quoted denies nothing itself: "It never fails." It doesn't.
    """
    low = analysis.low
    start = quoted.stop
    if low[start : start + 1] == [":"]:
        start += 1
    elif low[quoted.stop - 2] not in _CLOSED:
        return False
    end = next((i for i in range(start, len(low)) if low[i] in _PAUSES), len(low))
    said = ["not" if word == "n't" else word for word in low[start:end]]
    if said[:1] == ["please"]:
        return said[1:] == ["do", "not"]
    if said == ["no"]:
        return True
    if said[-1:] == ["not"]:
        denied = not _DENYING.isdisjoint(low[quoted.start : quoted.stop])
        return len(said) == 3 and said[0] in _MEANT and not denied
    return bool(said) and low[start] in cues["myth"] and low[start] not in _GOOD_NEWS


_DENYING = frozenset("n't never no nobody not nothing".split())
_PAUSES = frozenset((".", ",", ";", ":", "!", "—", "–"))
_MEANT = frozenset("he it she that they this you".split())
_GOOD_NEWS = frozenset(("hype", "legend", "stretch"))
_MAX_NAMING = 9  # words after a quotation in which it is called somebody's slogan
_CLOSED = frozenset((".", "!", ","))


def _quotation(analysis: Analysis, found: Found) -> range | None:
    """The quotation around a claim, its marks included."""
    marks = [i for i, word in enumerate(analysis.low) if analysis.texts[i] in ('"', "“", "”", "``", "''")]
    for nth in range(0, len(marks) - 1, 2):
        opening, closing = marks[nth], marks[nth + 1]
        if opening <= min(found.words) and opening < found.root and max(found.words) < closing:
            return range(opening, closing + 1)
    return None


def _opens_block(analysis: Analysis, place: int) -> bool:
    return not any(word[:1].isalpha() for word in analysis.low[:place])
