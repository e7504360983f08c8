"""How long a benefit is said to last, where grammar tells it: "relief that nothing can undo".

The lexicon knows "for life" and "in perpetuity"; these functions read ends that are denied, and pain that is
said not to come back. Their words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ketalint.language.claims.context import RELIEF, Context
from ketalint.language.claims.found import Found, told_by_denial
from ketalint.language.claims.other_stretches import GROWTHS, in_some_way, no_visit_given
from ketalint.language.constructions.duration.years import YEARS, may_count_years
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues, Words
from ketalint.language.words.nouns import TARGET, TREATMENT

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
_AT_AN_END = frozenset("at before by toward towards until".split())
_REACH = 6  # words between a denial and the end that it denies


class _Row(NamedTuple):
    """The words of a sentence without articles and auxiliaries, and where they stand."""

    words: Words
    places: list[int]


def _row(analysis: Analysis, sentence: Span) -> _Row:
    places = [
        t.i
        for t in sentence
        if (analysis.low[t.i][:1].isalnum() or analysis.low[t.i] == "n't")
        and analysis.low[t.i] not in _PASSED_OVER
    ]
    return _Row(Words([analysis.low[i] for i in places]), places)


def without_end(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "Relief that never needs renewing", "at no point will the symptoms resurface"."""
    analysis = context.analysis
    result: list[Found] = []
    for sentence in analysis.sentences:
        if _DENYING.isdisjoint(analysis.words_of(sentence)) or is_question(sentence):
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
                claimed = told_by_denial(
                    analysis, vocabulary.cues, _UNENDING, root, words, entry="never ends"
                )
                result.append(claimed)
                break
    return result


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
            if root.pos_ == "NOUN" and not _AT_AN_END.isdisjoint(analysis.cases(root)):
                continue  # "there was no difference between the groups at the end"
            if tree.is_passive(root) and row.words[hit.start] in _HALTED:
                continue  # "a shot cannot be stopped once it is given"
            if family == "undoing" and not _nothing_undoes(analysis, root, row.words[denied]):
                continue
            if in_some_way(analysis.low, row.places[hit.stop - 1] + 1) or no_visit_given(analysis, root):
                continue  # "it doesn't fade on a schedule"
            if fits(cues, context, root, sentence, row, denied):
                yield range(row.places[denied], row.places[hit.stop - 1] + 1), root


def _is_over_for_good(
    cues: Cues, context: Context, root: Token, sentence: Span, row: _Row, denied: int
) -> bool:
    """Is it relief, or a course of treatment, that needs no repeating?"""
    analysis = context.analysis
    named = frozenset[str]().union(*(analysis.classes[t.i] for t in sentence if analysis.low[t.i] != "our"))
    if named & {"logistics", "payer", "provider"} - TREATMENT or row.words[denied] in ("nor", "neither"):
        return False
    if _is_quality(analysis, root):
        return False
    if cues["redoing"].at(row.words, row.places.index(root.i)):
        return bool(named & TREATMENT)
    return any(analysis.classes[t.i] & _GAIN and t.pos_ in ("NOUN", "PROPN") for t in sentence)


def _is_quality(analysis: Analysis, root: Token) -> bool:
    """ "Sleep that is not refreshing", "it does not refresh you": what it does itself."""
    if root.pos_ not in ("ADJ", "VERB") or tree.is_passive(root):
        return False
    if root.kind == "amod":
        return True
    own = [t for t in root.children if t.kind in ("nsubj", "cop")]
    return any(analysis.low[t.i] not in _ONE_WHO_REPEATS for t in own)


_ONE_WHO_REPEATS = frozenset("i patients people they we you".split())


def _is_gained(cues: Cues, context: Context, root: Token, sentence: Span, row: _Row, denied: int) -> bool:
    """ "Once that energy is back it doesn't leave": what was won does not go."""
    analysis = context.analysis
    said = tree.subjects(root)
    if len(said) != 1 or not (
        context.on_treatment or any(analysis.classes[t.i] & TREATMENT for t in sentence)
    ):
        return False
    subject = said[0]
    if subject.pos_ in ("NOUN", "PROPN"):
        return _is_won(analysis, subject)
    earlier = [t for t in sentence if t.i < subject.i and t.pos_ == "NOUN"]
    return analysis.low[subject.i] in ("it", "they", "that") and any(
        _is_won(analysis, t) and not analysis.classes[t.i] & _NOT_WON for t in earlier
    )


def _is_won(analysis: Analysis, token: Token) -> bool:
    return bool(analysis.kinds(token) & _WON) or analysis.low[token.i] in ("mood", "moods", "spirits")


def _had_gone(analysis: Analysis, cues: Cues, root: Token) -> bool:
    """ "The wish for another goes, and it does not return": what went is told of right before."""
    went = root.head
    if root.kind != "conj" or not cues["departing"].at(analysis.low, went.i):
        return False
    back = [analysis.low[t.i] for t in tree.children(root, "nsubj")]
    gone = tree.children(went, "nsubj")
    return back in (["it"], ["they"]) and all(
        t.pos_ == "NOUN" and not analysis.kinds(t) & _NOT_WON for t in gone
    )


_WON = RELIEF | {"benefit", "faculty"}
_NOT_WON = frozenset(("effect-of-drug", "logistics", "person", "provider", "risk"))


def _need_not(cues: Cues, context: Context, root: Token, sentence: Span, row: _Row, denied: int) -> bool:
    """ "It never has to be renewed": a need is denied, and of a benefit."""
    between = context.analysis.low[row.places[denied] + 1 : root.i]
    if _NEEDING.isdisjoint(between):
        return False
    return _is_over_for_good(cues, context, root, sentence, row, denied)


_NEEDING = frozenset("call calls must need needed needs require required requires to want wants".split())
_HALTED = frozenset(("stopped", "quit", "ended", "halted"))
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
        return context.on_treatment and any(
            t.pos_ == "PRON" and not _of_another_matter(analysis, t) for t in said
        )
    nouns = [t for t in sentence if t.pos_ == "NOUN" and t.i < root.i]
    return not said and bool(nouns) and any(analysis.kinds(t) & _GAIN for t in nouns[-2:])


def _of_another_matter(analysis: Analysis, pronoun: Token) -> bool:
    """ "Gift cards are sold at the desk. They do not expire.": what a pronoun at the head points back to."""
    start = pronoun.sent.start
    if start == 0:
        return False
    above = analysis.doc[start - 1].sent
    before = [t for t in above if t.kind == "nsubj"]
    if not before:  # "Gift cards in any amount. They never expire."
        before = [t for t in above if t.pos_ in ("NOUN", "PROPN")]
        before = [t.head if t.kind == "compound" and t.head.i > t.i else t for t in before[:1]]
    return any(t.pos_ in ("NOUN", "PROPN") and not analysis.kinds(t) & _SPOKEN_OF for t in before[:1])


def _is_complaint(cues: Cues, context: Context, root: Token, sentence: Span, row: _Row, denied: int) -> bool:
    """Is it a pain or a condition that does not come back?"""
    analysis = context.analysis
    said = tree.subjects(root) + [t for t in sentence if t.kind == "nsubj" and t.i < root.i]
    if context.on_treatment and _had_gone(analysis, cues, root):
        return True
    if any(analysis.low[t.i] in GROWTHS for t in said):
        return False
    if analysis.low[root.i].startswith(_GROWING) and _of_tissue(analysis, root, said):
        return False
    about = context.on_treatment or any(analysis.classes[t.i] & TREATMENT for t in sentence)
    return about and any(
        analysis.kinds(t) & TARGET and (t.pos_ != "PRON" or "person" not in analysis.kinds(t)) for t in said
    )


_GROWING = ("rebuil", "reform", "regr")


def _of_tissue(analysis: Analysis, root: Token, said: list[Token]) -> bool:
    """ "It doesn't rebuild cartilage", "a nerve isn't rebuilt by it": what does not mend, and no pain."""
    if tree.is_passive(root):
        return not any(analysis.kinds(t) & {"pain"} for t in said)
    return bool(tree.children(root, "obj"))


_ENDS = (
    ("fading", _is_gain),
    ("undoing", _is_gain),
    ("expiry", _is_gain),
    ("renewal", _is_over_for_good),
    ("redoing", _is_over_for_good),
    ("coming-again", _is_complaint),
    ("sinking", _is_gained),
    ("renewing", _need_not),
)


def may_last(analysis: Analysis, cues: Cues) -> bool:
    """Whether grammar alone could say in the block how long a benefit lasts."""
    low = analysis.low
    if YEARS.isdisjoint(low) and analysis.named.isdisjoint(_SPOKEN_OF):
        return False
    if may_count_years(analysis):
        return True
    words = [w for w in low if w not in _PASSED_OVER]
    return not _DENYING.isdisjoint(low) and any(
        cues[family].first(words, 0, len(words)) is not None for family, _ in _ENDS
    )


_SPOKEN_OF = TARGET | TREATMENT | RELIEF | {"benefit"}
