"""Conditions that a draft does not name but shows, and says that the treatment does away with.

"You lose the urge to light up", "I stopped wanting sugar", "the cigarettes stay in the drawer", "the ringing
was not there", "the pounds come off": what is drawn to, or felt, and a word that it has gone. The words are
those of rules/lexicon/signs.toml; the condition is in the name of the family.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.constructions.support.goodfor import is_own_treatment, is_wary
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

Sign = tuple[str, range, Token]  # the condition, the words that show it, and the word that carries the claim

_NEAR = 5  # words between a verb and what is wanted
_DENIALS = frozenset("n't never no not nor longer stop stopped stopping quit ceased nothing".split())
_CREDIT = frozenset(
    "after by following from on since starting thanks through to under using via with".split()
)
_OWNED = frozenset("all her his my our that the their this your".split())
_BODY = frozenset("arm arms fingers hand hands head knees legs voice".split())
_AROUND = frozenset("ceiling floor ground room walls world".split())
_CEASING = frozenset("cease ceased ceases quit quits stop stopped stopping stops".split())
_OPIOID = frozenset(("opioid",))


def signs(context: Context, vocabulary: Vocabulary) -> Iterator[Sign]:
    """The conditions that the block shows without their names and puts down to the treatment."""
    analysis, words = context.analysis, vocabulary.signs
    if not may_show_signs(analysis, words):
        return
    for sentence in analysis.sentences:
        if _set_aside(analysis, vocabulary, sentence) or not _credits(context, sentence):
            continue
        for reader in _READERS:
            found = next(reader(context, vocabulary, sentence), None)
            if found is not None:
                yield found
                break


def may_show_signs(analysis: Analysis, words: Cues) -> bool:
    """Do what is wanted or felt, and a word that it has gone, stand in the block?"""
    low = analysis.low
    return words.stand_in(low, _THINGS) and (
        not _GONE.isdisjoint(low.distinct) or words.stand_in(low, _DEEDS)
    )


_WANTED = tuple(
    f"wanted-{c}"
    for c in "alcohol-use-disorder appetite behavioral-addiction craving gambling smoking".split()
)
_SIGNS = tuple(f"sign-{c}" for c in "OCD opioid-withdrawal tinnitus tremor vertigo".split())
_STILL = ("still-tremor", "still-vertigo")
_VALUES = tuple(f"value-{c}" for c in "diabetes high-cholesterol hormone-imbalance".split())
_BENT = ("bent-bones-and-sinews",)
_THINGS = (*_WANTED, *_SIGNS, *_STILL, *_VALUES, *_BENT, "pounds")
_DEEDS = ("give-up", "untouched", "urge", "lose", "come-off", "onset", "in-range")
_GONE = (
    _DENIALS
    | _CEASING
    | frozenset(
        """
        calm calms curb curbs eases fade fades goes gone keep keeps lift lifts loosen loosens quiet quiets
        straightened unbent uncurled
        """.split()
    )
)


def _condition(family: str) -> str:
    return family.partition("-")[2].replace("-", " ")


# --- what is said, and of what ------------------------------------------------------------------


def _thing(analysis: Analysis, words: Cues, start: int, end: int) -> tuple[str, range] | None:
    """The first thing wanted between two places, and the condition that wanting it is."""
    found = [
        (at.start, at, family)
        for family in _WANTED
        if (at := words[family].first(analysis.low, start, end)) is not None
    ]
    if not found:
        return None
    _, at, family = min(found, key=lambda each: each[0])
    return _condition(family), at


def _given_up(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "I walk past the bakery", "You no longer reach for a cigarette"."""
    analysis, words = context.analysis, vocabulary.signs
    low = analysis.low
    for family in ("give-up", "desire"):
        for place, length in words[family].standing_in(low, sentence.start, sentence.end):
            verb = analysis.doc[place]
            if verb.pos_ not in ("VERB", "AUX", "NOUN") or not _by_patient(analysis, verb):
                continue
            denied = not _DENIALS.isdisjoint(low[max(sentence.start, place - 3) : place])
            if denied != (family == "desire"):
                continue
            end = min(sentence.end, place + length + _NEAR)
            thing = _thing(analysis, words, place + length, end)
            if thing is not None and not _parted(analysis, place + length, thing[1].start):
                yield thing[0], range(place, thing[1].stop), verb


def _by_patient(analysis: Analysis, verb: Token) -> bool:
    """Is it a patient who does it, and not at somebody's bidding?"""
    said = tree.subjects(verb)
    if any(analysis.kinds(t) & {"provider", "logistics", "foreign"} for t in said):
        return False
    asked = verb.kind == "ROOT" and not said and verb.i == verb.sent.start
    return not asked


def _parted(analysis: Analysis, start: int, end: int) -> bool:
    return any(
        analysis.texts[i] in (",", ";", ":", ".") or analysis.low[i] in ("and", "but")
        for i in range(start, end)
    )


def _urge_gone(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "You lose the urge to light up", "The wish for another one goes"."""
    analysis, words = context.analysis, vocabulary.signs
    low = analysis.low
    for place, length in words["urge"].standing_in(low, sentence.start, sentence.end):
        noun = analysis.doc[place + length - 1]
        after = place + length
        if noun.pos_ not in ("NOUN", "PROPN") or low[after : after + 1] not in (["to"], ["for"], ["of"]):
            continue
        thing = _thing(analysis, words, after + 1, min(sentence.end, after + 1 + _NEAR))
        verb = _leaving(analysis, vocabulary, noun) if thing is not None else None
        if thing is not None and verb is not None:
            yield thing[0], range(min(place, verb.i), thing[1].stop), verb


def _leaving(analysis: Analysis, vocabulary: Vocabulary, noun: Token) -> Token | None:
    """The verb by which a felt thing goes: its own, or that of who loses it or of what takes it away."""
    verb, low = noun.head, analysis.low
    if verb.pos_ not in ("VERB", "AUX", "ADJ", "ADV"):
        return None
    if noun.kind == "nsubj":
        gone = vocabulary.offers["leave"].at(low, verb.i) or low[verb.i] == "gone"
        absent = low[verb.i] in ("there", "back") and _denied(analysis, verb)
        unbegun = vocabulary.signs["onset"].at(low, verb.i) and _denied(analysis, verb)
        return verb if (gone and not _denied(analysis, verb)) or absent or unbegun else None
    if noun.kind not in ("obj", "obl") or _denied(analysis, verb):
        return None
    taken = vocabulary.signs["lose"].at(low, verb.i) or low[verb.i].startswith(("kill", "silenc", "dull"))
    helped = vocabulary.offers["gain"].at(low, verb.i) or low[verb.i].startswith(
        ("hold", "keep", "kept", "held")
    )
    by = any(is_own_treatment(analysis, t) for t in tree.subjects(verb))
    return verb if taken or (helped and by) else None


def _denied(analysis: Analysis, verb: Token) -> bool:
    return any(analysis.low[c.i] in _DENIALS for c in tree.children(verb, "advmod", "det"))


def _untouched(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "The drink loses its pull", "the cigarettes have stayed in the drawer"."""
    analysis, words = context.analysis, vocabulary.signs
    for place, length in words["untouched"].standing_in(analysis.low, sentence.start, sentence.end):
        thing = _thing(analysis, words, max(sentence.start, place - _NEAR), place)
        if thing is not None and not _parted(analysis, thing[1].stop, place):
            yield thing[0], range(thing[1].start, place + length), analysis.doc[place]


def _kept_from(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "Ketamine keeps drinkers from the next bottle", "quiets what sends you back to the fridge"."""
    analysis, words = context.analysis, vocabulary.signs
    low = analysis.low
    for token in sentence:
        verb = token.head
        if token.dep_ != "nsubj" or verb.pos_ != "VERB" or not is_own_treatment(analysis, token):
            continue
        if not analysis.kinds(token) & TREATMENT:
            continue
        keeps = low[verb.i] in ("keep", "keeps", "kept") and not _AWAY.isdisjoint(low[verb.i : verb.i + 6])
        quiets = low[verb.i].startswith(_QUIETS)
        if not (keeps or quiets) or _denied(analysis, verb):
            continue
        thing = _thing(analysis, words, verb.i + 1, min(sentence.end, verb.right_edge.i + 1))
        if thing is not None:
            yield thing[0], range(verb.i, thing[1].stop), verb


_AWAY = frozenset("away from off".split())
_QUIETS = ("curb", "dampen", "dull", "quiet", "quell", "silence", "still", "switch", "tame", "turn")


def _sign_gone(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "Halfway through the second infusion the ringing wasn't there", "Ketamine loosens rituals"."""
    analysis, words = context.analysis, vocabulary.signs
    for family in _SIGNS:
        for place, length in words[family].standing_in(analysis.low, sentence.start, sentence.end):
            noun = analysis.doc[place + length - 1]
            weaning = _weaned(context, family)
            if noun.pos_ not in ("NOUN", "PROPN", "VERB"):
                continue
            if "effect-of-drug" in analysis.named and not weaning and not _owned(analysis, place):
                continue
            if family == "sign-opioid-withdrawal" and not weaning:
                continue
            verb = _leaving(analysis, vocabulary, tree.first_conjunct(noun)) or _right_before(
                context, vocabulary, place
            )
            if verb is None and weaning and analysis.low[place - 1] in ("no", "without"):
                yield _condition(family), range(place - 1, place + length), noun
            if verb is not None:
                yield _condition(family), range(min(place, verb.i), max(place + length, verb.i + 1)), verb


def _right_before(context: Context, vocabulary: Vocabulary, place: int) -> Token | None:
    """ "Ketamine loosens rituals": side by side, whatever the parser takes the verb for."""
    analysis = context.analysis
    verb = place - 2 if analysis.low[place - 1] in _OWNED else place - 1
    if verb < 1 or "ketamine" not in analysis.classes[verb - 1]:
        return None
    return analysis.doc[verb] if vocabulary.offers["gain"].at(analysis.low, verb) else None


def _owned(analysis: Analysis, place: int) -> bool:
    return analysis.low[place - 1] in _OWNED


def _weaned(context: Context, family: str) -> bool:
    """Does the page speak of coming off opioids, so that sweats are those of withdrawal?"""
    analysis = context.analysis
    above = [analysis, analysis.earlier, analysis.earlier.earlier if analysis.earlier else None]
    return family == "sign-opioid-withdrawal" and any(a is not None and a.named & _OPIOID for a in above)


def _stilled(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "My hands have stopped shaking", "enough to get the room to stop spinning"."""
    analysis, words = context.analysis, vocabulary.signs
    low = analysis.low
    for family, movers in (("still-tremor", _BODY), ("still-vertigo", _AROUND)):
        for place, _ in words[family].standing_in(low, sentence.start, sentence.end):
            if low[place - 1] not in _CEASING:
                continue
            before = range(max(sentence.start, place - 5), place - 1)
            mover = next((i for i in before if low[i] in movers), None)
            if mover is not None and low[mover - 1] in _OWNED:
                yield _condition(family), range(mover, place + 1), analysis.doc[place - 1]


def _lighter(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "Lost nineteen pounds as well", "and the pounds come off"."""
    analysis, words = context.analysis, vocabulary.signs
    low = analysis.low
    for place, length in words["pounds"].standing_in(low, sentence.start, sentence.end):
        end = place + length
        off = words["come-off"].first(low, end, min(sentence.end, end + 3))
        if off is not None and low[place - 1] == "the":
            yield "weight", range(place, off.stop), analysis.doc[off.start]
        lost = words["lose"].first(low, max(sentence.start, place - 4), place)
        if lost is not None and (analysis.doc[place - 1].like_num or low[place - 1] in ("a", "the", "few")):
            yield "weight", range(lost.start, end), analysis.doc[lost.start]


def _in_range(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "And his blood sugar, which nobody was treating, is down to normal", "my cycle is regular again"."""
    analysis, words = context.analysis, vocabulary.signs
    low = analysis.low
    for family in _VALUES:
        for place, length in words[family].standing_in(low, sentence.start, sentence.end):
            end = min(sentence.end, place + length + _CLAUSE)
            owned = any(low[i] in _TELLERS for i in range(max(sentence.start, place - 2), place))
            back = words["in-range"].first(low, place + length, end)
            if not owned or back is None or not _DENIALS.isdisjoint(low[back.start - 3 : back.start]):
                continue
            yield _condition(family), range(place, back.stop), analysis.doc[back.start]


def _straightened(context: Context, vocabulary: Vocabulary, sentence: Span) -> Iterator[Sign]:
    """ "Those knuckles have straightened right out", "my fingers uncurled"."""
    analysis, low = context.analysis, context.analysis.low
    for family in _BENT:
        for place, length in vocabulary.signs[family].standing_in(low, sentence.start + 1, sentence.end):
            end = min(sentence.end, place + length + _NEAR)
            verb = next((i for i in range(place + length, end) if low[i] in _UNBENT), None)
            if verb is None or low[place - 1] not in _OWNED_BY:
                continue
            if _DENIALS.isdisjoint(low[place:verb]) and not _parted(analysis, place, verb):
                yield _condition(family), range(place, verb + 1), analysis.doc[verb]


_UNBENT = frozenset("straighten straightened straightening uncurled unbent".split())
_OWNED_BY = (_OWNED - {"that", "this", "your"}) | {"those", "these"}
_CLAUSE = 12  # words of "which nobody was even treating, is"
_TELLERS = frozenset(("her", "his", "my"))
_READERS = (
    _given_up,
    _urge_gone,
    _untouched,
    _kept_from,
    _sign_gone,
    _stilled,
    _lighter,
    _in_range,
    _straightened,
)


# --- whether it is put down to the treatment ----------------------------------------------------


def _set_aside(analysis: Analysis, vocabulary: Vocabulary, sentence: Span) -> bool:
    """Does the sentence ask, caution, instruct, or tell of a side effect?"""
    if is_question(sentence) or is_wary(analysis, vocabulary.offers, sentence):
        return True
    return vocabulary.signs["otherwise"].first(analysis.low, sentence.start, sentence.end) is not None


def _credits(context: Context, sentence: Span) -> bool:
    """Is it the treatment that the sentence puts its news down to, or a patient's story about it?"""
    analysis = context.analysis
    low = analysis.low
    named = [t for t in sentence if analysis.classes[t.i] & TREATMENT]
    for token in named:
        if not is_own_treatment(analysis, token):
            return False
        first = max(sentence.start, token.i - 6)
        if token.dep_ == "nsubj" or token.i == sentence.start or not _CREDIT.isdisjoint(low[first : token.i]):
            return True
        if low[token.head.i] in _TAKEN or token.head.kind in ("ROOT", "conj", "nmod"):
            return True
    if named or not context.on_treatment:
        return False
    if any(analysis.classes[t.i] & {"foreign", "service"} for t in sentence):
        return False
    told = context.testimonial or not {"i", "my", "her", "his"}.isdisjoint(low)
    before = analysis.doc[sentence.start - 1].sent if sentence.start else None
    above = before if before is not None else (analysis.earlier.doc if analysis.earlier else None)
    follows = before is not None and any(analysis.classes[t.i] & TREATMENT for t in before)
    return told or follows or (above is not None and _weaned(context, "sign-opioid-withdrawal"))


_TAKEN = frozenset("had has have having use used uses using take took taken get got".split())
