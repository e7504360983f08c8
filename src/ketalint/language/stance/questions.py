"""Questions ask; their answers claim."""

from __future__ import annotations

from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.cues import Cues


def is_question(sentence: Span) -> bool:
    for token in reversed(sentence):
        if token.text in ('"', "'", ")", "*", "”", "’"):
            continue
        return "?" in token.text or (token.text not in _ENDS and _typed(sentence))
    return False


_ENDS = frozenset(".!;:…")


def _typed(sentence: Span) -> bool:
    """ "User: will it work on my neck", "does it cure it": a question in a chat, which nobody punctuates."""
    colon = next((n for n, token in enumerate(sentence[:_LABEL]) if token.text == ":"), -1)
    if colon < 0 and not sentence[0].text.islower():
        return False
    row = [token.lower_ for token in sentence[colon + 1 : colon + 3]]
    return len(row) == 2 and row[0] in _TURNED_ROUND and row[1] in _ASKED_OF


_LABEL = 5  # words of "Q (Mr. Abel):"
_TURNED_ROUND = frozenset("are can could did does is should was will would".split())
_ASKED_OF = frozenset("i infusions it ketamine my the they this we you".split())


def asked(analysis: Analysis, cues: Cues, root: Token) -> range | None:
    """The question mark, when the claim stands in a question that asks; "Why not end your pain?" does not."""
    sentence = root.sent
    if not is_question(sentence):
        return _asked_in_quotes(analysis, root)
    low = analysis.low
    if (
        low[sentence.start] == "who"
        and low[sentence.start + 1] in ("says", "said")
        and _denies(low, sentence)
    ):
        return None  # "Who says it can't?"
    if cues["who-doubts"].first(low, root.i, sentence.end) is not None:
        return None  # "They call it a miracle, and who are we to argue?"
    if low[sentence.start] == "why" and low[min(sentence.start + 1, sentence.end - 1)] in (
        "not",
        "live",
        "suffer",
        "settle",
        "wait",
    ):
        return None
    return range(sentence.end - 1, sentence.end)


def _asked_in_quotes(analysis: Analysis, root: Token) -> range | None:
    """ "If a caller asks "will it cure me?", say no": a question that somebody else's sentence quotes."""
    sentence = root.sent
    mark = next((i for i in range(root.i, sentence.end - 1) if analysis.texts[i] == "?"), None)
    if mark is None or analysis.low[mark + 1] not in _QUOTES:
        return None
    opened = any(analysis.low[i] in _QUOTES for i in range(sentence.start, root.i))
    return range(mark, mark + 1) if opened else None


_QUOTES = frozenset(('"', "'", "“", "”", "''", "``"))


def _denies(low: list[str], sentence: Span) -> bool:
    return not _NEGATIVE.isdisjoint(low[sentence.start : sentence.end])


_NEGATIVE = frozenset(("no", "not", "n't", "never", "nobody", "hardly"))


def answer_kind(analysis: Analysis, cues: Cues, sentence: Span) -> tuple[str, range] | None:
    """ "yes" or "no" for a sentence that begins with such an answer, and the words that give it."""
    low = analysis.low
    start = sentence.start
    while start < sentence.end and not low[start][:1].isalnum():
        start += 1
    starts = [start]
    colon = next((t.i for t in sentence[:8] if t.text == ":"), None)
    if colon is not None and colon + 1 < sentence.end and _NEGATIVE.isdisjoint(low[start:colon]):
        starts.append(colon + 1)  # "Our pharmacist nodded: it is."
    for place in starts:
        for family in ("no", "yes"):
            length = cues[family].at(low, place) if place < sentence.end else 0
            if length and family == "yes" and _goes_on(analysis, place + length, sentence):
                return None
            if length:
                rest = [
                    low[i]
                    for i in range(place + length, sentence.end)
                    if low[i][:1].isalnum() or low[i] == "n't"
                ]
                if family == "yes" and not _TAKING_BACK.isdisjoint(rest):
                    return None
                return family, range(place, place + length)
    return _echoed(analysis, start, sentence.end)


ECHOES = frozenset(
    "are can could did do does had has have is may might must should was were will would".split()
)
_NOBODY = frozenset("nobody none nothing no neither".split())
_IN_PART = frozenset("few half many most only other others several some".split())
_LONGEST_ECHO = 6  # words


def _echoed(analysis: Analysis, start: int, end: int) -> tuple[str, range] | None:
    """ "Every major plan does.", "Our nurses will.": a subject, and the verb of the question again."""
    low, pos = analysis.low, analysis.pos
    last = next((i for i in range(start, end) if low[i] in _PAUSES), end) - 1
    denied = last > start and low[last] in ("not", "n't")
    verb = last - denied
    subject = range(start, verb)
    if not 0 < len(subject) <= _LONGEST_ECHO or low[verb] not in ECHOES:
        return None
    if pos[start] not in _BEGINNING_A_SUBJECT or low[start] in _ASKING:
        return None
    if any(low[i] in _IN_PART or low[i] == "than" or pos[i] in ("VERB", "AUX", "SCONJ") for i in subject):
        return None
    negative = denied != (low[start] in _NOBODY)
    return "no" if negative else "yes", range(start, last + 1)


_PAUSES = frozenset((",", ".", "!", "?", ";", ":", "—", "–"))
_BEGINNING_A_SUBJECT = frozenset(("DET", "NOUN", "NUM", "PRON", "PROPN", "ADJ"))
_ASKING = frozenset("how what when where which who whom whose why".split())


def _goes_on(analysis: Analysis, end: int, sentence: Span) -> bool:
    """ "It is different" begins like a yes and is none."""
    if analysis.low[end - 1] not in ("is", "are") or end >= sentence.end:
        return False
    return analysis.pos[end] in ("ADJ", "DET", "NOUN", "NUM", "VERB") or analysis.low[end] in ("a", "not")


_TAKING_BACK = frozenset("but however may n't never not only potentially some sometimes".split())
