"""Statements on how ketamine is given and what it does, read from the parse instead of found as phrases.

A frame is a fact as a structure: somebody watches, something is needed, a drug acts on a receptor. Who fills
it are word families of rules/lexicon/frames.toml, and the stance machinery tells what is denied, so that "no
doctor", "without a doctor" and "nobody needs a doctor" are one statement. What a single row of words says by
itself belongs in relations.toml.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketalint.language.claims.found import Found, Statement
from ketalint.language.clinic.beside import CARE, is_beside
from ketalint.language.frames.alongside import ALONGSIDE
from ketalint.language.frames.anesthetic_dose import ANESTHETIC_DOSE
from ketalint.language.frames.answers import answers, may_answer
from ketalint.language.frames.candidate import CANDIDATE
from ketalint.language.frames.dosing import DOSING
from ketalint.language.frames.driving import DRIVING
from ketalint.language.frames.drug import DRUG
from ketalint.language.frames.elsewhere import is_of_elsewhere
from ketalint.language.frames.examining import EXAMINING
from ketalint.language.frames.for_show import for_show, may_be_for_show
from ketalint.language.frames.frame import Frames
from ketalint.language.frames.guards import GUARDS
from ketalint.language.frames.kinship import KINSHIP
from ketalint.language.frames.offhand import may_be_offhand, offhand
from ketalint.language.frames.past import PAST
from ketalint.language.frames.receptor import RECEPTOR
from ketalint.language.frames.risk import RISK
from ketalint.language.frames.route import ROUTE
from ketalint.language.frames.sentence import Sentence, speaks_of_ketamine
from ketalint.language.frames.tapering import TAPERING
from ketalint.language.frames.ties import OF_TREATMENT, may_tie, ties
from ketalint.language.frames.tolerance import TOLERANCE
from ketalint.language.frames.use import USE
from ketalint.language.frames.watching import WATCHING
from ketalint.language.frames.waved import may_wave, waved
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import NO_CLASS, TREATMENT
from ketalint.language.words.rows import row_of

__all__ = ["frame_statements", "may_frame"]

# A block that holds none of these is not parsed for a frame's sake.
_GATES = frozenset(
    (
        "supervisor",
        "supervision",
        "monitoring",
        "evaluation",
        "prescription",
        "history",
        "caution",
        "driver",
        "driving",
        "nobody",
        "alone",
        "amount",
        "at-will",
        "home",
        "self-service",
        "parcel",
        "layperson",
        "other-route",
        "route-verb",
        "line",
        "sensitization",
        "heart",
        "inflammation",
        "more-so",
        "plasticity",
        "nervous-system",
        "elsewhere-in-the-body",
        "wrong-class",
        "watching",
        "judging",
        "absent",
        "meeting",
        "no-questions",
        "questioning",
        "own-hands",
        "self-giving",
        "substance",
        "abandoning",
        "how-most",
        "usual-kind",
        "bladder-trouble",
        "liver-trouble",
        "sameness",
        "glutamate",
        "fitting",
        "first-thing",
        "other-measure",
        "trifle",
        "creating",
        "dizzy",
        "anesthesia",
        "newness",
        "of-late",
        "bladder",
        "liver",
        "queasiness",
        "muddle",
        "safer",
        "riskier",
        "demoted",
        "few-people",
        "infusing",
        "injection",
        "messenger",
        "asking",
        "pain-signal",
        "no-say",
        "fitting-dose",
        "unvarying",
        "at-one-stroke",
        "standing-in",
        "selecting",
        "switched-off",
        "holding-off",
        "off-limits",
        "only-care",
        "unwatched",
        "opioid-tolerance",
        "other-care",
        "standing-alone",
    )
)
_OF_TREATMENT = Frames(
    GUARDS,
    WATCHING,
    EXAMINING,
    USE,
    DRIVING,
    DRUG,
    KINSHIP,
    ROUTE,
    CANDIDATE,
    PAST,
    RISK,
    RECEPTOR,
    DOSING,
    ANESTHETIC_DOSE,
    TAPERING,
    ALONGSIDE,
    TOLERANCE,
    OF_TREATMENT,
)
# Those of a sentence that does not name the treatment: on care where something is lacking, and on the rest.
_OF_CARE = Frames(GUARDS, WATCHING, EXAMINING)
_UNNAMED = Frames(EXAMINING, CANDIDATE, PAST, DOSING, TAPERING)
_TAPERING = Frames(TAPERING)
_CARE = ("supervisor", "supervision", "monitoring", "evaluation", "watching")
_OF_NOTHING_ELSE = ("amount", "at-one-stroke", "first-thing", "holding-off", "selecting", "standing-in")
_LACKING = frozenset("n't never no nobody none not nothing skip without zero".split())
_QUOTES = frozenset('"“”‘„«')
_POINTING = frozenset(("receptors", "them"))
_NAMED = frozenset(("nmda", "opioid-receptor", "opioid-drug"))


def frame_statements(
    analysis: Analysis, words: Cues, cues: Cues, found: Sequence[Found] = ()
) -> list[Statement]:
    """The statements of a block. `words` are the families of frames.toml, `cues` those of stance.toml.

    What a phrase in `found` says of the same fact in the same sentence is not said twice.
    """
    named = not TREATMENT.isdisjoint(analysis.reachable)
    goes_on = _may_lack_care(analysis, words) or (not named and _may_go_on(analysis, words))
    tied = may_tie(analysis, words)
    said = {
        (f.owner.fact, analysis.doc[f.root].sent.start)
        for f in found
        if f.owner.fact and f.verdict.kind == ("made" if f.owner.polarity == "contrary" else "denied")
    }
    statements: dict[tuple[str, int], Statement] = {}
    for span in analysis.sentences if named or goes_on or tied else ():
        sentence = Sentence(analysis, span, words, cues)
        for statement in _said_in(sentence, words, named, goes_on, tied):
            if _of_another_visit(analysis, span, statement):
                continue
            key = (statement.fact, span.start)
            if key not in said and _tells(statement, statements.get(key)):
                statements[key] = statement
    by_words = (answers, waved, offhand, for_show)
    for told in (statement for reader in by_words for statement in reader(analysis, words)):
        key = (told.fact, analysis.doc[told.root].sent.start)
        around = analysis.doc[told.root].sent
        if (
            _contradicts(told)
            and told.fact in CARE
            and is_of_elsewhere(Sentence(analysis, around, words, cues), told.words, analysis.doc[told.root])
        ):
            continue
        if key not in said and _tells(told, statements.get(key)):
            statements[key] = told
    return sorted(statements.values(), key=lambda s: s.words.start)


def _of_another_visit(analysis: Analysis, span: Span, statement: Statement) -> bool:
    """ "We do not check vital signs at therapy visits" says nothing of a first infusion."""
    if statement.fact not in CARE:
        return False
    after = analysis.low[statement.words.stop : min(span.end, statement.words.stop + 2)]
    if "again" in after:  # "you do not see the doctor again for a booster": who has seen you before
        return True
    own = () if statement.fact == "side-effects" else statement.words  # which may be "after a block"
    return is_beside(analysis, range(span.start, span.end), own)


def _said_in(sentence: Sentence, words: Cues, named: bool, goes_on: bool, tied: bool) -> Iterator[Statement]:
    """The statements of a sentence, by whether the block names the treatment or goes on with it."""
    if tied:
        yield from ties(sentence)
    if not _may_hold(sentence.analysis, words, range(_with_question(sentence), sentence.span.end)):
        return
    if named and sentence.on_treatment:
        yield from _OF_TREATMENT.read(sentence)
    elif goes_on:
        yield from _unnamed(sentence)
    elif named and speaks_of_ketamine(sentence.analysis.earlier):  # "Stop your oxycodone all at once"
        yield from (found for found in _TAPERING.read(sentence) if _contradicts(found))


def may_frame(analysis: Analysis, words: Cues) -> bool:
    """Whether a frame could be in the block, whatever its parse."""
    if any(may(analysis, words) for may in (may_tie, may_answer, may_wave, may_be_offhand, may_be_for_show)):
        return True
    if TREATMENT.isdisjoint(analysis.reachable):
        return _may_lack_care(analysis, words) or _may_go_on(analysis, words)
    return _may_hold(analysis, words, range(len(analysis.doc)))


def _with_question(sentence: Sentence) -> int:
    """Where the sentence begins, or the question before it: "Blood pressure? We never check it."."""
    analysis, start = sentence.analysis, sentence.span.start
    return analysis.doc[start - 1].sent.start if start > 0 and analysis.low[start - 1] == "?" else start


def _may_lack_care(analysis: Analysis, words: Cues) -> bool:
    """ "There's no doctor to see", a few blocks below what was said of ketamine."""
    if _LACKING.isdisjoint(analysis.low) or not words.stand_in(analysis.low, _CARE):
        return False
    return speaks_of_ketamine(analysis.earlier)


def _may_go_on(analysis: Analysis, words: Cues) -> bool:
    """ "The amount is not altered for anybody", under what was said of ketamine."""
    if not words.stand_in(analysis.low, _OF_NOTHING_ELSE):
        return False
    return speaks_of_ketamine(analysis.earlier) or _doses_all_alike(analysis, words)


def _doses_all_alike(analysis: Analysis, words: Cues) -> bool:
    """ "Everyone is given the same 20 mg": a dose, with no other drug named."""
    distinct = analysis.low.distinct
    if not words["unvarying"].touches(distinct) or not words["everybody"].touches(distinct):
        return False
    return not {"dose", "doses", "dosing"}.isdisjoint(distinct) and "foreign" not in analysis.named


def _unnamed(sentence: Sentence) -> Iterator[Statement]:
    """What a sentence that does not name the treatment says against a fact."""
    yield from _without_care(sentence)
    yield from (found for found in _UNNAMED.read(sentence) if _contradicts(found))


def _without_care(sentence: Sentence) -> Iterator[Statement]:
    """What a sentence without the treatment's name says is left undone; a quote may be of somebody else."""
    if _LACKING.isdisjoint(sentence.low) or not _QUOTES.isdisjoint(sentence.span.text):
        return
    yield from (found for found in _OF_CARE.read(sentence) if _contradicts(found))


def _may_hold(analysis: Analysis, words: Cues, places: range) -> bool:
    if not _NAMED.isdisjoint(NO_CLASS.union(*analysis.classes[places.start : places.stop])):
        return True
    row = row_of(analysis, places)
    if "nmda" in analysis.named and not _POINTING.isdisjoint(row.words):
        return True  # "Ketamine revs those receptors up"
    return words.stand_in(row.words, _GATES)


def _tells(statement: Statement, earlier: Statement | None) -> bool:
    """Of several statements on one fact the first that contradicts it counts, else the first."""
    return earlier is None or (_contradicts(statement) and not _contradicts(earlier))


def _contradicts(statement: Statement) -> bool:
    kind = statement.verdict.kind if statement.verdict else ""
    return kind == ("made" if statement.polarity == "contrary" else "denied")
