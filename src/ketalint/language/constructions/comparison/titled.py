"""Rank that a name, an "ours" or an "as quickly" gives: "Ohio's first name in pain", "ours is the finest"."""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.constructions.comparison.contenders import FIRST, HIGHER, OTHERS, Ranked
from ketalint.language.constructions.comparison.topmost import superlative_end
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.needs import any_word, needs
from ketalint.language.words.nouns import TARGET, TREATMENT

_NAMES = frozenset("address brand name team word".split())
_FIELD = frozenset(("against", "for", "in"))
_TITLES = frozenset("biggest first foremost leading premier top".split())
_TRUSTED = frozenset("beloved known recommended respected trusted".split())
_CARE = frozenset(("care", "infusion", "infusions", "medicine"))
_DEEDS = frozenset(
    """
    brings do does ease eases end ends get gets handle handles heal heals help helps make makes put puts
    relieve relieves stop stops take takes treat treats turn turns understand understands work works
    """.split()
)
_WELL = frozenset("completely fast gently quickly reliably safely soon surely thoroughly well".split())
_BETTER = frozenset("better faster gentler quicker safer sooner".split())


@needs(_NAMES, _FIELD, "superlative =one =number-one " + any_word(_TITLES | _TRUSTED))
def _first_name(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "The county's number one name in pain", "the most trusted name in ketamine"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 1, sentence.end - 2):
        if low[place] not in _NAMES or low[place + 1] not in _FIELD:
            continue
        before = low[max(sentence.start, place - 3) : place]
        titled = before[-1:] and (
            before[-1] in _TITLES
            or before[-2:] == ["number", "one"]
            or before[-1] == "number-one"
            or (before[-2:-1] in (["best"], ["most"]) and before[-1] in _TRUSTED)
            or superlative_end(words, low, place - 1) == place
        )
        near = range(place + 2, min(sentence.end, place + 6))
        if titled and any(analysis.classes[i] & (TARGET | TREATMENT) or low[i] in _CARE for i in near):
            yield (
                FIRST,
                analysis.doc[place],
                range(max(sentence.start, place - 3), place + 2),
                "first of names",
            )
            return


@needs("=ours", "superlative praise")
def _ours_is(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Hospitals charge $900 for an infusion. Ours are the most advanced in Texas."."""
    analysis, low = context.analysis, context.analysis.low
    start = sentence.start + (low[sentence.start] in ("and", "but"))
    if low[start] != "ours" or start + 4 > sentence.end or low[start + 1] not in ("are", "is"):
        return
    if low[start + 2] not in ("the", "simply", "among", "easily"):
        return
    place = start + 3 + (low[start + 3] == "the")
    end = superlative_end(words, low, place)
    if end == place:
        return
    meant = range(max(0, sentence.start - _NEAR), sentence.start)
    of_it = [i for i in meant if analysis.classes[i] & TREATMENT or low[i] in _CLINICS]
    following = low[end : end + 1]
    closing = not following or following[0] in _CLOSING
    if of_it and (closing or low[end] in _CLINICS or analysis.classes[end] & TREATMENT):
        yield FIRST, analysis.doc[end - 1], range(start, end), "ours is the best"


_NEAR = 25  # words
_CLOSING = frozenset(". ! , in around anywhere this on to".split())
_CLINICS = frozenset("clinic clinics center centers infusions program programs".split())


@needs("=nobody =no", _DEEDS, _WELL | _BETTER)
def _nobody_as(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Nobody in the state gets people back on their feet as quickly", "no clinic treats pain so well"."""
    analysis, low = context.analysis, context.analysis.low
    start = sentence.start
    nobody = low[start] == "nobody" or low[start : start + 2] == ["no", "one"]
    clinic = low[start] == "no" and any(w in _HOUSES for w in low[start + 1 : start + 4])
    if not (nobody or clinic) or not context.on_treatment:
        return
    verb = next((t for t in sentence if t.i <= start + 9 and low[t.i] in _DEEDS and t.i > start), None)
    if verb is None or analysis.pos[verb.i] not in ("VERB", "AUX"):
        return
    before = range(start, verb.i)
    here = not _PLACES.isdisjoint(low[start : verb.i]) or any(analysis.pos[i] == "PROPN" for i in before)
    for place in range(verb.i + 1, sentence.end - 1):
        if low[place] in ("as", "so", "this", "that") and low[place + 1] in _WELL:
            end = place + 2
        elif low[place] in _BETTER and low[place + 1] in (".", "!", "than"):
            end = place + 1
        else:
            continue
        rest = low[end : end + 2]
        if rest[:1] not in (["."], ["!"], ["as"], ["than"], [","], []) or (
            nobody and not (here or rest[:1] in _AS)
        ):
            return
        if low[place] == "so" and rest[:1] == ["that"]:
            return
        done = range(verb.i, place)
        treated = any(
            analysis.classes[i] & (TARGET | TREATMENT | OTHERS | {"person", "relief"}) for i in done
        )
        if treated or not _MENDING.isdisjoint(low[verb.i : place]):
            yield FIRST, verb, range(start, end), "nobody does it as well"
        return


_AS = (["as"], ["than"])
_HOUSES = frozenset("center clinic doctor hospital office practice program team".split())
_PLACES = frozenset(
    "around anywhere city country county coast else here region state this town valley".split()
)
_MENDING = frozenset("back better feet going it moving pain people walking well".split())


@needs("fall-short no-match")
def _others_fall_short(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Gabapentin and opioids don't come close.", of the treatment that has been spoken of."""
    analysis, low = context.analysis, context.analysis.low
    if not context.on_treatment or len(sentence) > _SHORT:
        return
    close = words["fall-short"].first(low, sentence.start + 2, sentence.end)
    if close is None:
        close = words["no-match"].first(low, sentence.start + 1, sentence.end)
        if close is None:
            return
        denied = close.start
    else:
        denied = next((i for i in range(sentence.start + 1, close.start) if low[i] in _NOT), -1)
    if denied < 0 or (close.stop < sentence.end and low[close.stop] not in (".", "!", ",", ";")):
        return
    nouns = [i for i in range(sentence.start, denied) if analysis.pos[i] in ("NOUN", "PROPN", "PRON")]
    if nouns and all(analysis.classes[i] & OTHERS or low[i] in _OTHER_WAYS for i in nouns):
        yield HIGHER, analysis.doc[close.start], range(sentence.start, close.stop), "others fall short"


_SHORT = 14  # words
_NOT = frozenset(("ca", "can't", "cannot", "n't", "never", "not"))
_OTHER_WAYS = frozenset("blocks injections operations pills steroids surgery tablets therapy".split())

READERS = (_first_name, _ours_is, _nobody_as, _others_fall_short)
