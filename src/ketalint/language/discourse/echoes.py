"""Short clauses that claim by pointing back: "Tablets don't cure it. Ketamine does.", "they all do"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ketalint.language.claims.context import tells_of_working
from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.discourse.following import (
    AUXILIARIES,
    EVERYONE,
    bare_answer,
    bare_words,
    follow_up_spans,
    negative,
)
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_ECHO = frozenset("and can exactly it just n't not now precisely so that this".split())
_CONTRASTS = (
    ("slow", Owner("contrast", "benefit", scale="speed", level="immediate")),
    ("passing", Owner("contrast", "benefit", scale="duration", level="permanent")),
    ("chancy", Owner("contrast", "benefit", scale="certainty", level="guaranteed")),
    ("choosy", Owner("contrast", "suitability", scale="scope", level="all")),
)
_OTHERS = frozenset("many most other others plenty some the these those usual".split())
_OURS = frozenset(("ours", "this", "we"))
_MAX_BARE = 3  # words of "Not this one"
_MAX_CONTRAST = 6  # words of "and this one never does"


def contrasts(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "Other drugs take hours. Ours doesn't.": what is said of others, denied of the treatment."""
    analysis, cues = result.analysis, vocabulary.constructions
    parts = list(_parts(analysis))
    for (start, end), (after, stop) in pairwise(parts):
        words = bare_words(analysis, after, stop)
        if not 2 <= len(words) <= _MAX_CONTRAST or not negative(words) or analysis.low[stop - 1] == "?":
            continue
        own = any(analysis.classes[i] & TREATMENT for i in range(after, stop)) or not _OURS.isdisjoint(
            words[:3]
        )
        others = any("foreign" in analysis.kinds(analysis.doc[i]) for i in range(start, end)) or (
            not _OTHERS.isdisjoint(analysis.low[start : min(end, start + 3)])
        )
        told = any(analysis.classes[i] & (TREATMENT | {"foreign"}) for i in range(start, end))
        bare = words[0] == "not" and len(words) <= _MAX_BARE  # "Other drugs wear off. Not this one."
        if not (own and others and told) or not (bare or words[-1] in AUXILIARIES | {"not", "n't", "never"}):
            continue
        for family, owner in _CONTRASTS:
            if cues[family].first(analysis.low, start, end) is not None and not negative(
                bare_words(analysis, start, end)
            ):
                said = [
                    i for i in range(after, stop) if analysis.low[i][:1].isalnum() or analysis.low[i] == "n't"
                ]
                bare_answer(result, owner, said, "ours does not")
                break


_SURE = Owner("echo", "benefit", scale="certainty", level="guaranteed")
_ALWAYS = frozenset("always definitely invariably reliably surely".split())
_MAX_SURE = 7  # words of "our infusions do, every single time"


def sure_echoes(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "Even if nothing else has worked, ketamine always does", "if pills don't work, ketamine will"."""
    analysis, cues = result.analysis, vocabulary.cues
    if AUXILIARIES.isdisjoint(analysis.low) or not (
        analysis.named & TREATMENT or result.context.on_treatment
    ):
        return
    for (start, end), (after, stop) in pairwise(_parts(analysis)):
        words = bare_words(analysis, after, stop)
        if not 2 <= len(words) <= _MAX_SURE or negative(words) or "?" in analysis.low[stop - 1 : stop + 1]:
            continue
        aux = next((n for n, word in enumerate(words) if word in AUXILIARIES), None)
        if (
            aux is None
            or aux == 0
            or not _speaks_of_ours(analysis, after, words[:aux])
            or not _SURELY.issuperset(words[aux + 1 :])
        ):
            continue
        before = analysis.low[start:end]
        fails = negative(bare_words(analysis, start, end)) or not _FAILING.isdisjoint(before)
        sure = not (_ALWAYS | {"time"}).isdisjoint(words) or (words[aux] == "will" and fails)
        if not sure or not any(map(tells_of_working, before)) or not _HEDGING.isdisjoint(words):
            continue
        said = [i for i in range(after, stop) if analysis.low[i][:1].isalnum()]
        owed = analysis.doc[said[0]]
        if stance_of(analysis, cues, owed, frozenset(said)).kind != "rejected":
            bare_answer(result, _SURE, said, "ours always does")


def _speaks_of_ours(analysis: Analysis, start: int, subject: list[str]) -> bool:
    """Is it the treatment that does, or will, and not its nurse?"""
    named = [w for w in subject if w not in _ALWAYS]
    if not named:
        return False
    place = analysis.low.index(named[-1], start)
    kinds = analysis.kinds(analysis.doc[place])
    return named[-1] == "ours" or (
        bool(kinds & TREATMENT) and not kinds & {"logistics", "person", "provider"}
    )


_LASTING = Owner("echo", "benefit", scale="duration", level="permanent")
_FEARING = frozenset(
    """
    afraid claimed expect expected fear feared may might said say says should supposed thought told warn
    warned warning worried worry would
    """.split()
)
_STILL = frozenset("and but did do does ever has have it n't never not simply they will wo".split())


def unfaded(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "They said that the relief would fade. It never did.": an end that was feared and did not come."""
    analysis, cues = result.analysis, vocabulary.constructions
    if not cues["passing"].touches(analysis.low.distinct) or not (
        analysis.named & TREATMENT or result.context.on_treatment
    ):
        return
    parts = list(_parts(analysis))
    for n, (start, end) in enumerate(parts[:-1]):
        passing = cues["passing"].first(analysis.low, start, end)
        if passing is None or _FEARING.isdisjoint(analysis.low[start:end]):
            continue
        gained = any(
            analysis.classes[i] & (TREATMENT | {"relief", "benefit"}) for i in range(start, passing.start)
        )
        after, stop = parts[n + 1]
        words = bare_words(analysis, after, stop)
        if not gained or negative(bare_words(analysis, start, passing.start)) or not 3 <= len(words) <= 8:
            continue
        for_good = "never" in words or not {"does", "do", "will", "wo"}.isdisjoint(words)
        if words[0] in ("it", "they", "but") and negative(words) and for_good and _STILL.issuperset(words):
            said = [
                i for i in range(after, stop) if analysis.low[i][:1].isalnum() or analysis.low[i] == "n't"
            ]
            bare_answer(result, _LASTING, said, "it never did")


_SURELY = frozenset("always and any but day does each every it just single so surely the this time".split())
_FAILING = frozenset("fail failed fails neither nobody nothing".split())


def _parts(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The sentences of a block, parted at semicolons, dashes and ", but"."""
    for sentence in analysis.sentences:
        start = sentence.start
        for place in range(sentence.start, sentence.end):
            if analysis.texts[place] in (";", "—", "–", ":", ","):
                yield start, place
                start = place + 1
        yield start, sentence.end


_APPROVED = Owner("echo", "treatment", scale="approval", level="approved")
_LIKEWISE = (["also"], ["as", "well"], ["likewise"], ["too"])
_ASLEEP = frozenset("anesthesia anesthetic anesthetics asleep operation sedation surgery".split())
_BEING = frozenset(("are", "has", "have", "is"))
_MAX_LIKEWISE = 7  # words of "IV ketamine infusions are as well"


def approved_likewise(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "Duloxetine is FDA-approved for nerve pain. So is ketamine.": an approval that ours has too."""
    analysis, cues = result.analysis, vocabulary.constructions
    if not cues["approved-or-covered"].touches(analysis.low.distinct):
        return
    for (start, end), (after, stop) in pairwise(_parts(analysis)):
        words = bare_words(analysis, after, stop)
        words = words[1:] if words[:1] == ["and"] else words
        if not 3 <= len(words) <= _MAX_LIKEWISE or negative(words) or "?" in analysis.low[after:stop]:
            continue
        inverted = words[0] == "so" and words[1] in _BEING
        echoed = any(words[-len(tail) :] == tail and words[-len(tail) - 1] in _BEING for tail in _LIKEWISE)
        ours = any(_of_treatment(analysis, i) for i in range(after, stop))
        if not ((inverted or echoed) and ours) or not _ASLEEP.isdisjoint(analysis.low[start:end]):
            continue
        approved = cues["approved-or-covered"].first(analysis.low, start, end)
        if approved is not None and not negative(bare_words(analysis, start, end)):
            said = [i for i in range(after, stop) if analysis.low[i][:1].isalnum()]
            bare_answer(result, _APPROVED, said, "ours is too")


def universal_echoes(result: BlockClaims) -> None:
    """ "Many get better. Indeed they all do.": an echo that widens what was said to everybody."""
    analysis = result.analysis
    for sentence in analysis.sentences:
        if sentence.start == 0 or len(sentence) > 10 or analysis.low[sentence.end - 1] == "?":
            continue
        before = analysis.doc[sentence.start - 1].sent
        if not any(analysis.clause(t) in result.context.benefit_clauses for t in before):
            continue
        words = bare_words(analysis, sentence.start, sentence.end)
        at = [t.i for t in sentence if analysis.low[t.i] in EVERYONE]
        if (
            at
            and not negative(words)
            and words[-1] in AUXILIARIES
            and not any(t.pos_ == "VERB" and analysis.low[t.i] not in AUXILIARIES for t in sentence)
        ):
            owner = Owner("echo", "suitability", scale="scope", level="all")
            places = tuple(range(at[0], sentence.end - 1))
            result.found.append(
                Found(
                    owner,
                    "all",
                    places,
                    at[0],
                    analysis.clause(analysis.doc[at[0]]),
                    Verdict("made"),
                    entry="they all do",
                )
            )


def _of_treatment(analysis: Analysis, place: int) -> bool:
    """A word for the treatment: "ketamine", but not the second word of "physical therapy"."""
    classes = analysis.classes[place]
    return bool(classes & TREATMENT) and ("foreign" not in classes or "ketamine" in classes)


def ellipses(result: BlockClaims) -> None:
    """A bare auxiliary claims what was said of something else: "Tablets don't cure CRPS. Ketamine does."."""
    analysis = result.analysis
    for n, found in enumerate(result.found):
        risky = found.owner.scale == "safety" and found.level == "risks named"
        if (
            found.verdict.kind not in ("denied", "elsewhere", "asked", "rejected", "hypothetical")
            and not risky
        ):
            continue
        for start, end in follow_up_spans(analysis, found):
            words = bare_words(analysis, start, end)
            risk = risky and found.verdict.kind in ("elsewhere", "made")
            if not 2 <= len(words) <= 7 or negative(words) != risk or analysis.texts[end - 1] == "?":
                continue
            subject_end = next((i for i in range(start, end) if analysis.low[i] in AUXILIARIES), None)
            if subject_end is None or subject_end == start or analysis.low[start:end][:3] in _PRESENTED:
                continue
            rest = [w for w in bare_words(analysis, subject_end + 1, end) if w not in AUXILIARIES | _ECHO]
            speaks = (
                any(_of_treatment(analysis, i) for i in range(start, subject_end))
                or analysis.low[start] in ("ours", "we")
                or _means_treatment(analysis, subject_end - 1)
            )
            named = set(analysis.low[start:subject_end])
            if found.owner.scale == "approval" and named & {"esketamine", "spravato"}:
                continue  # it has what ketamine lacks
            if speaks and not rest:
                clause = analysis.doc[subject_end]
                result.found[n] = replace(
                    found,
                    level="riskless" if risk else found.level,
                    verdict=Verdict("made"),
                    words=tuple(range(start, subject_end + 1)),
                    clause=analysis.clause(clause),
                    hedges=(),
                )
                break


_PRESENTED = (["here", "it", "is"], ["here", "they", "are"], ["there", "it", "is"])


def _means_treatment(analysis: Analysis, place: int) -> bool:
    """ "You may have heard that it doesn't help everybody. Here, it does."."""
    token = analysis.doc[place]
    return analysis.low[place] == "it" and bool(analysis.kinds(token) & TREATMENT)


_WISHING = frozenset(
    """
    after crave craving dream dreaming dreamed fancy hope hoping imagine imagining like long longing looking
    need picture ready search searching seek seeking sick suppose tired want wanted wanting wants wish wishing
    """.split()
)
_HEDGING = frozenset("can could may maybe might often perhaps possibly sometimes try tries usually".split())
_POINTING = frozenset(
    """
    all answer can come exactly for happen it just now precisely so soon so that the there this today true
    way with without you your
    """.split()
)


def wishes_granted(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "If lifelong relief is what you want, a drip delivers it": what is wished for and then granted."""
    analysis = result.analysis
    for n, found in enumerate(result.found):
        if found.verdict.kind not in ("hypothetical", "asked"):
            continue
        wished = analysis.doc[found.root].sent
        if _WISHING.isdisjoint(analysis.low[wished.start : wished.end]):
            continue
        if any(_grants(analysis, vocabulary.cues, *span) for span in follow_up_spans(analysis, found)):
            result.found[n] = replace(found, verdict=Verdict("made"), hedges=())


def _grants(analysis: Analysis, cues: Cues, start: int, end: int) -> bool:
    """ "our drip does exactly that": the treatment, a verb of giving, and a word that points back."""
    words = set(bare_words(analysis, start, end))
    granted = cues["granting"].first(analysis.low, start, end)
    if (
        granted is None
        or negative(list(words))
        or not _HEDGING.isdisjoint(words)
        or "?" in analysis.low[start:end]
    ):
        return False
    subject = range(start, granted.start)
    if not any(analysis.classes[i] & TREATMENT or analysis.low[i] in ("ours", "we") for i in subject):
        return False
    rest = [analysis.low[i] for i in range(granted.stop, end) if not analysis.classes[i] & TREATMENT]
    return _POINTING.issuperset(w for w in rest if w[:1].isalnum())
