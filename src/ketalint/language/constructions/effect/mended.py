"""Bodies that are mended: "it mends the disc", "the crushed nerve has healed", "my spine is sound again".

A part of the body, a word for mending, and the treatment or a patient's story that it is put down to.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.words.inflection import forms
from ketalint.language.words.nouns import SEATS, TARGET, TREATMENT

Mended = tuple[Token, set[int], str]  # the topmost word, the words that say so, how they were read


def _every_form(verbs: str) -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in forms(verb))


_HEALING = _every_form("heal mend")
_MENDING = _every_form("fix heal mend rebuild regenerate regrow repair restore")
_JOINING = _every_form("glue knit piece sew solder splice stitch weld") | {"knitted", "splicing"}
_PARTS = SEATS | _every_form("cartilage cell disc disk ligament spine tendon tissue vertebra body brain")
_WHOLE = frozenset("sound straight supple undamaged whole".split())
_BE = frozenset("'re 's are feel feels is".split())
_UNDONE = frozenset("although badly but despite however once still though wrong yet".split())
_OWNED = frozenset("her his my their".split())
_TOLD_OF = frozenset("he her his i my she".split())
_HURT = frozenset(
    """
    bruised compressed crushed cut damaged dead faulty frayed hurt injured nicked pinched severed torn trapped
    worn
    """.split()
)
# What says that the hurt goes on in spite of it, or that a body does this by itself.
_ALL_THE_SAME = frozenset(
    """
    already continue continues far hardly keep keeps linger lingers long may might never not n't often on
    persist persists remain remains seldom slowly sometimes stay stays when while
    """.split()
)
_CONDITIONS = frozenset("after although as because before if once though unless until whether while".split())


def mended(context: Context, sentence: Span) -> Iterator[Mended]:
    """ "It mends the disc", "his back healed", "it solders the nerve back together"."""
    analysis, low = context.analysis, context.analysis.low
    for verb in sentence:
        if verb.pos_ == "VERB" and low[verb.i] in _MENDING:
            yield from _by_verb(context, verb)
        elif low[verb.i] in _JOINING and _is_joined(analysis, verb):
            yield verb, {verb.i}, "joins it again"
        elif low[verb.i] in _PARTS and context.on_treatment and _is_whole(analysis, verb):
            yield verb, {verb.i}, "is whole again"


def may_be_mended(analysis: Analysis) -> bool:
    """Whether the block could say so: what must be parsed though no phrase stands in it."""
    words = analysis.low.distinct
    if words.isdisjoint(_PARTS):
        return False
    joined = "together" in words and not words.isdisjoint(_JOINING)
    return joined or ("again" in words and not words.isdisjoint(_WHOLE)) or not words.isdisjoint(_MENDING)


def _by_verb(context: Context, verb: Token) -> Iterator[Mended]:
    analysis, low, sentence = context.analysis, context.analysis.low, verb.sent
    if _conditional(verb) or verb.kind == "acl" or not _UNDONE.isdisjoint(low[verb.i : sentence.end]):
        return
    parts = [t for t in tree.objects(verb) if low[t.i] in _PARTS or _means_a_part(analysis, t)]
    if parts and not tree.is_passive(verb):
        if any(analysis.kinds(t) & TREATMENT for t in tree.subjects(verb)):
            yield verb, {verb.i, *(t.i for t in parts)}, "mends the part"
    elif tree.is_passive(verb) and context.on_treatment and _is_rebuilt(analysis, verb):
        said = [t for t in tree.objects(verb) if low[t.i] in _WIRES]
        yield verb, {verb.i, *(t.i for t in said)}, "the nerve is mended"
    elif low[verb.i] in _HEALING and not tree.children(verb, "obj") and context.on_treatment:
        said = [t for t in verb.children if t.i < verb.i and low[t.i] in _PARTS]
        own = [t for t in said if _is_owned(analysis, t)]
        if (own and not tree.children(verb, "advcl")) or _hurt_part(context, verb, said):
            yield verb, {verb.i, *(t.i for t in own or said)}, "the part healed"


def _is_rebuilt(analysis: Analysis, verb: Token) -> bool:
    """ "Burned-out nerve endings are rebuilt", by nobody else, and no matter of what may be."""
    low, sentence = analysis.low, verb.sent
    if verb.kind not in ("ROOT", "conj", "parataxis") or not any(
        low[t.i] in _WIRES for t in tree.objects(verb)
    ):
        return False
    helpers = {low[t.i] for t in tree.children(verb, "aux", "aux:pass", "advmod")}
    if not helpers <= _PLAINLY or not _ALL_THE_SAME.isdisjoint(low[sentence.start : verb.i]):
        return False
    others = {"expert", "foreign", "provider", "service"}
    return not any(analysis.classes[t.i] & others and not analysis.classes[t.i] & TREATMENT for t in sentence)


_WIRES = frozenset("circuits connections endings fibers nerve nerves synapses wires wiring".split())
_PLAINLY = frozenset("are been being completely get gets has have is then".split())


def _means_a_part(analysis: Analysis, token: Token) -> bool:
    """ "A pill hides a bad nerve. Ketamine rebuilds it.": the last noun before the pronoun's sentence."""
    low, start = analysis.low, token.sent.start
    if low[token.i] not in ("it", "them") or not start:
        return False
    before = analysis.doc[start - 1].sent
    nouns = [t for t in before if t.pos_ in ("NOUN", "PROPN")]
    return bool(nouns) and low[nouns[-1].i] in _PARTS


def _hurt_part(context: Context, verb: Token, said: list[Token]) -> bool:
    """ "The nerve that was crushed in the crash has healed", in a story of somebody."""
    analysis, sentence = context.analysis, verb.sent
    low = analysis.low
    if not said or verb.kind not in ("ROOT", "conj", "parataxis") or low[verb.i - 1] not in ("has", "have"):
        return False
    row = low[sentence.start : sentence.end]
    if not _ALL_THE_SAME.isdisjoint(row) or _goes_on(analysis, sentence):
        return False
    start, end = tree.noun_phrase(said[0])
    hurt = not _HURT.isdisjoint(low[start:end]) or not _HURT.isdisjoint(low[said[0].i : verb.i])
    return hurt and (context.testimonial or not _TOLD_OF.isdisjoint(analysis.low.distinct))


def _goes_on(analysis: Analysis, sentence: Span) -> bool:
    """ "... has healed, the pain has not", "... has healed. The alarm rings on.": what stays counts."""
    if any(analysis.classes[t.i] & (TARGET - {"nerve"}) for t in sentence):
        return True
    if sentence.end >= len(analysis.doc):
        return False
    following = analysis.doc[sentence.end].sent
    return not (_ALL_THE_SAME | _UNDONE).isdisjoint(analysis.low[following.start : following.end])


def _is_joined(analysis: Analysis, verb: Token) -> bool:
    """ "It seeks out the faulty nerve and solders it back together", "welds frayed nerves together"."""
    low, sentence = analysis.low, verb.sent
    if any(analysis.classes[t.i] & {"expert", "provider"} for t in sentence):
        return False
    if not (_ALL_THE_SAME - {"on", "far"}).isdisjoint(low[sentence.start : sentence.end]):
        return False
    end = min(sentence.end, verb.i + 6)
    place = next((i for i in range(verb.i + 1, end) if low[i] == "together"), None)
    if place is None or any(low[i] in (",", ";", "—", "–") for i in range(verb.i, place)):
        return False
    inside = any(low[i] in _PARTS for i in range(verb.i + 1, place))
    pointed = low[verb.i + 1] in ("it", "them") and any(
        low[i] in _PARTS for i in range(sentence.start, verb.i)
    )
    if inside or pointed:
        doers = tree.subjects(verb)
        return any(analysis.kinds(t) & TREATMENT or low[t.i] == "it" for t in doers)
    # "The discs in his back have knit together": by themselves
    owners = _OWNED if _TOLD_OF.isdisjoint(low.distinct) else _OWNED | {"the"}
    said = any(low[i] in _PARTS and low[i - 1] in owners for i in range(sentence.start + 1, verb.i))
    return said and low[verb.i - 1] in ("has", "have")


def _is_whole(analysis: Analysis, part: Token) -> bool:
    """ "My spine is sound again", "the disc that used to bulge is whole again"."""
    low, sentence = analysis.low, part.sent
    again = next((i for i in range(part.i + 2, min(sentence.end, part.i + _FAR)) if low[i] == "again"), None)
    if again is None or low[again - 1] not in _WHOLE:
        return False
    row = range(part.i + 1, again)
    if not any(low[i] in _BE for i in row) or any(low[i] in (",", ";", "if", "until", "will") for i in row):
        return False
    if (
        not _ALL_THE_SAME.isdisjoint(low[sentence.start : sentence.end])
        or "once" in low[sentence.start : again]
    ):
        return False
    return _is_owned(analysis, part) or "used" in low[part.i : again] or low[part.i - 1] == "the"


_FAR = 11


def _is_owned(analysis: Analysis, token: Token) -> bool:
    """ "His back healed", in which a parser may hang "his" on the verb."""
    return analysis.low[token.i - 1] in _OWNED and token.i > token.sent.start


def _conditional(verb: Token) -> bool:
    return any(c.kind == "mark" and c.lower_ in _CONDITIONS for c in verb.children) or any(
        c.lower_ in ("when", "whenever") for c in tree.children(verb, "advmod")
    )
