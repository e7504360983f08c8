"""Upkeep of the rules: what does not stop a check but should not stay. Too slow to do on every run."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from ketalint.model import SCALES, Problem
from ketalint.rulebook.shapes import one_of
from ketalint.rulebook.types import SPAN_KINDS, Fact, Group, Phrase, RelationGroup, Rulebook

LONGEST_ANCHOR = 8  # words
FEWEST_BAD = 4


def audit(rulebook: Rulebook, *, sources: Path | None = None, today: date | None = None) -> list[Problem]:
    """What an editor should mend, in the order of the files.

    With `sources`, the folder of the documents, their checksums and the anchors in them are compared;
    with `today`, facts whose review is due are named.
    """
    problems = [
        *_codes(rulebook),
        *_phrases(rulebook),
        *_topics(rulebook),
        *_conditions(rulebook),
        *_facts(rulebook),
        *_ceilings(rulebook),
        *_conflicts(rulebook),
        *(_reviews(rulebook, today) if today else ()),
        *(_documents(rulebook, sources) if sources else ()),
    ]
    return sorted(dict.fromkeys(problems), key=lambda p: (p.path, p.line))


def _codes(rulebook: Rulebook) -> Iterator[Problem]:
    names: dict[str, str] = {}
    for code in rulebook.codes.values():
        first = names.setdefault(code.name, code.code)
        if first != code.code:
            yield Problem(code.path, code.line, f"{code.code} has the name of {first}", "rename one of them")
        bad = len(code.examples.bad)
        if code.kind in SPAN_KINDS and bad < FEWEST_BAD:
            message = f"{code.code} has {bad} bad examples"
            yield Problem(code.path, code.line, message, f"write at least {FEWEST_BAD}")
        if code.kind in SPAN_KINDS and "{quote}" not in code.message:
            yield Problem(code.path, code.line, f"the message of {code.code} has no {{quote}}", "put it in")
    graded = {code.scale for code in rulebook.codes.values()}
    for group in rulebook.lexicon.scales:
        if group.scale not in graded:
            message = f"no code grades the scale {group.scale}"
            yield Problem(group.path, group.line, message, "add a file to codes/")


def _phrases(rulebook: Rulebook) -> Iterator[Problem]:
    lexicon = rulebook.lexicon
    groups: tuple[Group | RelationGroup, ...] = (*lexicon.scales, *lexicon.relations)
    for group in groups:
        texts = [phrase.text for phrase in group.phrases]
        if texts != sorted(texts):
            yield from _unsorted(group.phrases)
        if not group.hits:
            yield Problem(group.path, group.line, f"the group {group.name} has no hits", "add a sentence")
        if not group.passes:
            hint = "add a sentence in which the same words are harmless"
            yield Problem(group.path, group.line, f"the group {group.name} has no passes", hint)
    by_scale: dict[str, dict[str, tuple[Phrase, str]]] = defaultdict(dict)
    for graded in lexicon.scales:
        yield from _repeats(by_scale[graded.scale], graded.phrases, graded.level)
    by_fact: dict[str, dict[str, tuple[Phrase, str]]] = defaultdict(dict)
    for related in lexicon.relations:
        yield from _repeats(by_fact[related.fact], related.phrases, related.polarity)


def _topics(rulebook: Rulebook) -> Iterator[Problem]:
    topics = {fact.topic for fact in rulebook.facts.values()}
    for group in rulebook.lexicon.scales:
        if group.topic and group.topic not in topics:
            message = f"no fact has the topic “{group.topic}” of the group {group.name}"
            yield Problem(group.path, group.line, message, one_of(group.topic, sorted(topics), "topics"))


def _unsorted(phrases: Iterable[Phrase]) -> Iterator[Problem]:
    """The phrases that stand after one they should stand before."""
    highest = ""
    for phrase in phrases:
        if phrase.text < highest:
            yield Problem(
                phrase.path, phrase.line, f"“{phrase.text}” is not in order", f"move it before “{highest}”"
            )
        highest = max(highest, phrase.text)


def _repeats(seen: dict[str, tuple[Phrase, str]], phrases: Iterable[Phrase], says: str) -> Iterator[Problem]:
    """Phrases that stand already, for the same scale or fact, whatever they say there."""
    for phrase in phrases:
        first, before = seen.setdefault(phrase.text, (phrase, says))
        if first is phrase:
            continue
        place = f"{first.path}:{first.line}"
        if before == says:
            yield Problem(
                phrase.path, phrase.line, f"“{phrase.text}” stands twice", f"take it out; it is at {place}"
            )
        else:
            message = f"“{phrase.text}” says “{says}” here and “{before}” at {place}"
            yield Problem(phrase.path, phrase.line, message, "take one of the two out")


def _conditions(rulebook: Rulebook) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for condition in rulebook.lexicon.conditions:
        for name in dict.fromkeys(condition.names):
            first = owners.setdefault(name.lower(), condition.name)
            if first != condition.name:
                message = f"“{name}” names both {first} and {condition.name}"
                yield Problem(condition.path, condition.line, message, "keep it with one of them")
        if len(set(condition.names)) < len(condition.names):
            message = f"{condition.name} lists a name twice"
            yield Problem(condition.path, condition.line, message, "take the second one out")


def _facts(rulebook: Rulebook) -> Iterator[Problem]:
    lexicon = rulebook.lexicon
    used = {group.fact for group in lexicon.relations} | {entry.fact for entry in lexicon.conditions}
    topics = lexicon.tables.get("topics")
    for fact in rulebook.facts.values():
        if not fact.ceiling and fact.range is None and fact.id not in used:
            message = f"no rule can reach the fact {fact.id}"
            hint = "give it a ceiling, a range, a group in relations.toml or a condition"
            yield Problem(fact.path, fact.line, message, hint)
        if topics is not None and fact.topic not in topics and not fact.general:
            message = f"the fact {fact.id} has the unknown topic “{fact.topic}”"
            yield Problem(
                fact.path, fact.line, message, "use a topic of lexicon/topics.toml, or add it there"
            )
        for anchor in (*(s.anchor for s in fact.sources), *(o.anchor for o in fact.overrules)):
            if len(anchor.split()) > LONGEST_ANCHOR:
                message = f"an anchor of {fact.id} is too long: “{anchor}”"
                yield Problem(fact.path, fact.line, message, f"quote at most {LONGEST_ANCHOR} words")


def _ceilings(rulebook: Rulebook) -> Iterator[Problem]:
    general = {scale for fact in rulebook.facts.values() if fact.general for scale in fact.ceiling}
    for code in rulebook.codes.values():
        if code.scale and code.scale not in general:
            message = f"no general fact sets a ceiling for the scale {code.scale}"
            hint = f"add a fact with general = true and ceiling = {{ {code.scale} = ... }} to reference/"
            yield Problem(code.path, code.line, message, hint)


def _conflicts(rulebook: Rulebook) -> Iterator[Problem]:
    """Facts that cannot both hold: two ceilings for one topic, two ranges of one measure without overlap."""
    ceilings: dict[tuple[str, str], Fact] = {}
    ranges: dict[str, list[Fact]] = defaultdict(list)
    for fact in rulebook.facts.values():
        for scale, level in fact.ceiling.items():
            if fact.general:
                continue
            first = ceilings.setdefault((fact.topic, scale), fact)
            if first.ceiling[scale] != level:
                rank = SCALES[scale].index
                lower = min(level, first.ceiling[scale], key=rank)
                message = (
                    f"{fact.id} and {first.id} set different ceilings of {scale} for the topic {fact.topic}"
                )
                yield Problem(fact.path, fact.line, message, f"decide on one; “{lower}” is the more cautious")
        limits = fact.range
        if limits is None:
            continue
        for other in ranges[limits.measure]:
            theirs = other.range
            if (
                theirs
                and theirs.unit == limits.unit
                and (theirs.high < limits.low or limits.high < theirs.low)
            ):
                message = f"{fact.id} and {other.id} give ranges of {limits.measure} that do not meet"
                yield Problem(
                    fact.path, fact.line, message, f"decide on one; the other is at {other.path}:{other.line}"
                )
        ranges[limits.measure].append(fact)


def _reviews(rulebook: Rulebook, today: date) -> Iterator[Problem]:
    for fact in rulebook.facts.values():
        if fact.review_by < today:
            message = f"the fact {fact.id} was due for review by {fact.review_by}"
            hint = "read its sources again, then set reviewed and review_by"
            yield Problem(fact.path, fact.line, message, hint)


def _documents(rulebook: Rulebook, sources: Path) -> Iterator[Problem]:
    texts: dict[str, str] = {}
    for document in rulebook.documents.values():
        file = sources / document.file
        try:
            data = file.read_bytes()
        except OSError as error:
            message = f"the document {document.id} cannot be read: {error.strerror}"
            yield Problem(str(file), 0, message, "give the folder that holds the documents")
            continue
        if hashlib.sha256(data).hexdigest() != document.sha256:
            message = f"the document {document.id} is not the one the facts were drawn from"
            yield Problem(str(file), 0, message, "review its facts, then set its sha256 in sources.toml")
        texts[document.id] = _folded(data.decode("utf-8", "replace"))
    for fact in rulebook.facts.values():
        yield from _anchors(fact, texts)


def _anchors(fact: Fact, texts: Mapping[str, str]) -> Iterator[Problem]:
    quoted = [(source.document, source.anchor) for source in fact.sources]
    quoted += [(overruled.document, overruled.anchor) for overruled in fact.overrules]
    for document, anchor in quoted:
        text = texts.get(document)
        if text is not None and _folded(anchor) not in text:
            message = f"“{anchor}” does not stand in the document {document}"
            yield Problem(fact.path, fact.line, message, "quote a few words exactly as they stand there")


def _folded(text: str) -> str:
    """Case, curly quotes and line ends do not make a difference between an anchor and its source."""
    plain = unicodedata.normalize("NFKC", text).translate(
        {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"'}
    )
    return re.sub(r"\s+", " ", plain).lower()
