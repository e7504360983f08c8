"""Answers that leave nobody out: "Who can't have it? Nobody we know of", "Do I qualify? If you hurt, yes".

`open_doors` reads answers that are nothing but "everybody" or "nobody"; here a few words stand around it.
"""

from __future__ import annotations

from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.answers import exchanges
from ketalint.language.discourse.following import AUXILIARIES, bare_answer
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import NO_CLASS

_ALL = Owner("nobody-barred", "suitability", scale="scope", level="all")
_OTHER_MATTERS = frozenset(("logistics", "payer"))
_MAX_ANSWER = 12
_MAX_QUESTION = 20
_NONE = frozenset("never no nobody none".split())
_NOT = frozenset(("n't", "not"))
_ANY = frozenset("any anybody anyone one soul them".split())
_EVERYBODY = frozenset(("all", "everybody", "everyone"))
_ACCEPTED = frozenset("accept accepted admit admitted take welcome".split())
# What may stand around "nobody" and "anyone" in such an answer: whoever speaks, and that they know of none.
_KNOWING = frozenset(
    """
    'm 've a am answer are as aware been being can ca come comes across do ever far find found from had has
    have i in know known let like met meet mind my never of one our place practice say saw see seen
    single so still team that the there thing think thought to turn turned we who years yet you
    """.split()
)
_PEOPLE = frozenset(
    "anybody anyone candidates patient patients people person somebody someone who whom".split()
)
_HAVING = frozenset("get have join receive start take try use".split())
_FIT = frozenset("candidate eligible fit qualify right suit suitable suited suits".split())
_YES = frozenset("absolutely certainly definitely sure yes".split())
_ASKS_OF_ONE = (
    ("am", "i"),
    ("are", "you"),
    ("can", "anybody"),
    ("can", "anyone"),
    ("can", "i"),
    ("could", "i"),
    ("do", "i"),
    ("is", "it"),
    ("is", "ketamine"),
    ("is", "this"),
    ("would", "i"),
    ("will", "i"),
    ("will", "it"),
    ("will", "you"),
)


def nobody_barred(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """Adds what an answer claims that says the treatment is for whoever asks."""
    analysis, cues = result.analysis, vocabulary.constructions
    if not result.context.on_treatment:
        return
    for asking, question, answer in exchanges(analysis):
        said = [t.i for t in answer if analysis.low[t.i][:1].isalnum() or analysis.low[t.i] in _PARTS]
        if not said or len(said) > _MAX_ANSWER or len(question) > _MAX_QUESTION or is_question(answer):
            continue
        if _asked_who_may_not(asking, cues, question) and _none_known(analysis, said):
            words = said
        elif _asked_of_one(asking, cues, question):
            words = _if_you_hurt(analysis, cues, said) or _everybody_is(analysis, said)
        elif _asked_of_bar(asking, cues, question):
            words = _nobody_is(analysis, said)
        else:
            continue
        if words and not any(f.owner.scale == "scope" and f.root in said for f in result.found):
            bare_answer(result, _ALL, words, "who may not? nobody")


_PARTS = frozenset(("'m", "'re", "'ve", "n't"))


def _row(asking: Analysis, question: Span) -> list[str]:
    return [w for w in asking.low[question.start : question.end] if w[:1].isalnum() or w in _PARTS]


def _asked_who_may_not(asking: Analysis, cues: Cues, question: Span) -> bool:
    """ "Who can't have it?", "Is there anybody it isn't right for?", "Is there anyone you turn away?"."""
    row = _row(asking, question)
    said = frozenset(row)
    if _PEOPLE.isdisjoint(said) or _of_other_matter(asking, question):
        return False
    if cues["barred"].first(row, 0, len(row)) is not None or cues["shunning"].first(row, 0, len(row)):
        return True
    if (_NOT | {"cannot", "never"}).isdisjoint(said):
        return False
    fit = not (_HAVING | _FIT).isdisjoint(said)
    return fit or cues["helping"].first(row, 0, len(row)) is not None


def _of_other_matter(asking: Analysis, question: Span) -> bool:
    return bool(NO_CLASS.union(*(asking.classes[t.i] for t in question)) & _OTHER_MATTERS)


def _none_known(analysis: Analysis, said: list[int]) -> bool:
    """ "Nobody we can think of", "Not that we know of", "We can't think of anyone", "We haven't met one"."""
    row = [analysis.low[i] for i in said]
    words = frozenset(row)
    if not words - _NONE - _NOT - _ANY <= _KNOWING:
        return False
    if row[0] == "not" and _ANY.union(("a", "single")).issuperset(row[1:]):
        return True  # "Not one"
    if row[0] in _NONE or row[:2] == ["not", "that"]:
        return row in (["never"], ["nobody"], ["none"]) or (
            "we" in words or "i" in words or row == ["never", "yet"]
        )
    denied = not (_NOT | {"never"}).isdisjoint(words) or ["yet", "to"] in [
        row[n : n + 2] for n in range(len(row))
    ]
    return row[0] in ("i", "we") and denied and not _ANY.isdisjoint(words)


def _asked_of_one(asking: Analysis, cues: Cues, question: Span) -> bool:
    """ "Am I a candidate?", "Do I qualify?", "Can anyone have it?", "Is it right for me?"."""
    row = _row(asking, question)
    while row and row[0] in ("and", "but", "so", "q", "ok", "okay"):
        row = row[1:]
    if tuple(row[:2]) not in _ASKS_OF_ONE or _of_other_matter(asking, question):
        return False
    if not (_FIT | _ACCEPTED).isdisjoint(row):
        return True
    treated = bool(NO_CLASS.union(*(asking.classes[t.i] for t in question)) & {"ketamine", "treatment"})
    had = row[2:4] in (["have", "it"], ["get", "it"], ["take", "it"]) or (
        treated and row[2:3] in (["have"], ["get"], ["try"], ["receive"])
    )
    return had or cues["helping"].first(row, 2, len(row)) is not None


def _asked_of_bar(asking: Analysis, cues: Cues, question: Span) -> bool:
    """ "Am I too old for it?", "Could I be turned down?"."""
    row = _row(asking, question)
    if (
        not row
        or row[0] not in ("am", "can", "could", "is", "might", "will")
        or _of_other_matter(asking, question)
    ):
        return False
    if _MINE.isdisjoint(row):
        return False
    too = next((n for n, word in enumerate(row[:-1]) if word == "too"), None)
    if too is not None and cues["in-the-way"].at(row, too + 1):
        return True
    return cues["barred"].first(row, 0, len(row)) is not None


_MINE = frozenset("anybody anyone i my me".split())


def _everybody_is(analysis: Analysis, said: list[int]) -> list[int]:
    """ "Everybody is", "everyone can"."""
    row = [analysis.low[i] for i in said]
    return said if len(row) <= 3 and row[0] in _EVERYBODY and row[-1] in AUXILIARIES else []


def _nobody_is(analysis: Analysis, said: list[int]) -> list[int]:
    """ "Nobody is", "no pain ever is"."""
    row = [analysis.low[i] for i in said]
    none = row[0] in ("nobody", "none") or (row[0] == "no" and len(row) > 2)
    return said if len(row) <= 5 and none and row[-1] in AUXILIARIES else []


def _if_you_hurt(analysis: Analysis, cues: Cues, said: list[int]) -> list[int]:
    """ "If you have a body, yes", "Yes, if you hurt": a condition that every reader meets."""
    row = [analysis.low[i] for i in said]
    start = 1 if row[0] in _YES else 0
    if row[start : start + 1] != ["if"]:
        return []
    met = cues["everybody-meets"].first(row, start + 1, min(len(row), start + 4))
    if met is None:
        return []
    rest = row[met.stop :]
    if start:
        return said if not rest else []
    return said if rest and (rest[0] in _YES or rest[:2] in _YOU_ARE or rest[:1] == ["then"]) else []


_YOU_ARE = (
    ["you", "are"],
    ["you", "'re"],
    ["you", "do"],
    ["you", "can"],
    ["you", "qualify"],
    ["it", "is"],
    ["it", "will"],
)
