"""Which lines have changed, and the findings that stand on them.

Old findings of a large site need not hold up a small edit: those on unchanged lines are counted, not shown.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from ketalint.drafts.places import Lines
from ketalint.git import GitTrouble, git, top
from ketalint.model import Claim, Finding, Result

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb'\\([0-7]{3}|["\\abfnrtv])')
_LETTERS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13}
_DIFF = [
    *(
        "-c",
        "core.quotePath=false",
        "diff",
        "--unified=0",
        "--inter-hunk-context=0",
        "--find-renames",
        "--text",
    ),
    *("--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
]


class Changed(Struct, frozen=True):
    """What changed in one file: lines from first to last, and lines after which others were taken out."""

    lines: tuple[tuple[int, int], ...] = ()
    gaps: tuple[int, ...] = ()

    def touches(self, first: int, last: int) -> bool:
        """Whether anything from line `first` to line `last` has changed."""
        return any(a <= last and b >= first for a, b in self.lines) or any(
            first <= g < last for g in self.gaps
        )


WHOLE = Changed(((1, 1 << 60),))


class Changes(Struct, frozen=True):
    """What changed below `top`, by path from there. `known` holds the paths that git keeps; any other
    file is new as a whole, if `others_are_new`, or else of no concern."""

    top: str
    by_path: Mapping[str, Changed]
    known: frozenset[str]
    others_are_new: bool

    def of(self, path: str) -> Changed | None:
        """What changed in a file, None for nothing. The path counts from the current folder."""
        folder, name = os.path.split(os.path.abspath(path))
        key = os.path.relpath(os.path.join(os.path.realpath(folder), name), self.top).replace(os.sep, "/")
        if key not in self.known:
            return WHOLE if self.others_are_new else None
        return self.by_path.get(key)


def since(revision: str) -> Changes:
    """What the files on disk change against the last common ancestor of `revision` and HEAD.

    Raises GitTrouble outside a repository and for a revision that is unknown here.
    """
    folder = top()
    fetched = "fetch it first; in CI, check out the whole history (fetch-depth: 0)"
    try:
        git(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], folder)
    except GitTrouble as error:
        raise GitTrouble(f"git knows no revision “{revision}”", fetched) from error
    try:
        base = git(["merge-base", "--end-of-options", revision, "HEAD"], folder).decode().strip()
    except GitTrouble as error:
        raise GitTrouble(f"“{revision}” and HEAD have no ancestor in common here", fetched) from error
    return Changes(folder, parsed(git([*_DIFF, base, "--"], folder)), _kept(folder), others_are_new=True)


def staged() -> Changes:
    """What the next commit changes. Raises GitTrouble outside a repository."""
    folder = top()
    return Changes(
        folder, parsed(git([*_DIFF, "--cached", "--"], folder)), _kept(folder), others_are_new=False
    )


def staged_contents(suffixes: Iterable[str]) -> dict[str, bytes]:
    """The staged content of the files that differ on disk from it, by path from the current folder."""
    folder = top()
    endings = tuple(suffixes)
    out: dict[str, bytes] = {}
    for name in _names(
        git(["diff", "--name-only", "--no-ext-diff", "--no-relative", "--diff-filter=MDT", "-z"], folder)
    ):
        if name.lower().endswith(endings):
            out[os.path.relpath(os.path.join(folder, name), os.path.realpath("."))] = git(
                ["show", f":{name}"], folder
            )
    return out


def parsed(diff: bytes) -> dict[str, Changed]:
    """What a diff without context changes in each file that is left after it."""
    found: dict[str, tuple[list[tuple[int, int]], list[int]]] = {}
    path = ""
    skip = 0  # lines of the hunk that are still to come; they may look like anything
    for line in diff.split(b"\n"):
        if skip and line[:1] in (b"+", b"-"):
            skip -= 1
        elif line.startswith(b"+++ "):
            path = _unquoted(line[4:])
        elif match := _HUNK.match(line):
            removed, start, added = int(match[1] or 1), int(match[2]), int(match[3] or 1)
            skip = removed + added
            if path.startswith("b/"):  # not /dev/null
                lines, gaps = found.setdefault(path[2:], ([], []))
                if added:
                    lines.append((start, start + added - 1))
                else:
                    gaps.append(start)
    return {path: Changed(tuple(lines), tuple(gaps)) for path, (lines, gaps) in found.items()}


def narrow(result: Result, changes: Changes) -> Result:
    """The result with the findings that the changes brought, or may have; the others are only counted."""
    of = cache(changes.of)
    places = {path: Lines(source) for path, source in result.sources.items() if of(path)}
    findings = tuple(finding for finding in result.findings if _counts(finding, of, places))
    cleared = tuple(
        c
        for c in result.cleared
        if (changed := of(c.path)) and _any(changed, _claim_lines(c.claim, places[c.path]))
    )
    unchanged = result.unchanged + len(result.findings) - len(findings)
    return replace(result, findings=findings, cleared=cleared, unchanged=unchanged)


def _counts(finding: Finding, of: Callable[[str], Changed | None], places: Mapping[str, Lines]) -> bool:
    """A finding counts when any line it rests on has changed, also one of a place that it is related to."""
    changed = of(finding.path)
    if changed is not None:
        if finding.scope == "draft" or changed.touches(finding.start.line, finding.end.line):
            return True
        lines = places.get(finding.path)
        if lines and finding.claim and _any(changed, _claim_lines(finding.claim, lines)):
            return True
    beside = ((of(r.path), r.start.line, r.end.line) for r in finding.related)
    return any(other is not None and other.touches(first, last) for other, first, last in beside)


def _any(changed: Changed, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(changed.touches(first, last) for first, last in ranges)


def _claim_lines(claim: Claim, lines: Lines) -> Iterator[tuple[int, int]]:
    """The lines of the claim's sentence, and of the words in other blocks that were read with it."""
    # The source holds at least as many characters as the text read from it, so this stays in the sentence.
    before = claim.sentence.find(" ".join(claim.quote.split()))
    after = len(claim.sentence) - before - len(claim.quote) if before >= 0 else 0
    spans = [(claim.start - max(before, 0), claim.end + max(after, 0))]
    cues = [
        *(g.cue for g in claim.grades),
        *(r.cue for r in claim.relations),
        *(q.cue for q in claim.quantities),
    ]
    cues += [m.cue for m in claim.mentions] + ([claim.stance.cue] if claim.stance.cue else [])
    spans += [(cue.start, cue.end) for cue in cues]
    for start, end in spans:
        yield lines.place(max(start, 0)).line, lines.place(max(end - 1, start, 0)).line


def _kept(folder: str) -> frozenset[str]:
    return frozenset(_names(git(["ls-files", "-z"], folder)))


def _names(listed: bytes) -> list[str]:
    return [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name]


def _unquoted(name: bytes) -> str:
    """A file name as git writes it in a diff: in quotes if it is odd, with a tab if it has a space."""
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_unescaped, name.rstrip(b"\t")[1:-1])
    return name.rstrip(b"\t").decode("utf-8", "surrogateescape")


def _unescaped(match: re.Match[bytes]) -> bytes:
    code: bytes = match[1]
    if len(code) == 3:
        return bytes([int(code, 8)])
    return bytes([_LETTERS[code]]) if code in _LETTERS else code
