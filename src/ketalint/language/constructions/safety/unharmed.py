"""Harm denied of the treatment, in whatever syntax: "nobody leaves dizzy", "yet to see a bad reaction".

The lexicon knows the set phrases ("no side effects", "does no harm"). Here three parts meet in one sentence:
the treatment or a visit for it, a word of harm, and a denial that governs it. The words of harm, and verbs
that talk about harm instead of doing it, stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.aftermath import not_used, too_small_to_tell
from ketalint.language.claims.context import Context, speaks_of_treatment
from ketalint.language.claims.found import Found, words_told
from ketalint.language.claims.other_matters import is_trouble
from ketalint.language.claims.senses import merely_unpleasant
from ketalint.language.stance import Verdict, hedges, stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.syntax.tree import ancestors, children, has_own_auxiliary, subjects
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import FEARED, TARGET

_UNHARMED = Owner("no-harm", "treatment", scale="safety", level="riskless")
_DENIALS = frozenset(
    "n't neither never nil no no-one nobody none nor not nothing nowhere without yet zero".split()
)
_NEVER = frozenset("if until unless when whenever whether should must shall ought please".split())
# What leaves some of the harm standing, or makes another of the denial.
_LIMITING = frozenset(
    """
    all alone always another any-more as both but completely different else enough entirely every
    except fewer first full further fully immediate just less like likely long-term major many
    merely more most much necessarily only other rarely same serious serve severe significant simply
    some such than too usual usually very
    """.split()
)


def unharmed(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each denial of harm that no phrase has told yet."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_leave_unharmed(analysis, cues):
        return []
    told = words_told(found, "safety", "riskless", "mild")
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or not speaks_of_treatment(context, sentence):
            continue
        for denial, harm in (
            *_denied_harms(analysis, cues, sentence),
            *_harm_first(analysis, cues, sentence),
            *_unfeared(analysis, cues, sentence),
        ):
            if told & {denial.i, harm.i} or merely_unpleasant(analysis, denial.i):
                continue
            words = tuple(sorted({*range(min(denial.i, harm.i), max(denial.i, harm.i) + 1)}))
            places = frozenset(words)
            root = _upper(denial, harm)
            verdict = stance_of(analysis, vocabulary.cues, root, places)
            softened = tuple(hedges(analysis, vocabulary.cues, root, places))
            result.append(
                Found(
                    _UNHARMED,
                    _UNHARMED.level,
                    words,
                    root.i,
                    analysis.clause(root),
                    Verdict("elsewhere") if softened else verdict,
                    softened,
                    entry=f"{analysis.low[denial.i]} ... {analysis.low[harm.i]}",
                )
            )
            break
    return result


def may_leave_unharmed(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could deny harm so: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if _DENIALS.isdisjoint(low):
        return bool(analysis.named & FEARED) and cues["unheard-of"].first(low, 0, len(low)) is not None
    return bool(analysis.named & FEARED) or any(
        cues[family].first(low, 0, len(low)) is not None for family in ("harm", "fearing")
    )


_REGION_ENDS = frozenset(
    (
        ".",
        "!",
        "?",
        ";",
        ":",
        "—",
        "–",
        "(",
        ")",
        "but",
        "because",
        "since",
        "so",
        "though",
        "although",
        "while",
    )
)
_MAX_APART = 9
_REMEDYING = (["against"], ["for"])  # "We hand out nothing for nausea"
_CHANCES = frozenset("chance danger likelihood possibility risk way".split())
_POTENTIAL = frozenset("capacity chance opportunity potential propensity reason room scope tendency".split())
_MODALS = frozenset(("can", "could", "may", "might"))


def _denied_harms(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[tuple[Token, Token]]:
    low = analysis.low
    if not _NEVER.isdisjoint(low[sentence.start : sentence.end]):
        return
    denials = [t for t in sentence if low[t.i] in _DENIALS and not _sham(analysis, t)]
    if len(denials) != 1:
        return
    denial = denials[0]
    for harm in sentence:
        if not denial.i < harm.i <= denial.i + _MAX_APART or not _is_harm(analysis, cues, harm):
            continue
        between = low[denial.i + 1 : harm.i]
        if not _REGION_ENDS.isdisjoint(between) or "," in between or not _LIMITING.isdisjoint(between):
            return
        following = low[harm.i + 1] if harm.i + 1 < sentence.end else ""
        if (
            following in ("than", "enough", "until", "scale", "score")
            or (between[-1:] in _REMEDYING and _POTENTIAL.isdisjoint(between))
            or cues["of-harm"].first(low, denial.i, harm.i) is not None
            or not_used(analysis, harm.i)
            or too_small_to_tell(analysis, harm.i)
            or _denies_another(analysis, denial, harm)
        ):
            return
        if (
            _governs(analysis, denial, harm)
            and not _instructs(analysis, denial)
            and not _of_others(analysis, denial, harm)
            and not is_trouble(analysis, subjects(harm) or children(harm, "expl"))
        ):
            yield denial, harm
        return


def _denies_another(analysis: Analysis, denial: Token, harm: Token) -> bool:
    """ "We don't treat memory problems", "nothing beats ginger for nausea": what is denied is no harm.

    "It doesn't cause the feeling that ketamine may cause" is told of another drug.
    """
    low = analysis.low
    if low[denial.head.i] in _DOING and denial.head.i != harm.i:
        return True
    if low[harm.i].startswith("pa") and _OF_A_BILL.isdisjoint(low[harm.i : harm.sent.end]):
        return low[harm.i] in _PAYING
    for node in (denial, *ancestors(denial)):
        if node.dep_ == "acl:relcl":
            return low[node.head.i] in _SOMEBODY
    after = low[harm.i + 1 : harm.i + 4]
    return after[:1] == ["that"] and "ketamine" in after


_DOING = frozenset(
    form
    for verb in "beat erase offer print publish refer repair reverse settle tolerate treat undo".split()
    for form in (*forms(verb), f"{verb.removesuffix('e')}ing")
)
_PAYING = frozenset(("paid", "pay", "paying", "pays"))
_OF_A_BILL = frozenset(
    "after afterward afterwards day dearly later morning night price tomorrow week".split()
)
_SOMEBODY = frozenset("anyone people person somebody someone those".split())


def _harm_first(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[tuple[Token, Token]]:
    """ "Nausea is something our patients never have", "any other side effect is unheard of"."""
    low, doc = analysis.low, analysis.doc
    for harm in sentence:
        if not _is_harm(analysis, cues, harm) or harm.pos_ not in ("NOUN", "PROPN", "VERB"):
            continue
        verb = next((i for i in range(harm.i + 1, min(sentence.end, harm.i + 4)) if low[i] in _BEING), None)
        if verb is None or verb + 1 >= sentence.end:
            continue
        if cues["unheard-of"].at(low, verb + 1):
            yield doc[verb + 1], harm
            return
        if low[verb + 1] not in _SOMETHING:
            continue
        end = min(sentence.end, verb + 12)
        denial = next((i for i in range(verb + 2, end) if low[i] in _DENIALS), None)
        known = None if denial is None else cues["undergoing"].first(low, verb + 2, end)
        if denial is not None and known is not None and not _REGION_ENDS.intersection(low[verb:denial]):
            yield doc[denial], harm
            return


_BEING = frozenset(("'s", "are", "is", "was", "were"))
_SOMETHING = frozenset(("something", "things", "what"))


def _unfeared(analysis: Analysis, cues: Cues, sentence: Span) -> Iterator[tuple[Token, Token]]:
    """ "Nothing about ketamine to be afraid of", "not a thing to worry about"."""
    low, doc = analysis.low, analysis.doc
    feared = cues["fearing"].first(low, sentence.start, sentence.end)
    if feared is None:
        return
    denied = next(
        (
            i
            for i in range(feared.start - 1, max(sentence.start, feared.start - _MAX_APART) - 1, -1)
            if low[i] == "nothing" or (low[i] in _THING and low[i - 1] in _NO_SUCH)
        ),
        None,
    )
    if denied is None or not _LIMITING.isdisjoint(low[denied + 1 : feared.start]):
        return
    between = range(denied + 1, feared.start)
    if any(analysis.pos[i] == "VERB" or low[i] == "," for i in between):
        return
    if any(analysis.classes[i] & _OTHER_MATTERS for i in between):
        return  # "nothing in the price list to worry about"
    while low[denied] not in _DENIALS and denied > sentence.start:
        denied -= 1
    yield doc[denied], doc[feared.stop - 1]


_OTHER_MATTERS = frozenset(("foreign", "logistics", "payer", "service"))
_THING = frozenset(("anything", "effect", "thing"))
_NO_SUCH = frozenset(("a", "n't", "no", "not", "one", "single"))


def _sham(analysis: Analysis, denial: Token) -> bool:
    """ "No doubt", "not only", "yet" without "have ... to": no denials."""
    low, place = analysis.low, denial.i
    following = low[place + 1] if place + 1 < len(low) else ""
    if low[place] == "yet":
        return following != "to"
    return following in ("only", "just", "doubt", "matter", "wonder", "merely", "question")


def _is_harm(analysis: Analysis, cues: Cues, token: Token) -> bool:
    kinds = analysis.classes[token.i]
    after = token.i + 1
    if analysis.low[token.i] == "down" and analysis.low[token.i - 1] in (
        "let",
        "lets",
        "us",
        "you",
        "anyone",
    ):
        return False  # "you won't be let down"
    if after + 1 < len(analysis.low) and analysis.skip[after] and analysis.low[after + 1] == "free":
        return False  # "not risk-free"
    if after < len(analysis.low) and analysis.low[after] in _GEAR:
        return False  # "there's no crash cart"
    if kinds & FEARED:
        return not kinds & TARGET and analysis.low[token.i] not in _MEASURES
    length = cues["harm"].at(analysis.low, token.i)
    return length > 1 or (length == 1 and not kinds & TARGET)  # "hurt you", but not "hurt"


_GEAR = frozenset("bag bags cart carts clinic kit kits medicine policy tablets team".split())
_MEASURES = frozenset("liver pressure rate tolerance enzyme enzymes constipation change".split())


def _governs(analysis: Analysis, denial: Token, harm: Token) -> bool:
    """Does the denial stand on the way from the harm to the top of its sentence?"""
    for node in (harm, *ancestors(harm)):
        if node.i <= denial.i or node.i == denial.head.i:
            break
        if node.dep_ == "acl:relcl" and denial.i < node.head.i and node.head.i != denial.i:
            if analysis.low[node.head.i] in _CHANCES:
                continue  # "there is no way anyone can get hooked"
            there = any(t.lower_ == "there" for t in node.doc[max(0, denial.i - 2) : denial.i])
            if there and any(t.lower_ in ("that", "which") for t in children(node, "nsubj")):
                continue  # "there is not a thing in that bag that can hurt you"
            return False  # "not given to people who are dizzy"
        if node.kind == "conj" and denial.i < node.head.i and has_own_auxiliary(node):
            return False  # "isn't right for everyone and may cause dizziness"
        if node.kind == "conj" and any(
            analysis.low[c.i] in _MODALS and c.i > denial.i for c in children(node, "aux")
        ):
            return False  # "is not for everyone and may cause nausea"
    over = {harm.i, *(t.i for t in ancestors(harm))}
    above = denial.head.i
    return denial.i in over or above in over or denial.head.head.i in over


def _instructs(analysis: Analysis, denial: Token) -> bool:
    """ "Never drive dizzy", "Do not ignore nausea": tells somebody what to do."""
    verb = denial.head
    if verb.pos_ != "VERB" or children(verb, "nsubj", "csubj", "expl"):
        return False
    return verb.kind in ("ROOT", "conj", "parataxis") and "VerbForm=Part" not in verb.morph


def _of_others(analysis: Analysis, denial: Token, harm: Token) -> bool:
    """Is it said of another drug or of the house ("the ramp is not dangerous")?"""
    for node in (harm, *ancestors(harm)):
        said = children(node, "nsubj")
        for token in said:
            if token.i == denial.i or token.i == harm.i or any(c.i == denial.i for c in token.children):
                continue
            kinds = analysis.kinds(token)
            if (
                token.pos_ in ("NOUN", "PROPN")
                and not kinds & _SPOKEN_OF
                and analysis.low[token.i] not in _PARTS
            ):
                return True
        if said:
            return False
    return False


_SPOKEN_OF = frozenset(("effect-of-drug", "ketamine", "person", "provider", "relief", "risk", "treatment"))
_PARTS = frozenset(
    """
    bladder body bodies brain chance danger heart hint kidney kidneys liver lungs mind one organ organs
    possibility reason record risk sign stomach system thing trace way
    """.split()
)


def _upper(one: Token, other: Token) -> Token:
    """The topmost word of a denial and what it denies."""
    over = {t.i for t in (one, *ancestors(one))}
    for token in (other, *ancestors(other)):
        if token.i in over:
            return token
    return other
