"""Pain that is said to be at nothing: by its score, or in a compound that names what the drip is for.

"He used to rate it at eight. Two infusions later it was zero", "our nerve-healing drip", "opioid-ending
infusions"; or that nothing is left of: "the ache goes, all of it", "she couldn't point to a sore spot". The
words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context, told_on_page
from ketalint.language.claims.found import Found, told, told_by_denial
from ketalint.language.constructions.effect.over_with import OVER_WITH, may_be_over_with
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_AT_NOTHING = Owner("scored-nothing", "anything", scale="effect", level="abolishes", topic="pain")
_COMPOUND = Owner("ending-compound", "anything", scale="effect", level="abolishes")
_OF_TEN = "0/10"  # the scale is named
_ZERO = frozenset(("0", _OF_TEN, "nil", "zero"))
_NONE = Owner("none-left", "anything", scale="effect", level="abolishes")
_NEAR = 3  # words between an ending compound and the treatment
_AROUND = 45  # words within which a score is told of
# After these "zero" is where a number has come to; after others ("from zero to ten") an end of the scale.
_CAME_TO = frozenset(
    "'s a absolute at be flat is now of perfect read reads scored solid straight to was went".split()
)
_TOLD_OF = frozenset("her his my".split())
_SCALE = frozenset("before between dose from if means mg note rate risk scale ten until write".split())


def at_nothing(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each score of zero after the treatment, and each compound that ends a complaint."""
    analysis, cues = context.analysis, vocabulary.constructions
    over = may_be_over_with(analysis)
    if not may_be_at_nothing(analysis, cues):
        return []
    found = [
        told(analysis, vocabulary.cues, _AT_NOTHING, token, [token.i], entry="a score of zero")
        for token in _scores(context, cues)
    ]
    found += [
        told(analysis, vocabulary.cues, _COMPOUND, token, range(token.i - 2, token.i + 1), entry="ends it")
        for token in _compounds(analysis, cues)
    ]
    for sentence in analysis.sentences:
        if is_question(sentence) or not told_on_page(context, sentence):
            continue
        for read, entry in (*_READERS, *OVER_WITH) if over else _READERS:
            words = read(analysis, sentence)
            if words is not None:
                root = analysis.doc[words.start]
                found.append(told_by_denial(analysis, vocabulary.cues, _NONE, root, words, entry=entry))
    return found


def may_be_at_nothing(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    distinct = analysis.low.distinct
    if _OF_TEN in distinct:
        return True
    if _may_be_none(analysis) or may_be_over_with(analysis):
        return True
    if not _ZERO.isdisjoint(distinct) and cues["scoring"].touches(distinct):
        return True
    return any(analysis.skip) and cues["ending-compound"].touches(distinct)


def _scores(context: Context, cues: Cues) -> Iterator[Token]:
    analysis = context.analysis
    low = analysis.low
    for token in analysis.doc:
        if low[token.i] not in _ZERO or low[token.i - 1] not in _CAME_TO or token.i == 0:
            continue
        sentence = token.sent
        row = low[sentence.start : sentence.end]
        if is_question(sentence) or not context.on_treatment or not _SCALE.isdisjoint(row):
            continue
        first = max(0, token.i - _AROUND)
        rated = cues["scoring"].first(low, first, token.i)
        hurting = any(analysis.classes[i] & {"pain", "nerve", "mood"} for i in range(first, token.i))
        treated = any(analysis.classes[i] & TREATMENT for i in range(first, sentence.end))
        if low[token.i] == _OF_TEN and hurting and "pain" in low[token.i - 4 : token.i]:
            yield token
            return
        own = not _TOLD_OF.isdisjoint(low[sentence.start : token.i])
        if rated is not None and hurting and (treated or (own and rated.start >= sentence.start)):
            yield token
            return


def _compounds(analysis: Analysis, cues: Cues) -> Iterator[Token]:
    for place, _ in cues["ending-compound"].standing_in(analysis.low, 2, len(analysis.low)):
        if not analysis.skip[place - 1] or not analysis.doc[place].lower_.endswith("ing"):
            continue
        complaint = place - 2
        if not analysis.classes[complaint] & TARGET and analysis.low[complaint] not in SEATS:
            continue
        end = min(analysis.doc[place].sent.end, place + 1 + _NEAR)
        if any(analysis.classes[i] & TREATMENT for i in range(place + 1, end)):
            yield analysis.doc[place]


# --- nothing left of it -----------------------------------------------------------------------


def _may_be_none(analysis: Analysis) -> bool:
    distinct = analysis.low.distinct
    if "nothing" in distinct and "left" in distinct:
        return not distinct.isdisjoint(_FEELING)
    if not distinct.isdisjoint(_FREE) and not distinct.isdisjoint(_DISCHARGED):
        return not analysis.named.isdisjoint(_ACHES)
    if not distinct.isdisjoint(("can", "could", "ca")) and not distinct.isdisjoint(_FINDING):
        return not analysis.named.isdisjoint(_ACHES) or "hurts" in distinct
    whole = not distinct.isdisjoint(("all", "every", "lot"))
    return whole and not analysis.named.isdisjoint(_ACHES) and not distinct.isdisjoint(_GOES)


def _all_of_it(analysis: Analysis, sentence: Span) -> range | None:
    """ "Then the ache goes, all of it, and you sleep"."""
    low = analysis.low
    for comma in range(sentence.start + 2, sentence.end - 2):
        if analysis.texts[comma] not in (",", "—", "–") or low[comma - 1] not in _GOES:
            continue
        length = next((len(w) for w in _WHOLLY if low[comma + 1 : comma + 1 + len(w)] == w), 0)
        stop = comma + 1 + length
        if not length or (stop < sentence.end and low[stop][:1].isalnum()):
            continue
        start = max(sentence.start, comma - 4)
        ache = next((i for i in range(start, comma) if analysis.classes[i] & _ACHES), None)
        if ache is not None and _HALFWAY.isdisjoint(low[sentence.start : sentence.end]):
            return range(ache, stop)
    return None


_ACHES = frozenset(("condition", "mood", "pain", "symptom"))
_GOES = frozenset(
    "disappears disappeared fades faded goes leaves left lifts lifted vanishes vanished went".split()
)
_WHOLLY = (
    ["all", "of", "it"],
    ["all", "of", "them"],
    ["every", "bit", "of", "it"],
    ["every", "last", "bit"],
    ["every", "last", "bit", "of", "it"],
    ["every", "one", "of", "them"],
    ["every", "ounce", "of", "it"],
    ["the", "whole", "lot"],
    ["the", "whole", "lot", "of", "it"],
)
_HALFWAY = frozenset("almost if may might n't nearly never not sometimes until when".split())


def _nothing_to_feel(analysis: Analysis, sentence: Span) -> range | None:
    """ "Once the circuit has burned out, there's nothing left to hurt"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 3):
        if low[place : place + 3] == ["nothing", "left", "to"] and low[place + 3] in _FEELING:
            return range(place, place + 4)
    return None


_FEELING = frozenset("ache dull ease hurt numb relieve soothe throb".split())


def _not_found(analysis: Analysis, sentence: Span) -> range | None:
    """ "They couldn't point to a sore spot if you asked them", "she can't find the pain any more"."""
    low = analysis.low
    for denial in range(sentence.start + 2, sentence.end - 2):
        if low[denial] not in ("n't", "not") or low[denial - 1] not in ("ca", "can", "could"):
            continue
        if low[denial - 2] not in _TELLERS or low[denial + 1] not in _FINDING:
            continue
        end = min(sentence.end, denial + _FAR)
        for place in range(denial + 2, end):
            hurts = low[place] == "hurts" and "where" in low[denial:place]
            if not hurts and not (analysis.classes[place] & _ACHES and analysis.pos[place] == "NOUN"):
                if analysis.pos[place] == "PUNCT":
                    break
                continue
            after = low[place + 1] if place + 1 < sentence.end else "."
            one = not _ANY.isdisjoint(low[denial + 2 : place])
            closed = not after[:1].isalnum() or after in ("if", "anymore", "now", "any", "anywhere")
            if closed and (one or hurts or after in ("any", "anymore", "now")):
                return range(denial - 1, place + 1)
            break
    return None


_FINDING = frozenset("find locate name point show".split())
_TELLERS = frozenset("he i she they you".split())
_ANY = frozenset("a an any one single".split())
_FAR = 8  # words from "couldn't" to the sore spot


def _without_one(analysis: Analysis, sentence: Span) -> range | None:
    """ "They are discharged without a single tender point", "she was sent home with not one ache"."""
    low = analysis.low
    for place in range(sentence.start + 2, sentence.end - 1):
        if low[place] not in _FREE or low[place - 1] not in _DISCHARGED:
            continue
        end = min(sentence.end, place + _NEAR + 3)
        ache = next((i for i in range(place + 1, end) if analysis.classes[i] & _ACHES), None)
        if ache is None or any(analysis.pos[i] == "PUNCT" for i in range(place, ache)):
            return None
        if any("foreign" in analysis.classes[i] for i in (ache, min(ache + 1, sentence.end - 1))):
            return None  # "without pain medication"
        none = low[place] == "without" or not _NO.isdisjoint(low[place + 1 : ache])
        after = low[ache + 1] if ache + 1 < sentence.end else "."
        negated = not {"never", "n't", "not", "nobody", "no"}.isdisjoint(low[sentence.start : place])
        if none and not negated and after not in _SHEETS and _HALFWAY.isdisjoint(low[sentence.start : place]):
            return range(place - 1, ache + 1)
        return None
    return None


_FREE = frozenset(("with", "without"))
_NO = frozenset("no not zero".split())
_DISCHARGED = frozenset("away discharged dismissed home released".split())
_SHEETS = frozenset("chart clinic diary doctor form medication medicine plan score specialist".split())

_READERS = (
    (_without_one, "discharged without one"),
    (_all_of_it, "all of it goes"),
    (_nothing_to_feel, "nothing left to hurt"),
    (_not_found, "cannot be found"),
)
