"""Who is said to stand behind the treatment: regulators that license it, insurers that pay for it.

The lexicon knows set phrases ("FDA-approved", "covered by insurance"); these functions bring together, in
one sentence, somebody who licenses or pays, a word for doing so, and the treatment. The word families stand
in rules/lexicon/backing.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.goodfor import is_own_treatment
from ketalint.language.stance import stance_of
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TARGET, TREATMENT

_LICENSED = Owner("licensed-by", "treatment", scale="approval", level="approved")
_PAID = Owner("paid-by", "treatment", scale="approval", level="approved")

_NEGATIVE = frozenset("no not n't never nobody none nor neither without".split())
_MAX_APART = 12  # words between who licenses or pays and what is said of them


def backings(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a block says of licenses for the treatment, and of those who pay for it."""
    analysis, words = context.analysis, vocabulary.backing
    if not context.on_treatment or not may_back(analysis, words):
        return []
    result = []
    for sentence in analysis.sentences:
        for owner, readers in ((_LICENSED, _LICENSE_READERS), (_PAID, _PAY_READERS)):
            if owner is _LICENSED and _true_license(analysis, sentence):
                continue
            said = next((s for reader in readers for s in reader(context, words, sentence)), None)
            if said is not None:
                result.append(_found(context, vocabulary, owner, *said))
    return result


_Said = tuple[Token, range, str]


def _found(
    context: Context, vocabulary: Vocabulary, owner: Owner, root: Token, said: range, entry: str
) -> Found:
    analysis = context.analysis
    own = frozenset(said) if _denies(analysis, said) else frozenset((root.i,))
    verdict = stance_of(analysis, vocabulary.cues, root, own)
    return told(analysis, vocabulary.cues, owner, root, said, verdict=verdict, entry=entry)


def _denies(analysis: Analysis, said: range) -> bool:
    """Do the words begin with a denial that is part of what they sell: "never turned down a claim"?"""
    return analysis.low[said.start] in _NEGATIVE


def _true_license(analysis: Analysis, sentence: Span) -> bool:
    """Esketamine has a license, and so has ketamine as an anesthetic."""
    low = analysis.low[sentence.start : sentence.end]
    if any(w in ("esketamine", "spravato", "stimulator", "tms") for w in low):
        return True
    if any(w.startswith(("anesthe", "sedat", "surg")) for w in low):
        return True
    return any(w.startswith(("off-label", "unapproved")) for w in low) or ("label" in low and "off" in low)


# --- licenses ---------------------------------------------------------------------------------


def _licensing(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Washington recognizes ketamine", "Uncle Sam has blessed it for depression"."""
    analysis, low = context.analysis, context.analysis.low
    for who in _licensers(analysis, words, sentence):
        for place in range(who.stop, min(sentence.end, who.stop + 5)):
            length = words["license"].at(low, place)
            if length and _is_verb(analysis, place):
                after = range(place + length, min(sentence.end, place + length + 7))
                licensed = next((i for i in after if _own(analysis, i)), None)
                people = any(
                    analysis.classes[i] & {"provider", "person"} and analysis.pos[i] == "NOUN"
                    for i in range(after.start, licensed or after.start)
                )
                if (licensed is not None and not people) or _served_before(analysis, sentence, who):
                    yield analysis.doc[place], range(who.start, place + length), "a regulator licenses it"
            judged = words["judge"].at(low, place)
            sound = words["sound"].first(low, place, min(sentence.end, place + 9)) if judged else None
            if sound is not None and any(_own(analysis, i) for i in range(place, sentence.end)):
                yield analysis.doc[place], range(who.start, sound.stop), "a regulator judges it sound"


def _licensed_by(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Federal approval of ketamine for PTSD", "ketamine has the government's blessing"."""
    analysis, low = context.analysis, context.analysis.low
    for who in _licensers(analysis, words, sentence):
        near = range(max(sentence.start, who.start - 6), min(sentence.end, who.stop + 4))
        for place in near:
            length = words["permit"].at(low, place)
            if not length or place in who or analysis.pos[place] not in ("NOUN", "PROPN", "ADJ"):
                continue
            if _named(context, sentence) and _for_complaint(context, sentence):
                both = range(min(place, who.start), max(place + length, who.stop))
                yield analysis.doc[place], both, "a license of a regulator"


def _licensed_for(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Ketamine is licensed in the United States for depression", "CRPS is an official indication"."""
    analysis, low = context.analysis, context.analysis.low
    if not _named(context, sentence) or not _for_complaint(context, sentence):
        return
    for place in range(sentence.start, sentence.end):
        length = words["licensed"].at(low, place)
        if not length:
            continue
        root = analysis.doc[place + length - 1]
        near = range(place + length, min(sentence.end, place + length + 4))
        nouns = [analysis.doc[i] for i in near if words["use"].at(low, i)] if root.dep_ != "ROOT" else []
        for noun in nouns:
            used = range(noun.i, noun.i + 1)
            if low[noun.i] in ("indication", "use", "purpose", "label", "labeling") or _said_of_own(
                analysis, noun
            ):
                yield noun, range(place, used.stop), "an approved use"
                return
        if root.pos_ == "VERB" and root.kind not in ("amod", "compound") and low[root.i] != "official":
            said = [*root.children]
            passive = any(c.dep_ in ("nsubj:pass", "aux:pass") for c in said) or root.kind == "acl"
            doers = tree.agents(root)
            by = [t for t in doers if any(low[c.i] == "by" for c in tree.children(t, "case"))]
            own = any(is_own_treatment(analysis, t) for t in (*tree.subjects(root), *tree.objects(root)))
            if passive and own and not by:
                yield root, range(place, place + length), "licensed"
                return


def _said_of_own(analysis: Analysis, noun: Token) -> bool:
    """Is ketamine the subject of the noun, or what stands beside it?"""
    near = [*tree.subjects(noun), *tree.children(noun, "appos", "nmod", "compound", "nsubj")]
    near += [s for c in tree.children(noun, "parataxis") for s in tree.subjects(c)]
    above = noun
    while above.kind in ("appos", "obl", "nmod", "advcl") and _case(analysis, above) <= _AMONG:
        above = above.head
        near += [above, *tree.subjects(above)]
    return any(is_own_treatment(analysis, t) and analysis.kinds(t) & TREATMENT for t in near if t.i != noun.i)


_AMONG = frozenset("among as in of on to".split())


def _case(analysis: Analysis, token: Token) -> set[str]:
    return {analysis.low[c.i] for c in tree.children(token, "case")}


def _licensers(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[range]:
    low = analysis.low
    for place in range(sentence.start, sentence.end):
        length = words["licenser"].at(low, place)
        if length:
            yield range(place, place + length)
        elif "authority" in analysis.classes[place]:
            yield range(analysis.starts[place], place + 1)


def _for_complaint(context: Context, sentence: Span) -> bool:
    return any(context.analysis.classes[t.i] & TARGET for t in sentence)


def _served_before(analysis: Analysis, sentence: Span, who: range) -> bool:
    """ "Ketamine, which the FDA endorses for depression": what is licensed stands before."""
    near = range(max(sentence.start, who.start - 3), who.start)
    return any(analysis.low[i] in ("which", "that") for i in near) and any(
        _own(analysis, i) for i in range(sentence.start, who.start)
    )


# --- money ------------------------------------------------------------------------------------


_ANOTHER = frozenset(("esketamine", "spravato"))  # which plans do pay for


def _paying(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "TRICARE takes on the full price", "infusion costs are absorbed by Medicaid"."""
    analysis, low = context.analysis, context.analysis.low
    named = set(low[sentence.start : sentence.end])
    if not _settled(context, words, sentence) or (named & _ANOTHER and "ketamine" not in named):
        return
    for payer in _payers(analysis, sentence):
        for place in range(sentence.start, sentence.end):
            length = words["pay"].at(low, place)
            if not length or place == payer or not _is_verb(analysis, place):
                continue
            verb = analysis.doc[place]
            if abs(place - payer) > _MAX_APART or not _pays(context, words, sentence, verb, length, payer):
                continue
            ends = sorted((analysis.starts[payer], place, place + length - 1, payer))
            yield verb, range(ends[0], ends[-1] + 1), "a payer pays"
            return


def _pays(context: Context, words: Cues, sentence: Span, verb: Token, length: int, payer: int) -> bool:
    """Is it the payer who pays, and the treatment that is paid?"""
    analysis, low = context.analysis, context.analysis.low
    passive = tree.is_passive(verb) or (
        low[verb.i] in _PARTICIPLES and verb.kind in ("acl", "amod", "ROOT", "conj", "parataxis", "advcl")
    )
    if passive:
        said = [*tree.subjects(verb), *tree.objects(verb)]
        near = [analysis.doc[i] for i in range(max(sentence.start, verb.i - 8), verb.i)]
        paid = any(_own(analysis, t.i) or words["cost"].at(low, t.i) for t in (*said, *near))
        return paid and not any(words["other-cost"].at(low, t.i) for t in said)
    subjects = tree.subjects(verb)
    if subjects and not any("payer" in analysis.kinds(t) for t in subjects):
        if payer > verb.i or any(
            t.pos_ == "PRON" and low[t.i] in ("you", "i", "we", "they") for t in subjects
        ):
            return False
        if any(analysis.kinds(t) & {"person", "provider", "treatment"} for t in subjects):
            return False
    elif payer > verb.i:
        return False
    after = range(verb.i + length, min(sentence.end, verb.i + length + 8))
    if low[verb.i] in _WIDE:  # "accepts", "includes", "approves": only the treatment itself
        return any(_own(analysis, i) for i in after[:5])
    costs = any(words["cost"].at(low, i) for i in after)
    return any(_own(analysis, i) for i in after) or (costs and _named(context, sentence))


_PARTICIPLES = frozenset("absorbed covered financed funded met paid reimbursed settled subsidized".split())
_WIDE = frozenset(
    """
    accept accepted accepts approve approved approves authorize authorized authorizes carries carry handle
    handles honor honors include included includes say says see settle stand stands
    """.split()
)


def _settled(context: Context, words: Cues, sentence: Span) -> bool:
    """Does nothing in the sentence leave open who pays, and does it speak of the treatment?"""
    low = context.analysis.low
    if words["uncertain"].first(low, sentence.start, sentence.end) is not None:
        return False
    return words["other-cost"].first(low, sentence.start, sentence.end) is None and _named(context, sentence)


def _coverage(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Medicare coverage is available for our sessions", "reimbursement is routine with private plans"."""
    analysis, low = context.analysis, context.analysis.low
    if not _settled(context, words, sentence):
        return
    paid = words["payment"].first(low, sentence.start, sentence.end)
    if paid is None:
        return
    others = any(p not in paid for p in _payers(analysis, sentence)) or low[paid.start] == "coverage"
    end = min(sentence.end, paid.stop + 10)
    granted = next(
        (
            range(i + 1, i + 1 + words["granted"].at(low, i + 1))
            for i in range(paid.stop, end - 1)
            if low[i] in _BEING and words["granted"].at(low, i + 1)
        ),
        None,
    )
    if others and granted is not None:
        yield analysis.doc[granted.stop - 1], range(paid.start, granted.stop), "coverage is there"


_BEING = frozenset("is are was be been become becomes remains comes 's now".split())


def _owing_little(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "With most carriers you owe only a small copay", "nobody on Medicare has to pay for our drips"."""
    analysis, low = context.analysis, context.analysis.low
    payers = list(_payers(analysis, sentence))
    if not payers or not _settled(context, words, sentence):
        return
    owed = words["owe-little"].first(low, sentence.start, sentence.end)
    if owed is not None:
        yield analysis.doc[owed.start], owed, "next to nothing to pay"
        return
    first = low[sentence.start : sentence.start + 2]
    if first[:1] in (["nobody"], ["none"]) or first == ["no", "one"] or first[:1] == ["no"]:
        for place in range(sentence.start, sentence.end):
            if low[place] in ("pay", "pays", "owe", "owes", "paid") and payers[0] < place:
                yield analysis.doc[place], range(sentence.start, place + 1), "nobody has to pay never"
                return


def _never_refused(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Medicare has never turned down one of our claims"."""
    analysis, low = context.analysis, context.analysis.low
    if not any(True for _ in _payers(analysis, sentence)):
        return
    refused = words["refuse"].first(low, sentence.start, sentence.end)
    if refused is None:
        return
    for place in range(max(sentence.start, refused.start - 5), refused.start):
        if low[place] in ("never", "no") or (low[place] == "yet" and low[place - 1] in ("has", "have")):
            yield analysis.doc[refused.start], range(place, refused.stop), "no claim refused"
            return


def _payers(analysis: Analysis, sentence: Span) -> Iterator[int]:
    """Those who pay, or what only they have: a copay, a deductible."""
    low = analysis.low
    for token in sentence:
        payer = "payer" in analysis.classes[token.i] and low[token.i] not in _NO_PAYERS
        if payer or low[token.i] in ("copay", "deductible"):
            yield token.i


_NO_PAYERS = frozenset("account coverage fsa hsa".split())


# --- what the readers share -------------------------------------------------------------------


def _is_verb(analysis: Analysis, place: int) -> bool:
    relation = analysis.doc[place].kind
    return analysis.pos[place] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN") and relation not in (
        "compound",
        "amod",
        "nmod",
        "case",
    )


def _own(analysis: Analysis, place: int) -> bool:
    token = analysis.doc[place]
    if token.pos_ == "PRON":
        return bool(analysis.kinds(token) & {"ketamine", "treatment"})
    return bool(analysis.classes[place] & TREATMENT) and is_own_treatment(analysis, token)


def _named(context: Context, sentence: Span) -> bool:
    """Does the sentence name the treatment, or the one before it?"""
    analysis = context.analysis
    if any(_own(analysis, t.i) for t in sentence):
        return True
    if sentence.start:
        before = analysis.doc[sentence.start - 1].sent
        return any(_own(analysis, t.i) for t in before)
    return analysis.earlier is not None and bool(analysis.earlier.named & {"ketamine"})


_LICENSE_READERS = (_licensing, _licensed_by, _licensed_for)
_PAY_READERS = (_paying, _coverage, _owing_little, _never_refused)


def may_back(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could name a backer: what must be parsed though no phrase stands in it."""
    if analysis.named & {"authority", "payer"}:
        return True
    low = analysis.low
    return any(words[f].first(low, 0, len(low)) is not None for f in ("licenser", "licensed"))
