"""Approvals of another drug, or of ketamine for another use."""

from __future__ import annotations

from ketalint.language.claims.everyday import is_bare_therapy, of_other_things
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.matching import Match

APPROVED = frozenset(("esketamine", "spravato"))


def approval_of_another(analysis: Analysis, match: Match) -> bool:
    """Esketamine has its approval, and so have stimulators; ketamine for pain has none."""
    root = analysis.doc[match.root]
    if _for_anesthesia(analysis, match) or of_other_things(analysis, root):
        return True
    slot = match.slot("treatment", "ketamine")
    said = [analysis.doc[slot]] if slot is not None else [*tree.subjects(root), *tree.objects(root)]
    if not any(analysis.kinds(t) & {"ketamine", "treatment"} for t in said):
        said += _who_holds_it(root)
    if _of_what_is_set_apart(analysis, match):
        return True
    for token in said:
        words = (
            _named_in(analysis, token)
            if token.pos_ != "PRON"
            else analysis.last_subject(token) | _named_above(analysis, token)
        )
        if words & APPROVED:
            return "ketamine" not in words
        if token.pos_ != "PRON" and words & _OTHER_FORMS and "ketamine" not in words:
            return True
        kinds = analysis.kinds(token)
        if kinds & _OTHERS and not kinds & {"ketamine", "treatment"}:
            return True
        if is_bare_therapy(analysis, token):
            return True
    before = {analysis.low[i] for i in range(root.sent.start, match.words[0])}
    return bool(before & APPROVED) and "ketamine" not in before


def _named_in(analysis: Analysis, token: Token) -> set[str]:
    """The words of a noun phrase, without what a clause inside it or after it says."""
    clauses = (
        c for c in token.children if c.dep_ == "acl:relcl" or (c.kind == "conj" and tree.children(c, "cop"))
    )
    said = {t.i for clause in clauses for t in clause.subtree}
    return {analysis.low[t.i] for t in token.subtree if t.i not in said}


_OTHERS = frozenset(("foreign", "service"))
_OTHER_FORMS = frozenset("pill pills spray sprays tablet tablets".split())  # what is approved for mood


def _of_what_is_set_apart(analysis: Analysis, match: Match) -> bool:
    """ "Clears the pump and not the injection", "was granted to esketamine", "ketamine ≠ approved"."""
    low, slot = analysis.low, match.slot("treatment", "ketamine")
    sentence = analysis.doc[match.root].sent
    if slot is not None and low[slot - 2 : slot] == ["not", "the"]:
        return True
    if any(low[i] in APPROVED and low[i - 1] == "to" for i in range(match.words[-1] + 1, sentence.end)):
        return True
    if "≠" in low[sentence.start : match.words[0]]:
        return True
    return low[match.words[0]] in _REGISTERED and _names_a_house(analysis, match)


def _names_a_house(analysis: Analysis, match: Match) -> bool:
    """ "It is licensed by the state board of pharmacy": a clinic, which "it" may stand for."""
    boards = not _BOARDS.isdisjoint(analysis.low[match.words[0] : match.words[-1] + 1])
    said = tree.subjects(analysis.doc[match.root])
    return boards and all(t.pos_ == "PRON" for t in said)


_REGISTERED = frozenset("accredited certified licensed registered".split())
_BOARDS = frozenset("board city county department state".split())


def _who_holds_it(root: Token) -> list[Token]:
    """ "Pregabalin has approval for this", "the only drug that the FDA has approved is pregabalin"."""
    if root.pos_ in ("NOUN", "PROPN") and root.kind in ("obj", "obl"):
        named = any(c.lower_ == "as" for c in tree.children(root, "case"))
        return tree.children(root.head, "obj" if named else "nsubj")  # "recognize it as a covered benefit"
    if root.kind == "acl":
        return [root.head, *tree.children(root.head, "nsubj")]
    return [t for t in tree.children(root, "expl") if t.lower_ == "it"]  # "It is FDA-approved", misread


def _named_above(analysis: Analysis, pronoun: Token) -> set[str]:
    """ "Spravato is esketamine. The FDA approved it in 2019": the words of the sentence before."""
    start = pronoun.sent.start
    if not start and pronoun.lower_ == "it":
        return opening_above(analysis)
    if pronoun.kind != "obj" or not start:
        return set()
    before = analysis.doc[start - 1].sent
    return set(analysis.low[before.start : before.end])


def opening_above(analysis: Analysis) -> set[str]:
    """Of what the block above speaks: the words of its first subject, and of what that is said to be."""
    above = analysis.earlier
    if above is None or not above.doc.is_parsed:
        return set()
    subject = next((t for t in above.doc if t.kind == "nsubj" and t.pos_ in ("NOUN", "PROPN")), None)
    if subject is None:
        return set()
    named = [*subject.subtree, *([subject.head] if tree.children(subject.head, "cop") else [])]
    return {above.low[t.i] for t in named}


def of_what_it_pays_for(analysis: Analysis, match: Match) -> bool:
    """ "It beats every injection your insurer will pay for": another treatment, told apart by who pays."""
    payer = next((i for i in (match.slot("payer"), *match.words) if i and "payer" in analysis.classes[i]), 0)
    start = analysis.doc[match.root].sent.start
    paid = next((i for i in range(payer - 1, start, -1) if analysis.low[i] not in _WHOSE), start)
    if paid <= start or analysis.pos[paid] not in ("NOUN", "PROPN") or analysis.low[paid] in _OURS:
        return False
    return bool(analysis.classes[paid] & {"foreign", "opioid", "service", "treatment"})


_WHOSE = frozenset("a any every health her his insurance my our private that the their which your".split())
_OURS = frozenset(
    form
    for noun in """
    care course drip infusion iv ketamine option program series session therapy treatment visit
    """.split()
    for form in forms(noun)
)


def beside_self_pay(analysis: Analysis, match: Match) -> bool:
    """ "We take most plans for office visits. Infusions are self-pay.": ours is not paid for."""
    sentence = analysis.doc[match.root].sent
    low = analysis.low
    stop = next((i for i in range(match.words[0] + 1, sentence.end) if low[i] in _BUT), sentence.end)
    paid = low[match.words[0] : stop]
    if _SERVICES.isdisjoint(paid) or not _INFUSED.isdisjoint(paid):
        return False
    end = sentence.end
    for _ in range(_SENTENCES):
        if end < len(low):
            end = analysis.doc[end].sent.end
    told = low[stop:end]
    return not _INFUSED.isdisjoint(told) and not _UNPAID.isdisjoint(told)


_SENTENCES = 2  # after the one on what is paid
_BUT = frozenset((";", "although", "but", "not", "though", "while"))
_INFUSED = frozenset("boosters drip drips infusion infusions iv ketamine".split())
_UNPAID = frozenset("cash cannot n't neither no not never pocket private self".split())
_SERVICES = frozenset(
    form
    for noun in """
    appointment assessment block consult consultation counseling ecg ekg evaluation exam examination imaging
    injection intake lab labwork management massage physiotherapy physical psychiatry psychotherapy scan
    screening spravato talk test testing therapy visit
    """.split()
    for form in forms(noun)
)


def of_another_use(analysis: Analysis, start: int, first: int) -> bool:
    """ "Used for something other than what the FDA approved a drug for": what off-label means.

    `start` is where the sentence begins, `first` where it speaks of the approval. In an entry whose term
    is esketamine, the approval is that of esketamine.
    """
    low = analysis.low
    term = next((i for i in range(1, min(start, _LONGEST_TERM)) if low[i] in _TERM_ENDS), 0)
    if not APPROVED.isdisjoint(low[:term]):
        return True
    before = low[start:first]
    end = analysis.doc[first].sent.end
    if any(low[i] in _RESEARCH and low[i - 1] in _THIS for i in range(first + 1, end)):
        return True  # "The FDA has allowed us to use it in this study"
    if any(
        low[i] in _ANOTHER and low[i - 1] not in ("and", "or") and not _USES.isdisjoint(low[i + 1 : i + 4])
        for i in range(first + 1, end)
    ):
        return True  # "The FDA has approved the drug for another purpose"
    if "than" in before and not _DIFFERENT.isdisjoint(before):
        return True
    return not _OUTSIDE.isdisjoint(before) and not _WHAT.isdisjoint(before)


_TERM_ENDS = frozenset((".", ":", "–", "—"))
_LONGEST_TERM = 8
_RESEARCH = frozenset("experiment research studies study trial trials".split())
_THIS = frozenset("our such these this".split())
_DIFFERENT = frozenset(("different", "other"))
_ANOTHER = frozenset("another different other others something specified stated".split())
_USES = frozenset(
    "condition conditions else illness indication purpose purposes reason thing things use uses".split()
)
_OUTSIDE = frozenset(("beyond", "outside"))
_WHAT = frozenset("one ones that those use uses what which".split())


def _for_anesthesia(analysis: Analysis, match: Match) -> bool:
    """ "The FDA has approved ketamine for anesthesia": true, unless pain or mood is named beside it."""
    after = range(match.words[-1] + 1, min(analysis.doc[match.root].sent.end, match.words[-1] + 8))
    for place in after:
        if analysis.classes[place] & {"pain", "mood", "condition"} or analysis.texts[place] in (";", ":"):
            return False
        if analysis.low[place].startswith(("anesthe", "sedat", "surg")):
            return True
    sentence = analysis.doc[match.root].sent
    before = range(sentence.start, match.words[0])
    return any(analysis.low[i].startswith("anesthe") for i in before) and not any(
        analysis.classes[t.i] & {"pain", "mood", "condition"} for t in sentence
    )
