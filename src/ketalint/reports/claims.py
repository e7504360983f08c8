"""Every claim of some drafts, judged or not: what an editor, a medical director or a lawyer goes through."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from ketalint import __version__
from ketalint.model import Claim, Place, Problem
from ketalint.reports.columns import clean
from ketalint.reports.counts import count


class PlacedClaim(Struct, frozen=True):
    path: str
    start: Place
    end: Place
    claim: Claim


class Inventory(Struct, frozen=True):
    """The claims of one run, in order of path and place."""

    ketalint: str
    claims: tuple[PlacedClaim, ...]
    errors: tuple[Problem, ...]


_COLUMNS = "path line column quote topic grades stance cue speaker sentence"


def table(claims: Sequence[PlacedClaim], problems: Sequence[Problem]) -> str:
    """Claims by draft, one a line with its grades below it."""
    lines: list[str] = []
    path = None
    for placed in claims:
        if placed.path != path:
            path = placed.path
            lines += ([""] if lines else []) + [clean(path)]
        lines += _rows(placed)
    drafts = len({placed.path for placed in claims})
    total = f"{count(len(claims), 'claim')} in {count(drafts, 'draft')}." if claims else "No claims."
    return "".join(f"{line}\n" for line in [*lines, *([""] if lines else []), total])


def json(claims: Sequence[PlacedClaim], problems: Sequence[Problem]) -> str:
    inventory = Inventory(__version__, tuple(claims), tuple(problems))
    return msgspec.json.format(msgspec.json.encode(inventory), indent=2).decode() + "\n"


def comma_separated(claims: Sequence[PlacedClaim], problems: Sequence[Problem]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS.split())
    for placed in claims:
        claim = placed.claim
        cue = claim.stance.cue.text if claim.stance.cue else ""
        place = (placed.path, placed.start.line, placed.start.column)
        said = (claim.quote, claim.topic, _grades(claim), claim.stance.kind, cue, claim.speaker)
        writer.writerow((*place, *said, claim.sentence))
    return out.getvalue()


FORMATS = {"table": table, "json": json, "csv": comma_separated}


def _rows(placed: PlacedClaim) -> Iterator[str]:
    claim = placed.claim
    stance: str = claim.stance.kind
    if claim.stance.cue:
        stance += f" (“{clean(claim.stance.cue.text)}”)"
    place = f"{placed.start.line}:{placed.start.column}"
    about = [claim.topic or "no topic", stance, *([] if claim.speaker == "clinic" else [claim.speaker])]
    yield f"{place:>8}  {clean(claim.quote)}"
    yield f"{'':>10}{', '.join(about)}"
    details = [_grades(claim)] if claim.grades else []
    details += ["by likeness, not by an entry"] if _is_likeness(claim) else []
    details += [f"{r.polarity} {r.fact} (“{clean(r.cue.text)}”)" for r in claim.relations]
    details += [f"{q.measure} (“{clean(q.cue.text)}”)" for q in claim.quantities]
    details += [f"names {m.name} (“{clean(m.cue.text)}”)" for m in claim.mentions]
    for detail in details:
        yield f"{'':>10}{detail}"


def _is_likeness(claim: Claim) -> bool:
    """Does a claim come from the learned reader? What it holds then says so; of KL301 it holds nothing."""
    told = [*(g.entry for g in claim.grades), *(r.entry for r in claim.relations)]
    return "likeness" in told if told else not (claim.quantities or claim.mentions)


def _grades(claim: Claim) -> str:
    return "; ".join(f"{g.scale}: {g.level} (“{clean(g.cue.text)}”)" for g in claim.grades)
