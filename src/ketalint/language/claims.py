"""From phrases found in a block to claims: which of them speak of the treatment, at which level, and whether they are made."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from spacy.tokens import Span, Token

from ketalint.language import tree
from ketalint.language.analysis import Analysis
from ketalint.language.context import TREATMENT, Context, build_context, concerns, credited, foreign_subject
from ketalint.language.phrases import Match
from ketalint.language.stance import Hedge, Verdict, hedges, stance_of
from ketalint.language.stance.negation import denials
from ketalint.language.stance.questions import answer_kind, is_question
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.model import SCALES

HELPING = frozenset(("helps", "restores", "abolishes"))
_APPROXIMATE = frozenset(
    "almost nearly virtually practically near approaching essentially basically just-about".split()
)
_RESTRICTING = frozenset(
    "just only temporarily briefly merely simply probably likely hopefully usually often typically perhaps maybe possibly generally sometimes".split()
)
_TOPICS = (("opioid", "opioid-use"), ("mood", "mood"), ("nerve", "nerve"))


@dataclass(frozen=True)
class Found:
    """A phrase that speaks of the treatment, with its stance: the stuff that claims are made of.

    `words` are the token places that carry it, its slots included; `level` is what the words say after
    approximators ("almost always") have lowered them.
    """

    owner: Owner
    level: str
    words: tuple[int, ...]
    root: int
    clause: int
    verdict: Verdict
    hedges: tuple[Hedge, ...] = ()
    topic: str = ""
    targets: tuple[int, ...] = ()
    entry: str = ""


@dataclass
class BlockClaims:
    """What was found in one block."""

    analysis: Analysis
    context: Context
    found: list[Found] = field(default_factory=list)


def read_block(
    analysis: Analysis, vocabulary: Vocabulary, on_treatment: bool, testimonial: bool = False
) -> BlockClaims:
    """Every phrase of the block that speaks of the treatment, with level and stance."""
    matches = vocabulary.phrases.find(analysis)
    effects = [
        m
        for m in matches
        if vocabulary.owner(m.pattern).scale == "effect" and vocabulary.owner(m.pattern).level in HELPING
    ]
    context = build_context(analysis, effects, on_treatment, testimonial)
    result = BlockClaims(analysis, context)
    apt = [m for m in matches if concerns(context, m, vocabulary.owner(m.pattern).about)]
    for match in _without_inner(apt, vocabulary):
        result.found.append(_read_match(match, vocabulary, context))
    result.found += _double_denials(result.found, vocabulary, context)
    result.found += _certainty_of_clauses(result.found, vocabulary, context)
    _follow_ups(result, vocabulary)
    _answers(result, vocabulary)
    _ellipses(result)
    _universal_echoes(result)
    return result


def _without_inner(matches: list[Match], vocabulary: Vocabulary) -> list[Match]:
    """Of phrases of one scale (or fact) that stand inside each other, the longest."""
    kept: list[Match] = []
    covered: dict[str, list[Match]] = {}
    for match in sorted(matches, key=lambda m: (m.words[0] - m.words[-1], -len(m.words), m.words)):
        owner = vocabulary.owner(match.pattern)
        others = covered.setdefault(owner.scale or owner.fact, [])
        if any(o.words[0] <= match.words[0] and match.words[-1] <= o.words[-1] for o in others):
            continue
        others.append(match)
        kept.append(match)
    return sorted(kept, key=lambda m: m.words)


def _read_match(match: Match, vocabulary: Vocabulary, context: Context) -> Found:
    analysis = context.analysis
    owner = vocabulary.owner(match.pattern)
    root = analysis.doc[match.root]
    places = frozenset(match.words)
    foreign = foreign_subject(context, match)
    if foreign is not None and (owner.fact == "" or match.slot("treatment", "ketamine") is None):
        verdict = Verdict("elsewhere", range(foreign.i, foreign.i + 1))
    elif (owner.scale == "approval" and _approval_of_another(analysis, match)) or (owner.scale == "effect" and not _credited(context, vocabulary, match, owner)):
        verdict = Verdict("elsewhere")
    else:
        verdict = stance_of(analysis, vocabulary.cues, root, places)
    level = owner.level
    if level and _approximated(analysis, match):
        level = SCALES[owner.scale][max(0, SCALES[owner.scale].index(level) - 1)]
    given = (*hedges(analysis, vocabulary.cues, root, places), *_partial(analysis, match))
    if (
        owner.scale == "safety"
        and level == "risks named"
        and verdict.kind == "denied"
        and not given
        and not _compared(analysis, match)
    ):
        level, verdict = "riskless", Verdict("made")  # "carries no risk of dependence"
    targets = tuple(
        place for name, place in match.slots if name not in ("any", "person", "provider", "treatment")
    )
    return Found(
        owner=owner,
        level=level,
        words=_span_words(analysis, match),
        root=match.root,
        clause=analysis.clause(root),
        verdict=verdict,
        hedges=given,
        topic=owner.topic or _topic(analysis, targets),
        targets=targets,
        entry=match.pattern.text,
    )


def _credited(context: Context, vocabulary: Vocabulary, match: Match, owner: Owner) -> bool:
    """Is an effect put down to the treatment? A noun ("cure for the common cold") names the matter more often than it claims."""
    noun = context.analysis.doc[match.root].pos_ in ("NOUN", "PROPN") and _names_uncovered(
        context.analysis, vocabulary, match
    )
    return (owner.about != "anything" and not noun) or credited(context, match, noun)


def _names_uncovered(analysis: Analysis, vocabulary: Vocabulary, match: Match) -> bool:
    """Is the target a condition that the reference knows nothing of?"""
    for name, place in match.slots:
        if name in ("target", "condition", "symptom"):
            text = " ".join(analysis.low[t.i] for t in analysis.doc[place].subtree)
            if vocabulary.names_uncovered(text):
                return True
    return False


_APPROVED = frozenset(("esketamine", "spravato"))


def _approval_of_another(analysis: Analysis, match: Match) -> bool:
    """Esketamine has its approval, and so have stimulators; ketamine for pain has none."""
    root = analysis.doc[match.root]
    slot = match.slot("treatment", "ketamine")
    said = [analysis.doc[slot]] if slot is not None else tree.subjects(root)
    for token in said:
        words = (
            {analysis.low[t.i] for t in token.subtree}
            if token.pos_ != "PRON"
            else analysis.last_subject(token)
        )
        if words & _APPROVED:
            return "ketamine" not in words
        if "service" in analysis.kinds(token) and not analysis.kinds(token) & {"ketamine", "treatment"}:
            return True
    before = {analysis.low[i] for i in range(root.sent.start, match.words[0])}
    return bool(before & _APPROVED) and "ketamine" not in before


def _compared(analysis: Analysis, match: Match) -> bool:
    """ "does not carry the same addiction risk as opioids" denies a likeness, not the risk."""
    sentence = analysis.doc[match.root].sent
    near = range(max(sentence.start, match.words[0] - 4), min(sentence.end, match.words[-1] + 5))
    return any(analysis.low[i] in _LIKENESS for i in near)


_LIKENESS = frozenset(
    "same as than like more less fewer most usually all every everyone everybody worse compared if unless when long-term serious significant major common".split()
)
_PART = frozenset("part some bit portion fraction share little few".split())


def _partial(analysis: Analysis, match: Match) -> list[Hedge]:
    """ "takes away some of the sting": part of a pain is no end of it."""
    for name, place in match.slots:
        if name not in ("person", "provider", "treatment"):
            head = analysis.doc[place]
            for token in [head, *tree.children(head, "det", "amod")]:
                if analysis.low[token.i] in _PART:
                    return [Hedge("softener", range(token.i, token.i + 1))]
    return []


def _span_words(analysis: Analysis, match: Match) -> tuple[int, ...]:
    """The words of a match and of the phrases in its slots, where these are near."""
    words = set(match.words)
    for _, head in match.slots:
        start, end = tree.noun_phrase(analysis.doc[head])
        if min(abs(head - w) for w in match.words) <= 12:
            words |= set(range(start, end))
    return tuple(sorted(words))


def _topic(analysis: Analysis, targets: tuple[int, ...]) -> str:
    for place in targets:
        kinds = analysis.kinds(analysis.doc[place])
        for name, topic in _TOPICS:
            if name in kinds:
                return topic
    return ""


def _approximated(analysis: Analysis, match: Match) -> bool:
    first = match.words[0]
    if (
        first > 0
        and analysis.low[first - 1] in _APPROXIMATE
        and analysis.doc[first - 1].sent == analysis.doc[first].sent
    ):
        return True
    return any(
        analysis.low[c.i] in _APPROXIMATE and c.i not in match.words
        for c in analysis.doc[match.root].children
    )


# --- certainty that grammar expresses ---------------------------------------------------------


def _double_denials(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "has never not worked", "nobody who doesn't respond": two denials that lift each other promise more than none."""
    analysis = context.analysis
    result = []
    for effect in found:
        if effect.owner.scale != "effect" or effect.level not in HELPING or effect.verdict.kind != "made":
            continue
        twice = denials(
            analysis, vocabulary.cues, analysis.doc[effect.root], frozenset(effect.words) - {effect.root}
        )
        inner = [i for i in effect.words if analysis.low[i] in ("not", "n't", "never") and i != effect.root]
        places = sorted({*(i for d in twice for i in d), *inner})
        if len(places) < 2 or effect.hedges:
            continue
        nobody = any(
            analysis.low[i] in ("nobody", "none")
            or (analysis.low[i] == "no" and "person" in analysis.kinds(analysis.doc[i].head))
            for i in places
        )
        owner = Owner(
            "double-denial",
            "benefit",
            scale="scope" if nobody else "certainty",
            level="all" if nobody else "guaranteed",
        )
        words = tuple(sorted({*effect.words, *places}))
        result.append(replace(effect, owner=owner, level=owner.level, words=words, entry="denied twice"))
    return result


def _certainty_of_clauses(found: list[Found], vocabulary: Vocabulary, context: Context) -> list[Found]:
    """ "will relieve", "is going to work": a promise; "relieves": a bare assertion. One for each clause that tells of a benefit."""
    analysis = context.analysis
    effects = {f.root: f for f in found if f.owner.scale == "effect" and f.level in HELPING}
    result: list[Found] = []
    seen: set[int] = set()
    ended = {f.clause for f in found if f.owner.scale == "effect" and f.level == "abolishes"}
    roots = [*effects, *(c for c in sorted(context.benefit_clauses) if c not in effects)]
    for place in roots:
        root = analysis.doc[place]
        effect = effects.get(place)
        future = _future(analysis, root)
        if future is not None and future.i not in seen and _promises(context, root, effect):
            seen.add(future.i)
            words = tuple(sorted({future.i, *(effect.words if effect else (root.i,))}))
            verdict = effect.verdict if effect else stance_of(analysis, vocabulary.cues, root, frozenset())
            given = (
                effect.hedges
                if effect
                else tuple(hedges(analysis, vocabulary.cues, root, frozenset([future.i])))
            )
            if not any(h.strength in ("possible", "usual", "some") for h in given):
                owner = Owner("future", "benefit", scale="certainty", level="guaranteed")
                result.append(
                    Found(
                        owner,
                        "guaranteed",
                        words,
                        place,
                        analysis.clause(root),
                        verdict,
                        given,
                        effect.topic if effect else "",
                        entry="will ...",
                    )
                )
        elif (
            future is None
            and effect is not None
            and effect.targets
            and effect.clause not in ended
            and effect.verdict.kind == "made"
            and not effect.hedges
            and _asserted(context, root)
        ):
            owner = Owner("bare-indicative", "benefit", scale="certainty", level="asserted")
            result.append(replace(effect, owner=owner, level="asserted", entry="bare indicative"))
    return result


def _future(analysis: Analysis, root: Token) -> Token | None:
    """The "will" or "going to" over a predicate."""
    node = root
    for _ in range(3):
        for child in tree.children(node, "aux"):
            if analysis.low[child.i] in ("will", "'ll", "wo", "’ll", "shall"):
                return child
        if tree.kind(node) == "xcomp" and analysis.low[node.head.i] in ("going", "gonna"):
            return node.head
        if tree.kind(node) not in ("xcomp", "cop", "conj", "ccomp") or (
            tree.kind(node) == "conj" and tree.has_own_subject(node)
        ):
            return None
        if tree.kind(node) == "ccomp":
            return None
        node = node.head
    return None


def _promises(context: Context, root: Token, effect: Found | None) -> bool:
    """Is it the treatment, the patient or the pain that will ...? A team that "will help you manage pain" promises work, not relief."""
    analysis = context.analysis
    clause = {analysis.low[c.i] for c in root.children} | {analysis.low[c.i] for c in root.head.children}
    if clause & _RESTRICTING or "for the time being" in root.sent.text.lower():
        return False
    said = tree.subjects(root)
    if not said:
        return effect is not None
    for token in said:
        if any(
            analysis.low[c.i] in ("most", "many", "some", "several", "few")
            for c in [token, *tree.children(token, "amod", "det")]
        ):
            return False
        kinds = analysis.kinds(token)
        if kinds & (TREATMENT | {"pain", "symptom", "condition", "mood", "nerve", "opioid", "relief"}):
            return True
        if (
            analysis.low[token.i] in ("you", "he", "she", "they", "everyone", "everybody")
            or "person" in kinds
        ):
            return effect is not None or analysis.clause(root) in context.benefit_clauses
        if ("provider" in kinds or analysis.low[token.i] == "we") and effect is not None:
            return effect.level != "helps"
    return False


def _asserted(context: Context, root: Token) -> bool:
    """A finite clause in the present whose subject is the treatment."""
    analysis = context.analysis
    if "VerbForm=Fin" not in str(root.morph) or "Tense=Past" in str(root.morph) or tree.children(root, "aux"):
        return False
    if any(
        analysis.low[c.i] in ("differently", "only", "by", "like", "potentially", "possibly", "perhaps")
        for c in root.subtree
    ):
        return False
    return any(analysis.kinds(s) & {"ketamine", "treatment"} for s in tree.children(root, "nsubj"))


# --- what the next sentence does to a claim ---------------------------------------------------


def _sentences_after(analysis: Analysis, root: int) -> list[Span]:
    end = analysis.doc[root].sent.end
    following: list[Span] = []
    while end < len(analysis.doc) and len(following) < 2:
        sentence = analysis.doc[end].sent
        following.append(sentence)
        end = sentence.end
    return following


def _bare_words(analysis: Analysis, start: int, end: int) -> list[str]:
    return [
        analysis.low[i]
        for i in range(start, end)
        if analysis.low[i][:1].isalnum() or analysis.low[i] in ("n't", "'s", "'re", "'ll")
    ]


def _follow_ups(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "Some say it cures. They are right.": a claim of outsiders is accepted or taken back by what follows."""
    analysis, cues = result.analysis, vocabulary.cues
    for n, found in enumerate(result.found):
        if not found.verdict.open and found.verdict.kind != "made":
            continue
        for start, end in _follow_up_spans(analysis, found):
            words = _bare_words(analysis, start, end)
            if found.verdict.open and (
                cues["accepting"].whole(words)
                or (cues["endorse"].first(words, 0, len(words)) is not None
                and not _negative(words))
            ):
                result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
                break
            if cues["rejecting"].whole(words) or (
                found.verdict.open and cues["retract"].first(words, 0, len(words)) is not None
            ):
                result.found[n] = replace(found, verdict=Verdict("rejected", range(start, end)))
                break


def _negative(words: list[str]) -> bool:
    return bool(set(words) & {"not", "n't", "never", "no", "nobody"})


def _follow_up_spans(analysis: Analysis, found: Found) -> list[tuple[int, int]]:
    """The rest of the sentence after a semicolon or dash, and the sentence after it."""
    sentence = analysis.doc[found.root].sent
    spans = []
    for token in sentence:
        if token.text in (";", "—", "–", ":") and token.i > max(found.words):
            spans.append((token.i + 1, sentence.end))
            break
    if sentence.end < len(analysis.doc):
        following = analysis.doc[sentence.end].sent
        spans.append((following.start, following.end))
    return spans


def _answers(result: BlockClaims, vocabulary: Vocabulary) -> None:
    """ "Is it a cure? Yes.": what a question asks, a bare yes claims. "Does my age matter? Not a bit." opens the door to all."""
    analysis = result.analysis
    for sentence in analysis.doc.sents:
        if not is_question(sentence) or sentence.end >= len(analysis.doc):
            continue
        if not any(analysis.low[t.i] in ("matter", "matters", "depend") for t in sentence):
            continue
        answer = answer_kind(analysis, vocabulary.cues, analysis.doc[sentence.end].sent)
        if answer is not None and answer[0] == "no" and result.context.on_treatment:
            owner = Owner("no-matter", "suitability", scale="scope", level="all")
            words = tuple(answer[1])
            result.found.append(
                Found(
                    owner,
                    "all",
                    words,
                    words[0],
                    analysis.clause(analysis.doc[words[0]]),
                    Verdict("made"),
                    entry="matter? no",
                )
            )
    for n, found in enumerate(result.found):
        if found.verdict.kind in ("asked", "hypothetical", "rejected") and _quoted_yes(
            analysis, vocabulary, found
        ):
            result.found[n] = replace(found, verdict=Verdict("made"), hedges=())
            continue
        if found.verdict.kind != "asked":
            continue
        following = _sentences_after(analysis, found.root)
        if not following or is_question(following[0]):
            continue
        answer = answer_kind(analysis, vocabulary.cues, following[0])
        if answer is None:
            continue
        kind, words = answer
        if kind == "yes":
            level = found.level
            if found.owner.scale == "safety" and any(
                analysis.low[i] in ("completely", "perfectly", "entirely", "totally", "absolutely")
                for i in words
            ):
                level = "riskless"
            result.found[n] = replace(
                found, verdict=Verdict("made"), level=level, words=tuple(sorted({*found.words, *words}))
            )


def _quoted_yes(analysis: Analysis, vocabulary: Vocabulary, found: Found) -> bool:
    """ "Asked whether it is a cure, she said, "Yes, it is."": the answer stands in quotation marks."""
    low, last = analysis.low, max(found.words)
    asked = any(
        low[i] in ("asked", "ask", "whether", "wondered", "question")
        for i in range(analysis.doc[found.root].sent.start, min(found.words))
    )
    if not asked:
        return False
    for place in range(last + 1, min(len(low) - 1, last + 20)):
        if low[place] == '"' and vocabulary.cues["yes"].at(low, place + 1):
            return "but" not in low[place : place + 8] and "not" not in low[place : place + 8]
    return False


_AUXILIARIES = frozenset("do does did will can is are has have".split())


_ECHO = frozenset(("and", "it", "so", "just", "that", "now", "not", "n't"))
_EVERYONE = frozenset(("all", "everyone", "everybody", "each", "every"))


def _universal_echoes(result: BlockClaims) -> None:
    """ "Some patients respond. In fact, all of them do.": an echo that widens what was said to everybody."""
    analysis = result.analysis
    for sentence in analysis.doc.sents:
        if sentence.start == 0 or len(sentence) > 10 or analysis.low[sentence.end - 1] == "?":
            continue
        before = analysis.doc[sentence.start - 1].sent
        if not any(analysis.clause(t) in result.context.benefit_clauses for t in before):
            continue
        words = _bare_words(analysis, sentence.start, sentence.end)
        at = [t.i for t in sentence if analysis.low[t.i] in _EVERYONE]
        if (
            at
            and not _negative(words)
            and words[-1] in _AUXILIARIES
            and not any(t.pos_ == "VERB" and analysis.low[t.i] not in _AUXILIARIES for t in sentence)
        ):
            owner = Owner("echo", "suitability", scale="scope", level="all")
            places = tuple(range(at[0], sentence.end - 1))
            result.found.append(
                Found(
                    owner,
                    "all",
                    places,
                    at[0],
                    analysis.clause(analysis.doc[at[0]]),
                    Verdict("made"),
                    entry="all of them do",
                )
            )


def _ellipses(result: BlockClaims) -> None:
    """ "Tablets don't cure CRPS. Ketamine does.": a bare auxiliary claims for the treatment what was said of something else."""
    analysis = result.analysis
    for n, found in enumerate(result.found):
        risky = found.owner.scale == "safety" and found.level == "risks named"
        if (
            found.verdict.kind not in ("denied", "elsewhere", "asked", "rejected", "hypothetical")
            and not risky
        ):
            continue
        for start, end in _follow_up_spans(analysis, found):
            words = _bare_words(analysis, start, end)
            risk = risky and found.verdict.kind in ("elsewhere", "made")
            if not 2 <= len(words) <= 7 or _negative(words) != risk or analysis.doc[end - 1].text == "?":
                continue
            subject_end = next((i for i in range(start, end) if analysis.low[i] in _AUXILIARIES), None)
            if subject_end is None or subject_end == start:
                continue
            rest = [w for w in _bare_words(analysis, subject_end + 1, end) if w not in _AUXILIARIES | _ECHO]
            speaks = any(analysis.classes[i] & TREATMENT for i in range(start, subject_end)) or analysis.low[
                start
            ] in ("ours", "we")
            if speaks and not rest:
                clause = analysis.doc[subject_end]
                result.found[n] = replace(
                    found,
                    level="riskless" if risk else found.level,
                    verdict=Verdict("made"),
                    words=tuple(range(start, subject_end + 1)),
                    clause=analysis.clause(clause),
                    hedges=(),
                )
                break
