"""How well findings agree with labels: the rules of counting, and nothing about how findings are made.

A label says which codes a place (or a sentence, or a draft) must be given and which it may be given.

recall     share of the codes that must be found that were
precision  share of findings that a label allows
any-code   share of the codes that must be found whose place got a finding of any code
exact      share of items (sentences, drafts) with all that must be and nothing that may not
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SPAN_CODES = ("KL1", "KL2", "KL3")
DRAFT_CODES = ("KL4",)
GROUPS = ("code", "phenomenon", "family", "register")
COUNTS = ("items", "exact", "must", "found", "any_code", "raised", "good")


@dataclass(frozen=True)
class Hit:
    """A finding as scoring sees it; offsets into the decoded draft, in code points."""

    code: str
    start: int
    end: int


@dataclass
class Tally:
    items: int = 0
    exact: int = 0
    must: int = 0
    found: int = 0
    any_code: int = 0
    raised: int = 0
    good: int = 0

    def add(self, other: Tally) -> None:
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def recall(self) -> float | None:
        return self.found / self.must if self.must else None

    @property
    def precision(self) -> float | None:
        return self.good / self.raised if self.raised else None

    @property
    def share_exact(self) -> float | None:
        return self.exact / self.items if self.items else None

    @property
    def share_any_code(self) -> float | None:
        return self.any_code / self.must if self.must else None

    @property
    def wrong(self) -> int:
        """Codes missed and findings too many."""
        return self.must - self.found + self.raised - self.good


@dataclass(frozen=True)
class Fault:
    """One item that was not read as labelled; `text` is the sentence or the words of a draft."""

    family: str
    text: str
    missed: tuple[str, ...]
    false: tuple[str, ...]


@dataclass
class Score:
    """What one set came to: over all span codes, and by code, phenomenon, family and register."""

    name: str
    kind: str  # "sentences" or "drafts"
    total: Tally = field(default_factory=Tally)
    by: dict[str, dict[str, Tally]] = field(default_factory=lambda: {name: {} for name in GROUPS})
    faults: list[Fault] = field(default_factory=list)

    def group(self, kind: str, name: str) -> Tally:
        return self.by[kind].setdefault(name, Tally())


# --- sentences --------------------------------------------------------------------------------


def read_rows(file: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def score_sentences(
    name: str, rows: Iterable[Mapping[str, Any]], found: Mapping[str, Sequence[Hit]]
) -> Score:
    """`found` by the id of the sentence. Only codes count here, not where in the sentence they stand."""
    score = Score(name, "sentences")
    for row in rows:
        got = {hit.code for hit in found.get(row["id"], ()) if hit.code.startswith(SPAN_CODES)}
        must, may = set(row["must"]), set(row["may"])
        missed, false = sorted(must - got), sorted(got - must - may)
        tally = Tally(
            items=1,
            exact=not missed and not false,
            must=len(must),
            found=len(must & got),
            any_code=len(must) if got else 0,
            raised=len(got),
            good=len(got) - len(false),
        )
        family = row.get("family", row["phenomenon"])
        score.total.add(tally)
        for kind, key in (
            ("phenomenon", row["phenomenon"]),
            ("family", family),
            ("register", row.get("register", "")),
        ):
            if key:
                score.group(kind, key).add(tally)
        for code in sorted(must | got):
            score.group("code", code).add(_of_code(code in must, code in got, code in false, bool(got)))
        if missed or false:
            score.faults.append(Fault(family, row["text"], tuple(missed), tuple(false)))
    return score


def _of_code(must: bool, got: bool, false: bool, any_code: bool) -> Tally:
    return Tally(1, must == got and not false, must, must and got, must and any_code, got, got and not false)


# --- drafts -----------------------------------------------------------------------------------


_Label = tuple[Mapping[str, Any], list[tuple[int, int]]]  # a label and the places of its quote
_Counted = tuple[str, Tally, "Fault | None"]


def score_drafts(
    name: str,
    labels: Iterable[Mapping[str, Any]],
    texts: Mapping[str, str],
    found: Mapping[str, Sequence[Hit]],
) -> Score:
    """`texts` and `found` by file name. A draft is an item and a family of its own; the first word of its
    name is its register.

    ValueError when a label quotes what its draft does not say.
    """
    score = Score(name, "drafts")
    of_places: dict[str, list[_Label]] = defaultdict(list)
    of_drafts: dict[str, Mapping[str, Any]] = {}
    for row in labels:
        if row.get("draft"):
            of_drafts[row["file"]] = row
            continue
        spans = list(_occurrences(texts[row["file"]], row["quote"]))
        if not spans:
            raise ValueError(f"{name}: {row['file']} does not say {row['quote']!r}")
        of_places[row["file"]].append((row, spans))
    for file in sorted(texts):
        hits = found.get(file, ())
        tally = Tally(items=1)
        for code, counted, fault in _places(file, of_places[file], hits, texts[file]):
            score.group("code", code).add(counted)
            tally.add(counted)
            score.faults += [fault] if fault else []
        for code, counted, fault in _whole(file, of_drafts.get(file, {"must": [], "may": []}), hits):
            score.group("code", code).add(counted)
            score.faults += [fault] if fault else []
        tally.items, tally.exact = 1, tally.wrong == 0
        for group in (
            score.total,
            score.group("family", file),
            score.group("register", file.partition("-")[0]),
        ):
            group.add(tally)
    return score


def _places(file: str, labels: Sequence[_Label], hits: Sequence[Hit], text: str) -> Iterator[_Counted]:
    """The codes that must stand at places of a draft, and the findings that do."""
    spanned = [hit for hit in hits if hit.code.startswith(SPAN_CODES)]
    for row, spans in labels:
        over = [hit for hit in hits if _overlaps(hit, spans)]
        for code in row["must"]:
            right = any(hit.code == code for hit in over)
            other = right or any(hit.code.startswith(SPAN_CODES) for hit in over)
            fault = None if right else Fault(file, row["quote"], (code,), ())
            yield code, Tally(must=1, found=right, any_code=other), fault
    for hit in spanned:
        good = any(hit.code in (*row["must"], *row["may"]) and _overlaps(hit, spans) for row, spans in labels)
        fault = None if good else Fault(file, text[hit.start : hit.end], (), (hit.code,))
        yield hit.code, Tally(raised=1, good=good), fault


def _whole(file: str, label: Mapping[str, Any], hits: Sequence[Hit]) -> Iterator[_Counted]:
    """The codes that a draft as a whole must and may have; they count by code, not in the total."""
    got = {hit.code for hit in hits if hit.code.startswith(DRAFT_CODES)}
    for code in label["must"]:
        fault = None if code in got else Fault(file, "(the draft)", (code,), ())
        yield code, Tally(must=1, found=code in got), fault
    for code in sorted(got):
        good = code in (*label["must"], *label["may"])
        yield code, Tally(raised=1, good=good), None if good else Fault(file, "(the draft)", (), (code,))


def _occurrences(text: str, quote: str) -> Iterator[tuple[int, int]]:
    at = text.find(quote)
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def _overlaps(hit: Hit, spans: Iterable[tuple[int, int]]) -> bool:
    return any(hit.start < end and start < hit.end for start, end in spans)
