"""What the sentences after a claim do to it: accept it, take it back, answer it or claim it for another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ketalint.language.claims.context import RELIEF, tells_of_working
from ketalint.language.claims.found import BlockClaims, Found
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import answer_kind, is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues, Family
from ketalint.language.words.nouns import TARGET, TREATMENT


def _sentences_after(analysis: Analysis, root: int) -> list[Span]:
    end = analysis.doc[root].sent.end
    following: list[Span] = []
    while end < len(analysis.doc) and len(following) < 2:
        sentence = analysis.doc[end].sent
        following.append(sentence)
        end = sentence.end
    return following


def _bare_words(analysis: Analysis, start: int, end: int) -> list[str]:
    return [
        analysis.low[i]
        for i in range(start, end)
        if analysis.low[i][:1].isalnum() or analysis.low[i] in ("n't", "'s", "'re", "'ll")
    ]


_PASSING = frozenset(
    """
    actually alas also and but exactly folks for friends gladly happily however indeed just luckily
    precisely really sadly simply unfortunately well wholeheartedly
    """.split()
)


def _means(family: Family, words: list[str]) -> bool:
    """Do the words make an entry of the family, as they stand or without "sadly", "and", "just"?"""
    return family.whole(words) or family.whole([w for w in words if w not in _PASSING])


def follow_ups(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Claims that the words after them accept or take back: "Some say it cures. They are right."

    Only what outsiders claim, or what was left open, can be accepted; what the draft itself claims can be
    taken back. What outsiders deny is claimed when they are said to be wrong.
    """
    analysis, cues = result.analysis, vocabulary.cues
    for n, found in enumerate(result.found):
        verdict = found.verdict
        if not verdict.open and verdict.kind not in ("made", "hypothetical", "denied"):
            continue
        for start, end in _follow_up_spans(analysis, found):
            words = _bare_words(analysis, start, end)
            if verdict.kind == "denied":
                refuted = verdict.open and _means(cues["refuting"], words)
                if refuted or (words[:1] == ["but"] and _means(cues["accepting"], words)):
                    result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                    break
                continue
            accepted = _means(cues["accepting"], words)
            if verdict.kind == "hypothetical":
                if accepted and _wondered(analysis, verdict):
                    result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                    break
                continue
            if verdict.open and (
                accepted or (cues["endorse"].first(words, 0, len(words)) is not None and not _negative(words))
            ):
                result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                break
            if _means(cues["rejecting"], words) or (
                verdict.open and cues["retract"].first(words, 0, len(words)) is not None
            ):
                result.found[n] = replace(found, verdict=Verdict("rejected", range(start, end)))
                break


def _wondered(analysis: Analysis, verdict: Verdict) -> bool:
    """Was it doubted or wondered about, and not a mere "if"?"""
    return verdict.words is not None and "if" not in analysis.low[: verdict.words.stop]


def slogans(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Slogans of others that the text answers: '"No side effects." We wish.', '"..." is their slogan'."""
    analysis, cues = result.analysis, vocabulary.cues
    low = analysis.low
    for n, found in enumerate(result.found):
        if found.verdict.kind != "made":
            continue
        quoted = _quotation(analysis, found)
        if quoted is None:
            continue
        after = quoted.stop
        reply = _bare_words(analysis, after, min(analysis.doc[found.root].sent.end, after + _MAX_NAMING))
        named = reply[:1] in (["is"], ["was"], ["are"]) and "our" not in reply
        if named and cues["slogan"].first(reply, 0, len(reply)) is not None:
            result.found[n] = replace(found, verdict=Verdict("rejected", range(after, after + 1)))
            continue
        alone = low[after - 2] in _CLOSED and quoted.start in (0, analysis.doc[quoted.start].sent.start)
        if not alone or after >= len(low) or not _opens_block(analysis, quoted.start):
            continue
        following = analysis.doc[after].sent
        said = _bare_words(analysis, after, following.end)
        hit = cues["debunking"].first(said, 0, len(said))
        if (hit is not None and hit.start < 4) or _means(cues["rejecting"], said):
            result.found[n] = replace(found, verdict=Verdict("rejected", range(after, following.end)))


_MAX_NAMING = 9  # words after a quotation in which it is called somebody's slogan
_CLOSED = frozenset((".", "!", ","))


def _quotation(analysis: Analysis, found: Found) -> range | None:
    """The quotation around a claim, its marks included."""
    marks = [i for i, word in enumerate(analysis.low) if analysis.texts[i] in ('"', "“", "”", "``", "''")]
    for nth in range(0, len(marks) - 1, 2):
        opening, closing = marks[nth], marks[nth + 1]
        if opening < min(found.words) and max(found.words) < closing:
            return range(opening, closing + 1)
    return None


def _opens_block(analysis: Analysis, place: int) -> bool:
    return not any(word[:1].isalpha() for word in analysis.low[:place])


def _negative(words: list[str]) -> bool:
    return bool(set(words) & {"not", "n't", "never", "no", "nobody"})


_MAX_TAIL = 9  # words after a comma that still only speak of what stands before it


def _follow_up_spans(analysis: Analysis, found: Found) -> list[tuple[int, int]]:
    """What stands after a semicolon, dash or the last comma of the sentence, and the sentence after it."""
    sentence, last = analysis.doc[found.root].sent, max(found.words)
    spans = []
    commas = []
    for token in sentence:
        if token.i <= last:
            continue
        if token.text in (";", "—", "–", ":"):
            spans.append((token.i + 1, sentence.end))
            break
        if token.text == "," and sentence.end - token.i <= _MAX_TAIL:
            commas.append((token.i + 1, sentence.end))
    spans += commas
    if sentence.end < len(analysis.doc):
        following = analysis.doc[sentence.end].sent
        spans.append((following.start, following.end))
        spans += [(following.start, t.i) for t in following if t.text == ":"][:1]  # "We have one: ketamine."
    return spans


def _answered(analysis: Analysis) -> Iterator[tuple[Span, Span]]:
    """Each question that something follows, with the sentence that follows it."""
    for sentence in analysis.sentences:
        if is_question(sentence) and sentence.end < len(analysis.doc):
            yield sentence, analysis.doc[sentence.end].sent


def bare_answer(result: BlockClaims, owner: Owner, words: Sequence[int], entry: str) -> None:
    """Add what the words of an answer claim by themselves."""
    clause = result.analysis.clause(result.analysis.doc[words[0]])
    result.found.append(
        Found(owner, owner.level, tuple(words), words[0], clause, Verdict("made"), entry=entry)
    )


def _short_answer(analysis: Analysis, answer: Span, first: frozenset[str]) -> list[int]:
    """The words of an answer of at most four that begins with one of `first`; else none."""
    said = [t.i for t in answer if analysis.low[t.i][:1].isalnum()]
    return said if said and len(said) <= 4 and analysis.low[said[0]] in first else []


def answers(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """What a question asks, a bare yes claims: "Is it a cure? Yes."

    "Does my age matter? Not a bit." says that the treatment suits everybody.
    """
    analysis = result.analysis
    for question, following in _answered(analysis):
        if not any(analysis.low[t.i] in ("matter", "matters", "depend") for t in question):
            continue
        answer = answer_kind(analysis, vocabulary.cues, following)
        if answer is not None and answer[0] == "no" and result.context.on_treatment:
            owner = Owner("no-matter", "suitability", scale="scope", level="all")
            bare_answer(result, owner, answer[1], "matter? no")
    for n, found in enumerate(result.found):
        if found.verdict.kind in ("asked", "hypothetical", "rejected") and _quoted_yes(
            analysis, vocabulary, found
        ):
            result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
            continue
        if found.verdict.kind != "asked":
            continue
        after = _sentences_after(analysis, found.root)
        if not after or is_question(after[0]):
            continue
        answer = answer_kind(analysis, vocabulary.cues, after[0])
        if answer is None:
            continue
        kind, said = answer
        if kind == "yes":
            level = found.level
            if found.owner.scale == "safety" and any(
                analysis.low[i] in ("completely", "perfectly", "entirely", "totally", "absolutely")
                for i in said
            ):
                level = "riskless"
            result.found[n] = replace(
                found, verdict=Verdict("made"), level=level, words=tuple(sorted({*found.words, *said}))
            )
        elif (
            found.owner.scale == "safety"
            and found.level == "risks named"
            and _flat_no(analysis, after[0], said)
        ):
            result.found[n] = replace(found, verdict=Verdict("made"), level="riskless", words=tuple(said))
        elif found.owner.fact and found.owner.polarity == "accords":  # "Do I need a doctor? No."
            result.found[n] = replace(found, verdict=Verdict("denied", said))


def _flat_no(analysis: Analysis, answer: Span, said: range) -> bool:
    """ "Does it strain the bladder? Never.": a no with nothing after it that takes some of it back."""
    after = said.stop
    low = analysis.low
    return (
        after >= answer.end
        or not low[after][:1].isalnum()
        or low[after] in ("at", "with", "whatever", "whatsoever")
    ) and _TAKING_BACK.isdisjoint(low[after : answer.end])


_TAKING_BACK = frozenset(
    "although but however if may might mostly not often sometimes though unless usually when yet".split()
)


def open_doors(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """A bare answer that knows no limit: "Who can benefit? Everybody.", "How soon? At once.", "Which? All."

    The question may stand in the block above, as in a list of questions and answers.
    """
    analysis, cues = result.analysis, vocabulary.constructions
    for asking, question, answer in exchanges(analysis):
        said = [t.i for t in answer if analysis.low[t.i][:1].isalnum()]
        told = [t.i for t in answer if analysis.low[t.i][:1].isalnum() or analysis.low[t.i] == "n't"]
        if not said or len(said) > _MAX_OPEN or is_question(answer):
            continue
        row = asking.low[question.start : question.end]
        named = frozenset[str]().union(*(asking.classes[t.i] for t in question))
        about = bool(named & (TREATMENT | RELIEF | TARGET | {"benefit"})) or (
            (result.context.on_treatment or "it" in row)
            and any(w in _OF_BENEFIT or tells_of_working(w) for w in row)
        )
        if not about or "logistics" in named or cues["own-ways"].first(row, 0, len(row)) is not None:
            continue
        scale = _unlimited(cues, row, ["not" if analysis.low[i] == "n't" else analysis.low[i] for i in told])
        if scale:
            owner = Owner("bare-answer", "benefit", scale=scale, level=_UNLIMITED[scale])
            bare_answer(result, owner, said, f"{row[0]} ...? {analysis.low[said[0]]}")


_INVERTED = frozenset("am are but can could do does is might must should will would".split())
_ASKING_FOR = frozenset(
    "ask asks come comes get gets have hurt need receive receives suffer take try tries want".split()
)


def none_at_all(answer: list[str]) -> bool:
    """ "There isn't one", "none", "there is no wait"."""
    return answer[0] in ("none", "zero") or (
        answer[0] == "there" and not {"n't", "no", "none", "not"}.isdisjoint(answer)
    )


_UNLIMITED = {"certainty": "guaranteed", "scope": "all", "speed": "immediate", "duration": "permanent"}
_MAX_OPEN = 9  # words of an answer without a limit
_OF_BENEFIT = frozenset(
    """
    benefit better booster boosters candidate change difference fail help qualify relief respond suited
    """.split()
)
_SOON = frozenset("fast quick quickly rapidly soon".split())
_UNSURE = frozenset("almost depends may might nearly not perhaps sometimes".split())
_NOT_EVERYTHING = frozenset(
    "almost but depends except from most mostly nearly not on our some who with".split()
)


def _unlimited(cues: Cues, question: list[str], answer: list[str]) -> str:
    """The scale on which a bare answer to a question names no limit, or nothing."""

    def says(family: str, where: list[str]) -> bool:
        return cues[family].first(where, 0, len(where)) is not None

    asks = set(question)
    first = question[0]
    limited = not _NOT_EVERYTHING.isdisjoint(answer)
    everyone = not (_EVERYONE | {"anyone", "anybody"}).isdisjoint(answer)
    if (
        first in ("who", "whom")
        and len(answer) <= 6
        and answer[1:2] == ["who"]
        and not _ASKING_FOR.isdisjoint(answer)
    ):
        return "scope" if everyone else ""  # "All who receive it"
    if first in ("who", "whom") and not limited and len(answer) <= 4:
        return "scope" if everyone else ""
    if first in _INVERTED and everyone and not limited and says("helping", question):
        return "scope"  # "Will it work on my pain? It works on everybody's."
    works = says("helping", question) or any(map(tells_of_working, question))
    if first in _INVERTED and not limited and works and not asks & {"not", "ever"} and says("surely", answer):
        return "certainty"  # "Does it work? Without fail."
    if first in _INVERTED and "fail" in asks and says("never-happens", answer) and "but" not in answer:
        return "certainty"
    if first in ("what", "which") and not limited and says("helping", question):
        return "scope" if cues["all-kinds"].at(answer, 0) and len(answer) <= 4 else ""
    refuses = answer[-1] in ("not", "n't", "never") or "never" in answer
    if (
        says("expiry", question)
        and first in _INVERTED
        and none_at_all([w for w in answer if w != "no"] or ["none"])
    ):
        return "duration"
    if says("fading", question) and first in ("when", "how", "will", "does", "do") and refuses:
        return "duration"  # "When does the benefit run out? It doesn't."
    if first == "how" and asks & {"decades", "years"} and "many" in asks:
        return "duration" if says("for-ever", answer) and _UNSURE.isdisjoint(answer) else ""
    if "wait" in asks and first in _INVERTED:
        return "speed" if answer[0] in ("no", "not", "never", "nope") and "but" not in answer else ""
    if "onset" in asks or "delay" in asks or "lag" in asks:
        return "speed" if says("at-once", answer) or none_at_all(answer) else ""
    if first == "when" or (first == "how" and asks & _SOON) or "until" in asks or "take" in asks:
        return "speed" if says("at-once", answer) and "not" not in answer else ""
    never_met = bool(cues["not-one"].first(answer, 0, len(answer))) and "found" in answer
    none = never_met or (bool(cues["not-one"].at(answer, 0)) and len(answer) <= 4 and "yet" not in answer)
    left_out = not asks.isdisjoint(("not", "n't", "cannot", "fail")) or says("barred", question)
    if left_out and asks & {
        "any",
        "anyone",
        "anybody",
        "a",
        "someone",
        "what",
        "which",
    }:
        barred = says("barred", question)
        return "scope" if none and (barred or "fail" in asks or says("helping", question)) else ""
    if first == "how" and "long" in asks and not asks & {"been", "infusion", "session"}:
        return "duration" if says("for-ever", answer) and _UNSURE.isdisjoint(answer) else ""
    if first in ("will", "does", "do", "is") and says("coming-back", question):
        return (
            "duration"
            if none or answer in (["it", "does", "not"], ["it", "does", "n't"], ["it", "wo", "n't"])
            else ""
        )
    return ""


def exchanges(analysis: Analysis) -> Iterator[tuple[Analysis, Span, Span]]:
    """Each question that something follows, with the analysis it stands in and the sentence that follows."""
    above = analysis.earlier
    if above is not None and len(above.doc) and "?" in above.low[-2:] and len(analysis.doc):
        *_, last = above.doc.sents
        yield above, last, next(iter(analysis.sentences))
    for question, answer in _answered(analysis):
        yield analysis, question, answer


_FEARED = frozenset(("risk", "effect-of-drug"))
_NONE = frozenset(("none", "zero", "nothing", "nil", "zilch", "nada"))


def denied_risks(result: BlockClaims) -> None:
    """ "What are the side effects? None whatsoever.": a bare answer that says that there are none."""
    analysis = result.analysis
    if not result.context.on_treatment:
        return
    for question, answer in _answered(analysis):
        words = {analysis.low[t.i] for t in question}
        feared = any(analysis.classes[t.i] & _FEARED for t in question)
        if not feared and words.isdisjoint(_WARY):
            continue
        said = _short_answer(analysis, answer, _NONE)
        if not said and feared is False and words & {"any", "anything"}:
            said = _denied_wholly(analysis, answer)
        if said:
            owner = Owner("bare-none", "treatment", scale="safety", level="riskless")
            bare_answer(result, owner, said, "risks? none")


_WARY = frozenset("afraid careful catch caution downside fear worry wrong".split())


def _denied_wholly(analysis: Analysis, answer: Span) -> list[int]:
    """ "Is there anything to be careful about? No, nothing at all.": the words of such an answer."""
    said = [t.i for t in answer if analysis.low[t.i][:1].isalnum()]
    plain = (
        len(said) <= 8 and analysis.low[said[0]] in ("no", "nope") and analysis.low[said[0] + 1] == ","
        if said
        else False
    )
    return (
        said
        if plain
        and analysis.low[said[1]] in ("nothing", "none", "not")
        and _flat_no(analysis, answer, range(said[0], said[0] + 1))
        else []
    )


def _quoted_yes(analysis: Analysis, vocabulary: Vocabulary, found: Found) -> bool:
    """ "Asked whether it is a cure, she said, "Yes, it is."": the answer stands in quotation marks."""
    low, last = analysis.low, max(found.words)
    asked = any(
        low[t.i] in ("asked", "ask", "whether", "wondered", "question") and t.i not in found.words
        for t in analysis.doc[found.root].sent
    )
    if not asked:
        return False
    for place in range(last + 1, min(len(low) - 1, last + 20)):
        if low[place] == '"' and vocabulary.cues["yes"].at(low, place + 1):
            return "but" not in low[place : place + 8] and "not" not in low[place : place + 8]
    return False


_AUXILIARIES = frozenset("do does did will can is are has have".split())


_ECHO = frozenset("and can exactly it just n't not now precisely so that this".split())
_EVERYONE = frozenset(("all", "everyone", "everybody", "each", "entire", "every", "whole"))


_CONTRASTS = (
    ("slow", Owner("contrast", "benefit", scale="speed", level="immediate")),
    ("passing", Owner("contrast", "benefit", scale="duration", level="permanent")),
    ("chancy", Owner("contrast", "benefit", scale="certainty", level="guaranteed")),
    ("choosy", Owner("contrast", "suitability", scale="scope", level="all")),
)
_OTHERS = frozenset("many most other others plenty some the these those usual".split())
_OURS = frozenset(("ours", "this", "we"))
_MAX_CONTRAST = 6  # words of "and this one never does"


def contrasts(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "Other drugs take hours. Ours doesn't.": what is said of others, denied of the treatment."""
    analysis, cues = result.analysis, vocabulary.constructions
    parts = list(_parts(analysis))
    for (start, end), (after, stop) in pairwise(parts):
        words = _bare_words(analysis, after, stop)
        if not 2 <= len(words) <= _MAX_CONTRAST or not _negative(words) or analysis.low[stop - 1] == "?":
            continue
        own = any(analysis.classes[i] & TREATMENT for i in range(after, stop)) or not _OURS.isdisjoint(
            words[:3]
        )
        others = any("foreign" in analysis.kinds(analysis.doc[i]) for i in range(start, end)) or (
            not _OTHERS.isdisjoint(analysis.low[start : min(end, start + 3)])
        )
        told = any(analysis.classes[i] & (TREATMENT | {"foreign"}) for i in range(start, end))
        if not (own and others and told) or words[-1] not in _AUXILIARIES | {"not", "n't", "never"}:
            continue
        for family, owner in _CONTRASTS:
            if cues[family].first(analysis.low, start, end) is not None and not _negative(
                _bare_words(analysis, start, end)
            ):
                said = [
                    i for i in range(after, stop) if analysis.low[i][:1].isalnum() or analysis.low[i] == "n't"
                ]
                bare_answer(result, owner, said, "ours does not")
                break


def _parts(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """The sentences of a block, parted at semicolons, dashes and ", but"."""
    for sentence in analysis.sentences:
        start = sentence.start
        for place in range(sentence.start, sentence.end):
            if analysis.texts[place] in (";", "—", "–", ":", ","):
                yield start, place
                start = place + 1
        yield start, sentence.end


def universal_echoes(result: BlockClaims) -> None:
    """ "Many get better. Indeed they all do.": an echo that widens what was said to everybody."""
    analysis = result.analysis
    for sentence in analysis.sentences:
        if sentence.start == 0 or len(sentence) > 10 or analysis.low[sentence.end - 1] == "?":
            continue
        before = analysis.doc[sentence.start - 1].sent
        if not any(analysis.clause(t) in result.context.benefit_clauses for t in before):
            continue
        words = _bare_words(analysis, sentence.start, sentence.end)
        at = [t.i for t in sentence if analysis.low[t.i] in _EVERYONE]
        if (
            at
            and not _negative(words)
            and words[-1] in _AUXILIARIES
            and not any(t.pos_ == "VERB" and analysis.low[t.i] not in _AUXILIARIES for t in sentence)
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
        for start, end in _follow_up_spans(analysis, found):
            words = _bare_words(analysis, start, end)
            risk = risky and found.verdict.kind in ("elsewhere", "made")
            if not 2 <= len(words) <= 7 or _negative(words) != risk or analysis.texts[end - 1] == "?":
                continue
            subject_end = next((i for i in range(start, end) if analysis.low[i] in _AUXILIARIES), None)
            if subject_end is None or subject_end == start:
                continue
            rest = [w for w in _bare_words(analysis, subject_end + 1, end) if w not in _AUXILIARIES | _ECHO]
            speaks = any(analysis.classes[i] & TREATMENT for i in range(start, subject_end)) or analysis.low[
                start
            ] in ("ours", "we")
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
        if any(_grants(analysis, vocabulary.cues, *span) for span in _follow_up_spans(analysis, found)):
            result.found[n] = replace(found, verdict=Verdict("made"), hedges=())


def _grants(analysis: Analysis, cues: Cues, start: int, end: int) -> bool:
    """ "our drip does exactly that": the treatment, a verb of giving, and a word that points back."""
    words = set(_bare_words(analysis, start, end))
    granted = cues["granting"].first(analysis.low, start, end)
    if (
        granted is None
        or _negative(list(words))
        or not _HEDGING.isdisjoint(words)
        or "?" in analysis.low[start:end]
    ):
        return False
    subject = range(start, granted.start)
    if not any(analysis.classes[i] & TREATMENT or analysis.low[i] in ("ours", "we") for i in subject):
        return False
    rest = [analysis.low[i] for i in range(granted.stop, end) if not analysis.classes[i] & TREATMENT]
    return _POINTING.issuperset(w for w in rest if w[:1].isalnum())
