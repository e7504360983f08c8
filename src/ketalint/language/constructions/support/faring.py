"""Conditions and faculties that a page says fare well, without a word of the treatment.

"Endometriosis responds well", "Arthritis patients do well here", "My hearing is sharper, too", "Worn joints
are among the things it helps": on a page about the treatment, it is the treatment that they fare well with.
"""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.constructions.support.goodfor import is_own_treatment, is_wary
from ketalint.language.constructions.support.stories import says
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues, Words
from ketalint.language.words.nouns import TREATMENT

_ELSE = frozenset(("authority", "foreign", "payer", "service"))
_WELL = frozenset(
    """
    beautifully best brilliantly dramatically especially extremely fast great here nicely particularly quickly
    remarkably strongly superbly too very well wonderfully
    """.split()
)
_LEADING_OFF = frozenset("among one some two three".split())
_THINGS = frozenset(
    """
    ailments areas complaints conditions diagnoses disorders illnesses issues problems reasons things troubles
    """.split()
)
_OWNED = frozenset("her his my our their your".split())
_SENSED = frozenset(
    """
    become becomes came come comes feel feels felt get gets got grew grow grows is look looked looks seem
    seems was
    """.split()
)
_SHARPER = frozenset(
    """
    better brighter calmer clearer deeper fainter firmer fitter keener lighter quieter sharper smoother softer
    steadier stronger thicker younger
    """.split()
)
_OPEN = frozenset("after before if once than unless until when while".split())


def fares_well(context: Context, words: Cues, name: Token, start: int) -> Token | None:
    """The word by which the condition `name`, which begins at `start`, is said to fare well."""
    analysis, sentence = context.analysis, name.sent
    if not context.on_treatment or is_question(sentence) or is_wary(analysis, words, sentence):
        return None
    if any(analysis.classes[t.i] & _ELSE and not start <= t.i <= name.i for t in sentence):
        return None
    return (
        _responds(context, words, name)
        or _among_those_helped(context, words, name)
        or _as_well(context, words, name)
        or _along_with_it(context, words, name)
        or _clears(context, name, start)
    )


def _responds(context: Context, words: Cues, name: Token) -> Token | None:
    """ "Endometriosis responds well", "cluster headaches respond, too", "lupus patients do well here"."""
    analysis = context.analysis
    subject = tree.first_conjunct(name)
    while subject.kind in ("compound", "amod", "nmod") and subject.head.i != subject.i:
        if subject.kind == "nmod" and not analysis.cases(subject) <= {"with"}:
            return None
        subject = tree.first_conjunct(subject.head)
    person = "person" in analysis.kinds(subject) and subject.i != name.i
    if subject.kind != "nsubj" or (subject.i != name.i and not (person or subject.head.i == name.head.i)):
        return None
    verb = subject.head
    fits = says(words["do-well"], analysis, verb) if person else analysis.low[verb.i].startswith("respon")
    if not fits:
        return None
    after = range(verb.i + 1, min(verb.sent.end, verb.i + 6))
    to = next((t for t in tree.children(verb, "obl", "advcl") if analysis.cases(t) & {"to", "with"}), None)
    if to is not None and not is_own_treatment(analysis, to):
        return None  # "responds well to exercise"
    here = person and "here" not in analysis.low[after.start : after.stop] and to is None
    return verb if any(analysis.low[i] in _WELL for i in after) and not here else None


def _along_with_it(context: Context, words: Cues, name: Token) -> Token | None:
    """ "The digestive trouble that goes with fibromyalgia settles down along with it", by words alone."""
    analysis, low, end = context.analysis, context.analysis.low, name.sent.end
    if low[name.i + 1 : name.i + 2] not in (["that"], ["which"]) and name.i + 1 < end:
        return None
    if not _TAKEN_BACK.isdisjoint(low[name.sent.start : end]):
        return None
    for place in range(name.i + 3, min(end, name.i + _MAX_ASIDE)):
        length = words["leave"].at(low, place)
        after = low[place + length : min(end, place + length + 2)]
        if length and after in (["along", "with"], ["as", "well"], ["with", "it"], ["with", "them"]):
            return analysis.doc[place]
    return None


def _clears(context: Context, name: Token, start: int) -> Token | None:
    """ "Brain fog clears.": all that a sentence says, by words alone, with no hour at which it does."""
    analysis, low, sentence = context.analysis, context.analysis.low, name.sent
    place = name.i + 1
    if place >= sentence.end or low[place] not in _CLEARING or analysis.classes[name.i] & {"effect-of-drug"}:
        return None
    before = [w for w in low[sentence.start : start] if w[:1].isalpha()]
    after = [w for w in low[place + 1 : sentence.end] if w[:1].isalpha()]
    told = len(before) + len(after) <= 2 and _BARE_BEFORE.issuperset(before) and _ADVERBS.issuperset(after)
    return analysis.doc[place] if told else None


_BARE_BEFORE = frozenset(("and", "my", "the", "your"))
_CLEARING = frozenset("clears cleared disappears evaporates lifted lifts melts vanished vanishes".split())
_ADVERBS = frozenset("away fast finally first soon too".split())
_MAX_ASIDE = 12  # words of "that so often goes with fibromyalgia"
_TAKEN_BACK = frozenset("during hardly if may might n't never not once rarely sometimes until".split())


def _as_well(context: Context, words: Cues, name: Token) -> Token | None:
    """ "We treat migraine with ketamine. Cluster headaches, too.": names that join those said before."""
    analysis, low, sentence = context.analysis, context.analysis.low, name.sent
    said = [t.i for t in sentence if t.text[:1].isalpha()]
    if sentence.start == 0 or analysis.has_verb(sentence.start, sentence.end) or len(said) > _SHORT:
        return None
    if (
        low[said[-1]] != "too"
        and low[said[-1] - 1 : said[-1] + 1] != ["as", "well"]
        and low[said[0]] != "also"
    ):
        return None
    before = analysis.doc[sentence.start - 1].sent
    row = range(before.start, before.end)
    helped = words["lead"].first(low, row.start, row.stop) or words["help"].first(low, row.start, row.stop)
    own = any(analysis.classes[i] & TREATMENT and is_own_treatment(analysis, analysis.doc[i]) for i in row)
    denied = any(low[i] in _DENYING for i in row) or is_question(before)
    return name if helped is not None and own and not denied else None


_SHORT = 9  # words of a sentence that only adds names
_DENYING = frozenset("cannot n't never no nor not".split())


def _among_those_helped(context: Context, words: Cues, name: Token) -> Token | None:
    """ "Worn joints are among the things it helps", "gout is one of the conditions we see success with"."""
    analysis, low, end = context.analysis, context.analysis.low, name.sent.end
    if tree.first_conjunct(name).kind != "nsubj":
        return None
    for place in range(name.i + 1, min(end - 2, name.i + 8)):
        if low[place] not in _LEADING_OFF or low[place - 1] not in ("are", "is", "'s"):
            continue
        thing = next((i for i in range(place + 1, min(end, place + 5)) if low[i] in _THINGS), None)
        if thing is None:
            return None
        for token in analysis.doc[thing + 1 : end]:
            own = analysis.classes[token.i] & TREATMENT or low[token.i] in ("it", "we")
            helped = any(
                words[family].first(low, token.i + 1, end) is not None for family in ("lead", "help")
            )
            if own and helped and token.kind == "nsubj":
                return token.head
    return None


def grown_better(context: Context, name: Token, start: int) -> Token | None:
    """ "My hearing is sharper, too", "Your skin will look younger": a faculty of one who is treated."""
    analysis, low, sentence = context.analysis, context.analysis.low, name.sent
    if not context.on_treatment or is_question(sentence) or low[start - 1] not in _OWNED:
        return None
    told = context.testimonial or low[start - 1] == "my"
    if told and _ever_better(low, name.i + 1, sentence.end):
        return analysis.doc[next(i for i in range(name.i + 2, sentence.end) if low[i] in _SHARPER)]
    if name.kind != "nsubj" or not _OPEN.isdisjoint(low[sentence.start : sentence.end]):
        return None
    foretold = low[start - 1] == "your" and _TO_COME.intersection(low[name.i : name.i + 3])
    if not (foretold or (context.testimonial and low[start - 1] != "your")):
        return None
    if any(analysis.classes[t.i] & (_ELSE | {"logistics"}) for t in sentence):
        return None
    for place in range(name.i + 1, min(sentence.end, name.i + 6)):
        if low[place] in _SHARPER and _SENSED.intersection(low[name.i + 1 : place]):
            return analysis.doc[place]
    return None


def _ever_better(low: Words, start: int, end: int) -> bool:
    """ "My asthma's never been better", "my skin is better than ever"."""
    row = low[start : min(end, start + 5)]
    never = row[1:3] == ["never", "been"] and row[3:4] != [] and row[3] in _SHARPER
    never = never and (row[4:] == [] or row[4] in _AT_REST)
    return never or (row[1:2] != [] and row[1] in _SHARPER and row[2:4] == ["than", "ever"])


_AT_REST = frozenset(". ! , ; than since thanks now after either and".split())
_TO_COME = frozenset(("will", "'ll", "becomes", "gets", "grows"))


def affirmed(analysis: Analysis, start: int, end: int) -> bool:
    """Does an answer that begins at `start` say yes, and nothing to take it back?"""
    row = analysis.low[start:end]
    first = next((w for w in row if w[:1].isalpha()), "")
    sure = first in _YES or [w for w in row if w[:1].isalpha()][:2] in _IT_DOES
    return sure and _BUT.isdisjoint(row)


_YES = frozenset("absolutely certainly definitely indeed sure yep yes yup".split())
_IT_DOES = (["it", "does"], ["it", "can"], ["of", "course"], ["we", "do"], ["very", "much"])
_BUT = frozenset("although but however n't no not though unless yet".split())
