"""Words that call the question of the treatment's use closed: "shown beyond any doubt", "airtight evidence".

The lexicon knows set phrases ("clinically proven"); these functions combine word families of
rules/lexicon/proof.toml that stand near each other, since a parser trips over such sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.goodfor import is_own_treatment
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues, Family
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import TARGET, TREATMENT

_PROVEN = Owner("called-certain", "treatment", scale="evidence", level="proven")
_OTHER_MATTERS = frozenset(("logistics", "payer", "provider"))
_BOUNDS = frozenset((";", ":", "—", "–", ".", "!", "?", "but"))
_NEGATIVE = frozenset("not n't never no nor without".split())

_Said = tuple[range, str]


def certainties(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Where a block says of the treatment that its benefit is known for certain."""
    analysis, words = context.analysis, vocabulary.proof
    if not context.on_treatment or not may_be_certain(analysis, words):
        return []
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or words["open"].first(analysis.low, sentence.start, sentence.end):
            continue
        for said, entry in _sayings(analysis, words, sentence):
            if _about_benefit(context, sentence, said):
                result.append(_found(context, vocabulary, said, entry))
                break
    return result


def is_wanting(found: Found, vocabulary: Vocabulary, context: Context) -> bool:
    """Does its own sentence say what evidence is still wanting, so that it calls nothing proven?"""
    if found.owner.scale != "evidence" or found.level != "proven":
        return False
    sentence = context.analysis.doc[found.root].sent
    wanting = vocabulary.proof["wanting"]
    return wanting.first(context.analysis.low, sentence.start, sentence.end) is not None


def loosely(analysis: Analysis, family: Family, start: int, end: int) -> range | None:
    """The first place of an entry of the family, with or without articles and adverbs between its words."""
    strict = family.first(analysis.low, start, end)
    if strict is not None:
        return strict
    kept = [i for i in range(start, end) if analysis.low[i] not in _FILLERS and not analysis.skip[i]]
    row = [analysis.low[i] for i in kept]
    found = family.first(row, 0, len(row))
    return None if found is None else range(kept[found.start], kept[found.stop - 1] + 1)


_FILLERS = frozenset(
    """
    a all already also an any both even every finally its just long medical now once our own quite really
    scientific simply some still such the their these this truly us very whole you your
    """.split()
)


def _sayings(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    for reader in (
        _nobody_doubts,
        _like_a_law,
        _shown_for_good,
        _hard_facts,
        _is_certain,
        _doubters_yield,
        _doubts_end,
        _past_the_stage,
        _from_theory,
        _one_verdict,
        _science_attests,
        _proven_by,
    ):
        yield from reader(analysis, words, sentence)


def _found(context: Context, vocabulary: Vocabulary, said: range, entry: str) -> Found:
    analysis = context.analysis
    root = analysis.doc.span(said.start, said.stop).root
    return told(analysis, vocabulary.cues, _PROVEN, root, said, entry=entry)


def _about_benefit(context: Context, sentence: Span, said: range) -> bool:
    """Does the sentence, or a neighbor of it, speak of the treatment, and of nothing it may do wrong?"""
    analysis = context.analysis
    apart = [t for t in sentence if t.i not in said]
    kinds = frozenset[str]().union(*(analysis.classes[t.i] for t in apart))
    if "risk" in kinds or ("effect-of-drug" in kinds and not kinds & TARGET):
        return False
    if any(is_own_treatment(analysis, t) for t in sentence):
        return True
    if kinds & _OTHER_MATTERS - {"provider"}:
        return False
    if any(analysis.low[t.i] in ("it", "its", "this", "that", "they") for t in apart) or len(sentence) <= 9:
        return _near(context, sentence)
    return False


def _near(context: Context, sentence: Span) -> bool:
    """Do the sentences beside this one name the treatment, or nothing else?"""
    analysis, doc = context.analysis, context.analysis.doc
    start = doc[sentence.start - 1].sent.start if sentence.start else 0
    end = doc[sentence.end].sent.end if sentence.end < len(doc) else len(doc)
    if any(is_own_treatment(analysis, doc[i]) and analysis.classes[i] & TREATMENT for i in range(start, end)):
        return True
    alone = start == sentence.start and end == sentence.end and sentence.start == 0
    return alone and bool(analysis.named & (TARGET | TREATMENT)) and "logistics" not in analysis.named


# --- readers: each gives the words that close the question -----------------------------------


def _shown_for_good(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Established once and for all that it eases pain", "it has been scientifically verified"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end):
        closing = words["establish"].at(low, place)
        length = closing or words["show"].at(low, place)
        if not length or analysis.pos[place] not in ("VERB", "ADJ", "NOUN"):
            continue
        families = [words["finally"], words["soundly"]] if closing else [words["finally"]]
        for family in families:
            way = _beside(analysis, family, sentence, place, length)
            if way is not None:
                yield _cover(range(place, place + length), way), "shown once and for all"
                return


def _beside(analysis: Analysis, family: Family, sentence: Span, place: int, length: int) -> range | None:
    """An entry of the family up to two words before, or six after, and in the same run of words."""
    low = analysis.low
    for start in range(max(sentence.start, place - 6), place):
        covered = family.at(low, start)
        if covered and start + covered >= place - 1 and not _parted(low, start, place):
            return range(start, start + covered)
    for start in range(place + length, min(sentence.end, place + length + 6)):
        if low[start] in _BOUNDS or low[start] == ",":
            return None
        covered = family.at(low, start)
        if covered:
            return range(start, start + covered)
    return None


def _parted(low: list[str], start: int, end: int) -> bool:
    return any(low[i] in _BOUNDS or low[i] == "," for i in range(start, end))


def _hard_facts(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Irrefutable evidence", "the evidence behind it is airtight", "hard fact"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end):
        length = words["certain"].at(low, place)
        if not length:
            continue
        end = place + length
        for start in range(end, min(sentence.end, end + 4)):
            if low[start] in _BOUNDS:
                break
            known = words["knowledge"].at(low, start)
            if known and not _parted(low, place, start):
                yield range(place, start + known), "irrefutable evidence"
                return
        for start in range(place - 1, max(sentence.start - 1, place - 9), -1):
            if low[start] in _BOUNDS:
                break
            if low[start] in _COPULA and not _NEGATIVE.intersection(low[start:place]):
                subject = range(max(sentence.start, start - 8), start)
                hit = next((i for i in subject if words["knowledge"].at(low, i)), None)
                if hit is not None:
                    yield range(hit, end), "the evidence is irrefutable"
                    return
                break


_COPULA = frozenset("is are was were be been being 's 're".split())


def _is_certain(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "The role of ketamine is beyond question", "a matter of record"."""
    low = analysis.low
    hit = loosely(analysis, words["certainty"], sentence.start, sentence.end)
    if hit is not None and "not" not in low[max(sentence.start, hit.start - 2) : hit.start]:
        yield hit, "beyond question"
        return
    for place in range(sentence.start + 1, sentence.end):
        if not words["contested"].at(low, place):
            continue
        start = place - 1
        while start > sentence.start and low[start] in _LEADING:
            start -= 1
        if low[start] in ("beyond", "past") or low[start - 1 : start + 1] in _NO_LONGER:
            yield range(start - (low[start] == "longer"), place + 1), "no longer in question"
            return


_LEADING = frozenset(
    "a all any being for in matter of open reasonable serious subject the to under up".split()
)
_NO_LONGER = (["no", "longer"], ["not", "anymore"])


def _nobody_doubts(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Not a single serious researcher doubts it", "nobody in medicine would dispute that it helps"."""
    low = analysis.low
    none = words["nobody"].first(low, sentence.start, sentence.end)
    while none is not None:
        end = min(sentence.end, none.stop + 9)
        after = next(
            (
                range(i, i + words["doubt"].at(low, i))
                for i in range(none.stop, end)
                if words["doubt"].at(low, i)
            ),
            None,
        )
        if after is not None and not _parted(low, none.stop, after.start):
            people = low[none.start] in ("nobody", "none") or low[none.start : none.stop] == ["no", "one"]
            people = people or any(words["scholar"].at(low, i) for i in range(none.stop, after.start))
            if people:
                yield range(none.start, after.stop), "nobody doubts it"
                return
        none = words["nobody"].first(low, none.stop, sentence.end)
    for place in range(sentence.start, sentence.end - 3):
        if low[place] not in ("no", "not", "n't", "never", "hard"):
            continue
        scholar = next(
            (
                i
                for i in range(place + 1, min(sentence.end, place + 8))
                if low[i] in _SCHOLARS and "no" not in low[place + 1 : i]
            ),
            None,
        )
        who = (
            next(
                (i for i in range(scholar + 1, min(sentence.end, scholar + 5)) if low[i] in ("who", "that")),
                None,
            )
            if scholar
            else None
        )
        if who is None:
            continue
        for at in range(who + 1, min(sentence.end, who + 6)):
            length = words["doubt"].at(low, at) or words["oppose"].at(low, at)
            if length:
                yield range(place, at + length), "no expert who doubts it"
                return


_SCHOLARS = frozenset(
    form
    for noun in """
    academic anesthesiologist clinician doctor expert neurologist neuroscientist paper physician professor
    psychiatrist researcher scholar scientist specialist study trial
    """.split()
    for form in forms(noun)
)


def _doubters_yield(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Skeptics have run out of arguments", "it has silenced every doubter"."""
    doubter = loosely(analysis, words["doubter"], sentence.start, sentence.end)
    if doubter is None:
        return
    start, end = max(sentence.start, doubter.start - 6), min(sentence.end, doubter.stop + 6)
    giving = loosely(analysis, words["yield"], start, end)
    if giving is not None:
        yield _cover(doubter, giving), "skeptics give up"


def _doubts_end(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Any doubt about it has been laid to rest", "the debate is dead"."""
    low = analysis.low
    doubt = loosely(analysis, words["uncertainty"], sentence.start, sentence.end)
    if doubt is None:
        return
    start, end = max(sentence.start, doubt.start - 5), min(sentence.end, doubt.stop + 10)
    over = loosely(analysis, words["be-over"], start, end)
    told = any(words["science"].at(low, t.i) or "expert" in analysis.classes[t.i] for t in sentence)
    if over is None and (told or words["knowledge"].first(low, sentence.start, doubt.start)):
        over = loosely(
            analysis, words["end"], max(sentence.start, doubt.start - 4), min(sentence.end, doubt.stop + 5)
        )
    if over is not None and not _NEGATIVE.intersection(low[doubt.stop : over.start]):
        yield _cover(doubt, over), "the doubts are gone"


def _past_the_stage(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "This is not a hypothesis anymore", "it left the experimental stage years ago"."""
    low = analysis.low
    stage = words["stage"].first(low, sentence.start, sentence.end)
    if stage is None:
        return
    left = words["behind"].first(low, max(sentence.start, stage.start - 5), min(sentence.end, stage.stop + 4))
    if left is not None:
        start = max(sentence.start, min(stage.start, left.start) - 3)
        denied = [i for i in range(start, stage.start) if low[i] in _NEGATIVE]
        own = _cover(stage, left)
        yield range(min([own.start, *denied]), own.stop), "no theory anymore"


def _from_theory(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "From maybe to definitely", "what was a hunch is fact"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 3):
        if low[place] != "from" or not words["hunch"].first(low, place + 1, min(sentence.end, place + 5)):
            continue
        to = next((i for i in range(place + 2, min(sentence.end, place + 6)) if low[i] == "to"), None)
        sure = words["sure-thing"].first(low, to + 1, min(sentence.end, to + 5)) if to is not None else None
        if sure is not None:
            yield range(place, sure.stop), "from theory to fact"
            return


def _one_verdict(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Study upon study leaves us with one verdict"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end):
        if low[place] not in _VERDICTS:
            continue
        if low[place - 1] not in ("one", "same", "single", "only", "identical"):
            continue
        told = next((t for t in sentence if "expert" in analysis.classes[t.i] and t.i < place), None)
        if told is not None:
            yield range(told.i, place + 1), "one verdict"
            return


_VERDICTS = frozenset(("verdict", "conclusion", "answer", "message", "result"))


def _like_a_law(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "As well established as gravity", "few findings are as certain as the effect of ketamine"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end):
        length = words["sure"].at(low, place)
        if not length:
            continue
        law = words["law"].first(low, place + length, min(sentence.end, place + length + 4))
        if law is not None:
            yield range(place, law.stop), "as sure as gravity"
            return
        following = low[place + length : place + length + 1]
        measured = following in (["as"], ["than"]) and low[place - 1] in (
            "as",
            "so",
            "more",
            "better",
            "well",
        )
        none = words["nobody"].first(low, sentence.start, place)
        if measured and none is not None:
            yield range(none.start, place + length + 1), "nothing is as certain"
            return


def _science_attests(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Science confirms it", "Harvard and Yale have reached the same conclusion"."""
    low = analysis.low
    attested = loosely(analysis, words["attest"], sentence.start, sentence.end)
    if attested is None:
        return
    for place in range(max(sentence.start, attested.start - 12), attested.start):
        length = words["science"].at(low, place)
        if length or "expert" in analysis.classes[place]:
            between = range(place + max(length, 1), attested.start)
            others = any(
                analysis.pos[i] in ("NOUN", "VERB") and not analysis.classes[i] & {"expert"} for i in between
            )
            after = range(attested.stop, min(sentence.end, attested.stop + 4))
            open_end = low[attested.stop - 1] in ("that", "what")
            others = others or (open_end and not any(analysis.classes[i] & TREATMENT for i in after))
            if not others and not _NEGATIVE.intersection(low[place : attested.start]):
                yield range(place, attested.stop), "science confirms it"
            return


def _proven_by(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "100% evidence-confirmed", "lab-verified"."""
    low, doc = analysis.low, analysis.doc
    for place in range(sentence.start + 2, sentence.end):
        if doc[place - 1].text not in ("-", "–", "‑") or low[place] not in _CERTIFIED:
            continue
        if words["prover"].at(low, place - 2):
            yield range(place - 2, place + 1), "evidence-confirmed"
            return


_CERTIFIED = frozenset(
    "certified confirmed corroborated established proved proven validated verified".split()
)


def _cover(*parts: range) -> range:
    return range(min(p.start for p in parts), max(p.stop for p in parts))


_KEYS = (
    "certain",
    "certainty",
    "contested",
    "hunch",
    "nobody",
    "oppose",
    "sure-thing",
    "doubt",
    "doubter",
    "uncertainty",
    "stage",
    "sure",
    "attest",
    "finally",
    "soundly",
)


def may_be_certain(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could call something certain: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if not _CERTIFIED.isdisjoint(low) or not _VERDICTS.isdisjoint(low):
        return True
    return words.stand_in(low, _KEYS)
