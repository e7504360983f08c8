"""Conditions to which a draft answers with the treatment.

"If you live with colitis, our drip can help", "Hot flashes? Ketamine takes care of those", "For vertigo we
turn to ketamine", "Tinnitus. Six infusions, and most people stop noticing it", "Acne, gout, grief: ketamine
covers the lot". The condition is named first, as what somebody has; the treatment follows as the answer.
"""

from __future__ import annotations

from collections.abc import Iterable

from ketalint.language.claims.context import Context
from ketalint.language.constructions.support.goodfor import is_own_treatment, is_wary, phrase_of
from ketalint.language.constructions.support.stories import says
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT

_SHORT = 4  # words of a question or label that only names
_ASKING = 9  # words of a question that asks whether one has it
_SUPPOSING = frozenset("if when whenever whether".split())
_PRONOUNS = frozenset(("it", "this"))
_BARE = frozenset("ADJ ADP CCONJ DET NOUN NUM PRON PROPN PUNCT SYM X".split())


def answer(context: Context, words: Cues, name: Token) -> Token | None:
    """The word that offers the treatment to who has the condition `name`, or None."""
    return (
        _supposed(context, words, name)
        or _answering(context, words, name)
        or _turned_to(context, words, name)
        or summed_up(context, words, name)
    )


def offered_after(context: Context, words: Cues, sentence: Span) -> Token | None:
    """The word by which the answer to a short question offers the treatment: "Want to sleep? It helps."."""
    if not is_question(sentence) or len(sentence) > _ASKING + 1 or sentence.end >= len(context.analysis.doc):
        return None
    return _offer_in(context, words, context.analysis.doc[sentence.end].sent)


def _supposed(context: Context, words: Cues, name: Token) -> Token | None:
    """ "If you live with colitis, our drip can help"; "Struggling with bulimia? Our drip can help"."""
    analysis = context.analysis
    sentence = name.sent
    had = words["has"].first(analysis.low, max(sentence.start, name.i - 7), name.i)
    had = had or words["beset"].first(analysis.low, name.i + 1, min(sentence.end, name.i + 5))
    if is_question(sentence) or _only_names(sentence):
        asking = len(sentence) <= _ASKING and (had is not None or _length(sentence) <= _SHORT)
        if not asking or sentence.end >= len(analysis.doc):
            return None
        reply = analysis.doc[sentence.end].sent
        return _offer_in(context, words, reply) or _taken_up(context, words, sentence, reply)
    if had is None:
        return None
    for clause in (name, *tree.ancestors(name)):
        if clause.kind == "advcl" and any(
            analysis.low[m.i] in _SUPPOSING for m in tree.children(clause, "mark", "advmod")
        ):
            apart = {t.i for t in clause.subtree}
            return _offer_in(context, words, sentence, apart)
    return None


def _taken_up(context: Context, words: Cues, question: Span, reply: Span) -> Token | None:
    """ "Migraines? We treat those too.", "Tinnitus? Yep.", on a page about the treatment."""
    low = context.analysis.low
    end = next((t.i for t in reply if low[t.i] in (".", "!")), reply.end)
    said = [low[t.i] for t in reply if t.text[:1].isalpha() and t.i < end]
    if (
        not context.on_treatment
        or _length(question) > _SHORT
        or not is_question(question)
        or len(said) > _ASKING
    ):
        return None
    first = said[1:2] if said[:1] in (["yes"], ["yep"], ["sure"]) else said[:1]
    deed = next((i for i, word in enumerate(said) if word in _TREATING), None)
    if first == ["we"] and deed is not None and deed <= _NEAR_WE:
        meant = not _THAT.isdisjoint(said[deed + 1 : deed + 3]) and _NO.isdisjoint(said)
        return reply.root if meant else None
    told = not _TREATING.isdisjoint(low[max(0, question.start - _BEFORE) : question.start])
    return reply.root if told and tuple(said) in _YES else None


_TREATING = frozenset("do fix handle help treat treats".split())
_NEAR_WE = 3
_BEFORE = 12  # words before a question that goes on: "Migraines? We treat those. Tinnitus? Yep."
_YES = {
    ("yep",),
    ("yes",),
    ("yup",),
    ("sure",),
    ("you", "bet"),
    ("that", "too"),
    ("those", "too"),
    ("yes", "too"),
}


def _length(question: Span) -> int:
    """How many words it has, without a label that runs into it: "Oct 20 · text card Tinnitus?"."""
    parted = next((t.i for t in reversed(list(question)) if t.text in ("·", "|", "•")), question.start - 1)
    return question.end - parted - 1


def _only_names(sentence: Span) -> bool:
    """ "Tinnitus.": a label before what is said of it."""
    return len(sentence) <= _SHORT and all(t.pos_ in _BARE for t in sentence)


def _answering(context: Context, words: Cues, name: Token) -> Token | None:
    """ "Who can benefit from ketamine? People with lupus."."""
    analysis = context.analysis
    sentence = name.sent
    if is_question(sentence) or any(t.pos_ == "VERB" and tree.is_clause(t) for t in sentence):
        return None
    if sentence.start > 0:
        asking, question = analysis, analysis.doc[sentence.start - 1].sent
    elif analysis.earlier is not None and len(analysis.earlier.doc):
        asking = analysis.earlier
        *_, question = asking.doc.sents
    else:
        return None
    row = asking.low[question.start : question.end]
    if "?" not in row or row[0] not in ("who", "what", "which", "whom") or not context.on_treatment:
        return None
    if not set(row).isdisjoint(_REFUSING) or words["caution"].first(row, 0, len(row)) is not None:
        return None
    helped = words["lead"].first(row, 0, len(row)) is not None or not set(row).isdisjoint(_SUITED)
    people = any("person" in analysis.classes[t.i] for t in sentence) or row[0] != "who"
    return sentence.root if helped and people and not is_wary(analysis, words, sentence) else None


_REFUSING = frozenset("not n't never cannot avoid risk risks side without except no".split())
_SUITED = frozenset("candidate candidates for suits suited right".split())


def _turned_to(context: Context, words: Cues, name: Token) -> Token | None:
    """ "For vertigo we turn to ketamine", "From arthritis to asthma, ketamine helps".

    "Ketamine is our go-to treatment when somebody comes in with vertigo" has the two the other way round.
    """
    analysis, sentence = context.analysis, name.sent
    phrase = phrase_of(analysis, name)
    if phrase is None or is_question(sentence):
        return None
    verb, case = phrase.head, analysis.cases(phrase)
    if phrase.kind == "obl" and phrase.i < verb.i and case & {"from", "for", "with"}:
        if says(words["help"], analysis, verb) and any(
            is_own_treatment(analysis, t) for t in tree.subjects(verb)
        ):
            return verb
        if case == {"for"} and not is_wary(analysis, words, sentence):
            return _resort(analysis, words, range(phrase.i + 1, sentence.end))
        return None
    having = tree.first_conjunct(name)  # "people with vertigo"
    if not (case | analysis.cases(having)) & {"with", "about", "over"} or is_wary(analysis, words, sentence):
        return None
    came = words["come-with"].first(analysis.low, max(sentence.start, having.i - 6), having.i)
    if came is None:
        return None
    clause = analysis.doc[analysis.clause(analysis.doc[came.start])]
    if clause.kind == "advcl" and clause.head.i < clause.i:
        return _resort(analysis, words, range(sentence.start, came.start))
    return _resort(analysis, words, range(phrase.i + 1, sentence.end))


def _resort(analysis: Analysis, words: Cues, places: range) -> Token | None:
    """The word by which the house turns to ketamine, between these places and on nobody else's behalf."""
    at = words["resort"].first(analysis.low, places.start, places.stop)
    if at is None:
        return None
    own = [
        t
        for t in analysis.doc[places.start : places.stop]
        if analysis.classes[t.i] & TREATMENT and t.pos_ in ("NOUN", "PROPN")
    ]
    named = any("ketamine" in analysis.kinds(t) for t in own)
    if not named or any(analysis.classes[t.i] & {"foreign", "service"} for t in own):
        return None
    end = analysis.doc[at.stop - 1]
    return end if end.pos_ in ("VERB", "NOUN", "ADJ") else analysis.doc[at.start]


def summed_up(context: Context, words: Cues, name: Token) -> Token | None:
    """ "Acne, gout, grief: ketamine covers the lot": names, a sign, and what is done to them all."""
    analysis, sentence = context.analysis, name.sent
    sign = next((i for i in range(name.i + 1, sentence.end) if analysis.texts[i] in _SIGNS), None)
    if sign is None or any(t.pos_ in ("VERB", "AUX") and t.i != name.i for t in sentence if t.i < sign):
        return None
    if is_question(sentence) or is_wary(analysis, words, sentence):
        return None
    for token in analysis.doc[sign + 1 : sentence.end]:
        if token.dep_ != "nsubj" or not is_own_treatment(analysis, token):
            continue
        if not analysis.kinds(token) & TREATMENT or token.i - sign > _NEAR:
            continue
        low, verb = analysis.low, token.head
        after = range(verb.i, min(sentence.end, verb.i + _NEAR))
        summed = any(low[i] in _ALL for i in after)
        if summed and verb.pos_ == "VERB" and not says(words["no-help"], analysis, verb):
            return verb
        if summed and words["help"].first(low, verb.i, after.stop) is not None:
            return verb
    return None


_SIGNS = frozenset((":", "—", "–", "-", "…"))
_NEAR = 6
_ALL = frozenset("all any both each either everything it lot them these those whole".split())


_STRENGTHENING = frozenset(("right", "straight"))


def _offer_in(context: Context, words: Cues, sentence: Span, apart: Iterable[int] = ()) -> Token | None:
    """The word by which a sentence, but for the clause `apart`, says that the treatment helps."""
    analysis = context.analysis
    apart = frozenset(apart)
    if is_question(sentence) or is_wary(analysis, words, sentence):
        return None
    tokens = [t for t in sentence if t.i not in apart]
    plain = [t for t in sentence if analysis.low[t.i] not in _STRENGTHENING]
    got_over = words["got-over"].first([analysis.low[t.i] for t in plain], 0, len(plain))
    if got_over is not None and context.on_treatment and not apart and len(tokens) <= _ASKING:
        return plain[got_over.start]
    if not any(_is_treatment(context, t) for t in tokens):
        return None
    if len(tokens) <= 3:
        return sentence.root  # "Tinnitus? Ketamine."
    for token in tokens:
        if words["help"].at(analysis.low, token.i) and token.pos_ in ("VERB", "NOUN", "ADJ"):
            return token
    for token in tokens:  # "We run a drip for that as well"
        low, after = analysis.low, token.i + 1
        meant = low[after : after + 1] == ["for"] and not _THAT.isdisjoint(low[after + 1 : after + 2])
        own = meant and analysis.classes[token.i] & TREATMENT and is_own_treatment(analysis, token)
        if own and _NO.isdisjoint(low[sentence.start : after]):
            return token
    for token in tokens:  # "Ketamine brings the spark back", "Our drip gives it a nudge"
        if token.dep_ != "nsubj" or token.head.pos_ != "VERB" or not is_own_treatment(analysis, token):
            continue
        low, verb = analysis.low, token.head
        pushed = not _PUSHES.isdisjoint(low[verb.i : verb.i + 6])
        restored = "back" in low[verb.i : verb.i + 6]
        if pushed or restored or not words["no-help"].at(low, verb.i):
            return verb
    return None


def _is_treatment(context: Context, token: Token) -> bool:
    """Ketamine by name, or "it" as the subject of what a page about it says."""
    if token.pos_ in ("NOUN", "PROPN"):
        return is_own_treatment(context.analysis, token)
    return context.on_treatment and token.kind == "nsubj" and token.lower_ in _PRONOUNS


_THAT = frozenset("it that them these this those".split())
_NO = frozenset("few n't never no not".split())
_PUSHES = frozenset("boost edge hand jolt jump kick lift nudge push shot upgrade".split())
