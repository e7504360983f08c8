"""Risks denied without a word for safety: "Side effects: none", "Aspirin has risks; our drip does not".

The lexicon knows "no side effects" and its kin. Here a risk is named first, of others, in a question or as a
label, and a bare "none" or "does not" denies it of the treatment.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found
from ketalint.language.constructions.support.goodfor import is_own_treatment
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.nouns import TREATMENT

_HARMLESS = Owner("denied-risk", "treatment", scale="safety", level="riskless")
_HARM_WORDS = frozenset(
    """
    addict addicted addicting addictive addicts dangerous dependence dependent forming habit harmful hooked
    risky toxic unsafe
    """.split()
)
_NONE = frozenset("0 0️⃣ nada neither nil none nope nothing zero zilch".split())
_LABEL_ENDS = frozenset((":", "—", "–", "?", "…", "=", "...", "→", "->", ">", "=>"))
_AFTER_NONE = frozenset("are but except if is of other so than that to which yet".split())
_HAVING = frozenset(
    """
    bring brings cause caused causes carries carry come comes gave gives had has have know knows poses show
    """.split()
)
_SEEING = frozenset("find found get got meet met notice see seen saw".split())
_AUX = frozenset("are ca can could did do does is need was were will wo would".split())
_NOT = frozenset(("not", "n't", "n’t", "never"))
_ENDS = frozenset((".", "!", ";", ",", "—", "–", ":", "…", "and"))
_POINTING = (
    ("of", "the", "kind"),
    ("of", "the", "sort"),
    ("of", "that"),
    ("of", "them"),
    ("of", "these"),
    ("of", "this"),
    ("of", "those"),
)
_SOFT = frozenset("a absolutely all at definitely ever exactly just simply that to whatsoever".split())


def denied_harms(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Where a block denies of the treatment a risk that it has just named."""
    analysis = context.analysis
    result = []
    echoes = _echoed(analysis) if context.on_treatment or analysis.named & TREATMENT else ()
    wondered = _wondered(analysis) if context.on_treatment else ()
    for root, words, entry in (*_labelled(analysis), *wondered, *echoes):
        verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
        if verdict.kind in ("hypothetical", "rejected") and _anew(analysis, words[0], verdict):
            verdict = Verdict("made")
        clause = analysis.clause(root)
        result.append(Found(_HARMLESS, "riskless", words, root.i, clause, verdict, entry=entry))
    return result


def _anew(analysis: Analysis, place: int, verdict: Verdict) -> bool:
    """ "If pills put you off, relax: ours has none": what stands before a colon governs nothing after it."""
    if verdict.words is None:
        return False
    return any(analysis.low[i] in (":", ";") for i in range(verdict.words.stop, place))


_Denied = tuple[Token, tuple[int, ...], str]


def _labelled(analysis: Analysis) -> Iterator[_Denied]:
    """ "Side effects of our drip: none", "Side effects? None whatsoever with ketamine"."""
    low, doc = analysis.low, analysis.doc
    for place, kinds in enumerate(analysis.classes):
        if not kinds & {"risk"}:
            continue
        near = range(place + 1, min(len(low), place + 7))
        mark = next((i for i in near if low[i] in _LABEL_ENDS or doc[i].is_sent_end), None)
        if mark is None or mark + 1 >= len(low) or low[mark] not in _LABEL_ENDS:
            continue
        if any(doc[i].pos_ in ("VERB", "AUX") for i in range(place + 1, mark)):
            continue
        said = next(
            (i for i in range(mark + 1, min(len(low), mark + 6)) if not _leads_in(analysis, i)),
            mark,
        )
        following = low[said + 1] if said + 1 < len(low) else ""
        spoken_of = low[said + 1 : said + 3] in (["to", "speak"], ["to", "mention"], ["to", "report"])
        if low[said] in _NONE and (spoken_of or following not in _AFTER_NONE):
            yield doc[said], tuple(range(place, said + 1)), "risk: none"


def _wondered(analysis: Analysis) -> Iterator[_Denied]:
    """ "People ask about side effects. Zero."."""
    low = analysis.low
    for before, sentence in pairwise(analysis.sentences):
        said = _told(analysis, sentence)
        if not 1 <= len(said) <= _MAX_NONE or len(before) > _MAX_WONDERED:
            continue
        if low[said[0]] not in _NONE and not (
            low[said[0]] == "not" and _ONE.issuperset(low[i] for i in said[1:])
        ):
            continue
        if not _WONDERING.isdisjoint(low[before.start : before.end]) and any(
            analysis.classes[t.i] & {"risk"} for t in before
        ):
            yield analysis.doc[said[0]], tuple(said), "risk: none"


def _told(analysis: Analysis, sentence: Span) -> list[int]:
    """The words of a short answer, without "I could tell her:" before them."""
    low = analysis.low
    said = [t.i for t in sentence if low[t.i][:1].isalnum()]
    colon = next((t.i for t in sentence if low[t.i] in (":", ",")), None)
    if colon is not None and not _TELLING.isdisjoint(low[sentence.start : colon]):
        return [i for i in said if i > colon]
    return said


_ONE = frozenset("a any at all even one single".split())
_TELLING = frozenset(
    "answer answered assure assured promise promised reassure reassured said say tell told".split()
)
_MAX_NONE = 4  # words of an answer that there is none
_MAX_WONDERED = 12
_WONDERING = frozenset("afraid ask asked asks fear feared worried worry wonder wondered wondering".split())


def _leads_in(analysis: Analysis, place: int) -> bool:
    """ "With ketamine, ..." and the like before the answer."""
    low = analysis.low[place]
    return low in _SOFT or low in _LEADING_IN or bool(analysis.classes[place] & TREATMENT)


_LEADING_IN = frozenset((",", "with", "from", "for", "of", "in", "our", "the", "on"))


def _echoed(analysis: Analysis) -> Iterator[_Denied]:
    """ "Pills have side effects; our drip has none", "Worried about risks? There aren't any"."""
    low, doc = analysis.low, analysis.doc
    for place in range(1, len(low)):
        end = _denial_end(analysis, place)
        if end is None:
            continue
        speaker = _speaker(analysis, range(place, end))
        if speaker is None:
            continue
        if _named_before(analysis, speaker):
            yield doc[place], tuple(range(speaker, end)), "a risk, denied of the treatment"


def _denial_end(analysis: Analysis, place: int) -> int | None:
    """Where a bare denial that begins with the verb at `place` ends: "has none", "does not", "aren't any"."""
    low = analysis.low
    if low[place] in _HAVING | _SEEING:
        at = place + 1
        if at + 1 < len(low) and low[at] in _NOT and low[at + 1] == "any":  # "it hasn't any"
            return at + 2 if _closes(analysis, at + 2) else None
        while at < len(low) and low[at] in _SOFT:
            at += 1
        if at < len(low) and low[at] in _NONE - {"nothing"}:
            at = _after_pointing(low, at + 1)
            return at if _closes(analysis, at) else None
        return None
    if low[place] not in _AUX:
        return None
    at = place + 1
    while at < len(low) and low[at] in _SOFT:
        at += 1
    if at < len(low) and low[at] in ("none", "nothing"):
        after = _after_pointing(low, at + 1)
        return after if _closes(analysis, after) and (low[at] == "none" or after > at + 1) else None
    if at >= len(low) or low[at] not in _NOT:
        return None
    at += 1
    while at < len(low) and low[at] in _SOFT:
        at += 1
    if at + 1 < len(low) and low[at] in _HAVING | _SEEING and low[at + 1] == "any":  # "does not cause any"
        at += 1
    if at < len(low) and low[at] == "any":
        at += 1
    return at if _closes(analysis, at) else None


def _after_pointing(low: list[str], place: int) -> int:
    """Past "of these", "of the kind", which point back at the risk."""
    for words in _POINTING:
        if tuple(low[place : place + len(words)]) == words:
            return place + len(words)
    return place


def _closes(analysis: Analysis, place: int) -> bool:
    if place >= len(analysis.low) or analysis.low[place] in _ENDS:
        return True
    return analysis.doc[place].is_sent_start is True


_REPORTING = frozenset("report reports say says tell that".split())


def _speaker(analysis: Analysis, denial: range) -> int | None:
    """Where what the denial is said of begins: ketamine, "it" or "there"."""
    low, doc, verb = analysis.low, analysis.doc, denial.start
    start = doc[verb].sent.start
    for place in range(verb - 1, max(start - 1, verb - 8), -1):
        if low[place] in ("it", "ours"):
            return place
        if low[place] == "there":
            own = any(is_own_treatment(analysis, doc[i]) for i in range(start, place))
            return place if own or place == start or low[place - 1] in _REPORTING else None
        if low[place] in ("they", "you") and low[verb] in ("need", "ca", "can", "could", "wo"):
            return place  # "People fear addiction. They needn't.", "... of getting hooked. You can't."
        if low[place] == "we":  # "Are there side effects? We don't see any."
            return place if not _SEEING.isdisjoint(low[verb : denial.stop]) else None
        if is_own_treatment(analysis, doc[place]) and analysis.classes[place]:
            return place
        if doc[place].text in (",", ";", ":", "—") or doc[place].pos_ == "VERB":
            return None
    return None


def _named_before(analysis: Analysis, speaker: int) -> bool:
    """Is a risk named right before: of another in the same sentence, or in the question before it?"""
    low, doc = analysis.low, analysis.doc
    sentence = doc[speaker].sent
    for place in range(speaker - 1, sentence.start, -1):
        if (analysis.classes[place] & {"risk"} or low[place] in _HARM_WORDS) and low[place - 1] != "for":
            between = low[place + 1 : speaker]
            return any(w in (";", ",", "—", "–", "but", "while", "as", "and", ":") for w in between)
    if sentence.start == 0:
        return _asked_above(analysis, low[speaker])
    before = doc[sentence.start - 1].sent
    if len(before) <= _MAX_SOOTHING and before.start > 0 and low[before.start - 1] == "?":
        before = doc[before.start - 1].sent  # "Worried about side effects? Don't be."
    if low[before.end - 1] not in ("?", "."):
        return False
    asked = low[before.end - 1] == "?" or low[speaker] in ("they", "you")
    asked = asked or not _WONDERING.isdisjoint(
        low[before.start : before.end]
    )  # "They ask if it's addictive."
    others = any(analysis.classes[t.i] & {"foreign", "opioid"} for t in before)
    return (asked or others) and _names_harm(analysis, before, low[speaker])


_MAX_SOOTHING = 4  # words of "Don't be."


def _asked_above(analysis: Analysis, speaker: str) -> bool:
    """Does the question in the block above name a risk?"""
    above = analysis.earlier
    if above is None or "?" not in above.low[-2:]:
        return False
    *_, question = above.doc.sents
    return _names_harm(above, question, speaker)


def _names_harm(analysis: Analysis, sentence: Span, speaker: str) -> bool:
    """ "You can't" answers who fears to be hooked; what else can't be done is no matter of harm."""
    low = analysis.low
    if speaker == "you":
        return any(low[t.i] in _OF_PEOPLE for t in sentence)
    return any(analysis.classes[t.i] & {"risk"} or low[t.i] in _HARM_WORDS for t in sentence)


_OF_PEOPLE = frozenset("addict addicted addiction addicts dependence dependency dependent hooked".split())


def may_deny_harm(analysis: Analysis) -> bool:
    """Whether the block could deny a risk so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    harm = "risk" in analysis.named or not _HARM_WORDS.isdisjoint(low)
    return harm and not (_NONE | _NOT).isdisjoint(low)
