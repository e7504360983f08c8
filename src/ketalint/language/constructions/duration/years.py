"""Years over which a benefit is said to last: "since 2016", "nine years ago and never again", "in ten years".

The lexicon knows "for years" and "years of relief"; here a date or a count of years stands in one sentence
with what the treatment gave, and grammar tells that it has lasted, or will last, so long.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ketalint.language.claims.benefits import benefits
from ketalint.language.claims.context import RELIEF, Context
from ketalint.language.claims.found import Found, told, words_told
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

_SINCE = Owner("since-year", "benefit", scale="duration", level="years")
_GAIN = RELIEF | {"benefit"}


def over_years(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each benefit that is counted in years, one for a sentence."""
    result = lasting_since(found, vocabulary, context) + years_on(vocabulary, context)
    if not may_count_years(context.analysis):
        return result
    told_of = words_told(found, "duration")
    for sentence in context.analysis.sentences:
        if is_question(sentence):
            continue
        for words, root, entry in (
            *_years_ahead(found, vocabulary, context, sentence),
            *_years_kept(found, vocabulary, context, sentence),
            *_years_without(context, sentence),
            *_years_before(context, sentence),
            *_until_a_year(context, sentence),
        ):
            if not told_of.isdisjoint(words):
                continue
            claimed = told(
                context.analysis, vocabulary.cues, _SINCE, context.analysis.doc[root], words, entry=entry
            )
            if claimed.verdict.kind == "denied":
                claimed = replace(
                    claimed, verdict=Verdict("made")
                )  # "without one flare": what is denied is pain
            if not claimed.hedges:
                result.append(claimed)
                break
    return result


_Read = tuple[range, int, str]  # the words, the topmost of them, how they were read


def _years_ahead(
    found: list[Found], vocabulary: Vocabulary, context: Context, sentence: Span
) -> Iterator[_Read]:
    """ "In ten years it will still be with you", "twenty years from now you will still feel the relief"."""
    analysis = context.analysis
    low = analysis.low
    still = next((t.i for t in sentence if low[t.i] == "still"), None)
    if still is None or _WILL.isdisjoint(low[sentence.start : sentence.end]):
        return
    if not _UNSURE.isdisjoint(low[sentence.start : sentence.end]):
        return
    for place in range(sentence.start + 1, sentence.end):
        if low[place] not in _COUNTED or not _is_many(analysis, place - 1):
            continue
        ahead = low[max(sentence.start, place - 3) : place]
        after = low[place + 1 : place + 3]
        if "in" not in ahead and after[:1] not in (["from"], ["on"], ["later"], ["down"], ["hence"]):
            continue
        if _keeps(found, vocabulary, context, sentence, still):
            first, last = sorted((place, still))
            yield range(first, last + 1), still, "still, years from now"
        return


def _years_kept(
    found: list[Found], vocabulary: Vocabulary, context: Context, sentence: Span
) -> Iterator[_Read]:
    """ "Patients we treated in 2012 still enjoy the relief"."""
    analysis = context.analysis
    low = analysis.low
    still = next((t.i for t in sentence if low[t.i] == "still"), None)
    if still is None:
        return
    start = sentence.start
    if start > 0 and analysis.pos[start] == "PRON":
        start = analysis.doc[start - 1].sent.start  # "She had a drip in 2014. She still wakes without pain."
    dated = next((i for i in range(start, still) if is_year(low[i])), None)
    if dated is None:
        ago = next((i for i in range(start + 2, still) if low[i] in _ON and low[i - 1] in _COUNTED), None)
        dated = ago if ago and _is_many(analysis, ago - 2) else None
    if dated is None or not _treated(context, range(start, still)):
        return
    if _keeps(found, vocabulary, context, sentence, still):
        yield range(dated, still + 1), still, "treated in 20.., still"


def _keeps(found: list[Found], vocabulary: Vocabulary, context: Context, sentence: Span, still: int) -> bool:
    """Is it a benefit that is still there, or still felt?"""
    analysis = context.analysis
    verb = analysis.doc[still].head
    if analysis.low[verb.i] in _OTHER_AIMS:
        return False
    near = {*tree.subjects(verb), *tree.objects(verb), verb, verb.head}
    if any(t.pos_ in ("NOUN", "PROPN") and analysis.kinds(t) & _GAIN for t in near):
        return True
    given = benefits(found, vocabulary, context, sentence)
    return any(f.root > still and f.verdict.kind == "made" and not f.hedges for f in given)


def _years_without(context: Context, sentence: Span) -> Iterator[_Read]:
    """ "Three summers without one flare", told of the time since the treatment."""
    analysis = context.analysis
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if low[place] not in _COUNTED or not _is_many(analysis, place - 1):
            continue
        rest = low[place + 1 : place + 3]
        free = (
            2 if rest in (["free", "of"], ["with", "no"], ["with", "zero"]) else int(rest[:1] == ["without"])
        )
        if not free:
            continue
        end = min(sentence.end, place + free + 6)
        pain = next(
            (
                i
                for i in range(place + free + 1, end)
                if analysis.classes[i] & _COMPLAINTS and analysis.pos[i] == "NOUN"
            ),
            None,
        )
        if low[place - 2] == "in" and place - 2 >= sentence.start:
            continue  # "the first morning in eleven years without a stab"
        if pain is None or not _BACKWARD.isdisjoint(low[sentence.start : sentence.end]):
            continue
        said = {analysis.low[t.i] for t in sentence if t.kind == "nsubj" and t.i < place}
        treated = _treated(context, range(sentence.start, sentence.end)) or context.on_treatment
        if treated and said.isdisjoint(("we", "clinic")):
            yield range(place - 1, pain + 1), place, "years without"
        return


def _years_before(context: Context, sentence: Span) -> Iterator[_Read]:
    """ "Expect a good five years before the pain creeps back", "you get ten years before it fades"."""
    analysis, low = context.analysis, context.analysis.low
    before = next((t.i for t in sentence if low[t.i] == "before" and t.i > sentence.start + 1), None)
    if before is None or low[before - 1] not in _COUNTED:
        return
    many = before - 3 if low[before - 2] in _AMPLE else before - 2
    if many < sentence.start or not _is_many(analysis, many):
        return
    if not _UNSURE.isdisjoint(low[sentence.start : sentence.end]):
        return
    if not any(low[i] in _PROSPECT for i in range(sentence.start, before)):
        return
    end = min(sentence.end, before + _MAX_RETURN)
    back = next((i for i in range(before + 2, end) if low[i] in _RETURNS), None)
    if back is None or not (_treated(context, range(sentence.start, sentence.end)) or context.on_treatment):
        return
    fit = _COMPLAINTS | _GAIN
    said = range(before + 1, back)
    if low[before + 1] == "it" or any(analysis.classes[i] & fit or low[i] in SEATS for i in said):
        yield range(many, back + 1), before - 1, "years before it returns"


def _until_a_year(context: Context, sentence: Span) -> Iterator[_Read]:
    """ "The relief will hold until the third year", "the calm lasts well into a fourth year"."""
    analysis, low = context.analysis, context.analysis.low
    for place in range(sentence.start + 3, sentence.end):
        if low[place] not in ("year", "summer", "winter") or low[place - 1] not in _ORDINALS:
            continue
        link = next(
            (i for i in range(place - 2, max(sentence.start, place - 4), -1) if low[i] in _UP_TO), None
        )
        held = next(
            (i for i in range(link or 0, max(sentence.start, (link or 0) - 4), -1) if low[i] in _HOLDS), None
        )
        if link is None or held is None or not _UNSURE.isdisjoint(low[sentence.start : sentence.end]):
            continue
        start = max(sentence.start, held - 5)
        # "Staff benefits hold until the third year" are no relief.
        gained = (i for i in range(start, held) if analysis.classes[i] & _GAIN)
        if any(analysis.doc[i - 1].kind != "compound" for i in gained) and _DENIED.isdisjoint(
            low[start:held]
        ):
            yield range(held, place + 1), held, "holds into a later year"
        return


_AMPLE = frozenset("full good long solid whole".split())
_MAX_RETURN = 6  # words of "before the old pain ever comes back"
_PROSPECT = frozenset("count enjoy expect get gets have 'll will".split())
_RETURNS = frozenset(
    "comes creeps dips fades flares needs reappears recurs resurfaces returns slips wanes wears".split()
)
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_UP_TO = frozenset("into past through til till until".split())
_HOLDS = frozenset(
    "endure endures hold holds keep keeps last lasts persist persists remain remains stay stays".split()
)
_DENIED = frozenset("n't never no not rarely seldom".split())
_COMPLAINTS = TARGET - {"opioid", "nerve"}
_WILL = frozenset(("will", "'ll", "’ll", "shall"))
_UNSURE = frozenset("can could if may maybe might perhaps possibly some unless".split())
_OTHER_AIMS = frozenset(
    """
    come comes hope hoped hoping hunt look looking open practice research search study studying wait waiting
    """.split()
)
_BACKWARD = frozenset("before but previously then until".split())
_COUNTED = frozenset("birthdays christmases decades springs summers winters years".split())
_SEVERAL = frozenset("few many several two three four five".split())


def _is_many(analysis: Analysis, place: int) -> bool:
    word = analysis.low[place]
    return word in _SEVERAL or (analysis.doc[place].like_num and word not in ("one", "1"))


def is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _treated(context: Context, where: range) -> bool:
    analysis = context.analysis
    return any(analysis.classes[i] & TREATMENT or analysis.low[i].startswith("treat") for i in where)


def may_count_years(analysis: Analysis) -> bool:
    """Whether the block could count a benefit in years so: what must be parsed all the same."""
    low = analysis.low
    if not YEARS.isdisjoint(low) and not _ON.isdisjoint(low):
        return True
    if not _ORDINALS.isdisjoint(low) and not _UP_TO.isdisjoint(low):
        return True
    if _COUNTED.isdisjoint(low):
        return "still" in low and any(map(is_year, low))
    return not _MARKS.isdisjoint(low)


_MARKS = frozenset(("before", "free", "still", "with", "without"))


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


YEARS = frozenset("birthdays christmases decades summers winters years".split())
_ON = frozenset("ago back later on out since".split())
_NONE_SINCE = frozenset("never no not n't zero nothing".split())


def _counted_years(analysis: Analysis, sentence: Span) -> range | None:
    """ "nine years ago", "four winters on"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if low[place] in YEARS and low[place + 1] in _ON and low[place - 1] != "of":
            if low[place + 1] == "on" and _at_a_place(analysis, place + 2, sentence.end):
                continue
            many = analysis.doc[place - 1].like_num or low[place - 1] in ("many", "several")
            if many and low[place - 1] not in ("one", "1"):
                return range(place - 1, place + 2)
    return None


def _at_a_place(analysis: Analysis, place: int, end: int) -> bool:
    """ "In nine years on Maple Avenue", "after six years on the staff": where somebody was so long."""
    if place < end and analysis.low[place] in ("my", "our", "the", "this"):
        place += 1
    return place < end and analysis.pos[place] in ("NOUN", "PROPN") and not analysis.classes[place]


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
