"""Questions and what answers them: a bare yes claims what was asked, a bare "none" denies every risk."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import pairwise

from ketalint.language.claims.found import HELPING, BlockClaims, Found
from ketalint.language.discourse.following import bare_answer, sentences_after
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import answer_kind, is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.nouns import FEARED


def _answered(analysis: Analysis) -> Iterator[tuple[Span, Span]]:
    """Each question that something follows, with the sentence that follows it."""
    for sentence in analysis.sentences:
        if is_question(sentence) and sentence.end < len(analysis.doc):
            yield sentence, analysis.doc[sentence.end].sent


def _short_answer(analysis: Analysis, answer: Span, first: frozenset[str]) -> list[int]:
    """The words of an answer of at most four that begins with one of `first`; else none."""
    end = next(
        (t.i for t in answer if t.text == "," and not THEREAFTER.isdisjoint(analysis.low[t.i + 1 : t.i + 2])),
        answer.end,
    )
    said = [i for i in range(answer.start, end) if analysis.low[i][:1].isalnum()]
    return said if said and len(said) <= 4 and analysis.low[said[0]] in first else []


THEREAFTER = frozenset(("after", "once"))  # "Nothing, once you have gone home"


def does_to_you(words: Set[str]) -> bool:
    """ "What can it do to me?" asks for harm."""
    return {"do", "to"} <= words and not _VICTIMS.isdisjoint(words) and "how" not in words


_VICTIMS = frozenset("me my us you your".split())


def costs_you(low: list[str]) -> bool:
    """ "Strings attached", "What you give up", "The catch": heads that ask for harm without a word for it."""
    words = [w for w in low if w[:1].isalpha()]
    return any(words[i : i + 2] in _COSTS for i in range(len(words))) or words in (
        ["catch"],
        ["the", "catch"],
    )


_COSTS = (["strings", "attached"], ["give", "up"], ["trade", "off"], ["trade", "offs"])


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
        after = sentences_after(analysis, found.root)
        if not after or is_question(after[0]):
            continue
        answer = answer_kind(analysis, vocabulary.cues, after[0])
        if answer is None:
            continue
        kind, said = answer
        if kind == "yes":
            level = found.level
            if found.owner.scale == "effect" and level in HELPING and _promised(analysis, after[0]):
                bare_answer(result, _SURE, said, "yes, it will")
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


def _promised(analysis: Analysis, answer: Span) -> bool:
    """ "Yes, it will in your case as well"."""
    said = [t.i for t in answer if analysis.low[t.i][:1].isalnum()]
    for n, (one, other) in enumerate(pairwise(said[:4])):
        if (analysis.low[one], analysis.low[other]) in _WILL:
            return n + 2 >= len(said) or analysis.pos[said[n + 2]] not in ("AUX", "VERB")
    return False


_WILL = frozenset((subject, "will") for subject in ("it", "they", "ketamine", "infusions", "you"))
_SURE = Owner("answered-yes", "benefit", scale="certainty", level="guaranteed")


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


def _without_label(sentence: Span) -> Span:
    """ "A: Never." without its "A:", which the parser may take for a sentence."""
    if len(sentence) < 2 or sentence[0].lower_ not in _LABELS or sentence[1].text not in (":", "."):
        return sentence
    start, doc = sentence.start + 2, sentence.doc
    if start < sentence.end:
        return doc.span(start, sentence.end)
    return doc[start].sent if start < len(doc) else sentence


_LABELS = frozenset(("a", "answer", "q", "question"))


def exchanges(analysis: Analysis) -> Iterator[tuple[Analysis, Span, Span]]:
    """Each question that something follows, with the analysis it stands in and the sentence that follows."""
    above = analysis.earlier
    if above is not None and len(above.doc) and "?" in above.low[-2:] and len(analysis.doc):
        *_, last = above.doc.sents
        yield above, last, _without_label(next(iter(analysis.sentences)))
    for question, answer in _answered(analysis):
        yield analysis, _without_label(question), _without_label(answer)


_NONE = frozenset(("none", "zero", "nothing", "nil", "zilch", "nada"))


def denied_risks(result: BlockClaims) -> None:
    """ "What are the side effects? None whatsoever.": a bare answer that says that there are none."""
    analysis = result.analysis
    if not result.context.on_treatment:
        return
    for question, answer in _answered(analysis):
        words = {analysis.low[t.i] for t in question}
        feared = any(analysis.classes[t.i] & FEARED for t in question) or does_to_you(words)
        feared = feared or costs_you([analysis.low[t.i] for t in question])
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
        if low[place] != '"' or low[place - 1] not in _BEFORE_SPEECH:
            continue  # "whether we guarantee it, since theirs was "100 percent""
        if vocabulary.cues["yes"].at(low, place + 1):
            return "but" not in low[place : place + 8] and "not" not in low[place : place + 8]
    return False


_BEFORE_SPEECH = frozenset((",", ".", ":", "answer", "answered", "answers", "is", "said", "says", "was"))
