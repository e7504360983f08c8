"""Paths in, Result out: discover, read, extract, judge, select, sort.

One bad draft becomes a Problem and never hides what the others say.
"""

from __future__ import annotations

import hashlib
import os
import re
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from ketalint import checks, drafts, house
from ketalint.cache import Cache, Remembered, recall, remember
from ketalint.checks.raw import Raw, RawCleared
from ketalint.codes import codes_meant
from ketalint.config import Config, Finder, Policy, policy
from ketalint.discover import discover
from ketalint.drafts.places import Lines
from ketalint.language.lean import uncollected
from ketalint.model import (
    SEVERITIES,
    Claim,
    Cleared,
    Draft,
    Finding,
    Place,
    Problem,
    Reading,
    Related,
    Result,
)
from ketalint.rulebook.types import Rulebook
from ketalint.suppress import Suppression, suppress, suppressions_of

if TYPE_CHECKING:
    from ketalint.language.reader import Reader

Progress = Callable[[int, int], None]  # drafts done, drafts in all

SUFFIXES = frozenset(drafts.SUFFIXES)  # of the files that can be read
_FIRST_WORDS = re.compile(r"^(?![ \t]*<).*[^\W\d_].*$", re.MULTILINE)  # neither a tag nor a fence
_BATCH_DRAFTS = 16
_BATCH_CHARACTERS = 50_000
_LESS_MEMORY = "was there too little memory? `-j 1` needs the least"
_WORTH_A_PROCESS = 100_000  # characters; fewer are read sooner than another process has started


class Extraction(Struct, frozen=True):
    """What some drafts claim, unjudged. `sources` and `suppressions` are by path."""

    readings: tuple[Reading, ...]
    sources: dict[str, str]
    problems: tuple[Problem, ...]
    suppressions: dict[str, tuple[Suppression, ...]]


def check(
    paths: Sequence[str],
    rulebook: Rulebook,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    context: Sequence[str] = (),
    configs: Finder | None = None,
    given: Mapping[str, bytes] | None = None,
    jobs: int = 0,
    cache: Cache | None = None,
    progress: Progress | None = None,
) -> Result:
    """Lints drafts. `context` names drafts that are compared with but not judged themselves.

    `select` and `ignore` are codes, their prefixes or names, as `codes_meant` takes them; `ignore` wins.
    `configs` finds what else is wished for each draft. `given` is as for `extract`. `jobs` is the number of
    processes that read drafts, 0 for as many as pay. Drafts that `cache` knows are not read again. Raises
    codes.UnknownCode and config.BrokenConfig.
    """
    codes_meant(rulebook, (*select, *ignore))  # a slip is told before the drafts are read
    configs = configs or (lambda folder: Config())
    main = extract(paths, rulebook, given=given, jobs=jobs, cache=cache, progress=progress)
    beside = _without(extract(context, rulebook, jobs=jobs, cache=cache), main) if context else None
    here = configs(".")
    readings = main.readings if here.likeness else tuple(map(_by_rules_alone, main.readings))
    judgement = checks.judge(rulebook, readings, beside.readings if beside else ())
    against_house = tuple(house.conflicts(rulebook, here, main.readings))
    raws, suppressed = suppress(judgement.raw + against_house, main.suppressions, rulebook)
    places = _Places({here.path: here.source, **(beside.sources if beside else {}), **main.sources})
    policies = {path: policy(path, configs, rulebook, select, ignore) for path in main.sources}
    findings = _wanted(_findings(raws, rulebook, places), policies)
    unsettled = {(raw.path, raw.claim.start, raw.claim.end) for raw in against_house if raw.claim}
    cleared = [c for c in judgement.cleared if (c.path, c.claim.start, c.claim.end) not in unsettled]
    return Result(
        findings=in_order(findings),
        cleared=tuple(sorted((_cleared(c, places) for c in cleared), key=_cleared_order)),
        problems=main.problems + (beside.problems if beside else ()),
        drafts=len(main.sources),
        claims=sum(len(reading.claims) + len(reading.likely) for reading in readings),
        sources=main.sources,
        suppressed=suppressed,
    )


def extract(
    paths: Sequence[str],
    rulebook: Rulebook,
    *,
    given: Mapping[str, bytes] | None = None,
    jobs: int = 0,
    cache: Cache | None = None,
    progress: Progress | None = None,
) -> Extraction:
    """Finds the drafts and reads what they claim.

    `given` holds further drafts by path, and what to read in place of what is on disk.
    """
    found = discover(paths, drafts.SUFFIXES)
    problems = list(found.problems)
    given = given or {}
    sources: dict[str, str] = {}
    known: dict[str, Remembered] = {}
    contents: dict[str, bytes] = {}
    readable: list[Draft] = []
    with uncollected():  # what is remembered of a site is much, and none of it garbage
        for path in sorted({*found.files, *given}, key=lambda path: path.split("/")):
            content = given[path] if path in given else _content(path)
            if isinstance(content, Problem):
                problems.append(content)
                continue
            before = recall(cache, content, _format(path), path, rulebook) if cache else None
            if before is not None:
                known[path], sources[path] = before, drafts.decode(content)
                continue
            draft = read_draft(path, content)
            if isinstance(draft, Problem):
                problems.append(draft)
            else:
                readable.append(draft)
                sources[path], contents[path] = draft.source, content
    for draft, reading in zip(readable, read_claims(readable, rulebook, jobs), strict=True):
        if isinstance(reading, Problem):
            problems.append(reading)
            del sources[draft.path]
        else:
            known[draft.path] = Remembered(reading, suppressions_of(draft))
            if cache:
                remember(cache, contents[draft.path], draft.format, rulebook, known[draft.path])
        if progress:
            progress(len(known), len(sources))
    if cache:
        cache.trim()
    return Extraction(
        tuple(known[path].reading for path in sources),
        sources,
        tuple(problems),
        {path: known[path].suppressions for path in sources},
    )


def placed_claims(extraction: Extraction) -> Iterator[tuple[str, Place, Place, Claim]]:
    """Every claim with its path, start and end, in order of path and place."""
    places = _Places(extraction.sources)
    for reading in sorted(extraction.readings, key=lambda reading: reading.path.split("/")):
        lines = places.lines(reading.path)
        claims = [*reading.claims, *(likeness.claim for likeness in reading.likely)]
        for claim in sorted(claims, key=lambda claim: (claim.start, claim.end)):
            yield reading.path, lines.place(claim.start), lines.place(claim.end), claim


def read_draft(path: str, content: bytes | None = None) -> Draft | Problem:
    """The draft at `path`, whose suffix is known; `content` takes the place of what is on disk."""
    found = _content(path) if content is None else content
    if isinstance(found, Problem):
        return found
    try:
        return drafts.read(path, drafts.decode(found), _format(path))
    except drafts.UnreadableDraft as error:
        return Problem(path, error.line, error.message, error.hint)
    except Exception as error:
        return _broke(path, error)


def _content(path: str) -> bytes | Problem:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        return Problem(path, 0, f"cannot be read: {error.strerror or error}")


def _format(path: str) -> str:
    return drafts.SUFFIXES[os.path.splitext(path)[1].lower()]


# --- extraction -------------------------------------------------------------------------------


def read_claims(readable: Sequence[Draft], rulebook: Rulebook, jobs: int = 0) -> Iterator[Reading | Problem]:
    """One Reading for each draft, in the same order; a Problem where reading it broke."""
    batches = list(_batches(readable))
    jobs = min(jobs or _jobs_that_pay(readable), len(batches))
    if jobs > 1:
        yield from _read_by_several(batches, rulebook, jobs)
    elif batches:
        reader = _reader(rulebook)
        for batch in batches:
            yield from _read_batch(reader, batch)


def _read_by_several(
    batches: Sequence[list[Draft]], rulebook: Rulebook, jobs: int
) -> Iterator[Reading | Problem]:
    """The readings of all batches in order. A process that dies takes nothing down but what was not read."""
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor  # slow to import

    done = 0
    try:
        with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(rulebook,)) as pool:
            for readings in pool.map(_work, batches):
                yield from readings
                done += 1
    except BrokenProcessPool:
        for draft in (draft for batch in batches[done:] for draft in batch):
            yield Problem(draft.path, 0, "was not read: a process that read drafts died", _LESS_MEMORY)


def _jobs_that_pay(readable: Sequence[Draft]) -> int:
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, 1 + sum(len(draft.source) for draft in readable) // _WORTH_A_PROCESS)


def _batches(readable: Sequence[Draft]) -> Iterator[list[Draft]]:
    batch: list[Draft] = []
    characters = 0
    for draft in readable:
        batch.append(draft)
        characters += len(draft.source)
        if len(batch) == _BATCH_DRAFTS or characters >= _BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _reader(rulebook: Rulebook) -> Reader:
    from ketalint.language.lean import import_spacy, uncollected

    with uncollected():  # spaCy takes a second to import
        import_spacy()
        from ketalint.language.reader import Reader

        return Reader(rulebook)


def _read_batch(reader: Reader, batch: Sequence[Draft]) -> list[Reading | Problem]:
    from ketalint.language.lean import collected_once

    done: list[Reading | Problem] = []
    with collected_once():
        try:
            for reading in reader.read(batch):
                done.append(reading)
        except Exception:  # which draft it was is only known by reading the rest one by one
            done += [_read_one(reader, draft) for draft in batch[len(done) :]]
    return done


def _read_one(reader: Reader, draft: Draft) -> Reading | Problem:
    try:
        (reading,) = reader.read([draft])
        return reading
    except Exception as error:
        return _broke(draft.path, error)


def _broke(path: str, error: Exception) -> Problem:
    """Our fault, not the draft's; says where, for the report we ask for."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
    message = f"ketalint broke on this draft ({type(error).__name__} in {where}: {error})"
    return Problem(path, 0, message, "the fault is in ketalint; please report it with this message")


_worker_rules: list[Rulebook] = []  # in a worker process: what its reader is made from
_worker: list[Reader] = []  # and that reader, made once


def _start_worker(rulebook: Rulebook) -> None:
    _worker_rules[:] = [rulebook]


def _work(batch: Sequence[Draft]) -> list[Reading | Problem]:
    if not _worker:  # made here: what fails while a process starts is told by nobody
        _worker[:] = [_reader(_worker_rules[0])]
    return _read_batch(_worker[0], batch)


# --- findings ---------------------------------------------------------------------------------


class _Places:
    """Places by path and offset. Line starts are counted once for each draft that has a finding."""

    def __init__(self, sources: dict[str, str]) -> None:
        self.sources = sources
        self._lines: dict[str, Lines] = {}

    def lines(self, path: str) -> Lines:
        if path not in self._lines:
            self._lines[path] = Lines(self.sources[path])
        return self._lines[path]


def _findings(raws: Sequence[Raw], rulebook: Rulebook, places: _Places) -> Iterator[Finding]:
    repeats: dict[tuple[str, str, str], int] = defaultdict(int)
    for raw in sorted(raws, key=lambda raw: (raw.path, raw.start, raw.end, raw.message)):
        lines, source = places.lines(raw.path), places.sources[raw.path]
        quote = raw.quote or source[raw.start : raw.end]
        told_by = _told_by(raw, quote, source)
        repeat = repeats[raw.path, raw.code, told_by]
        repeats[raw.path, raw.code, told_by] += 1
        yield Finding(
            code=raw.code,
            name=rulebook.codes[raw.code].name,
            severity=raw.severity,
            path=raw.path,
            start=lines.place(raw.start),
            end=lines.place(raw.end),
            quote=quote,
            message=raw.message,
            because=raw.because,
            scope=raw.scope,
            claim=raw.claim,
            facts=raw.facts,
            related=tuple(
                Related(
                    r.path,
                    places.lines(r.path).place(r.start),
                    places.lines(r.path).place(r.end),
                    r.message,
                )
                for r in raw.related
            ),
            suggestions=raw.suggestions,
            fingerprint=fingerprint(raw.code, told_by, repeat),
        )


def fingerprint(code: str, text: str, repeat: int = 0) -> str:
    """What a finding is known by in later runs: its code and what was said, wherever that now stands.

    `repeat` counts the findings before it, in the same draft, that say the same.
    """
    normal = " ".join(text.casefold().split())
    return hashlib.sha256(f"{code}\n{normal}\n{repeat}".encode()).hexdigest()[:16]


def _told_by(raw: Raw, quote: str, source: str) -> str:
    """The words that a finding is told from others by.

    A finding about a whole draft has none of its own: the file's name and first words stand for them.
    """
    if raw.scope == "draft":
        first = _FIRST_WORDS.search(source)
        return f"{raw.path.rpartition('/')[2]}\n{first.group() if first else ''}"
    return raw.claim.sentence if raw.claim and raw.claim.sentence else quote


def _cleared(raw: RawCleared, places: _Places) -> Cleared:
    lines, claim = places.lines(raw.path), raw.claim
    return Cleared(
        raw.path, lines.place(claim.start), lines.place(claim.end), claim.quote, raw.because, claim
    )


def _wanted(findings: Iterable[Finding], policies: Mapping[str, Policy]) -> Iterator[Finding]:
    """The findings that count where they stand, with the severity that they have there."""
    for finding in findings:
        here = policies[finding.path]
        if finding.code in here.kept:
            severity = here.severity.get(finding.code, finding.severity)
            yield finding if severity == finding.severity else replace(finding, severity=severity)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by path and place."""
    return tuple(sorted(findings, key=_finding_order))


def _finding_order(finding: Finding) -> tuple[object, ...]:
    severity = SEVERITIES.index(finding.severity)
    place = (finding.start.offset, severity, finding.code, finding.end.offset, finding.message)
    return (finding.path.split("/"), *place)


def _cleared_order(cleared: Cleared) -> tuple[object, ...]:
    return (cleared.path.split("/"), cleared.start.offset, cleared.end.offset, cleared.because)


def _by_rules_alone(reading: Reading) -> Reading:
    """A reading without what the learned reader finds and doubts."""
    return replace(reading, likely=(), doubts=())


def _without(beside: Extraction, main: Extraction) -> Extraction:
    """The context without the drafts that are judged anyway."""
    return Extraction(
        tuple(reading for reading in beside.readings if reading.path not in main.sources),
        {path: source for path, source in beside.sources.items() if path not in main.sources},
        tuple(problem for problem in beside.problems if problem not in main.problems),
        {},
    )
