"""Benefits that somebody vouches for: "a full series ensures that your mood lifts", "I swear it works".

The lexicon knows what is guaranteed by a noun ("guaranteed relief"); here a word of assurance governs a
clause, or a noun, that tells of the benefit. These words stand in rules/lexicon/constructions.toml.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.benefits import benefits
from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.syntax.tree import ancestors, children, subjects
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import TREATMENT

_VOUCHED = Owner("vouched", "benefit", scale="certainty", level="guaranteed")
_GOVERNED = ("ccomp", "xcomp", "csubj", "acl", "obj", "iobj", "obl", "nmod", "advcl", "conj", "parataxis")
_SPEAKERS = frozenset(("i", "it", "she", "he", "that", "they", "this", "we", "which", "you"))
_WEAK = frozenset(("possible", "some", "softener", "usual"))
_CARE = ("address", "manag", "monitor", "track", "treat")  # what a clinic sees to, whatever comes of it


def assurances(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Each benefit that stands under a word of assurance and that no phrase has promised yet."""
    analysis, cues = context.analysis, vocabulary.constructions
    if not may_assure(analysis, cues):
        return []
    known = {f.clause for f in found if f.owner.scale == "certainty" and f.level == "guaranteed"}
    result = []
    for sentence in analysis.sentences:
        said = cues["assuring"].first(analysis.low, sentence.start, sentence.end)
        if said is None or is_question(sentence) or not _speaks(context, analysis.doc[said.stop - 1]):
            continue
        for benefit in _governed(found, vocabulary, context, said):
            root = analysis.doc[said.stop - 1]
            if analysis.clause(root) in known or benefit.clause in known:
                break
            words = range(min(said.start, *benefit.words), max(said.stop, *benefit.words) + 1)
            assured = told(analysis, vocabulary.cues, _VOUCHED, root, words, entry="vouched for")
            if not any(h.strength in _WEAK for h in assured.hedges):
                result.append(assured)
            break
    return result


def _speaks(context: Context, root: Token) -> bool:
    """Is it the clinic, the treatment or one who had it that vouches, and not a reader who is told to?"""
    analysis = context.analysis
    if root.pos_ not in ("VERB", "ADJ", "AUX", "NOUN") or root.lower_.endswith("ing"):
        return False
    if root.lower_ == "promise" and not _SHOWING.isdisjoint(analysis.low[max(0, root.i - 3) : root.i]):
        return False  # "it has shown promise in reducing pain": a prospect
    actors = subjects(root) or subjects(root.head)
    return any(
        analysis.low[t.i] in _SPEAKERS or analysis.kinds(t) & (TREATMENT | {"provider", "expert"})
        for t in actors
    )


_SHOWING = frozenset(form for verb in "hold see show".split() for form in forms(verb)) | {"shown"}


def _governed(found: list[Found], vocabulary: Vocabulary, context: Context, said: range) -> Iterator[Found]:
    analysis = context.analysis
    roots = {analysis.doc[i].i for i in said}
    for benefit in benefits(found, vocabulary, context, analysis.doc[said.start].sent):
        if benefit.root < said.start or _is_hedged(benefit) or _is_past(analysis.doc[benefit.root]):
            continue
        if benefit.root in roots:
            if benefit.targets:  # "secures you a calmer mood"
                yield benefit
            continue
        if analysis.low[benefit.root].startswith(_CARE) or benefit.verdict.kind == "elsewhere":
            continue
        for node in (analysis.doc[benefit.root], *ancestors(analysis.doc[benefit.root])):
            if node.i in roots:
                yield benefit
                break
            if node.kind not in (*_GOVERNED, "nsubj", "cop", "dep"):
                break
            if node.kind == "advcl" or any(c.lower_ in _UNSURE for c in children(node, "mark", "advmod")):
                break


def _is_past(root: Token) -> bool:
    """ "I am sure that it helped me" tells of one case."""
    return "Tense=Past" in root.morph and "VerbForm=Fin" in root.morph


_UNSURE = frozenset("although because how if once though unless until when whether while why".split())


def _is_hedged(benefit: Found) -> bool:
    return any(h.strength in _WEAK for h in benefit.hedges)


def may_assure(analysis: Analysis, cues: Cues) -> bool:
    """Whether the block could vouch for a benefit: what must be parsed though no phrase stands in it."""
    return cues["assuring"].first(analysis.low, 0, len(analysis.low)) is not None
