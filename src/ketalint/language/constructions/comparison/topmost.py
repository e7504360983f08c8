"""Titles that a sentence gives by "is": "it is the best place to start", "we are the best in the state".

Superlatives with a field ("the gentlest of all") are read in `ranking`; here the noun that is praised, or the
clinic that praises itself, decides. Words that put the treatment level with another one are read here, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.constructions.comparison.contenders import (
    FIRST,
    HIGHER,
    OTHERS,
    Ranked,
    is_own,
    is_rival,
)
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues, Words
from ketalint.language.words.needs import any_word, needs
from ketalint.language.words.nouns import TREATMENT

_LOGISTICS = frozenset(("logistics", "payer"))
_STOPS = frozenset((",", ";", ":", "(", "—", "–", ".", "!", "?"))
_LEADING = frozenset("foremost leading premier top".split())
_CLINICS = frozenset("center centers clinic clinics practice provider providers".split())
_EQUAL = frozenset("effective effectively potent powerful reliable strong successful well".split())


@needs("superlative praise", "step choice")
def _best_of_choices(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "It is the best first step for back pain", "our infusions are the surest way out"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        end = superlative_end(words, low, place)
        if end == place or low[place - 1] not in _THE:
            continue
        for at in range(end, min(sentence.end, end + 4)):
            if analysis.texts[at] in _STOPS or analysis.pos[at] in ("ADP", "VERB"):
                return
            length = words["step"].at(low, at) or words["choice"].at(low, at)
            titled = [analysis.doc[i] for i in (place, *range(at, at + length)) if length]
            if not titled or titled[-1].kind == "compound":
                continue
            noun = next((t for t in titled if _is_own_title(context, t, place)), None)
            if noun is not None and not _of_house(analysis, titled[-1], sentence):
                yield FIRST, noun, range(place, at + length), "the best choice"
            return


_THE = frozenset("by easily our simply still the your".split())


def superlative_end(words: Cues, low: Words, place: int) -> int:
    """Where a superlative of praise that begins at `place` ends; `place` if none does."""
    length = words["superlative"].at(low, place)
    if length and low[place] not in ("good", "well"):
        return place + length
    praised = low[place] == "most" and place + 1 < len(low) and low[place + 1] in words["praise"]
    return place + 2 if praised else place


def _is_own_title(context: Context, noun: Token, before: int) -> bool:
    """Is it the treatment that is called by the noun: "ketamine is the surest way out"?"""
    said = tree.subjects(noun)
    if noun.kind == "nsubj" and noun.head.lower_ in _TO_BE_HAD:  # "the most effective treatment available"
        said = [t for t in tree.subjects(noun.head) if t.i != noun.i]
    return any(is_own(context, t) for t in said if t.i < before)


_TO_BE_HAD = frozenset("available going known possible".split())


def _of_house(analysis: Analysis, noun: Token, sentence: Span) -> bool:
    """ "The best way to reach us": a matter of the house, or of one reader."""
    after = range(noun.i + 1, min(sentence.end, noun.i + 5))
    if any(analysis.classes[i] & _LOGISTICS for i in after):
        return True
    return "if" in analysis.low[noun.i : sentence.end]


@needs("superlative praise")
def _best_of_clinics(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "We're the best at what we do", "our success rate is the highest in the state"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 2, sentence.end):
        end = superlative_end(words, low, place)
        if end == place or low[place - 1] not in _TITLED or analysis.doc[place].kind == "nsubj":
            continue
        head = _predicate(analysis, place, end, sentence)
        if head is None:
            continue
        said = [t for t in tree.subjects(head) if t.i < place]
        if not any(_is_ours(analysis, words, t) for t in said):
            continue
        following = next((i for i in range(end, sentence.end) if not analysis.skip[i]), sentence.end)
        clinic = next((i for i in range(end, min(sentence.end, end + 4)) if low[i] in _CLINICS), None)
        if clinic is not None:
            yield FIRST, analysis.doc[clinic], range(place, clinic + 1), "the best clinic"
            return
        field = following >= sentence.end or low[following] in _STOPS or low[following] in ("and", "around")
        field = field or low[following : following + 2] in _AT_WHAT or low[following] in ("in", "of")
        if field and not any(analysis.classes[i] & {"logistics"} for i in range(end, sentence.end)):
            yield FIRST, analysis.doc[place], range(place, end), "we are the best"
            return


@needs("superlative praise " + any_word(_LEADING), _CLINICS)
def _ketamine_clinic(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "The leading ketamine clinic in Ohio", "Tucson's best infusion center": a title by name alone."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start, sentence.end - 2):
        end = place + 1 if low[place] in _LEADING else superlative_end(words, low, place)
        before = low[place - 1] if place > sentence.start else ""
        if end == place or (before and before not in _TITLED) or "one" in low[sentence.start : place]:
            continue
        near = range(end, min(sentence.end, end + 4))
        clinic = next((i for i in near if low[i] in _CLINICS), None)
        if clinic is None or not any(analysis.classes[i] & TREATMENT for i in range(end, clinic)):
            continue
        if not _STOPS.isdisjoint(low[end:clinic]):
            continue
        yield FIRST, analysis.doc[clinic], range(place, clinic + 1), "the leading clinic"
        return


_TITLED = frozenset(("'s", "s", "the", "’s"))  # "Ohio's most trusted clinic"
_AT_WHAT = (["at", "what"], ["at", "this"], ["at", "treating"], ["at", "ketamine"], ["there", "is"])


_OUR_HOUSE = frozenset("center clinic practice program".split())


def _predicate(analysis: Analysis, place: int, end: int, sentence: Span) -> Token | None:
    """The word that is said of a subject by "is", and that the superlative is or belongs to."""
    head = analysis.doc[end - 1]
    for _ in range(3):
        if tree.subjects(head):
            return head
        if head.head.i == head.i or head.kind not in ("amod", "conj", "compound"):
            return None
        head = head.head
    return None


def _is_ours(analysis: Analysis, words: Cues, token: Token) -> bool:
    """We, our clinic, or a merit of ours: "our success rate"."""
    if analysis.low[token.i] == "we":
        return True
    ours = any(analysis.low[c.i] in ("our", "this") for c in token.children)
    merit = words["merit"].first(analysis.low, token.i - 1 if token.i else 0, token.i + 1) is not None
    if merit and any(_is_name(analysis, c) for c in token.children):
        return True  # "Ridgeway's success rates", "ClearPath outcomes"
    return ours and (analysis.low[token.i] in _OUR_HOUSE or merit)


def _is_name(analysis: Analysis, token: Token) -> bool:
    """A name that owns what follows it, and that is no treatment's."""
    if token.kind not in ("compound", "nmod") or analysis.classes[token.i]:
        return False
    text = analysis.texts[token.i]
    return text[:1].isupper() and (token.pos_ == "PROPN" or not text[1:].islower())


@needs("=as", _EQUAL)
def _as_good_as(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "The lozenge is just as effective as an infusion", "it works as well as surgery"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 1, sentence.end - 3):
        if low[place] != "as" or low[place + 1] not in _EQUAL or low[place + 2] != "as":
            continue
        if low[place - 1] in ("not", "n't", "nearly", "half", "never", "twice", "times"):
            continue
        quality = analysis.doc[place + 1]
        clause = quality if tree.subjects(quality) else tree.clause_of(quality)
        said = tree.subjects(clause)
        if not any(is_own(context, t) or _is_form(analysis, t) for t in said) or not _works(
            words, low, clause
        ):
            continue
        end = min(sentence.end, place + 8)
        other = next((i for i in range(place + 3, end) if _is_set_beside(analysis, words, i)), None)
        if other is not None and not _OPEN.isdisjoint(low[sentence.start : place]):
            return
        if other is not None:
            yield HIGHER, quality, range(place, other + 1), "as good as others"
            return


_OPEN = frozenset("can could if may might perhaps whether".split())
_FORMS = frozenset("lozenge lozenges oral pill pills spray sublingual tablet tablets troche troches".split())
_IN_CLINIC = frozenset("drip drips infusion infusions iv".split())


def _is_form(analysis: Analysis, token: Token) -> bool:
    """ "The lozenge", "our troches": another form of the treatment."""
    return analysis.low[token.i] in _FORMS and any(
        analysis.low[c.i] in ("our", "the", "these", "ketamine") for c in token.children
    )


def _works(words: Cues, low: Words, clause: Token) -> bool:
    """ "Works as well as", "is as effective as", and not "known as well as"."""
    if clause.pos_ == "ADJ" or tree.children(clause, "cop"):
        return True
    return bool(words["perform"].at(low, clause.i))


def _is_set_beside(analysis: Analysis, words: Cues, place: int) -> bool:
    """Another treatment after "as", or the infusion beside which a lozenge is set."""
    return is_rival(analysis, words, analysis.doc[place]) or (
        analysis.low[place] in _IN_CLINIC and bool(analysis.classes[place] & TREATMENT)
    )


@needs("=preferable =preferred")
def _preferred(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Ketamine is preferable to opioids", "is the preferred choice over surgery"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 2, sentence.end - 2):
        if low[place] not in ("preferable", "preferred") or low[place + 1] not in ("over", "to"):
            continue
        said = tree.subjects(analysis.doc[place]) or tree.subjects(tree.clause_of(analysis.doc[place]))
        end = min(sentence.end, place + 6)
        rival = next((i for i in range(place + 2, end) if is_rival(analysis, words, analysis.doc[i])), None)
        if rival is not None and any(is_own(context, t) for t in said):
            yield HIGHER, analysis.doc[place], range(place, rival + 1), "preferable to others"
            return


@needs("beat")
def _beats_all(context: Context, words: Cues, sentence: Span) -> Iterator[Ranked]:
    """ "Outperforms opioids.", "Beats pills and surgery": a line without a subject is of the treatment."""
    analysis, low = context.analysis, context.analysis.low
    first = next((t for t in sentence if t.text[:1].isalpha()), None)
    if first is None or not low[first.i].endswith("s") or tree.subjects(first) or not context.on_treatment:
        return
    length = words["beat"].at(low, first.i)
    if not length or first.pos_ not in ("VERB", "NOUN", "PROPN"):
        return
    near = range(first.i + length, min(sentence.end, first.i + length + 6))
    if any(analysis.classes[i] & OTHERS or low[i] in _COMPETITION for i in near):
        yield HIGHER, first, range(first.i, near.stop), "beats others"


_COMPETITION = frozenset(
    "clinic clinics competition competitors everything hospital hospitals surgery".split()
)

READERS = (_best_of_choices, _best_of_clinics, _ketamine_clinic, _as_good_as, _preferred, _beats_all)
