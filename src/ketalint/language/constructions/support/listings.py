"""Conditions and benefits told in fragments: items of a list, cells of a table, headlines, captions.

"Works on: tinnitus, vertigo", "Clears brain fog" under "What it does", "Sharper memory at work", a column
headed "For". What the words lack, a subject or a verb, stands above them or is the page's own: the treatment.
"""

from __future__ import annotations

from collections.abc import Sequence

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import BlockClaims
from ketalint.language.constructions.support.goodfor import is_own_treatment
from ketalint.language.discourse.governing import Governor
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Token
from ketalint.language.words.cues import Cues
from ketalint.language.words.nouns import TREATMENT
from ketalint.model import Block

_LEADING = frozenset(
    """
    address addresses alleviate benefit benefits choose conditions ease eases effective help helps improve
    improves indications manage manages relieve relieves treat treatable treated treating treats use used
    uses works
    """.split()
)
_STOPPING = frozenset(
    """
    avoid before bring call cannot cause causes history if medication medications n't never no not risk
    risks side symptom symptoms tell unless who
    """.split()
)
# A column or label that says of its cells what the treatment is for, and its words say nothing else.
_PURPOSE = frozenset("best does for good helps is it treats used what with works works on".split())
_MAX_LISTED = 25  # words of an item that only names
_MAX_LABEL = 6  # words of a heading that only parts a list
_PARTS = frozenset(", . ; · | / — – : ! ✅ ✔ ✓ • → + & and".split())
_BETTERED = frozenset(
    """
    better brighter calmer clearer deeper faster fewer firmer fitter fuller greater healthier higher improved
    keener less longer more quicker renewed restored sharper smoother sounder steadier stronger thicker
    younger
    """.split()
)
_ELSE = frozenset(("authority", "expert", "foreign", "payer", "person", "provider", "service"))


def listed_under(
    index: int, blocks: Sequence[Block], claims: Sequence[BlockClaims], governor: Governor
) -> bool:
    """Is the block an item under a lead-in or heading that says what the treatment helps with?"""
    block, analysis = blocks[index], claims[index].analysis
    bare = block.kind == "paragraph" and not any(t.pos_ in ("VERB", "AUX") for t in analysis.doc)
    if not (bare or block.kind in ("item", "cell")) or governor.rejected_by(index) is not None:
        return False
    if len(analysis.doc) > _MAX_LISTED or not _STOPPING.isdisjoint(analysis.low):
        return False
    if block.row >= 0 and _of_another_service(block, blocks, claims):
        return False
    above = next((i for i in (block.lead, block.header) if i >= 0), block.heading if bare else -1)
    for _ in range(
        3
    ):  # the lead-in, and when it is only a label ("Mental health"), the headings it stands under
        if above < 0:
            return False
        low = set(_announcing(claims[above].analysis.low))
        if low & _STOPPING:
            return False
        if low & _LEADING or _PURPOSE.issuperset(low):
            return _on_treatment(claims, blocks, above) or _on_treatment(claims, blocks, block.heading)
        if len(low) > _MAX_LABEL:
            return False
        above = blocks[above].heading
    return False


def _announcing(low: Sequence[str]) -> Sequence[str]:
    """The words of a lead-in that announce its list: of several sentences the last, up to its colon."""
    if low[-1:] != [":"]:
        return low
    ends = (i for i in range(len(low) - 2, -1, -1) if low[i] in (".", "!", "?"))
    return low[next(ends, -1) + 1 :]


def listed_over(index: int, blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> bool:
    """Does the paragraph below a list say that "these are the conditions that our infusions improve"?"""
    if blocks[index].kind != "item":
        return False
    below = next((i for i in range(index + 1, len(blocks)) if blocks[i].kind != "item"), None)
    if below is None or blocks[below].kind != "paragraph" or not claims[below].analysis.low:
        return False
    context = claims[below].context
    low, first = context.analysis.low, context.analysis.sentences[0]
    row = low[first.start : first.end]
    if row[0] not in _THESE or not _STOPPING.isdisjoint(row) or is_question(first):
        return False
    treated = any(context.analysis.classes[t.i] & TREATMENT for t in first)
    return not (_LEADING - _NAMING).isdisjoint(row) and (treated or context.on_treatment)


_NAMING = frozenset("conditions use used uses".split())
_THESE = frozenset("all any each every such these they those".split())


def _on_treatment(claims: Sequence[BlockClaims], blocks: Sequence[Block], index: int) -> bool:
    """Does a heading, or one that it stands under, name ketamine or the treatment?"""
    seen = 0
    while index >= 0 and seen < 6:
        if any(c & {"ketamine"} for c in claims[index].analysis.classes):
            return True
        if (
            any(c & TREATMENT for c in claims[index].analysis.classes)
            and claims[index].context.on_treatment
            and blocks[index].kind != "heading"
        ):
            return True
        index = blocks[index].heading
        seen += 1
    return _names_ketamine(claims)


def _of_another_service(cell: Block, blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> bool:
    """Does the row stand for another treatment: "Botox injections | Migraine"?"""
    head = blocks[cell.row]
    if head.header >= 0 and "ketamine" in claims[head.header].analysis.named:
        return False
    analysis = claims[cell.row].analysis
    offered = [t for t in analysis.doc if analysis.classes[t.i] & (TREATMENT | {"foreign"})]
    return bool(offered) and not any(is_own_treatment(analysis, t) for t in offered)


def _names_ketamine(claims: Sequence[BlockClaims]) -> bool:
    """Is it ketamine, and no other treatment, that the page names first?"""
    for block in claims[:4]:
        if "ketamine" in block.analysis.named:
            return True
        if "foreign" in block.analysis.named:
            return False
    return False


def listed_inline(context: Context, token: Token) -> bool:
    """ "Conditions we treat with ketamine: CRPS · migraine", "Works on: vertigo": a list after a colon."""
    analysis = context.analysis
    colon = next((i for i in range(token.i - 1, -1, -1) if analysis.texts[i] == ":"), None)
    if colon is None or not context.on_treatment or len(analysis.doc) > _MAX_LISTED:
        return False
    if not _STOPPING.isdisjoint(analysis.low):
        return False
    start = analysis.doc[colon].sent.start
    label = set(analysis.low[max(start, colon - 2) : colon])
    if label & {"works", "helps", "treats", "good"} and _PURPOSE.issuperset(label):
        return True
    before = set(analysis.low[:colon])
    return bool(before & _LEADING) and any(c & TREATMENT for c in analysis.classes[:colon])


def among_people(context: Context, token: Token, start: int) -> bool:
    """ "We ship to people with neuropathy, with gout, with Lyme disease": for whom it is, one by one."""
    low = context.analysis.low
    first = token.sent.start
    if not context.on_treatment or low[start - 1] != "with" or is_question(token.sent):
        return False
    row = low[first : token.sent.end]
    if not (_STOPPING | _OTHERWISE).isdisjoint(row):
        return False
    links = [i for i in range(first, token.sent.end - 1) if low[i] == "with"]
    if len(links) < _MIN_LINKS:
        return False
    who = next((i for i in range(first, links[0]) if low[i] in _PEOPLE), None)
    if who is None or who + 1 != links[0] or start < links[1]:
        return False
    return not _FOR_THEM.isdisjoint(low[first:who])


_MIN_LINKS = 3
_PEOPLE = frozenset("adults clients men patients people those women".split())
_FOR_THEM = frozenset(
    "for help helps see sees serve serves ship ships suits treat treated treats welcome works".split()
)
_OTHERWISE = frozenset("ask before but common if might pain refer should tell unless".split())


def only_names(context: Context, names: Sequence[frozenset[str]], starts: Sequence[int], row: bool) -> bool:
    """ "Migraine, vertigo, menopause" beside "Ketamine, 50 min": a cell that names nothing but conditions.

    `row` tells whether the cell at the head of the row names the treatment. A row that the page has not made
    a table stands in one line: "| Ketamine | Migraine, vertigo |".
    """
    analysis = context.analysis
    at = 0
    bars = [i for i, text in enumerate(analysis.texts) if text == "|"]
    if not row:
        if len(bars) < 2:
            return False
        at = bars[-2] + 1 if bars[-1] == len(analysis.low) - 1 else bars[-1] + 1
        if not any(c & {"ketamine"} for c in analysis.classes[:at]):
            return False
    listed = {i for place, found in enumerate(names) if found for i in range(starts[place], place + 1)}
    known = sum(bool(found) for found in names[at:])
    rest = [
        i
        for i in range(at, len(analysis.low))
        if i not in listed and analysis.low[i][:1].isalnum() and analysis.low[i] not in ("and", "or")
    ]
    return known >= _MIN_NAMES and not rest


_MIN_NAMES = 2


def fragment(context: Context, words: Cues, token: Token, start: int, listed: bool) -> Token | None:
    """The word by which a line without a subject claims the name that stands from `start` to `token`."""
    analysis = context.analysis
    if not context.on_treatment or is_question(token.sent) or _cautious(analysis, words, token):
        return None
    return (
        _does(context, words, token)
        or _promised(context, words, token)
        or ((_gain_of(context, token, start) or _fades(context, words, token)) if listed else None)
        or _more_of(context, token, start, listed)
    )


def _cautious(analysis: Analysis, words: Cues, token: Token) -> bool:
    sentence = token.sent
    return (
        not _STOPPING.isdisjoint(analysis.low[sentence.start : sentence.end])
        or words["caution"].first(analysis.low, sentence.start, sentence.end) is not None
    )


def _does(context: Context, words: Cues, token: Token) -> Token | None:
    """ "Clears brain fog", "Works on tinnitus, IBS": a verb in front that says of nobody that he does it."""
    analysis, sentence = context.analysis, token.sent
    first = next((t for t in sentence if t.text[:1].isalpha()), None)
    if first is None or first.i >= token.i or not _third_person(first) or tree.children(first, "nsubj"):
        return None
    if not _gains(words, analysis, first):
        return None
    above = analysis.earlier
    if analysis.low[first.i + 1] in ("in", "of"):
        return None  # "Changes in skin color"
    if above is not None and above.named & _ELSE and not above.named & TREATMENT:
        return None  # the nurse, or another treatment, does it
    between = analysis.doc[first.i + 1 : token.i]
    return None if any(t.pos_ == "VERB" and tree.children(t, "nsubj") for t in between) else first


def _gain_of(context: Context, token: Token, start: int) -> Token | None:
    """ "Restoration of hearing", "Protection against memory loss": a gain as the head of a line."""
    analysis, sentence = context.analysis, token.sent
    first = next((t for t in sentence if t.text[:1].isalpha()), None)
    if first is None or first.i >= start or start - first.i > _MAX_BETWEEN + 1:
        return None
    if any(t.pos_ == "AUX" or (t.pos_ == "VERB" and tree.children(t, "nsubj")) for t in sentence):
        return None
    gains = [analysis.doc[i] for i in range(first.i, start) if analysis.low[i] in _GAINED]
    linked = not _GAINED_BY.isdisjoint(analysis.low[first.i : start])
    return gains[0] if gains and linked else None


def _fades(context: Context, words: Cues, token: Token) -> Token | None:
    """ "Cravings fade by week two", as an item under what the treatment does."""
    verb = token.head
    if token.kind != "nsubj" or verb.i < token.i or "effect-of-drug" in context.analysis.classes[token.i]:
        return None
    return verb if verb.pos_ == "VERB" and words["leave"].at(context.analysis.low, verb.i) else None


_GAINED = frozenset(
    """
    boost enhancement gain gains help improvement improvements protection recovery reduction regrowth relief
    renewal restoration return reversal support
    """.split()
)
_GAINED_BY = frozenset("against for from in of to with".split())


def _promised(context: Context, words: Cues, token: Token) -> Token | None:
    """ "Ketamine for couples: rekindle the romance": the treatment, a colon, and what it lets one do."""
    analysis, sentence = context.analysis, token.sent
    for place in range(sentence.start + 1, token.i):
        if analysis.texts[place] not in _COLONS:
            continue
        own = any(
            "ketamine" in analysis.classes[t.i] and is_own_treatment(analysis, t)
            for t in sentence
            if t.i < place
        )
        verb = analysis.doc[place + 1]
        return verb if own and verb.pos_ == "VERB" and _gains(words, analysis, verb) else None
    return None


_COLONS = frozenset((":", "—", "–"))


def _gains(words: Cues, analysis: Analysis, verb: Token) -> bool:
    return any(words[family].at(analysis.low, verb.i) for family in ("gain", "help", "improve"))


def _third_person(token: Token) -> bool:
    return token.lower_.endswith("s") and token.pos_ in ("VERB", "NOUN", "PROPN", "AUX")


def _more_of(context: Context, token: Token, start: int, listed: bool) -> Token | None:
    """ "Stronger immune system", "Ketamine: sharper focus": more of a good thing, and no verb."""
    analysis, sentence = context.analysis, token.sent
    if any(t.pos_ == "AUX" or (t.pos_ == "VERB" and tree.children(t, "nsubj")) for t in sentence):
        return None
    first = start
    while first > sentence.start and analysis.low[first - 1] not in _PARTS:
        first -= 1
    if analysis.low[first] not in _BETTERED and analysis.low[start] not in _BETTERED:
        return None
    if "than" in analysis.low[token.i : sentence.end]:
        return None
    if start - first > _MAX_BETWEEN:
        return None
    named = any(
        is_own_treatment(analysis, t) and "ketamine" in analysis.classes[t.i] for t in sentence if t.i < first
    )
    return analysis.doc[first] if listed or named else None


_MAX_BETWEEN = 3  # words between "stronger" and the name


def under_benefits(index: int, blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> bool:
    """Does an item or cell stand under headings on ketamine, the nearest of which speaks of no caution?"""
    block = blocks[index]
    if block.kind not in ("item", "cell"):
        return False
    above = next((i for i in (block.lead, block.header) if i >= 0), block.heading)
    low = claims[above].analysis.low if above >= 0 else []
    if low not in _NOTICED and not (_STOPPING | _OUR_WAYS).isdisjoint(low):
        return False
    return _on_treatment(claims, blocks, above)


_NOTICED = (["what", "we", "see"], ["what", "we", "have", "seen"], ["what", "we", "find"])
_OUR_WAYS = frozenset("hiring job look need nurse our ours staff team us we".split())


def row_of_treatment(index: int, blocks: Sequence[Block], claims: Sequence[BlockClaims]) -> bool:
    """Does the cell at the head of the row name the treatment, under a column that warns of nothing?"""
    block = blocks[index]
    if block.row < 0 or block.kind != "cell":
        return False
    if block.header >= 0 and not _STOPPING.isdisjoint(claims[block.header].analysis.low):
        return False
    return "ketamine" in claims[block.row].analysis.named
