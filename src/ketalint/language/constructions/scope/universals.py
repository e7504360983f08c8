"""Whom and what the treatment helps, where grammar says "all": "whatever hurts", "no pain it cannot reach".

The lexicon knows "everyone" and "any kind of"; these functions read free relatives, doubled denials and
conditions that everybody meets. The words for them stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ketalint.language.claims.benefits import benefits
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.claims.not_everybody import for_another_reason
from ketalint.language.constructions.scope.at_will import (
    BRINGING,
    alternatives,
    brought,
    named_at_will,
    trivial_conditions,
)
from ketalint.language.stance import Verdict, hedges, stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import NO_CLASS, SEATS, TARGET, TREATMENT

_ALL = Owner("universal", "suitability", scale="scope", level="all")
_EVER = frozenset("whatever wherever whichever".split())
_WHOEVER = frozenset("whoever whomever".split())
_ENDS = frozenset((",", ";", ":", "(", ")", "—", "–", "!", "?", "."))
_INNER = frozenset("not n't cannot never fail fails failed".split())
_PEOPLE = frozenset(
    """
    adult age applicant body candidate client diagnosi human individual
    patient people person soul sufferer
    """.split()
)
_NOT_A = (
    *("no", "not a", "not an", "not one", "not a single", "not any"),
    *("n't a", "n't an", "n't any", "n't one"),
)
_DENYING = frozenset("has have n't never no not still yet".split())
_ANYBODY = frozenset("anybody anyone somebody someone".split())
_ANY_ONE = _ANYBODY | frozenset("a an any one single the".split())
_RISKS = frozenset("cost danger dangers drawback drawbacks price problems risk risks side".split())
_NOBODY = frozenset("nobody none no-one nothing".split())


def universals(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a sentence says of everybody, or of every pain."""
    result: list[Found] = []
    for sentence in context.analysis.sentences:
        result += _free_relatives(found, vocabulary, context, sentence)
        if not is_question(sentence):
            result += _none_left_out(vocabulary, context, sentence)
            result += _none_excluded(vocabulary, context, sentence)
            result += _never_too(vocabulary, context, sentence)
            result += alternatives(found, vocabulary, context, sentence)
            result += trivial_conditions(vocabulary, context, sentence)
            result += named_at_will(found, vocabulary, context, sentence)
            result += brought(vocabulary, context, sentence)
            result += _all_fared(vocabulary, context, sentence)
    return result


def _free_relatives(
    found: list[Found], vocabulary: Vocabulary, context: Context, sentence: Span
) -> Iterator[Found]:
    """ "Whatever hurts, ketamine helps", "whoever asks gets relief"."""
    analysis, cues = context.analysis, vocabulary.constructions
    for place in range(sentence.start, sentence.end):
        low = analysis.low
        if low[place] not in _EVER | _WHOEVER:
            continue
        end = next((i for i in range(place, sentence.end) if analysis.texts[i] in _ENDS), sentence.end)
        if low[place] in _EVER and low[place - 1] in ("or", "and"):
            continue  # "knees, hips or whatever"
        for benefit in (
            *benefits(found, vocabulary, context, sentence),
            *_suited(vocabulary, context, sentence),
        ):
            last = min(end, min(benefit.words)) if min(benefit.words) > place + 1 else end
            if benefit.root in range(place, last) or benefit.verdict.kind == "denied":
                continue
            if ";" in analysis.texts[place : min(benefit.words)]:
                continue  # "whoever comes gets a coffee; who qualifies is up to the doctor"
            verdict = benefit.verdict
            if verdict.kind == "elsewhere":
                if verdict.words is not None or not context.on_treatment:
                    continue
                verdict = Verdict("made")
            own = range(place, last)
            if _wrong_with_a_thing(analysis, own):
                continue  # "whatever is wrong with the pump"
            if low[place] in _EVER and not (
                any(analysis.classes[i] & TARGET for i in own) or cues["whatever"].first(low, place, last)
            ):
                continue
            yield replace(
                benefit,
                owner=_ALL,
                level="all",
                words=tuple(own),
                verdict=verdict,
                entry=f"{low[place]} ...",
            )
            break


def _wrong_with_a_thing(analysis: Analysis, own: range) -> bool:
    """ "Whatever is wrong with the pump": of a thing, and not of somebody or a part of the body."""
    low = analysis.low
    at = next((i for i in own if low[i] == "with" and low[i - 1] in ("wrong", "matter")), None)
    if at is None:
        return False
    nouns = [i for i in own if i > at and analysis.pos[i] in ("NOUN", "PROPN")]
    return bool(nouns) and not any(
        analysis.classes[i] & (TARGET | {"person"}) or low[i] in SEATS for i in nouns
    )


def _all_fared(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "We treated 40 people, and all 40 improved", "they all got better"."""
    analysis, low = context.analysis, context.analysis.low
    if not context.on_treatment:
        return
    for place in range(sentence.start, sentence.end - 1):
        if low[place] != "all":
            continue
        counted = analysis.doc[place + 1].like_num
        they = place > sentence.start and low[place - 1] in (
            ("they", "we") if context.testimonial else ("they",)
        )
        if not counted and not they:
            continue
        fared = vocabulary.constructions["fared"].first(low, place + 1, min(sentence.end, place + 7))
        if fared is None or not _NOT.isdisjoint(low[sentence.start : fared.start]):
            continue
        root, words = analysis.doc[fared.start], range(place - they, fared.stop)
        yield told(analysis, vocabulary.cues, _ALL, root, words, entry="all of them improved")
        return


def _suited(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "Ketamine is right for you"."""
    analysis = context.analysis
    said = vocabulary.constructions["suits-you"].first(analysis.low, sentence.start, sentence.end)
    if said is None:
        said = vocabulary.constructions["suiting"].first(analysis.low, sentence.start, sentence.end)
    named = NO_CLASS.union(*(analysis.classes[t.i] for t in sentence))
    ours = named & TREATMENT or (context.on_treatment and not named & _OTHER_MATTERS)
    if said is None or not ours:
        return
    root = analysis.doc[said.start]
    words = frozenset(said)
    yield Found(
        _ALL,
        "all",
        tuple(said),
        root.i,
        analysis.clause(root),
        stance_of(analysis, vocabulary.cues, root, words),
        tuple(hedges(analysis, vocabulary.cues, root, words)),
    )


def _none_left_out(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "There is no pain that it cannot reach", "no patient leaves without relief": none means all."""
    analysis, cues = context.analysis, vocabulary.constructions
    low, doc = analysis.low, analysis.doc
    if not any(analysis.classes[t.i] & TREATMENT for t in sentence) and not context.on_treatment:
        return
    for first, noun in _nouns_denied(analysis, cues, sentence):
        end = next(
            (
                i
                for i in range(noun + 1, sentence.end)
                if (doc[i].text in _ENDS and doc[i].text != ",") or _says_anew(low, i)
            ),
            sentence.end,
        )
        if low[noun + 1 : noun + 2] and _knows(low, noun + 1):
            continue
        closing = _lifted(
            analysis,
            cues,
            noun,
            end,
            among=noun + 1 < end and low[noun + 1] in _WHO and not _exists(analysis, first),
        )
        if closing is None or (low[closing] == "without" and not _RISKS.isdisjoint(low[closing:end])):
            continue  # "nothing we do is without risk"
        words = range(first, closing + 1)
        root = doc[noun]
        verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
        if verdict.kind == "denied":
            verdict = Verdict("made")  # the two denials lift each other
        given = tuple(hedges(analysis, vocabulary.cues, root, frozenset(words)))
        yield Found(
            _ALL, "all", tuple(words), noun, analysis.clause(root), verdict, given, entry="none ... not"
        )
        return


def _says_anew(low: list[str], place: int) -> bool:
    """ "It isn't an opioid, and it doesn't work like one": what comes next lifts no denial before it."""
    return low[place] in _JOINING and low[place + 1 : place + 2] in _WHO_DOES


_JOINING = frozenset(("and", "but", "so"))
_WHO_DOES = [[word] for word in "he i it she they this we you".split()]


def _knows(low: list[str], place: int) -> bool:
    """ "Nobody knows why it works for one and not for another", "no one can tell whom it won't help"."""
    return low[place + (low[place] in _ABLE) : place + 1 + (low[place] in _ABLE)] in _KNOWING


_ABLE = frozenset("can could is quite really yet".split())
_KNOWING = [
    [form]
    for verb in "claim explain know predict promise say tell understand".split()
    for form in forms(verb)
] + [["sure"]]


def _nouns_denied(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[tuple[int, int]]:
    """Pains and patients that there are none of: the place of the denial, and of the noun."""
    low = analysis.low
    for place in range(sentence.start, sentence.end):
        if low[place] in _NOBODY or (low[place] == "no" and low[place + 1 : place + 2] == ["one"]):
            yield place, place + (low[place] == "no")
            continue
        if low[place] not in _DENYING:
            continue
        row = " ".join(low[place : place + 3])
        opening = next((len(n.split()) for n in reversed(_NOT_A) if f"{row} ".startswith(f"{n} ")), 0)
        unseen = cues["never-met"].at(low, place)
        if not opening and not unseen:
            continue
        after = place + max(opening, unseen)
        if unseen > opening and (after >= sentence.end or low[after] not in _ANY_ONE):
            continue
        if unseen > opening and low[after] in _ANYBODY:
            yield place, after
            break
        of = after < sentence.end and low[after] == "of"  # "not one of the people we treated"
        for noun in range(after + of, min(sentence.end, after + 5 + of)):
            if low[noun] in _ENDS or analysis.pos[noun] in ("VERB", "AUX", "ADP", "PRON", "SCONJ"):
                break
            known = analysis.classes[noun] & TARGET or low[noun].rstrip("s") in _PEOPLE or low[noun] in _SORTS
            if known or (unseen and low[noun] in SEATS):
                further = noun + 1
                while further < sentence.end and analysis.classes[further] & TARGET:
                    further += 1  # "no nerve condition": the last noun counts
                listed = low[further : further + 5]
                if listed[:1] in (["or"], [","]) and "or" in listed:
                    further += listed.index("or") + 2  # "no age, weight or diagnosis"
                yield place, further - 1
                break


def _none_excluded(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "Nobody is turned down for our infusions", "there is no diagnosis for which they are unsuitable"."""
    analysis, cues = context.analysis, vocabulary.constructions
    low, doc = analysis.low, analysis.doc
    named = frozenset[str]().union(*(analysis.classes[t.i] for t in sentence))
    if not (named & TREATMENT or context.on_treatment) or named & {"payer"}:
        return
    for first, noun in _nouns_denied(analysis, cues, sentence):
        end = next((i for i in range(noun + 1, sentence.end) if doc[i].text in _ENDS), sentence.end)
        barred = cues["barred"].first(low, noun + 1, min(end, noun + 12))
        if barred is None or not _NOT.isdisjoint(low[noun + 1 : barred.start]):
            continue
        if _of_other_things(analysis, noun):
            continue
        if low[barred.stop : barred.stop + 1] == ["from"] and not any(
            analysis.classes[i] & TREATMENT for i in range(barred.stop, end)
        ):
            continue  # "nobody is excluded from the support group"
        if _with_something(low, barred.stop) or for_another_reason(analysis, barred.stop):
            continue
        if low[barred.stop - 1] == "home" and barred.stop < end:
            continue  # "nobody is sent home before the nurse agrees"
        if any(
            analysis.classes[i] & _OTHER_MATTERS and not analysis.classes[i] & TREATMENT
            for i in range(noun, end)
        ):
            continue
        words = range(first, barred.stop)
        root = doc[noun]
        verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
        if verdict.kind == "denied":
            verdict = Verdict("made")
        yield Found(_ALL, "all", tuple(words), noun, analysis.clause(root), verdict, entry="none ... barred")
        return


def _of_other_things(analysis: Analysis, noun: int) -> bool:
    """ "None of the alternatives is ruled out": what else there is, and not whom or what it helps."""
    low = analysis.low
    if low[noun] != "none" or low[noun + 1 : noun + 2] != ["of"]:
        return False
    near = range(noun + 2, min(len(low), noun + 6))
    of = next((i for i in near if analysis.pos[i] in ("NOUN", "PROPN")), None)
    if of is None or low[of].rstrip("s") in _PEOPLE or low[of] in _SORTS:
        return False
    return not analysis.classes[of] & (TARGET - {"opioid"} | {"person"})


def _with_something(low: list[str], place: int) -> bool:
    """ "Nobody is sent away with nothing": refused, and not left alone."""
    return low[place : place + 1] in (["with"], ["empty"])


_NOT = frozenset(("not", "n't", "never"))
_SORTS = frozenset(
    "area case category cause degree form grade kind level one sort stage type variety".split()
)
_OTHER_MATTERS = frozenset(("foreign", "logistics", "service"))


def _never_too(vocabulary: Vocabulary, context: Context, sentence: Span) -> Iterator[Found]:
    """ "You can't be too old, or too far gone, for our drip": no state of a patient stands in the way."""
    analysis, cues = context.analysis, vocabulary.constructions
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if low[place] != "too" or not cues["in-the-way"].at(low, place + 1):
            continue
        denied = next(
            (i for i in range(place - 1, max(sentence.start, place - 5) - 1, -1) if low[i] in _NOT), None
        )
        treated = next(
            (i for i in range(place + 2, min(sentence.end, place + 16)) if analysis.classes[i] & TREATMENT),
            None,
        )
        if denied is None or treated is None or _TOWARD.isdisjoint(low[place + 2 : treated]):
            continue
        root = analysis.doc[place + 1]
        words = range(denied, treated + 1)
        verdict = stance_of(analysis, vocabulary.cues, root, frozenset(words))
        if verdict.kind == "denied":
            verdict = Verdict("made")
        given = tuple(hedges(analysis, vocabulary.cues, root, frozenset(words)))
        strict = tuple(h for h in given if h.strength != "capable")
        yield Found(
            _ALL, "all", tuple(words), root.i, analysis.clause(root), verdict, strict, entry="never too ..."
        )
        return


_TOWARD = frozenset(("for", "to"))


_MAX_GETTING = 9  # words of "who walked away from it with nothing to show"
_OUGHT = frozenset("deserve deserves must ought should".split())
_WHO = frozenset(("who", "whom", "that", "whose"))


def _exists(analysis: Analysis, place: int) -> bool:
    """ "There is no ...", "we have yet to meet a ...": the denial is of there being one."""
    return "there" in analysis.low[max(0, place - 4) : place] or analysis.low[place] in (
        "still",
        "yet",
        "n't",
        "never",
        "not",
        "has",
        "have",
    )


def _lifted(analysis: Analysis, cues: Cues, noun: int, end: int, among: bool) -> int | None:
    """Where the second denial ends that makes "no pain" every pain: "... that it cannot touch".

    `among`: a relative clause picks some of them, of whom something else is denied ("no patient who does
    not respond is billed").
    """
    low = analysis.low
    unfit = None if among else cues["unfit"].first(low, noun + 1, min(end, noun + _MAX_GETTING))
    if unfit is not None:
        return unfit.stop - 1  # "I have never seen anybody who wasn't right for it"
    undone = cues["untouched"].first(low, noun + 1, end)
    if not _OUGHT.isdisjoint(low[noun + 1 : end]):
        return None  # "no patient should stay in pain"
    if undone is not None and low[noun] in _NOBODY | {"one"} and low[undone.stop - 1] in _ATTENDED:
        return None  # "nobody is left alone"
    if undone is not None and (
        any(analysis.classes[i] & TREATMENT for i in range(noun, end)) or undone.start - noun <= 7
    ):
        return undone.stop - 1
    if not among:
        nothing = cues["got-nothing"].first(low, noun + 1, min(end, noun + _MAX_GETTING))
        if nothing is not None and low[nothing.stop : nothing.stop + 1] == ["to"]:
            return None  # "a patient who got nothing to eat"
        if nothing is not None and not _WHO.isdisjoint(low[noun + 1 : nothing.start]):
            return nothing.stop - 1  # "yet to meet a patient who got nothing out of it"
    for place in range(noun + 1, end if not among else noun):
        if low[place] == ",":
            break
        if low[place] == "without" and low[place + 1 : place + 2] and low[place + 1].endswith("ing"):
            length = cues["reach"].at(low, place + 1)
            if length:
                return place + length  # "not one has finished without improving"
        if low[place] in _INNER:
            helped = cues["reach"].first(low, place + 1, min(end, place + 5))
            if helped is not None:
                return helped.stop - 1
    return None


_ATTENDED = frozenset("alone guessing standing unattended unsupervized unwatched waiting".split())


def may_be_universal(analysis: Analysis) -> bool:
    """Whether grammar alone could say "all" in the block, though no phrase of the lexicon stands in it."""
    low = analysis.low
    if not _EVER.isdisjoint(low) and not BRINGING.isdisjoint(low):
        return True
    return not _OPENING.isdisjoint(low) and not analysis.named.isdisjoint(_SPOKEN_OF)


_OPENING = (
    _EVER
    | _WHOEVER
    | _NOBODY
    | {"all", "choose", "if", "it", "long", "name", "never", "no", "not", "n't", "pick", "still", "whether"}
    | {"yet"}
)
_SPOKEN_OF = TARGET | TREATMENT | {"person", "relief"}
