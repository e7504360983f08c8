"""What the sentences after a claim do to it: accept it, take it back, answer it or claim it for another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span

from ketalint.language.analysis import Analysis
from ketalint.language.found import BlockClaims, Found
from ketalint.language.nouns import TREATMENT
from ketalint.language.stance import Verdict
from ketalint.language.stance.questions import answer_kind, is_question
from ketalint.language.vocabulary import Owner, Vocabulary


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


def follow_ups(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Claims that the words after them accept or take back: "Some say it cures. They are right."

    Only what outsiders claim can be accepted; what the draft itself claims can be taken back too.
    """
    analysis, cues = result.analysis, vocabulary.cues
    for n, found in enumerate(result.found):
        if not found.verdict.open and found.verdict.kind != "made":
            continue
        for start, end in _follow_up_spans(analysis, found):
            words = _bare_words(analysis, start, end)
            if found.verdict.open and (
                cues["accepting"].whole(words)
                or (cues["endorse"].first(words, 0, len(words)) is not None and not _negative(words))
            ):
                result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                break
            if cues["rejecting"].whole(words) or (
                found.verdict.open and cues["retract"].first(words, 0, len(words)) is not None
            ):
                result.found[n] = replace(found, verdict=Verdict("rejected", range(start, end)))
                break


def _negative(words: list[str]) -> bool:
    return bool(set(words) & {"not", "n't", "never", "no", "nobody"})


def _follow_up_spans(analysis: Analysis, found: Found) -> list[tuple[int, int]]:
    """The rest of the sentence after a semicolon or dash, and the sentence after it."""
    sentence = analysis.doc[found.root].sent
    spans = []
    for token in sentence:
        if token.text in (";", "—", "–", ":") and token.i > max(found.words):
            spans.append((token.i + 1, sentence.end))
            break
    if sentence.end < len(analysis.doc):
        following = analysis.doc[sentence.end].sent
        spans.append((following.start, following.end))
    return spans


def _answered(analysis: Analysis) -> Iterator[tuple[Span, Span]]:
    """Each question that something follows, with the sentence that follows it."""
    for sentence in analysis.doc.sents:
        if is_question(sentence) and sentence.end < len(analysis.doc):
            yield sentence, analysis.doc[sentence.end].sent


def _bare_answer(result: BlockClaims, owner: Owner, words: Sequence[int], entry: str) -> None:
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
            _bare_answer(result, owner, answer[1], "matter? no")
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
        elif _harm(found) and len(after[0]) <= 5:  # "Is it addictive? Not at all."
            result.found[n] = replace(
                found, verdict=Verdict("made"), level="riskless", words=tuple(sorted({*found.words, *said}))
            )


def _harm(found: Found) -> bool:
    """Does the question ask after a harm, so that a plain no denies it?"""
    return found.owner.scale == "safety" and found.entry in ("addictive", "dangerous", "harmful", "risky")


def open_doors(result: BlockClaims) -> None:
    """ "Who can benefit? Everybody.": a bare answer that leaves nobody out."""
    analysis = result.analysis
    for question, answer in _answered(analysis):
        if analysis.low[question.start] != "who":
            continue
        if not any(analysis.clause(t) in result.context.benefit_clauses for t in question):
            continue
        said = _short_answer(analysis, answer, _EVERYONE | {"anyone", "anybody"})
        if said:
            owner = Owner("bare-everyone", "suitability", scale="scope", level="all")
            _bare_answer(result, owner, said, "who? everyone")


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
        if not feared and not words & {"wrong", "worry", "catch", "downside"}:
            continue
        said = _short_answer(analysis, answer, _NONE)
        if said:
            owner = Owner("bare-none", "treatment", scale="safety", level="riskless")
            _bare_answer(result, owner, said, "risks? none")


def _quoted_yes(analysis: Analysis, vocabulary: Vocabulary, found: Found) -> bool:
    """ "Asked whether it is a cure, she said, "Yes, it is."": the answer stands in quotation marks."""
    low, last = analysis.low, max(found.words)
    asked = any(
        low[i] in ("asked", "ask", "whether", "wondered", "question")
        for i in range(analysis.doc[found.root].sent.start, min(found.words))
    )
    if not asked:
        return False
    for place in range(last + 1, min(len(low) - 1, last + 20)):
        if low[place] == '"' and vocabulary.cues["yes"].at(low, place + 1):
            return "but" not in low[place : place + 8] and "not" not in low[place : place + 8]
    return False


_AUXILIARIES = frozenset("do does did will can is are has have".split())


_ECHO = frozenset(("and", "it", "so", "just", "that", "now", "not", "n't"))
_EVERYONE = frozenset(("all", "everyone", "everybody", "each", "every"))


def universal_echoes(result: BlockClaims) -> None:
    """ "Many get better. Indeed they all do.": an echo that widens what was said to everybody."""
    analysis = result.analysis
    for sentence in analysis.doc.sents:
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
            if not 2 <= len(words) <= 7 or _negative(words) != risk or analysis.doc[end - 1].text == "?":
                continue
            subject_end = next((i for i in range(start, end) if analysis.low[i] in _AUXILIARIES), None)
            if subject_end is None or subject_end == start:
                continue
            rest = [w for w in _bare_words(analysis, subject_end + 1, end) if w not in _AUXILIARIES | _ECHO]
            speaks = any(analysis.classes[i] & TREATMENT for i in range(start, subject_end)) or analysis.low[
                start
            ] in ("ours", "we")
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
