"""Harm made light of: "these effects are always mild", "sleepiness is the worst of it", "no fog, no shakes".

The lexicon knows the set phrases ("completely safe"), `unharmed` what is denied outright. Here harm is
admitted and made small without exception; `weighed` and `likened` compare it with that of everyday life. The
words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told, words_told
from ketalint.language.constructions.rows import loosely
from ketalint.language.constructions.safety.likened import READERS as LIKENED
from ketalint.language.constructions.safety.likened import may_liken
from ketalint.language.constructions.safety.weighed import BEING, DENYING, OPEN, READERS, unbroken
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import FEARED, NO_CLASS, TARGET, TREATMENT

_BELITTLED = Owner("belittled", "treatment", scale="safety", level="riskless")
_WEAK = frozenset(("possible", "some", "usual"))


def belittled(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each harm made light of that no phrase has told yet."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_belittle(analysis, cues):
        return []
    told_of = words_told(found, "safety", "riskless", "mild")
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not _on_treatment(context, sentence):
            continue
        for reader, entry in _ALL_READERS:
            words = next(reader(analysis, cues, sentence), None)
            if words is None or not told_of.isdisjoint(words):
                continue
            root = analysis.doc[words.stop - 1]
            small = told(analysis, vocabulary.cues, _BELITTLED, root, words, entry=entry)
            said = small.verdict
            own = said.kind == "denied" and said.words is not None and said.words.start in words
            if (
                own or said.kind == "hypothetical"
            ):  # "never serious", "you would do more damage with a ladder"
                small = replace(small, verdict=Verdict("made"))
            outer = [h for h in small.hedges if h.words.start not in words]  # "the worst you may feel"
            if not any(h.strength in _WEAK for h in outer):
                result.append(small)
            break
    return result


def may_belittle(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could do so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if may_liken(analysis):
        return True
    if _CUES.isdisjoint(low.distinct):
        return False
    feared = bool(analysis.named & FEARED) or not _FELT.isdisjoint(low.distinct)
    feared = feared or ("the" in low.distinct and not _SOLE.isdisjoint(low.distinct))
    return feared or cues.stand_in(low, ("everyday", "harm", "unwellness", "riskiest", "vital"))


def _on_treatment(context: Context, sentence: Span) -> bool:
    named = NO_CLASS.union(*(context.analysis.classes[t.i] for t in sentence))
    return (context.on_treatment or bool(named & TREATMENT)) and "payer" not in named


_FELT = frozenset(
    "discomfort effect effects feeling feelings reaction reactions sensation sensations".split()
)
_WITHOUT_EXCEPTION = frozenset("all always ever invariably only purely uniformly".split())
_NOT_ALL = frozenset(
    """
    almost but common commonly few for likely main major mostly most nearly often other rarely serious
    severe some sometimes typical typically unless usual usually
    """.split()
)


def _harms(analysis: Analysis, sentence: Span) -> Iterator[int]:
    """The words for what may be felt or feared, and the pronouns that stand for it."""
    named = any(analysis.classes[t.i] & FEARED for t in analysis.doc[max(0, sentence.start - 1)].sent)
    for token in sentence:
        feared = bool(analysis.classes[token.i] & FEARED)
        named = named or feared
        if feared or analysis.low[token.i] in _FELT or (named and analysis.low[token.i] in ("these", "they")):
            yield token.i


def _free_of_it(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "No fog, no shakes, nothing.": a row of bare denials, one of them of how people feel after a drug."""
    low = analysis.low
    if not (OPEN | {"before", "fever"}).isdisjoint(low[sentence.start : sentence.end]):
        return
    first = next((t.i for t in sentence if low[t.i][:1].isalnum()), sentence.start)
    if low[first] not in _NO or any(t.pos_ == "VERB" and t.i > first + 3 for t in sentence):
        return
    starts = [i for i in range(sentence.start, sentence.end) if low[i] in _NO]
    feared = any(
        cues["unwellness"].first(low, i + 1, min(sentence.end, i + 4)) is not None
        or any(analysis.classes[k] & FEARED for k in range(i + 1, min(sentence.end, i + 3)))
        for i in starts
    )
    if feared and len(starts) > 1:
        yield range(first, max(starts) + 1)


_NO = frozenset(("no", "nothing", "zero"))


def _always_slight(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "These effects are always mild", "reactions are never serious", "it never lasts past the session"."""
    low = analysis.low
    if not OPEN.isdisjoint(low[sentence.start : sentence.end]):
        return
    for harm in _harms(analysis, sentence):
        verb = next((i for i in range(harm + 1, min(sentence.end, harm + 6)) if low[i] in BEING), None)
        end = min(sentence.end, harm + 14)
        lasting = next((i for i in range(harm + 1, end) if low[i] == "never"), None)
        if lasting is not None and cues["lingering"].at(low, lasting + 1) and lasting < harm + 6:
            yield range(harm, lasting + 2)
            return
        if verb is None or not _NOT_ALL.isdisjoint(low[max(sentence.start, harm - 2) : verb]):
            continue
        vague = low[harm] in _OF_BENEFITS_TOO and not analysis.classes[harm] & FEARED
        for place in range(harm + 1, min(sentence.end, verb + 5)):
            if low[place] in _WITHOUT_EXCEPTION or (low[place] == "so" and "that" in low[place : place + 6]):
                slight = loosely(analysis, cues["slight"], place + 1, min(sentence.end, place + 6))
                if slight is not None and vague and low[slight.start] in _PASSING:
                    continue
                if slight is not None and unbroken(low, place + 1, slight.start):
                    yield range(harm, slight.stop)
                    return
            if low[place] == "never":
                grave = cues["grave"].first(low, place + 1, min(sentence.end, place + 3))
                slight = loosely(analysis, cues["slight"], place + 1, min(sentence.end, place + 6))
                if grave is not None:
                    yield range(harm, grave.stop)
                    return
                after = place + 1 + (low[place + 1] in BEING)
                if slight is not None and low[after : after + 2] in _BEYOND:
                    yield range(harm, slight.stop)
                    return


_OF_BENEFITS_TOO = frozenset(("effect", "effects"))
_PASSING = frozenset("brief fleeting passing short slight small temporary transient".split())
_BEYOND = (["more", "than"], ["anything", "but"], ["other", "than"], ["worse", "than"], ["beyond", "a"])


def _nothing_else(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "The only side effect is sleep", "drowsiness is the only reaction we see"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 2):
        if low[place] != "only" or low[place - 1] != "the":
            continue
        harm = next(
            (
                i
                for i in range(place + 1, min(sentence.end, place + 4))
                if "risk" in analysis.classes[i] or low[i] in _FELT
            ),
            None,
        )
        if harm is None or not _NOT_ALL.isdisjoint(low[place:harm]):
            continue
        if low[harm] in _OF_BENEFITS_TOO and low[harm + 1 : harm + 2] == ["of"]:
            continue
        before = low[max(sentence.start, place - 4) : place - 1]
        if not DENYING.isdisjoint(low[max(sentence.start, place - 4) : harm]):
            continue
        rest = low[harm + 1 : sentence.end]
        if not (_NOT_ALL | DENYING | {"he", "i", "she"}).isdisjoint(rest):
            continue
        be = next((i for i in range(harm + 1, min(sentence.end, harm + 10)) if low[i] in BEING), None)
        if be is not None:
            told_of = range(be + 1, sentence.end)
            if not any(analysis.classes[i] & _OTHER_MATTERS for i in told_of):
                yield range(place - 1, be + 1)
                return
        elif not BEING.isdisjoint(before):
            yield range(place - 1, harm + 1)
            return


_OTHER_MATTERS = frozenset(("logistics", "payer", "service"))
_FEELING = frozenset(
    """
    encounter encountered expect experience experienced face faced feel feels felt get gets got had happen
    happened happens have notice noticed report reported saw see seen suffer suffered
    """.split()
)


def _no_worse(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "The worst you may feel is sleepy", "feeling relaxed is the worst of it"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 2):
        sole = low[place] == "only" and low[place + 1] in ("feeling", "sensation", "thing")
        if (low[place] not in ("worst", "most") and not sole) or low[place - 1] != "the":
            continue
        if low[place] == "worst" and low[place + 1 : place + 3] == ["of", "it"]:
            if low[place - 2] in BEING and low[place + 3 : place + 4] in (["."], ["!"], []):
                yield range(place - 2, place + 3)
                return
            continue
        felt = next((i for i in range(place + 1, min(sentence.end, place + 9)) if low[i] in _FEELING), None)
        if felt is None or low[place + 1 + sole] not in _WHOM:
            continue
        be = next((i for i in range(felt + 1, min(sentence.end, felt + 5)) if low[i] in BEING), None)
        rest = range((be or felt) + 1, sentence.end)
        if be is None or "i" in low[place:be] or any(analysis.classes[i] & TARGET for i in range(place, be)):
            continue
        if cues["pricking"].first(low, rest.start, rest.stop) is None:
            yield range(place - 1, be + 1)
            return


_SOLE = frozenset(("thing", "worst"))
_WHOM = frozenset("anybody anyone any ever patients people most part that thing they we you".split())


def _unaffected(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Your bladder is not affected", "blood pressure stays the same throughout"."""
    low = analysis.low
    if not (OPEN | _PURPOSE | _NOT_ALL).isdisjoint(low[sentence.start : sentence.end]):
        return
    for place, length in cues["vital"].standing_in(low, sentence.start, sentence.end):
        subject = analysis.doc[place + length - 1]
        if tree.first_conjunct(subject).kind != "nsubj" and place != sentence.start:
            continue
        end = min(sentence.end, place + length + 7)
        same = cues["as-it-was"].first(low, place + length, end)
        stays = same is not None and not BEING.isdisjoint(low[place + length : same.stop])
        if same is not None and stays and unbroken(low, place + length, same.start):
            yield range(place, same.stop)
            return
        denial = next((i for i in range(place + length, end) if low[i] in ("n't", "never", "not")), None)
        if denial is None:
            continue
        changed = cues["changing"].first(low, denial + 1, min(sentence.end, denial + 4))
        following = low[changed.stop] if changed is not None and changed.stop < sentence.end else ""
        if (
            changed is not None
            and following not in _LIMITS
            and not _by_other(analysis, changed.stop, sentence)
        ):
            yield range(place, changed.stop)
            return


def _by_other(analysis: Analysis, place: int, sentence: Span) -> bool:
    """ "Your memory is not affected by the blood test"."""
    if place >= sentence.end or analysis.low[place] not in ("by", "from", "with"):
        return False
    return not any(
        analysis.classes[i] & TREATMENT or analysis.low[i] in ("it", "this")
        for i in range(place, sentence.end)
    )


_PURPOSE = frozenset("check ensure keep make so sure watch".split())
_LIMITS = frozenset("as back enough in much quickly settle so too well".split())


def _never_seen(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[range]:
    """ "Dependence is not seen with medical use", "no case of dependence has been reported" aside."""
    low = analysis.low
    if not (OPEN | _NOT_ALL - {"for"}).isdisjoint(low[sentence.start : sentence.end]):
        return
    for place in range(sentence.start, sentence.end - 3):
        if not analysis.classes[place] & FEARED or analysis.classes[place] & TARGET:
            continue
        if low[place + 1] not in BEING and low[place + 1] not in ("has", "have"):
            continue
        if low[place + 2] not in ("n't", "never", "not"):
            continue
        seen = cues["observed"].first(low, place + 3, min(sentence.end, place + 5))
        following = low[seen.stop : seen.stop + 2] if seen is not None and seen.stop < sentence.end else []
        if seen is not None and _LIMITS.isdisjoint(following[:1]) and following[1:] not in _ALL_OF_THEM:
            yield range(place, seen.stop)
            return


_ALL_OF_THEM = (["all"], ["every"], ["everybody"], ["everyone"])
_CUES = (
    _WITHOUT_EXCEPTION
    | _NO
    | frozenset(
        """
        better bigger deadlier deadliest greater harder higher likelier more most n't never not only riskier
        riskiest rougher same so than too unaffected unchanged worst
        """.split()
    )
)


_ALL_READERS = (
    *READERS,
    *LIKENED,
    (_free_of_it, "no ..., no ..."),
    (_always_slight, "always mild"),
    (_nothing_else, "the only effect"),
    (_no_worse, "the worst of it"),
    (_unaffected, "organ unaffected"),
    (_never_seen, "harm not seen"),
)
