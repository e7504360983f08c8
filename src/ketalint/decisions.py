"""The ledger of decisions: findings that somebody has accepted, each with a reason and a name.

It is a TOML file in the repository, `ketalint.decisions.toml`, reviewed like any other. Each entry covers
one finding, known by its fingerprint and its draft: a second sentence of the same words is a new finding.
An entry follows its draft when that is moved. Paths count from the folder of the ledger.
"""

from __future__ import annotations

import datetime
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from ketalint.config import Policy
from ketalint.drafts.places import Lines
from ketalint.lint import fingerprint, in_order
from ketalint.model import Finding, Place, Problem, Related, Result
from ketalint.rulebook import toml
from ketalint.rulebook.lines import line_of
from ketalint.rulebook.types import Rulebook

NAME = "ketalint.decisions.toml"
STALE = "KL904"

_HEAD = """\
# Findings that ketalint lets pass, and who said so. `ketalint accept` and `ketalint baseline` write this
# file; an entry may be edited or taken out by hand, but comments do not outlive the next command.
"""
_TABLE = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)
_TEXTS = ("fingerprint", "code", "path", "quote", "reason", "by")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNSAFE = re.compile('[\\\\"\x00-\x1f\x7f]')


class BrokenLedger(Exception):
    """A ledger cannot be used; `problems` says what to mend."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(f"{p.path}:{p.line}: {p.message}" for p in self.problems))


class Decision(Struct, frozen=True):
    """One accepted finding. It counts to the end of the day `until`, or for ever."""

    fingerprint: str
    code: str
    path: str
    quote: str
    reason: str
    by: str
    on: datetime.date
    until: datetime.date | None = None


class Ledger(Struct, frozen=True):
    """The decisions of one file. `path` is the file as shown; `places` are those of its entries."""

    path: str
    folder: str
    decisions: tuple[Decision, ...] = ()
    places: tuple[Place, ...] = ()

    def key(self, path: str) -> str:
        """A path that counts from the current folder, as the ledger writes it."""
        return os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")


def find(folder: str, beside: str = "") -> str:
    """The ledger nearest above a folder. Without one, where it should be made: in the folder `beside`, or
    at the top of the repository."""
    here = Path(os.path.abspath(folder))
    above = (here, *here.parents)
    home = next((p for p in above if (p / NAME).is_file()), None) or beside
    return os.path.relpath(
        os.path.join(home or next((p for p in above if (p / ".git").exists()), here), NAME)
    )


def read(path: str) -> Ledger:
    """The ledger in a file; an empty one if the file is not there. Raises BrokenLedger."""
    shown = path.replace(os.sep, "/")
    folder = os.path.dirname(os.path.abspath(path))
    try:
        text = Path(path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        table = toml.loads(text)
    except FileNotFoundError:
        return Ledger(shown, folder)
    except OSError as error:
        raise BrokenLedger([Problem(shown, 0, f"cannot be read: {error.strerror or error}")]) from error
    except (UnicodeDecodeError, toml.TOMLDecodeError) as error:
        line = re.search(r"at line (\d+)", str(error))
        raise BrokenLedger(
            [Problem(shown, int(line[1]) if line else 0, f"this is not TOML: {error}")]
        ) from error
    problems = [
        Problem(shown, line_of(text, (key,)), f"unknown key “{key}”", "entries are tables [[decision]]")
        for key in table
        if key != "decision"
    ]
    entries = table.get("decision", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise BrokenLedger([*problems, Problem(shown, line_of(text, ("decision",)), "write [[decision]]")])
    decisions: list[Decision] = []
    seen: set[tuple[str, str]] = set()
    for i, entry in enumerate(entries):
        for key, message in _mistakes(entry):
            problems.append(Problem(shown, line_of(text, ("decision", i, key)), message))
        if not problems:
            decision = Decision(**entry)
            if (decision.fingerprint, decision.path) in seen:
                problems.append(
                    Problem(shown, line_of(text, ("decision", i)), "this finding is accepted twice")
                )
            seen.add((decision.fingerprint, decision.path))
            decisions.append(decision)
    if problems:
        raise BrokenLedger(problems)
    lines = Lines(text)
    places = [lines.place(match.start()) for match in _TABLE.finditer(text)]
    if len(places) != len(decisions):  # written in another way: only the line is known
        places = [Place(line_of(text, ("decision", i)), 1, 0) for i in range(len(decisions))]
    return Ledger(shown, folder, tuple(decisions), tuple(places))


def _mistakes(entry: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = [(key, f"“{key}” has to be a text") for key in _TEXTS if not isinstance(entry.get(key), str)]
    found += [
        (key, f"“{key}” has to be a date, such as 2027-01-31")
        for key in ("on", "until")
        if (key in entry or key == "on") and type(entry.get(key)) is not datetime.date
    ]
    found += [(key, f"unknown key “{key}”") for key in entry if key not in (*_TEXTS, "on", "until")]
    if not found and not entry["reason"].strip():
        found.append(("reason", "a decision needs a reason"))
    return found


def as_toml(decisions: Iterable[Decision]) -> str:
    """The text of a ledger, in order of path, code and fingerprint."""
    entries = []
    for d in sorted(decisions, key=lambda d: (d.path.split("/"), d.code, d.fingerprint)):
        lines = ["[[decision]]", *(f"{key} = {_quoted(getattr(d, key))}" for key in _TEXTS), f"on = {d.on}"]
        lines += [f"until = {d.until}"] if d.until else []
        entries.append("".join(f"{line}\n" for line in lines))
    return "\n".join([_HEAD, *entries])


def write(path: str, decisions: Iterable[Decision]) -> None:
    """Writes a ledger, whole or not at all. Raises OSError."""
    folder = os.path.dirname(os.path.abspath(path))
    descriptor, new = tempfile.mkstemp(dir=folder, prefix=".ketalint-", suffix=".toml")
    try:
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(as_toml(decisions))
        os.chmod(new, os.stat(path).st_mode & 0o777 if os.path.exists(path) else 0o644)
        os.replace(new, path)
    except BaseException:
        os.unlink(new)
        raise


def _quoted(text: str) -> str:
    return '"' + _UNSAFE.sub(lambda m: _ESCAPES.get(m[0], f"\\u{ord(m[0]):04x}"), text) + '"'


# --- what they cover --------------------------------------------------------------------------


class Settled(Struct, frozen=True):
    """A result after the decisions, and what became of each entry of the ledger.

    `covers` maps entries to the findings that they cover, in time or not; `stale` are entries without one.
    """

    result: Result
    covers: dict[int, Finding]
    stale: tuple[int, ...]


def settle(
    result: Result,
    ledger: Ledger,
    rulebook: Rulebook,
    today: datetime.date,
    wanted: Callable[[str], Policy],
    searched: Sequence[str],
) -> Settled:
    """Takes out the findings that decisions cover. An expired decision gives its finding back, with a remark.

    `wanted` tells what counts in a draft, `searched` names the files and folders of this run: only a decision
    about what was looked at can be stale.
    """
    by_finding = _matches(ledger, result.findings)
    kept: list[Finding] = []
    accepted = 0
    for i, finding in enumerate(result.findings):
        at = by_finding.get(i)
        if at is None:
            kept.append(finding)
            continue
        decision = ledger.decisions[at]
        if decision.until is None or today <= decision.until:
            accepted += 1
            continue
        said = f"accepted until {decision.until} by {decision.by}: {decision.reason}"
        remark = Related(ledger.path, ledger.places[at], ledger.places[at], said)
        kept.append(replace(finding, related=(*finding.related, remark)))
    covers = {at: result.findings[i] for i, at in by_finding.items()}
    stale = tuple(_stale(ledger, covers, result, wanted, searched, rulebook))
    kept += _complaints(ledger, stale, rulebook, wanted)
    new = replace(result, findings=in_order(kept), accepted=result.accepted + accepted)
    return Settled(new, covers, stale)


def _matches(ledger: Ledger, findings: Sequence[Finding]) -> dict[int, int]:
    """Which entry covers which finding, by their indexes."""
    entries = {(d.fingerprint, d.path): i for i, d in enumerate(ledger.decisions)}
    found: dict[int, int] = {}
    for i, finding in enumerate(findings):
        at = entries.pop((finding.fingerprint, ledger.key(finding.path)), None)
        if at is not None:
            found[i] = at
    moved: dict[str, list[int]] = {}  # entries whose draft is gone from its place
    for (told_by, path), at in entries.items():
        if not os.path.exists(os.path.join(ledger.folder, path)):
            moved.setdefault(told_by, []).append(at)
    for i, finding in enumerate(findings):
        if i not in found and moved.get(finding.fingerprint):
            found[i] = moved[finding.fingerprint].pop(0)
    return found


def _stale(
    ledger: Ledger,
    covers: Mapping[int, Finding],
    result: Result,
    wanted: Callable[[str], Policy],
    searched: Sequence[str],
    rulebook: Rulebook,
) -> Iterable[int]:
    read = {ledger.key(path) for path in result.sources}
    failed = {ledger.key(problem.path) for problem in result.problems}
    folders = [ledger.key(path) for path in searched if os.path.isdir(path)]
    for i, decision in enumerate(ledger.decisions):
        if i in covers or decision.path in failed:
            continue
        path = os.path.join(ledger.folder, decision.path)
        gone = not os.path.exists(path) and any(_lies_in(decision.path, folder) for folder in folders)
        if decision.path not in read and not gone:
            continue
        if decision.code not in rulebook.codes or decision.code in wanted(path).kept:
            yield i


def _lies_in(path: str, folder: str) -> bool:
    if folder == "." or set(folder.split("/")) == {".."}:
        return True
    return path.startswith(f"{folder}/")


def _complaints(
    ledger: Ledger, stale: Iterable[int], rulebook: Rulebook, wanted: Callable[[str], Policy]
) -> Iterable[Finding]:
    code = rulebook.codes.get(STALE)
    here = wanted(os.path.join(ledger.folder, os.path.basename(ledger.path)))
    if code is None or STALE not in here.kept:
        return
    for i in stale:
        decision, place = ledger.decisions[i], ledger.places[i]
        yield Finding(
            code=STALE,
            name=code.name,
            severity=here.severity.get(STALE, code.severity),
            path=ledger.path,
            start=place,
            end=place,
            quote=decision.quote,
            message=code.message.format(quote=decision.quote, words=decision.quote, level="", ceiling=""),
            because=f"{decision.path} has no such finding of {decision.code} any more",
            scope="span",
            claim=None,
            facts=(),
            related=(),
            suggestions=code.suggestions,
            fingerprint=fingerprint(STALE, f"{decision.fingerprint} {decision.path}"),
        )


# --- making them ------------------------------------------------------------------------------


def accepted(
    ledger: Ledger,
    settled: Settled,
    findings: Iterable[Finding],
    reason: str,
    by: str,
    on: datetime.date,
    until: datetime.date | None,
) -> tuple[Decision, ...]:
    """The decisions of the ledger and new ones for `findings`, in place of older ones about the same."""
    new = {
        (f.fingerprint, ledger.key(f.path)): Decision(
            f.fingerprint, f.code, ledger.key(f.path), " ".join(f.quote.split()), reason, by, on, until
        )
        for f in findings
    }
    old = [
        decision
        for i, decision in enumerate(ledger.decisions)
        if (decision.fingerprint, decision.path) not in new
        and (i not in settled.covers or _key_of(ledger, settled.covers[i]) not in new)
    ]
    return (*old, *new.values())


def pruned(ledger: Ledger, settled: Settled) -> tuple[Decision, ...]:
    """The decisions that are not stale; those about moved drafts have the new path."""
    return tuple(
        replace(decision, path=ledger.key(settled.covers[i].path)) if i in settled.covers else decision
        for i, decision in enumerate(ledger.decisions)
        if i not in settled.stale
    )


def _key_of(ledger: Ledger, finding: Finding) -> tuple[str, str]:
    return finding.fingerprint, ledger.key(finding.path)
