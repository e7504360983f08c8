"""How long a benefit is said to last, where grammar tells it: "relief that nothing can undo", "since 2016".

The lexicon knows "for life" and "in perpetuity"; these functions read ends that are denied, pain that is said
not to come back, and years that are counted since the treatment. Their words stand in
rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from ketalint.language.claims.benefits import benefits
from ketalint.language.claims.context import RELIEF, Context
from ketalint.language.claims.found import Found, told
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.stance.negation import denials
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_SINCE = Owner("since-year", "benefit", scale="duration", level="years")
_UNENDING = Owner("end-denied", "benefit", scale="duration", level="permanent")
_DENYING = frozenset("never no nor not n't nothing cannot nobody neither without nowhere".split())
_PASSED_OVER = frozenset(
    """
    a an any at be been being completely ever ever quite really simply the their just its your my our
    totally will would ever-so fully wholly
    """.split()
)
_UNTIL = frozenset(
    "all before for immediately instantly once overnight quickly right soon suddenly until yet".split()
)
_REACH = 6  # words between a denial and the end that it denies


class _Row(NamedTuple):
    """The words of a sentence without articles and auxiliaries, and where they stand."""

    words: list[str]
    places: list[int]


def _row(analysis: Analysis, sentence: Span) -> _Row:
    places = [
        t.i
        for t in sentence
        if (analysis.low[t.i][:1].isalnum() or analysis.low[t.i] == "n't")
        and analysis.low[t.i] not in _PASSED_OVER
    ]
    return _Row([analysis.low[i] for i in places], places)


def without_end(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "Relief that never needs renewing", "at no point will the symptoms resurface"."""
    analysis = context.analysis
    result: list[Found] = []
    for sentence in analysis.sentences:
        if is_question(sentence):
            continue
        known = {
            w
            for f in found
            if f.owner.scale == "duration" and f.level in ("permanent", "years") and f.verdict.kind == "made"
            for w in f.words
        }
        row = _row(analysis, sentence)
        for words, root in _ends_denied(vocabulary.constructions, context, row, sentence):
            if known.isdisjoint(words):
                result.append(_claimed(vocabulary, context, words, root))
                break
    return result


def _claimed(vocabulary: Vocabulary, context: Context, words: range, root: Token) -> Found:
    """The claim of words that deny an end; another denial before them takes it back."""
    analysis, own = context.analysis, frozenset(words)
    verdict = stance_of(analysis, vocabulary.cues, root, own)
    if verdict.kind == "denied":
        outer = [d for d in denials(analysis, vocabulary.cues, root, own) if own.isdisjoint(d)]
        verdict = verdict if outer else Verdict("made")
    return told(analysis, vocabulary.cues, _UNENDING, root, words, verdict=verdict, entry="never ends")


def _ends_denied(cues: Cues, context: Context, row: _Row, sentence: Span) -> Iterator[tuple[range, Token]]:
    analysis = context.analysis
    for family, fits in _ENDS:
        start = 0
        while (hit := cues[family].first(row.words, start, len(row.words))) is not None:
            start = hit.stop
            denied = next(
                (
                    n
                    for n in range(hit.start - 1, max(-1, hit.start - _REACH), -1)
                    if row.words[n] in _DENYING
                ),
                None,
            )
            if denied is None and family == "coming-again":
                denied = next((n for n in range(hit.start) if row.words[n : n + 2] == ["no", "point"]), None)
            if denied is None or not _UNTIL.isdisjoint(row.words[hit.stop : hit.stop + 2]):
                continue
            between = range(row.places[denied] + 1, row.places[hit.start])
            if any(analysis.low[i] in _PARTING for i in between):
                continue  # "no cure, but it erases pain"
            root = analysis.doc[row.places[hit.start]]
            if analysis.low[row.places[denied] - 1] == "do" and not tree.subjects(root):
                continue  # "Please don't stop by yourself"
            if family == "undoing" and not _nothing_undoes(analysis, root, row.words[denied]):
                continue
            if fits(cues, context, root, sentence, row, denied):
                yield range(row.places[denied], row.places[hit.stop - 1] + 1), root


def _is_over_for_good(
    cues: Cues, context: Context, root: Token, sentence: Span, row: _Row, denied: int
) -> bool:
    """Is it relief, or a course of treatment, that needs no repeating?"""
    analysis = context.analysis
    named = frozenset[str]().union(*(analysis.classes[t.i] for t in sentence))
    if named & {"logistics", "payer", "provider"} - TREATMENT or row.words[denied] in ("nor", "neither"):
        return False
    if cues["redoing"].at(row.words, row.places.index(root.i)):
        return bool(named & TREATMENT)
    return any(analysis.classes[t.i] & _GAIN and t.pos_ in ("NOUN", "PROPN") for t in sentence)


_PARTING = frozenset((",", ";", ":", "but", "yet", "(", "—", "–"))


def _nothing_undoes(analysis: Analysis, root: Token, denial: str) -> bool:
    """ "Nothing can undo it", "time cannot touch it", "it cannot be undone"."""
    said = {analysis.low[t.i] for t in tree.children(root, "nsubj")}
    return (
        denial in ("nothing", "nobody")
        or not said.isdisjoint(("age", "life", "time", "years"))
        or tree.is_passive(root)
    )


_GAIN = RELIEF | {"benefit"}


def _is_gain(cues: Cues, context: Context, root: Token, sentence: Span, row: _Row, denied: int) -> bool:
    """Is it a benefit, or the treatment as such, that does not end?"""
    analysis = context.analysis
    said = [t for t in tree.subjects(root) if analysis.low[t.i] not in ("nothing", "nobody", "that", "which")]
    objects = [*tree.objects(root), root.head]
    if any(t.pos_ in ("NOUN", "PROPN") and analysis.kinds(t) & _GAIN for t in (*said, *objects)):
        return True
    seen = tree.children(root.head, "obj") if root.kind in ("xcomp", "ccomp") else []
    if any(t.pos_ == "PRON" and analysis.kinds(t) & RELIEF for t in seen):
        return True  # "we have never seen them run out"
    if cues["wearing-off"].at(row.words, row.places.index(root.i)):
        if any(analysis.kinds(t) & TREATMENT for t in said):
            return True
        return context.on_treatment and any(t.pos_ == "PRON" for t in said)
    nouns = [t for t in sentence if t.pos_ == "NOUN" and t.i < root.i]
    return not said and bool(nouns) and any(analysis.kinds(t) & _GAIN for t in nouns[-2:])


def _is_complaint(cues: Cues, context: Context, root: Token, sentence: Span, row: _Row, denied: int) -> bool:
    """Is it a pain or a condition that does not come back?"""
    analysis = context.analysis
    said = tree.subjects(root) + [t for t in sentence if t.kind == "nsubj" and t.i < root.i]
    about = context.on_treatment or any(analysis.classes[t.i] & TREATMENT for t in sentence)
    return about and any(
        analysis.kinds(t) & TARGET and (t.pos_ != "PRON" or "person" not in analysis.kinds(t)) for t in said
    )


def lasting_since(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "Had a drip in 2016 and has been free of pain ever since": a year tells for how long."""
    analysis = context.analysis
    result: list[Found] = []
    for sentence in analysis.sentences:
        low = analysis.low[sentence.start : sentence.end]
        years = [
            i for i, word in enumerate(low) if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
        ]
        if not years or _SINCE_THEN.isdisjoint(low) or "first" in low:
            continue  # "the first time I have been free of pain since 2009"
        place = sentence.start + next(i for i, word in enumerate(low) if word in _SINCE_THEN)
        if low[place - sentence.start] == "still" and not any(
            analysis.classes[t.i] & TREATMENT for t in sentence
        ):
            continue
        for end in benefits(found, vocabulary, context, sentence):
            if end.level == "abolishes" and end.verdict.kind == "made" and not end.hedges:
                words = tuple(sorted({*end.words, place}))
                result.append(replace(end, owner=_SINCE, level="years", words=words, entry="since 20.."))
                break
    return result


_ENDS = (
    ("fading", _is_gain),
    ("undoing", _is_gain),
    ("expiry", _is_gain),
    ("renewal", _is_over_for_good),
    ("redoing", _is_over_for_good),
    ("coming-again", _is_complaint),
)
_SINCE_THEN = frozenset(("since", "still"))


def years_on(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "My last drip was nine years ago and I have never had to go back", "four years out, zero flares"."""
    analysis, cues = context.analysis, vocabulary.constructions
    result: list[Found] = []
    for sentence in analysis.sentences:
        counted = _counted_years(analysis, sentence)
        if counted is None or is_question(sentence):
            continue
        named = [analysis.classes[t.i] for t in sentence]
        if any(c & {"foreign", "payer"} and not c & (TREATMENT | {"opioid"}) for c in named):
            continue
        visit = any(c & TREATMENT for c in named) or cues["visit"].first(
            analysis.low, sentence.start, sentence.end
        )
        if not visit and not (context.on_treatment or context.testimonial):
            continue
        ended = _ended_since(analysis, cues, sentence, counted)
        if ended is None:
            continue
        root = analysis.doc[ended]
        words = range(min(counted.start, ended), max(counted.stop, ended + 1))
        verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
        verdict = Verdict("made") if verdict.kind == "denied" else verdict
        result.append(
            Found(
                _SINCE,
                "years",
                tuple(words),
                ended,
                analysis.clause(root),
                verdict,
                entry="years ago ... never",
            )
        )
    return result


_YEARS = frozenset("birthdays christmases decades summers winters years".split())
_ON = frozenset("ago back later on out since".split())
_NONE_SINCE = frozenset("never no not n't zero nothing".split())


def _counted_years(analysis: Analysis, sentence: Span) -> range | None:
    """ "nine years ago", "four winters on"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if low[place] in _YEARS and low[place + 1] in _ON and low[place - 1] != "of":
            many = analysis.doc[place - 1].like_num or low[place - 1] in ("many", "several")
            if many and low[place - 1] not in ("one", "1"):
                return range(place - 1, place + 2)
    return None


def _ended_since(analysis: Analysis, cues: Cues, sentence: Span, counted: range) -> int | None:
    """The place of the pain, or the visit, that there has been none of since."""
    low = analysis.low
    for place in range(sentence.start, sentence.end):
        if low[place] not in _NONE_SINCE or place in counted:
            continue
        end = min(sentence.end, place + 6)
        again = cues["going-back"].first(low, place + 1, end)
        if again is not None:
            return again.start
        if low[place] != "nothing" and place > counted.start:
            pain = next(
                (i for i in range(place + 1, min(end, place + 4)) if analysis.classes[i] & TARGET), None
            )
            if pain is not None:
                return pain
    return None


def may_last(analysis: Analysis, cues: Cues) -> bool:
    """Whether grammar alone could say in the block how long a benefit lasts."""
    low = analysis.low
    if _YEARS.isdisjoint(low) and analysis.named.isdisjoint(_SPOKEN_OF):
        return False
    if not _YEARS.isdisjoint(low) and not _ON.isdisjoint(low):
        return True
    words = [w for w in low if w not in _PASSED_OVER]
    return not _DENYING.isdisjoint(low) and any(
        cues[family].first(words, 0, len(words)) is not None for family, _ in _ENDS
    )


_SPOKEN_OF = TARGET | TREATMENT | RELIEF | {"benefit"}
