"""Words that call the question of the treatment's use closed: "shown beyond any doubt", "airtight evidence".

The lexicon knows set phrases ("clinically proven"); these functions combine word families of
rules/lexicon/proof.toml that stand near each other, since a parser trips over such sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from ketalint.language.claims.context import Context
from ketalint.language.claims.found import Found, told
from ketalint.language.constructions.evidence import doubts, unanimous
from ketalint.language.constructions.evidence.attested import about_benefit
from ketalint.language.constructions.evidence.doubts import SCHOLARS
from ketalint.language.constructions.rows import BREAKS, cover, loosely, parted
from ketalint.language.constructions.support.goodfor import is_own_treatment
from ketalint.language.stance import Verdict, stance_of
from ketalint.language.stance.questions import is_question
from ketalint.language.syntax import tree
from ketalint.language.syntax.analysis import Analysis
from ketalint.language.syntax.tokens import Span
from ketalint.language.vocabulary import Owner, Vocabulary
from ketalint.language.words.cues import Cues, Family
from ketalint.language.words.needs import Choice, held_between, needs
from ketalint.language.words.nouns import TREATMENT

_PROVEN = Owner("called-certain", "treatment", scale="evidence", level="proven")
_NEGATIVE = frozenset("not n't never no nor without".split())

_Said = tuple[range, str]
_VERDICTS = frozenset(("verdict", "conclusion", "answer", "message", "result"))
_PROVING = frozenset(("prove", "proved", "proven", "proves"))
_EVERY = frozenset(("all", "any", "each", "every"))
_CERTIFIED = frozenset(
    "certified confirmed corroborated established proved proven validated verified".split()
)


def certainties(vocabulary: Vocabulary, context: Context) -> list[Found]:
    """Where a block says of the treatment that its benefit is known for certain."""
    analysis, words = context.analysis, vocabulary.proof
    if not context.on_treatment:
        return []
    result = []
    for sentence in analysis.sentences:
        if is_question(sentence) or words["open"].first(analysis.low, sentence.start, sentence.end):
            continue
        for said, entry in _sayings(analysis, words, sentence):
            if about_benefit(context, words, sentence, said):
                result.append(_found(context, vocabulary, said, entry))
                break
    return result


def _sayings(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    here = held_between(analysis.low, words, sentence.start, sentence.end)
    for reader in _READERS.possible(here):
        yield from reader(analysis, words, sentence)


def _found(context: Context, vocabulary: Vocabulary, said: range, entry: str) -> Found:
    analysis = context.analysis
    root = analysis.doc.span(said.start, said.stop).root
    verdict = stance_of(analysis, vocabulary.cues, root, frozenset(said))
    if verdict.words is not None and _told_to_ask(analysis, verdict.words, said):
        verdict = Verdict("made")
    return told(analysis, vocabulary.cues, _PROVEN, root, said, verdict=verdict, entry=entry)


def _told_to_ask(analysis: Analysis, cue: range, said: range) -> bool:
    """ "Ask around: no surgeon disputes it": the reader may ask, and the page tells what he will hear."""
    low = analysis.low
    asks = low[cue.start] == "ask" and cue.start == analysis.doc[cue.start].sent.start
    return asks and not {":", "—", "–"}.isdisjoint(low[cue.stop : said.start])


# --- readers: each gives the words that close the question -----------------------------------


@needs("establish show", "finally soundly")
def _shown_for_good(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Established once and for all that it eases pain", "it has been scientifically verified"."""
    low = analysis.low
    established = dict(words["establish"].standing_in(low, sentence.start, sentence.end))
    shown = {**dict(words["show"].standing_in(low, sentence.start, sentence.end)), **established}
    for place, length in sorted(shown.items()):
        closing = place in established
        if analysis.pos[place] not in ("VERB", "ADJ", "NOUN"):
            continue
        families = [words["finally"], words["soundly"]] if closing else [words["finally"]]
        for family in families:
            way = _beside(analysis, family, sentence, place, length)
            if way is not None:
                yield cover(range(place, place + length), way), "shown once and for all"
                return


def _beside(analysis: Analysis, family: Family, sentence: Span, place: int, length: int) -> range | None:
    """An entry of the family up to two words before, or six after, and in the same run of words."""
    low = analysis.low
    for start in range(max(sentence.start, place - 6), place):
        covered = family.at(low, start)
        if covered and start + covered >= place - 1 and not parted(low, start, place):
            return range(start, start + covered)
    for start in range(place + length, min(sentence.end, place + length + 6)):
        if low[start] in BREAKS or low[start] == ",":
            return None
        covered = family.at(low, start)
        if covered:
            return range(start, start + covered)
    return None


@needs("certain", "knowledge")
def _hard_facts(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Irrefutable evidence", "the evidence behind it is airtight", "hard fact"."""
    low = analysis.low
    for place, length in words["certain"].standing_in(low, sentence.start, sentence.end):
        end = place + length
        for start in range(end, min(sentence.end, end + 4)):
            if low[start] in BREAKS or low[start] in _PASTIMES:
                break  # "a hard time finding anything"
            known = words["knowledge"].at(low, start)
            if known and not parted(low, place, start):
                yield range(place, start + known), "irrefutable evidence"
                return
        for start in range(place - 1, max(sentence.start - 1, place - 9), -1):
            if low[start] in BREAKS or low[start] == ",":
                break
            if low[start] in _COPULA and not _NEGATIVE.intersection(low[start:place]):
                subject = range(max(sentence.start, start - 8), start)
                hit = next((i for i in subject if words["knowledge"].at(low, i)), None)
                if hit is not None:
                    yield range(hit, end), "the evidence is irrefutable"
                    return
                break


_PASTIMES = frozenset("job part time way work".split())
_COPULA = frozenset("is are was were be been being 's 're".split())


@needs()  # its words may stand apart
def _is_certain(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "The role of ketamine is beyond question", "a matter of record"."""
    low = analysis.low
    hit = loosely(analysis, words["certainty"], sentence.start, sentence.end)
    if hit is not None and "not" not in low[max(sentence.start, hit.start - 2) : hit.start]:
        yield hit, "beyond question"
        return
    for place, _ in words["contested"].standing_in(low, sentence.start + 1, sentence.end):
        start = place - 1
        while start > sentence.start and low[start] in _LEADING:
            start -= 1
        if low[start] in ("beyond", "past") or low[start - 1 : start + 1] in _NO_LONGER:
            yield range(start - (low[start] == "longer"), place + 1), "no longer in question"
            return


_LEADING = frozenset(
    """
    a academic all any being clinical for genuine honest in informed legitimate matter medical of open
    rational real reasonable scientific serious subject the to under up
    """.split()
)
_NO_LONGER = (["no", "longer"], ["not", "anymore"])


@needs(_VERDICTS)
def _one_verdict(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Study upon study leaves us with one verdict"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end):
        if low[place] not in _VERDICTS:
            continue
        if low[place - 1] not in ("one", "same", "single", "only", "identical"):
            continue
        told = next((t for t in sentence if "expert" in analysis.classes[t.i] and t.i < place), None)
        if told is not None:
            yield range(told.i, place + 1), "one verdict"
            return


@needs("sure")
def _like_a_law(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "As well established as gravity", "few findings are as certain as the effect of ketamine"."""
    low = analysis.low
    for place, length in words["sure"].standing_in(low, sentence.start, sentence.end):
        law = words["law"].first(low, place + length, min(sentence.end, place + length + 4))
        if law is not None:
            yield range(place, law.stop), "as sure as gravity"
            return
        following = low[place + length : place + length + 1]
        measured = following in (["as"], ["than"]) and low[place - 1] in _MEASURING
        none = words["nobody"].first(low, sentence.start, place)
        if measured and none is not None:
            yield range(none.start, place + length + 1), "nothing is as certain"
            return
        alike = measured and following == ["as"] and low[place - 1] == "as"
        alike = (
            alike
            and low[place - 2] not in _ABOUT
            and low[place + length + 1 : place + length + 2] not in _OURSELVES
        )
        if alike and _NEGATIVE.isdisjoint(low[sentence.start : place]):
            yield range(place - 1, place + length + 1), "as proven as anything"
            return


_ABOUT = frozenset(("about", "roughly"))  # "about as proven as most of psychiatry"
_FAR_AND_WIDE = frozenset("board coast country globe land nation planet world".split())
_MEASURING = frozenset(("as", "so", "more", "better", "well"))
_OURSELVES = (["we"], ["possible"], ["you"], ["can"], ["ever"])  # "as certain as we would like"


@needs()  # its words may stand apart
def _science_attests(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Science confirms it", "Harvard and Yale have reached the same conclusion"."""
    low = analysis.low
    attested = loosely(analysis, words["attest"], sentence.start, sentence.end)
    if attested is None:
        return
    for place in range(max(sentence.start, attested.start - 12), attested.start):
        length = words["science"].at(low, place)
        scholars = low[place] in SCHOLARS and low[place].endswith("s") and low[place - 1] not in _OURS
        if length or "expert" in analysis.classes[place] or scholars:
            between = range(place + max(length, 1), attested.start)
            others = any(
                analysis.pos[i] in ("NOUN", "VERB")
                and not analysis.classes[i] & {"expert"}
                and low[i] not in _FAR_AND_WIDE
                for i in between
            )
            after = range(attested.stop, min(sentence.end, attested.stop + 4))
            open_end = low[attested.stop - 1] in ("that", "what")
            others = others or (open_end and not any(analysis.classes[i] & TREATMENT for i in after))
            clear = not length and "clear" in low[attested.start : attested.stop]
            others = others or (clear and "Number=Sing" in analysis.doc[place].morph)
            others = others or not _WISHED.isdisjoint(low[place : attested.start])
            spoken = low[attested.stop - 1] == "spoken" and low[attested.stop : attested.stop + 1] in _TO_WHOM
            others = others or spoken
            others = others or (
                low[attested.stop - 1] == "in" and not _ends(analysis, attested.stop, sentence)
            )
            if not others and not _NEGATIVE.intersection(low[place : attested.start]):
                yield range(place, attested.stop), "science confirms it"
            return


_WISHED = frozenset(("could", "might", "would"))  # "a study that would settle the matter"
_OURS = frozenset(("our", "the", "these", "those", "your"))
_TO_WHOM = (
    ["about"],
    ["at"],
    ["here"],
    ["in"],
    ["of"],
    ["on"],
    ["to"],
    ["with"],
)  # "have spoken at our evening"


def _ends(analysis: Analysis, place: int, sentence: Span) -> bool:
    """Does a clause end at `place`: "the data are in:", not "is in the building"?"""
    low = analysis.low
    return place >= sentence.end or low[place] in BREAKS or low[place] in (",", "and")


@needs(_PROVING)
def _proved_it(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Two university hospitals have proven it", "decades of trials proved its worth"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 1):
        if (
            low[place] not in _PROVING
            or analysis.pos[place] != "VERB"
            or tree.is_passive(analysis.doc[place])
        ):
            continue
        verb = analysis.doc[place]
        if any(low[c.i] in _UNSURE for c in verb.children):
            continue
        for prover in tree.subjects(verb):
            named = range(prover.left_edge.i, prover.right_edge.i + 1)
            if low[prover.i] == "we" or any(
                "expert" in analysis.classes[i] or words["prover"].at(low, i) for i in named
            ):
                yield range(prover.i, place + 1), "they proved it"
                return


@needs(_PROVING)
def _this_proves(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "This proves what we have known for years", "The results prove that ketamine works"."""
    low = analysis.low
    for place in range(sentence.start + 1, sentence.end - 2):
        verb = analysis.doc[place]
        if low[place] not in _PROVING or verb.pos_ != "VERB" or tree.is_passive(verb):
            continue
        if any(low[c.i] in _UNSURE for c in verb.children):
            continue
        told = next((t for t in tree.subjects(verb) if low[t.i] in _POINTING), None)
        after = analysis.doc[place + 1 : sentence.end]
        content = low[place + 1] == "that" and any(analysis.classes[t.i] & TREATMENT for t in after)
        knew = any(low[i].startswith(_KNEW) for i in range(place + 3, min(sentence.end, place + 6)))
        if told is not None and (content or (knew and low[place + 1 : place + 3] in _WHAT_WE_KNEW)):
            yield range(told.i, place + 2), "this proves it"
            return


_POINTING = frozenset("figures it numbers outcomes records results scans that these this which".split())
_KNEW = ("believ", "felt", "knew", "know", "said", "say", "see", "suspect", "thought")
_WHAT_WE_KNEW = tuple(["what", who] for who in ("doctors", "i", "our", "patients", "we", "you"))


@needs("standard")
def _standard_care(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "It has become the standard treatment for nerve pain", "is considered the standard of care"."""
    for place, length in words["standard"].standing_in(analysis.low, sentence.start + 2, sentence.end):
        near = analysis.doc[place : place + length]
        heads = [t for t in near if tree.subjects(t)]
        heads += [t.head for t in near if t.head.i < place and analysis.low[t.head.i] in _COUNTED]
        said = [s for head in heads for s in (*tree.subjects(head), *tree.objects(head)) if s.i < place]
        if any(is_own_treatment(analysis, s) and analysis.kinds(s) & TREATMENT for s in said):
            yield range(place, place + length), "the standard treatment"
            return


_COUNTED = frozenset(
    """
    accepted became become becomes consider considered considers is recognize recognized recognizes regard
    regarded regards remains seen treated viewed
    """.split()
)


_UNSURE = frozenset("ca can could if may might must n't never not should to try will would".split())


@needs(_EVERY, "affirm", "affirmed")
def _all_say_so(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Every pain specialist we know will tell you that it works", "all serious doctors know it"."""
    low = analysis.low
    for place in range(sentence.start, sentence.end - 2):
        if low[place] not in _EVERY:
            continue
        end = min(sentence.end, place + 5)
        who = next((i for i in range(place + 1, end) if low[i] in SCHOLARS or low[i] in _HOUSES), None)
        if who is None or parted(low, place, who):
            continue
        for verb in range(who + 1, min(sentence.end - 1, who + 8)):
            if low[verb] in BREAKS or low[verb] in _NEGATIVE:
                break
            length = words["affirm"].at(low, verb)
            if not length or verb + length >= sentence.end:
                continue
            if low[verb + length : verb + length + 2] == ["on", "is"]:
                break  # "the one thing that every professor agrees on is that it depends"
            house = low[who] in _HOUSES and not low[verb].startswith(_SAYING)
            if words["affirmed"].at(low, verb + length) and not house:
                yield range(place, verb + length), "every doctor says so"
                return


_SAYING = ("agree", "confirm", "sa", "tell")
_HOUSES = frozenset("hospital hospitals school schools textbook textbooks universities university".split())


@needs("=proven")
def _bare_proven(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "Tested. Proven. Trusted.": the word as a sentence of its own."""
    said = [t.i for t in sentence if analysis.low[t.i][:1].isalnum()]
    bare = len(said) <= _MAX_BARE and any(analysis.low[i] == "proven" for i in said)
    if bare and all(analysis.low[i] in _PROUD for i in said):
        yield range(said[0], said[-1] + 1), "proven, and nothing else"


_MAX_BARE = 5
_PROUD = frozenset(
    "and certain clinically effective medically proven safe scientifically simple tested trusted".split()
)


@needs(_CERTIFIED, "prover")
def _proven_by(analysis: Analysis, words: Cues, sentence: Span) -> Iterator[_Said]:
    """ "100% evidence-confirmed", "lab-verified"."""
    low, doc = analysis.low, analysis.doc
    for place in range(sentence.start + 2, sentence.end):
        if doc[place - 1].text not in ("-", "–", "‑") or low[place] not in _CERTIFIED:
            continue
        if words["prover"].at(low, place - 2):
            yield range(place - 2, place + 1), "evidence-confirmed"
            return


_READERS = Choice(
    (
        *doubts.READERS,
        *unanimous.READERS,
        _like_a_law,
        _shown_for_good,
        _hard_facts,
        _is_certain,
        _one_verdict,
        _science_attests,
        _proved_it,
        _this_proves,
        _standard_care,
        _all_say_so,
        _bare_proven,
        _proven_by,
    )
)
_KEYS = (
    *doubts.KEYS,
    *unanimous.KEYS,
    "certain",
    "certainty",
    "contested",
    "sure",
    "attest",
    "finally",
    "soundly",
    "standard",
)


def may_be_certain(analysis: Analysis, words: Cues) -> bool:
    """Whether the block could call something certain: what must be parsed though no phrase stands in it."""
    low = analysis.low
    if not _CERTIFIED.isdisjoint(low) or not _PROVING.isdisjoint(low) or not _VERDICTS.isdisjoint(low):
        return True
    if not {"bed", "rest"}.isdisjoint(low) or not (
        _EVERY.isdisjoint(low) or (SCHOLARS | _HOUSES).isdisjoint(low)
    ):
        return True
    return words.stand_in(low, _KEYS)
