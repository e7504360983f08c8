"""Who is said to stand behind the treatment: regulators that license it, insurers that pay for it.

The lexicon knows set phrases ("FDA-approved", "covered by insurance"); these functions bring together, in
one sentence, somebody who licenses or pays, a word for doing so, and the treatment. The word families stand
in rules/lexicon/backing.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.approvals import of_another_use
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.approval.backers import is_deed, is_named, is_own_at
from ketalint.language.constructions.approval.paying import PAY_READERS
from ketalint.language.constructions.support.goodfor import is_own_treatment
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


def backings(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """What a block says of licenses for the treatment, and of those who pay for it."""
    analysis, words = context.analysis, vocabulary.backing
    if not context.on_treatment or not may_back(analysis, words):
        return []
    result = []
    for sentence in analysis.sentences:
        for owner, readers in ((_LICENSED, _LICENSE_READERS), (_PAID, PAY_READERS)):
            if owner is _LICENSED and _true_license(analysis, sentence):
                continue
            said = next((s for reader in readers for s in reader(context, words, sentence)), None)
            if said is None or (
                owner is _LICENSED and of_another_use(analysis, sentence.start, said[1].start)
            ):
                continue
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
    if not _LICENSED_TREATMENTS.isdisjoint(low):
        return True
    if sentence.start and "it" in low and "ketamine" not in low:  # "Spravato is ... The FDA approved it"
        before = analysis.doc[sentence.start - 1].sent
        words = analysis.low[before.start : before.end]
        if not _LICENSED_TREATMENTS.isdisjoint(words) and "ketamine" not in words:
            return True
    if any(w.startswith(("anesthe", "sedat", "surg")) for w in low):
        return True
    return any(w.startswith(("off-label", "unapproved")) for w in low) or ("label" in low and "off" in low)


_LICENSED_TREATMENTS = frozenset(("esketamine", "spravato", "stimulator", "tms"))


# --- licenses ---------------------------------------------------------------------------------


def _licensing(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Washington recognizes ketamine", "Uncle Sam has blessed it for depression"."""
    analysis, low = context.analysis, context.analysis.low
    for who in _licensers(analysis, words, sentence):
        if _of_another(analysis, sentence, who):
            continue
        for place in range(who.stop, min(sentence.end, who.stop + 5)):
            length = words["license"].at(low, place)
            if length and (is_deed(analysis, place) or place == who.stop):
                after = range(place + length, min(sentence.end, place + length + 7))
                licensed = next((i for i in after if is_own_at(analysis, i)), None)
                people = any(
                    analysis.classes[i] & {"provider", "person"} and analysis.pos[i] == "NOUN"
                    for i in range(after.start, licensed or after.start)
                )
                if (licensed is not None and not people) or _served_before(analysis, sentence, who):
                    yield analysis.doc[place], range(who.start, place + length), "a regulator licenses it"
            judged = words["judge"].at(low, place)
            sound = words["sound"].first(low, place, min(sentence.end, place + 9)) if judged else None
            if sound is not None and not _NEGATIVE.isdisjoint(low[place : sound.stop]):
                continue  # "The board said that no ketamine product is approved for pain"
            if sound is not None and any(is_own_at(analysis, i) for i in range(place, sentence.end)):
                yield analysis.doc[place], range(who.start, sound.stop), "a regulator judges it sound"


def _of_another(analysis: Analysis, sentence: Span, who: range) -> bool:
    """ "Pregabalin is the only drug that the FDA has approved", "the DEA lists ketamine in Schedule III"."""
    low = analysis.low
    if not _SCHEDULES.isdisjoint(low[who.stop : sentence.end]):
        return True
    before = range(sentence.start, who.start)
    if who.start and low[who.start - 1] == "the":
        before = range(sentence.start, who.start - 1)
    if not before or low[before.stop - 1] not in ("that", "which"):
        return False
    said = [i for i in before if analysis.doc[i].kind == "nsubj"]
    return bool(said) and all(analysis.classes[i] & {"foreign", "service"} for i in said[:1])


_SCHEDULES = frozenset(("schedule", "scheduled", "schedules"))


def _licensed_by(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Federal approval of ketamine for PTSD", "ketamine has the government's blessing"."""
    analysis, low = context.analysis, context.analysis.low
    for who in _licensers(analysis, words, sentence):
        near = range(max(sentence.start, who.start - 6), min(sentence.end, who.stop + 4))
        for place in near:
            length = words["permit"].at(low, place)
            if not length or place in who or analysis.pos[place] not in ("NOUN", "PROPN", "ADJ"):
                continue
            if is_named(context, sentence) and _for_complaint(context, sentence):
                both = range(min(place, who.start), max(place + length, who.stop))
                yield analysis.doc[place], both, "a license of a regulator"


def _licensed_for(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Ketamine is licensed in the United States for depression", "CRPS is an official indication"."""
    analysis, low = context.analysis, context.analysis.low
    remedy = any(low[t.i] in _REMEDIES for t in sentence)
    if not is_named(context, sentence) or not (remedy or _for_complaint(context, sentence)):
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


def _approval_came(context: Context, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "For pain the approval came in 2019", "approval for CRPS followed two years later"."""
    analysis, low = context.analysis, context.analysis.low
    if not (_for_complaint(context, sentence) and is_named(context, sentence)):
        return
    for place in range(sentence.start, sentence.end - 1):
        noun = analysis.doc[place]
        if low[place] not in _APPROVALS:
            continue
        came = noun.kind == "nsubj" and low[noun.head.i] in _COMING
        held = noun.kind == "obj" and low[noun.head.i] in _HOLDING
        held = held and any(is_own_at(analysis, t.i) for t in tree.subjects(noun.head))
        if not (came or held):
            continue
        complaints = [t for t in sentence if analysis.classes[t.i] & TARGET]
        if any(
            analysis.cases(t) & {"for", "in"} or low[analysis.starts[t.i] - 1] == "for" for t in complaints
        ):
            first, last = min(place, noun.head.i), max(place, noun.head.i)
            yield noun.head, range(first, last + 1), "approval came"
            return


_APPROVALS = frozenset("approval authorization clearance license".split())
_HOLDING = frozenset(
    "carries earned enjoys gained got has have holds obtained received secured shares won".split()
)
_COMING = frozenset(
    "arrived came come comes followed follows given granted issued received secured won".split()
)
_REMEDIES = frozenset("antidepressant antidepressants painkiller painkillers".split())


def _said_of_own(analysis: Analysis, noun: Token) -> bool:
    """Is ketamine the subject of the noun, or what stands beside it?"""
    near = [*tree.subjects(noun), *tree.children(noun, "appos", "nmod", "compound", "nsubj")]
    near += [s for c in tree.children(noun, "parataxis") for s in tree.subjects(c)]
    above = noun
    while above.kind in ("appos", "obl", "nmod", "advcl") and analysis.cases(above) <= _AMONG:
        above = above.head
        near += [above, *tree.subjects(above)]
    return any(is_own_treatment(analysis, t) and analysis.kinds(t) & TREATMENT for t in near if t.i != noun.i)


_AMONG = frozenset("among as in of on to".split())


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
        is_own_at(analysis, i) for i in range(sentence.start, who.start)
    )


_LICENSE_READERS = (_licensing, _licensed_by, _licensed_for, _approval_came)


def may_back(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could name a backer: what must be parsed though no phrase stands in it."""
    if analysis.named & {"authority", "payer"}:
        return True
    low = analysis.low
    return (
        "covered" in low
        or not _APPROVALS.isdisjoint(low.distinct)
        or words.stand_in(low, ("licenser", "licensed"))
    )
