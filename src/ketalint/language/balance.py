"""Does a draft say what a fair page says: the risks, that someone evaluates, that response varies?

The words come from rules/lexicon/balance.toml. The parse decides whether they are said of the treatment:
a risk that is denied, asked after, compared away or brought by another drug leaves the page as it was.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from ketalint.language.claims.collect import words_at
from ketalint.language.claims.found import BlockClaims
from ketalint.language.discourse.answers import exchanges
from ketalint.language.stance import stance_of
from ketalint.language.stance.questions import ECHOES, answer_kind, is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span, Token
from ketalint.language.variation import likens, never_met, of_another, told_to_vary
from ketalint.language.vocabulary import Vocabulary
from ketalint.language.words.cues import Cues
from ketalint.language.words.matching import Match
from ketalint.model import Draft, Words

STATEMENTS = ("risks", "candidacy", "variability")

# The statement that each table of the lexicon makes.
_SAYS = {
    "risks": "risks",
    "risk-symptoms": "risks",
    "candidacy": "candidacy",
    "candidacy-professional": "candidacy",
    "candidacy-meeting": "candidacy",
    "candidacy-care": "candidacy",
    "candidacy-evaluation": "candidacy",
    "candidacy-visit": "candidacy",
    "candidacy-limits": "candidacy",
    "variability": "variability",
    "variability-limits": "variability",
    "variability-closing": "variability",
    "variability-failed": "variability",
    "variability-unmoved": "variability",
}
_TREATMENT = frozenset(("ketamine", "treatment"))
_OTHERS = frozenset(("foreign", "opioid", "service"))
_AILING = frozenset(("condition", "pain"))
_SPARED = frozenset(
    """
    avoid ditch fewer forget free less lower minus no non reduce reduced reduces scrapped skip skipped spared
    without zero
    """.split()
)
_NOT_SAID = frozenset(("asked", "denied", "rejected"))
_UNSAID_LIMITS = frozenset(("asked", "rejected"))  # these carry their "not" themselves
_LIMITS = frozenset(
    (
        "candidacy-limits",
        "variability-limits",
        "variability-closing",
        "variability-failed",
        "variability-unmoved",
    )
)
_STOPS = frozenset((",", ";", ":", "(", ")", "—", "–", "and", "but", "or", "to", "with"))
MAX_APART = 5  # words between a professional and what is done, where the parse does not tell
_ENDS = frozenset((";", ":", "—", "–", "."))
_GOING_ON = frozenset("and but or so while from with because".split())
_SOMEBODY = frozenset(("she", "he", "they"))
_FAILING = frozenset("not n't never fail fails".split())
_SHARES = frozenset(
    "another few fifth half majority many minority other others percent quarter rest some third".split()
)
_HEDGES = frozenset("can could if may might perhaps possibly".split())
_HELPING = frozenset(("helps", "restores", "abolishes"))


# "Dr. Ana Ruiz", "Nurse Ellis"; "Ana Ruiz, MD".
_TITLED = re.compile(r"\b(?:Dr\.?|Doctor|Nurse)\s+(?:[A-Z][\w'’-]+\s+)?([A-Z][\w'’-]+)")
_CREDENTIALED = re.compile(r"([A-Z][\w'’-]+),\s+(?:M\.?D|D\.?O|CRNA|RN|NP|PA|APRN|FNP|PMHNP)\b")


@dataclass(frozen=True)
class _Staff:
    """Who counts as a professional: words for them, and those whom the draft names with a title."""

    words: Cues
    names: frozenset[str]

    def has(self, token: Token, analysis: Analysis) -> bool:
        low = analysis.low[token.i].rstrip(".")
        if low == "dr" or low in self.words["professional"] or token.text in self.names:
            return True
        if low in _SOMEBODY:
            return any(self.has(t, analysis) for t in _meant(token))
        return (
            "provider" in analysis.classes[token.i]
            and token.pos_ != "PRON"
            and low not in self.words["house"]
        )


def balance_of(draft: Draft, blocks: list[BlockClaims], vocabulary: Vocabulary) -> dict[str, Words]:
    """For each of "risks", "candidacy" and "variability", the first words of the draft that say it."""
    names = [name for b in draft.blocks for form in (_TITLED, _CREDENTIALED) for name in form.findall(b.text)]
    staff = _Staff(vocabulary.balance.words, frozenset(names))
    found: dict[str, Words] = {}
    for block, claims in zip(draft.blocks, blocks, strict=True):
        wanted = [statement for statement in STATEMENTS if statement not in found]
        if not wanted:
            break
        for statement, (start, end) in _said(claims, vocabulary, staff, wanted).items():
            found[statement] = words_at(draft, block, claims.analysis, start, end)
    return {statement: found[statement] for statement in STATEMENTS if statement in found}


def _extent(analysis: Analysis, match: Match) -> tuple[int, int]:
    """From the first word of the match to the one after its last, near slots included."""
    start, end = match.words[0], match.words[-1] + 1
    for _, head in match.slots:
        if start - MAX_APART <= head < end + MAX_APART:
            first, after = tree.noun_phrase(analysis.doc[head])
            start, end = min(start, first), max(end, after)
    return start, end


def _said(
    block: BlockClaims, vocabulary: Vocabulary, staff: _Staff, wanted: Collection[str]
) -> dict[str, tuple[int, int]]:
    """From where to where the block first says each of the statements that are `wanted`."""
    analysis, balance = block.analysis, vocabulary.balance
    said: dict[str, tuple[int, int]] = {}
    tables = {n: says for n, name in enumerate(balance.tables) if (says := _SAYS.get(name, "")) in wanted}
    matches = [(_extent(analysis, match), match) for match in balance.phrases.find(analysis, tables)]
    for extent, match in sorted(matches, key=lambda row: row[0]):
        statement = tables[match.pattern.owner]
        if statement not in said and _counts(block, match, vocabulary, staff):
            said[statement] = extent
    told = [
        ("variability", (told.start, told.stop))
        for told in (told_to_vary(analysis, balance.words) if "variability" in wanted else ())
    ]
    told += [
        (statement, (answer.start, answer.end))
        for asking, question, answer in exchanges(analysis)
        if (statement := _answered(asking, question, block, answer, vocabulary, staff)) in wanted
    ]
    for statement, extent in told:
        said[statement] = min(extent, said.get(statement, extent))
    return said


def _answered(
    asking: Analysis, question: Span, block: BlockClaims, answer: Span, vocabulary: Vocabulary, staff: _Staff
) -> str:
    """What question and answer say together: "Does it work for everyone? No.", "Is a nurse there? Yes."."""
    if is_question(answer):
        return ""
    answering, balance = block.analysis, vocabulary.balance
    if _some_do(answering, answer) and any(asking.classes[t.i] & _HOPED_FOR for t in question):
        return "variability"
    start = next((t.i for t in answer if answering.low[t.i][:1].isalnum()), answer.start)
    if _it_can(answering, answer) and any(
        "risk" in asking.classes[t.i] or asking.low[t.i] in _HARMFUL for t in question
    ):
        return "risks"
    given = answer_kind(answering, vocabulary.cues, answer)
    doubting = balance.words["doubting"].at(answering.low, start) > 0
    if given is None and not doubting:
        return ""
    yes = given is not None and given[0] == "yes"
    fails = not _FAILING.isdisjoint(asking.low[question.start : question.end])
    for match in balance.phrases.find(asking):
        if not question.start <= match.root < question.end:
            continue
        table = balance.tables[match.pattern.owner]
        if table == "variability-asked":
            if (doubting or not (yes or fails)) and not _varies_otherwise(asking, match, staff):
                return "variability"
        elif (
            yes
            and not (fails or table.startswith("variability"))
            and _is_said_of_treatment(BlockClaims(asking, block.context), match, table, staff)
        ):
            return _SAYS.get(table, "")
    return ""


def _it_can(analysis: Analysis, answer: Span) -> bool:
    """ "Is it addictive? It can be.", "Can it harm the bladder? In high doses it may."."""
    low = [analysis.low[t.i] for t in answer if analysis.low[t.i][:1].isalnum() or t.text == ","]
    low = low[: low.index(",")] if "," in low else low
    return low[-2:] in _CAN_BE or low[-3:-1] in _CAN_BE


_HARMFUL = frozenset("addicted addicting addictive damage dangerous harm harmful hooked misused".split())
_CAN_BE = tuple(
    [who, verb] for who in ("it", "that", "they", "this") for verb in ("can", "could", "may", "might")
)


def _some_do(analysis: Analysis, answer: Span) -> bool:
    """ "Some are, for a while.", "For a few of them it does.": a share, and the verb again."""
    low = [analysis.low[t.i] for t in answer if analysis.low[t.i][:1].isalnum() or t.text in _STOPS]
    low = low[1:] if low[:1] == ["for"] else low
    if not low or low[0] not in _SOME_OF_THEM:
        return False
    echo = next((n for n, word in enumerate(low[1:_MAX_SHARE], 1) if word in ECHOES), None)
    if echo is not None and any(t.pos_ == "VERB" and analysis.low[t.i] in low[:echo] for t in answer):
        return False  # "Some say it does"
    return echo is not None and (low[echo + 1 : echo + 2] in ([], [","], [";"]) or "not" in low[echo:])


_SOME_OF_THEM = frozenset("few half many most not several some".split())
_MAX_SHARE = 7  # words of a share: "some of the people we see"
_HOPED_FOR = frozenset(("benefit", "condition", "opioid", "pain", "relief", "symptom"))


def _counts(block: BlockClaims, match: Match, vocabulary: Vocabulary, staff: _Staff) -> bool:
    analysis = block.analysis
    table = vocabulary.balance.tables[match.pattern.owner]
    if not _is_said_of_treatment(block, match, table, staff):
        return False
    stance = stance_of(analysis, vocabulary.cues, analysis.doc[match.root], frozenset(match.words))
    return stance.kind not in (_UNSAID_LIMITS if table in _LIMITS else _NOT_SAID)


def _is_said_of_treatment(block: BlockClaims, match: Match, table: str, staff: _Staff) -> bool:
    """Whether the words of a table speak of this treatment, and of those whom the table wants."""
    analysis = block.analysis
    match table:
        case "risks" | "risk-symptoms":
            if _of_another_drug(analysis, match) or _spared(analysis, match) or _in_case(analysis, match):
                return False
            return table == "risks" or not _is_complaint(block, match)
        case "candidacy-professional":
            by_staff = any(staff.has(t, analysis) for t in _actors(analysis, match))
            return by_staff and not _looks_on(analysis, match)
        case "candidacy-care":
            return _is_cared_for(analysis, match, staff)
        case "candidacy-meeting":
            return _meets_professional(analysis, match, staff)
        case "candidacy-evaluation":
            return _is_evaluation(analysis, match, staff)
        case "candidacy-visit":
            return _is_evaluation(analysis, match, staff) and _comes_first(analysis, match, staff)
        case "variability" | "variability-limits":
            return not _varies_otherwise(analysis, match, staff)
        case "variability-closing":
            return _ends_its_clause(analysis, match) and not _varies_otherwise(analysis, match, staff)
        case "variability-failed" | "variability-unmoved":
            return _failed_somebody(analysis, match, table == "variability-unmoved", staff)
    return True


def _meant(token: Token) -> list[Token]:
    """Whom "she" and "they" may stand for: the subjects of the sentence before, or of this one."""
    first = token.sent.start
    before = token.doc[first - 1].sent if first else token.sent
    return [t for t in before if t.i < token.i and t.kind in ("nsubj", "ROOT") and t.pos_ != "PRON"]


def _meets_professional(analysis: Analysis, match: Match, staff: _Staff) -> bool:
    """ "Meet with one of our physicians", "see Dr. Imai first": one who stands within or right after."""
    doc, last = analysis.doc, match.words[-1]
    for place in range(match.words[0] + 1, min(doc[last].sent.end, last + 1 + MAX_APART)):
        token = doc[place]
        if place > last and (token.text in _ENDS or token.pos_ == "VERB"):
            return False
        if place not in match.words and staff.has(token, analysis):
            owns = place + 1 < len(doc) and analysis.low[place + 1] in ("'s", "'", "\u2019s", "\u2019")
            if not owns:  # "see the doctor's new book"
                return True
    return False


def _is_evaluation(analysis: Analysis, match: Match, staff: _Staff) -> bool:
    """Is it one of a patient, and none that is spared, sold or made of something else?"""
    doc, root = analysis.doc, analysis.doc[match.root]
    if root.pos_ == "VERB" or _spared(analysis, match):
        return False
    start, end = max(root.sent.start, match.words[0] - 4), min(root.sent.end, match.words[-1] + 6)
    near = range(start, end)
    if any(staff.has(doc[i], analysis) for i in near if i not in match.words):
        return True
    if staff.words["evaluated-otherwise"].first(analysis.low, start, end) is not None:
        return False
    if staff.words["replacing"].first(analysis.low, start, match.words[0]) is not None:
        return False
    after = range(match.words[-1] + 1, end)
    return not any(analysis.classes[i] & _OTHERS for i in after)


def _comes_first(analysis: Analysis, match: Match, staff: _Staff) -> bool:
    sentence = analysis.doc[match.root].sent
    return staff.words["orders"].first(analysis.low, sentence.start, sentence.end) is not None


def _ends_its_clause(analysis: Analysis, match: Match) -> bool:
    """ "Some never." but not "some never pay", "they feel nothing." but not "nothing but joy"."""
    place = match.words[-1] + 1
    if place >= len(analysis.low) or analysis.pos[place] == "PUNCT":
        return True
    if analysis.low[place : place + 1] == ["but"] and analysis.low[place - 1] == "nothing":
        return False  # "they feel nothing but joy"
    return analysis.low[place] in _GOING_ON or analysis.low[place] == "at"


def _varies_otherwise(analysis: Analysis, match: Match, staff: _Staff) -> bool:
    """ "Prices vary", "others get no relief from pills", "nothing changed until I came here"."""
    root, last = analysis.doc[match.root], match.words[-1]
    sentence = root.sent
    if likens(analysis.low, match.words[0]):
        return True
    if any(analysis.low[i] == "until" for i in range(last + 1, min(sentence.end, last + 4))):
        return True
    if _foresees_otherwise(analysis, match, staff) or _come_back(analysis, match):
        return True
    if any(analysis.classes[t.i] & {"payer"} for t in sentence):
        return True  # "some insurers may not respond"
    words = range(match.words[0], last + 1)
    if of_another(analysis, words) or never_met(analysis.low, words.start, sentence.start):
        return True
    if _not_for_all(analysis, match) or analysis.low[last] == "'ve":
        return True  # "for those who've had it with pills"
    otherwise = staff.words["varying-otherwise"]
    if analysis.low[last] in _ALL and any(
        analysis.low[i] in otherwise for i in range(last + 1, min(sentence.end, last + 3))
    ):
        return True  # "not everyone likes needles"
    near = range(max(sentence.start, match.words[0] - 1), last)
    if any(analysis.low[i] in otherwise for i in (*(t.i for t in tree.subjects(root)), *near, last)):
        return True
    if any(analysis.kinds(t) & _OTHERS and t.i > root.i for t in tree.objects(root)):
        return False  # "it does not replace opioids for everyone"
    return _of_another_drug(analysis, match)


def _foresees_otherwise(analysis: Analysis, match: Match, staff: _Staff) -> bool:
    """ "We do not know in advance whether it will be granted": what nobody foresees is no response."""
    low, last = analysis.low, match.words[-1]
    if low[last] not in _AHEAD:
        return False
    end = analysis.doc[last].sent.end
    asked = next((i for i in range(last + 1, min(end, last + MAX_APART)) if low[i] in _ASKED), None)
    if asked is None or low[asked] in ("which", "who", "whom"):
        return False
    helps = staff.words["helping"].first(low, asked, end) is not None
    return not helps and not any(analysis.classes[i] & _HOPED_FOR for i in range(asked, end))


def _come_back(analysis: Analysis, match: Match) -> bool:
    """ "With some patients coming in once a year for a booster": how often they come."""
    low, last = analysis.low, match.words[-1]
    after = max([last, *(place for _, place in match.slots)]) + 1
    return low[match.words[0]] == "with" and after < len(low) and low[after] in _RETURNING


_AHEAD = frozenset(("advance", "ahead", "beforehand"))
_ASKED = frozenset("how if what when where whether which who whom".split())
_RETURNING = frozenset(
    "booking choosing coming needing opting requiring returning scheduling taking using".split()
)


def _not_for_all(analysis: Analysis, match: Match) -> bool:
    """ "Sitting in a clinic isn't for everyone": what is no matter of the treatment."""
    last = match.words[-1]
    if analysis.low[last] not in _ALL or analysis.low[last - 1] != "for":
        return False
    head = analysis.doc[last]
    said = tree.subjects(head) or tree.subjects(tree.clause_of(head)) or tree.children(head, "csubj")
    return bool(said) and not any(
        t.pos_ in ("PRON", "DET")
        or analysis.low[t.i] in _WAYS
        or analysis.kinds(t) & (_TREATMENT | {"relief", "benefit"})
        for t in said
    )


_ALL = frozenset(("everybody", "everyone"))
_WAYS = frozenset("approach dissociation experience feeling option path route sensation".split())


def _failed_somebody(analysis: Analysis, match: Match, unmoved: bool, staff: _Staff) -> bool:
    """ "My brother noticed no change", "it did not help" (`unmoved`), but not "nobody got no relief"."""
    root, low = analysis.doc[match.root], analysis.low
    before = range(root.sent.start, match.words[0] + 1)
    if staff.words["doubled"].first(low, before.start, before.stop) is not None or tree.is_passive(root):
        return False
    subjects = tree.subjects(root) or _actors(analysis, match)
    if any(staff.has(t, analysis) or low[t.i] in staff.words["house"] for t in subjects):
        return False
    if any(low[t.i] == "you" for t in subjects) and not any(low[i] in _HEDGES for i in before):
        return False
    if unmoved:
        fits = any(analysis.kinds(t) & _TREATMENT or low[t.i] in ("it", "this", "that") for t in subjects)
    else:
        fits = any(_is_person(t, analysis) for t in subjects)
    return fits and not _varies_otherwise(analysis, match, staff)


def _is_person(token: Token, analysis: Analysis) -> bool:
    return (
        token.pos_ in ("NUM", "DET", "PROPN", "PRON")
        or "person" in analysis.kinds(token)
        or token.lower_ in _SHARES
    )


def _is_cared_for(analysis: Analysis, match: Match, staff: _Staff) -> bool:
    """Does a professional do something with it or there, other than talk?"""
    clause = tree.clause_of(analysis.doc[match.root])
    if staff.words["talking"].first(analysis.low, clause.i, min(clause.i + 2, len(analysis.low))) is not None:
        return False
    return any(staff.has(t, analysis) for t in (*tree.subjects(clause), *tree.agents(clause)))


def _looks_on(analysis: Analysis, match: Match) -> bool:
    """ "My neurologist saw me take the stairs": whoever sees somebody do something examines nobody."""
    after = max([*match.words, *(place for _, place in match.slots)]) + 1
    seeing = analysis.low[match.words[0]] in _SEEING and after < len(analysis.low)
    return seeing and analysis.pos[after] == "VERB" and analysis.doc[after].kind in ("ccomp", "xcomp")


_SEEING = frozenset("saw see seen sees watch watched watches".split())


def _actors(analysis: Analysis, match: Match) -> list[Token]:
    """Who may be doing it: by the parse, and in case that is wrong, whoever stands right before."""
    doc, root = analysis.doc, analysis.doc[match.root]
    found = [*tree.subjects(root), *tree.agents(root)]
    if not found:  # "Dee, our nurse practitioner, checks your history", with the name taken for the sentence
        beside = (t for t in (root, *tree.ancestors(root)) if t.kind in ("parataxis", "conj"))
        found = [t.head for t in beside if t.pos_ == "VERB" and t.head.pos_ in ("NOUN", "PROPN")]
    found += [child for token in found for child in tree.children(token, "flat", "compound", "dep", "appos")]
    for place in range(match.words[0] - 1, max(root.sent.start, match.words[0] - MAX_APART) - 1, -1):
        if doc[place].text in _STOPS or (doc[place].pos_ == "VERB" and doc[place].i not in match.words):
            break
        found.append(doc[place])
    return found


def _of_another_drug(analysis: Analysis, match: Match) -> bool:
    """ "Opioids bring a risk of addiction", "opioid dependence", "dependence on painkillers"."""
    root = analysis.doc[match.root]
    subjects = tree.subjects(root) or tree.subjects(tree.clause_of(root))
    for token in (t for t in subjects if t.i not in match.words):
        kinds = analysis.kinds(token)
        if analysis.low[token.i] in ("they", "these", "those"):
            kinds = kinds.union(*map(analysis.kinds, _meant(token)))
        if kinds & _TREATMENT:
            return False
        if kinds & _OTHERS:
            return True
    first, last = match.words[0], match.words[-1]
    sentence = root.sent
    for place in range(last + 1, min(sentence.end, last + 4)):
        if analysis.doc[place].is_punct:
            break
        if _is_other(analysis, place) and not analysis.classes[place] & _TREATMENT:
            return True
    for place in range(first - 1, sentence.start - 1, -1):
        if analysis.classes[place] & _TREATMENT:
            return False
        if _is_other(analysis, place):
            return True
    return False


def _is_other(analysis: Analysis, place: int) -> bool:
    """Does a word name another drug? A sham is none: "more nausea than those on placebo"."""
    return bool(analysis.classes[place] & _OTHERS) and analysis.low[place] not in _SHAMS


_SHAMS = frozenset(("placebo", "saline", "sham"))


def _spared(analysis: Analysis, match: Match) -> bool:
    """ "less nausea", "a lower risk of dependence", "without the drowsiness": not a risk of the treatment."""
    first, last = match.words[0], match.words[-1]
    start = max(analysis.doc[match.root].sent.start, first - 4)
    if first and last + 1 < len(analysis.low) and analysis.low[first - 1] == "as" == analysis.low[last + 1]:
        return True  # "about as habit-forming as broccoli"
    return any(
        analysis.low[i] in _SPARED
        for i in range(start, first)
        if analysis.doc[i].sent == analysis.doc[first].sent
    )


def _in_case(analysis: Analysis, match: Match) -> bool:
    """ "If you feel unwell at home, call us": any page says so, and it names no risk."""
    first = match.words[0]
    if analysis.low[match.words[-1] + 1 : match.words[-1] + 2] in _WINDOWS:
        return True  # "blackout curtains"
    if not _POORLY & {analysis.low[i] for i in match.words}:
        return False
    start = analysis.doc[first].sent.start
    if not _BACK_THEN.isdisjoint(analysis.low[max(start, first - 3) : first]):
        return True  # "the way it was before you got sick"
    return "if" in analysis.low[start:first]


_WINDOWS = (["blinds"], ["curtain"], ["curtains"], ["drapes"], ["shade"], ["shades"])
_BACK_THEN = frozenset(("before", "since", "until"))
_POORLY = frozenset(("bad", "ill", "sick", "unwell"))


def _is_complaint(block: BlockClaims, match: Match) -> bool:
    """Is the symptom one of a disease, or one that the treatment is said to relieve?"""
    analysis = block.analysis
    sentence = analysis.doc[match.root].sent
    own = set(match.words)
    for found in block.found:
        if found.owner.scale == "effect" and found.level in _HELPING and own & {*found.targets, *found.words}:
            return True
    named = [analysis.classes[t.i] for t in sentence if t.i not in own]
    return any(k & _AILING for k in named) and not any(k & _TREATMENT for k in named)
