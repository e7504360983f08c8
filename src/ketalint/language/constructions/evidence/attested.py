"""What the evidence is said to be for: the benefit of the treatment, or a risk, a duty, another matter."""

from __future__ import annotations

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found
from ketalint.language.clinic.beside import on_ketamine
from ketalint.language.constructions.rows import BREAKS
from ketalint.language.constructions.support.goodfor import is_own_treatment
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import children, subjects
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_SHORT = 18  # words of a block that is read as a whole
_OTHER_MATTERS = frozenset(("logistics", "payer"))


def proves_no_benefit(found: Found, vocabulary: Vocabulary, context: Context) -> bool:
    """Does a claim of proof name what is still wanting, or prove something else than a benefit?"""
    if found.owner.scale != "evidence" or found.level != "proven":
        return False
    sentence = context.analysis.doc[found.root].sent
    return (
        _wanting(context, vocabulary.proof, sentence)
        or of_another_treatment(context.analysis, sentence)
        or _in_surgery(context.analysis, sentence)
        or _decides(context.analysis, found)
        or _of_another(context, vocabulary.proof, found)
        or _little(context.analysis, max(found.words))
        or _of_patients(context.analysis, found)
    )


def of_another_treatment(analysis: Analysis, sentence: Span) -> bool:
    """ "CBT has been proven effective": only another treatment is named, and ours not compared with it."""
    if not on_ketamine(analysis):
        return False  # on a page of its own it is as wrong as of ketamine
    kinds = [analysis.classes[t.i] for t in sentence]
    if not any("foreign" in k and "ketamine" not in k for k in kinds):
        return False
    if any(
        k & TREATMENT and "foreign" not in k and not _is_a_kind(t)
        for t, k in zip(sentence, kinds, strict=True)
    ):
        return False
    return _POINTING_OR_COMPARING.isdisjoint(analysis.low[sentence.start : sentence.end])


def _is_a_kind(token: Token) -> bool:
    """ "An effective treatment": what the other one is called."""
    named = token.lower_.startswith(("treatment", "therap", "medicine", "option"))
    ours = any(c.lower_ in ("our", "the", "this") for c in token.children)
    return named and (not ours or bool(children(token, "cop")))


_POINTING_OR_COMPARING = frozenset(
    "any besides compared it its like no other our ours than this unlike versus we".split()
)


def _in_surgery(analysis: Analysis, sentence: Span) -> bool:
    """ "As an anesthetic, ketamine is proven"."""
    return not _SURGERY.isdisjoint(analysis.low[sentence.start : sentence.end])


_SURGERY = frozenset("anesthesia anesthetic surgery".split())


def _decides(analysis: Analysis, found: Found) -> bool:
    """ "Your plan has the last word", "the doctor had the final say": who decides."""
    low, first = analysis.low, min(found.words)
    if low[max(found.words)] not in ("word", "say") or low[first - 1] not in _HAVE:
        return False
    said = subjects(analysis.doc[first - 1])
    return all(low[t.i] not in _SCIENCE and not analysis.kinds(t) & TREATMENT for t in said)


_HAVE = frozenset(("had", "has", "have"))
_SCIENCE = frozenset("data evidence research science studies trials".split())


def _of_patients(analysis: Analysis, found: Found) -> bool:
    """ "All my questions have been answered": those of a patient, and not of science."""
    low, first = analysis.low, min(found.words)
    asked = next((i for i in found.words if low[i] in ("question", "questions")), None)
    return asked is not None and not {"my", "your", "our", "their", "any"}.isdisjoint(
        low[max(0, first - 3) : asked]
    )


def _little(analysis: Analysis, last: int) -> bool:
    """ "One trial proves little", "ten patients prove nothing"."""
    after = analysis.low[last + 1 : last + 7]
    open_yet = not _OPEN.isdisjoint(after) and not {"left", "leave", "leaves"}.isdisjoint(
        analysis.low[last - 1 : last + 2]
    )
    if (open_yet and "no" not in after) or not _POOR.isdisjoint(after[:5]):
        return True  # "decades of research have left many questions", "every study done on it was too small"
    after = after[:2]
    return after[:1] in (["little"], ["nothing"]) or after == ["very", "little"]


_OPEN = frozenset("doubt doubts gaps questions".split())
_POOR = frozenset("flawed inconclusive small weak".split())


def _wanting(context: Context, words: Cues, sentence: Span) -> bool:
    """ "Experts agree that more trials are needed", but not "no further trials are needed"."""
    low = context.analysis.low
    wanting = words["wanting"].first(low, sentence.start, sentence.end)
    return wanting is not None and _NONE.isdisjoint(
        low[max(sentence.start, wanting.start - 2) : wanting.start]
    )


_NONE = frozenset(("no", "not", "without", "any", "n't"))


def _of_another(context: Context, words: Cues, found: Found) -> bool:
    """ "Doctors agree that nobody should drive", "it is a proven fact that seat belts save lives"."""
    analysis, low = context.analysis, context.analysis.low
    last = max(found.words)
    first = min(found.words)
    if low[first].startswith("prov") and "whether" in low[first:last]:
        return True  # "The trial is to prove whether ketamine helps"
    if low[first] == "ask" and not _ADVICE.isdisjoint(low[last + 1 : last + 4]):
        return True  # "Ask any of our doctors before you change your dose"
    if low[first] == "ask" and any(
        word.startswith("disagree") for word in low[last : analysis.doc[found.root].sent.end]
    ):
        return True  # "Ask any doctor you trust, and ask one who disagrees"
    if low[last].startswith("agree") and _agree_in_part(analysis, found, last):
        return True
    content = _content(analysis, found)
    if content is None:
        return False
    drawback = words["drawback"].first(low, content.start, content.stop)
    if drawback is not None and _NEGATIVE.isdisjoint(
        low[max(content.start, drawback.start - 3) : drawback.start]
    ):
        return True
    for place in content:
        if words["duty"].at(low, place):
            rest = low[place : content.stop]
            if not _NEGATIVE.isdisjoint(rest) or words["offering"].first(low, place, content.stop) is None:
                return True
    if _is_order(analysis, content):
        return True
    kinds = frozenset[str]().union(*(analysis.classes[i] for i in content))
    kinds |= analysis.kinds(analysis.doc[content.start])  # "beyond debate: it works"
    if kinds & (TREATMENT | TARGET | {"relief", "benefit"}):
        return (
            "effect-of-drug" in kinds and not kinds & TARGET and _NEGATIVE.isdisjoint(low[i] for i in content)
        )
    return any(analysis.doc[i].kind == "nsubj" and analysis.doc[i].pos_ in ("NOUN", "PROPN") for i in content)


def _is_order(analysis: Analysis, content: range) -> bool:
    """ "Experts are unanimous: don't mix sedatives and alcohol"."""
    low, start = analysis.low, content.start
    denied = low[start : start + 2] in (["do", "not"], ["do", "n't"]) or low[start] == "never"
    return denied and not any(analysis.doc[i].kind == "nsubj" for i in content)


_ADVICE = frozenset("about before for how if to what when where whether which".split())


def _agree_in_part(analysis: Analysis, found: Found, last: int) -> bool:
    """ "All agree to follow our protocol", "several trials agree that it can help", "Where studies agree"."""
    low, sentence = analysis.low, analysis.doc[found.root].sent
    if low[last + 1 : last + 2] == ["to"] or low[sentence.start] in _HOW:
        return True
    return not _SOME.isdisjoint(low[max(sentence.start, min(found.words) - 2) : last])


_SOME = frozenset("few four many most several some three two".split())


def _content(analysis: Analysis, found: Found) -> range | None:
    """What is proven: the words after the "that" or colon in or behind the words of proof, up to a break."""
    low, sentence = analysis.low, analysis.doc[found.root].sent
    last = max(found.words)
    for start in range(min(found.words), min(sentence.end, last + 6)):
        asked = start > last and low[start] in _HOW and low[start + 1 : start + 2] not in _WELL
        asked = asked and not analysis.has_verb(last + 1, start)  # "proven to help when pills have failed"
        if low[start] in _LINKS or asked:
            end = next((i for i in range(start + 1, sentence.end) if low[i] in _ENDS), sentence.end)
            return range(start + 1, end) if end > start + 2 else None
    return None


_ENDS = BREAKS | {'"'}
_LINKS = frozenset(("that", ":"))
_HOW = frozenset(("how", "when", "where", "which", "who", "whether", "why"))
_WELL = (["well"], ["much"], ["effective"], ["powerful"], ["powerfully"])
_NEGATIVE = frozenset("not n't never no nor none nobody without neither".split())


def about_benefit(context: Context, words: Cues, sentence: Span, said: range) -> bool:
    """Does the sentence, or a neighbor of it, speak of the treatment, and of nothing it may do wrong?"""
    analysis = context.analysis
    if of_another_treatment(analysis, sentence):
        return False
    apart = [t for t in sentence if t.i not in said]
    kinds = frozenset[str]().union(*(analysis.classes[t.i] for t in apart))
    if "risk" in kinds or ("effect-of-drug" in kinds and not kinds & TARGET):
        return False
    if any(is_own_treatment(analysis, t) for t in sentence):
        return True
    clause = analysis.clause(analysis.doc[said.start])
    if any(analysis.classes[t.i] & _OTHER_MATTERS and analysis.clause(t) == clause for t in apart):
        return False
    pointing = any(analysis.low[t.i] in ("it", "its", "our", "this", "that", "they") for t in sentence)
    if pointing or len(sentence) <= 9:
        return _near(context, sentence, said) and not _after_caution(context, words, sentence)
    return False


def _after_caution(context: Context, words: Cues, sentence: Span) -> bool:
    """ "Pregnant women should not have it. The science on that is clear.": does a caution stand before?"""
    if sentence.start == 0:
        return False
    low, before = context.analysis.low, context.analysis.doc[sentence.start - 1].sent
    if words["drawback"].first(low, before.start, before.end) is not None:
        return True
    duty = words["duty"].first(low, before.start, before.end)
    return duty is not None and not _NEGATIVE.isdisjoint(low[duty.start : before.end])


_MAX_ABOVE = 6  # blocks above one that says "it" or "this"


def _spoken_of_above(analysis: Analysis) -> bool:
    """Do the blocks above this one speak of the treatment, and of no other?"""
    above = analysis.earlier
    for _ in range(_MAX_ABOVE):
        if above is None or above.named & TREATMENT:
            return above is not None
        if above.named & {"foreign", "service"}:
            return False
        above = above.earlier
    return False


_BARE = 2


def _near(context: Context, sentence: Span, said: range) -> bool:
    """Do the sentences beside this one name the treatment, or nothing else?"""
    analysis, doc = context.analysis, context.analysis.doc
    start = doc[sentence.start - 1].sent.start if sentence.start else 0
    if start and sentence.start - start <= _BARE:  # "Yes."
        start = doc[start - 1].sent.start
    end = doc[sentence.end].sent.end if sentence.end < len(doc) else len(doc)
    if len(doc) <= _SHORT:
        start, end = 0, len(doc)
    if any(is_own_treatment(analysis, doc[i]) and analysis.classes[i] & TREATMENT for i in range(start, end)):
        return True
    others = (kinds for i, kinds in enumerate(analysis.classes[: sentence.end]) if i not in said)
    named = frozenset[str]().union(*others)
    if not named & (_OTHER_MATTERS | {"foreign", "service"}) and _spoken_of_above(analysis):
        return True
    alone = start == sentence.start and end == sentence.end and sentence.start == 0
    return alone and bool(analysis.named & (TARGET | TREATMENT)) and "logistics" not in analysis.named
