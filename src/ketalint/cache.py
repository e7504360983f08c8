"""What was read before, kept on disk: claims by the content they were read from, and the rules as parsed.

A cache may vanish, be damaged or be written by several runs at once at any time: whatever cannot be used is
read anew, and nothing here raises. Judging is never cached.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ketalint import __version__, rulebook
from ketalint.model import Reading
from ketalint.rulebook.types import Rulebook
from ketalint.suppress import Suppression

FOLDER = ".ketalint_cache"
MAX_BYTES = 64 * 1024 * 1024
_TAG = "CACHEDIR.TAG"
_SIGNATURE = "Signature: 8a477f597d28d172789f06886806bc55"  # of https://bford.info/cachedir/
_NOTE = "# This folder is made by ketalint. `ketalint clean` takes it away.\n"
_REFRESHED = 24 * 3600  # seconds; what is used more often than that is not touched each time
_PACKAGE = Path(__file__).parent
_SUFFIX = ".msgpack"


class Remembered(Struct, frozen=True, array_like=True):
    """All that a run needs of an unchanged draft."""

    reading: Reading
    suppressions: tuple[Suppression, ...]


class Cache:
    """Entries by key in a folder, each a file of its own that is written whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._grown = False

    def get(self, key: str) -> bytes | None:
        """What was put under the key; None if nothing was, or it is damaged."""
        path = self._path(key)
        try:
            with open(path, "rb") as file:
                age = time.time() - os.fstat(file.fileno()).st_mtime
                data = file.read()
        except OSError:
            return None
        if data[:_DIGEST] != _digest(key, data[_DIGEST:]):
            return None
        if age > _REFRESHED:
            with suppress(OSError):
                os.utime(path)
        return data[_DIGEST:]

    def put(self, key: str, data: bytes) -> None:
        """Keeps the data if that can be done."""
        path = self._path(key)
        try:
            self._prepare()
            path.parent.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=".tmp")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(_digest(key, data) + data)
                os.replace(name, path)
            except BaseException:
                with suppress(OSError):
                    os.unlink(name)
                raise
            self._grown = True
        except OSError:
            pass

    def trim(self, limit: int = MAX_BYTES) -> None:
        """Takes out the entries longest unused until the rest is within `limit` bytes; so does it with what a
        killed run left behind. Does nothing unless something was put."""
        if not self._grown:
            return
        self._grown = False
        entries = sorted(self._entries())
        size = sum(entry[1] for entry in entries)
        for changed, length, path in entries:
            left_behind = path.endswith(".tmp") and time.time() - changed > _REFRESHED
            if size > limit or left_behind:
                with suppress(OSError):
                    os.unlink(path)
                size -= length

    def clean(self) -> bool:
        """Takes away the folder, if it is one of ours; says whether it was."""
        with suppress(OSError):
            if (self.folder / _TAG).read_text(encoding="ascii").startswith(_SIGNATURE):
                for _, _, path in self._entries():
                    with suppress(OSError):
                        os.unlink(path)
                for below in list(os.scandir(self.folder)):
                    with suppress(OSError):
                        os.rmdir(below.path) if below.is_dir(follow_symlinks=False) else None
                for name in (".gitignore", _TAG):
                    (self.folder / name).unlink(missing_ok=True)
                self.folder.rmdir()
                return True
        return False

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / (key[2:] + _SUFFIX)

    def _prepare(self) -> None:
        """Makes the folder, and tells git and backups to leave it alone."""
        if (self.folder / _TAG).exists():
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / ".gitignore").write_text(f"{_NOTE}*\n", encoding="ascii")
        (self.folder / _TAG).write_text(f"{_SIGNATURE}\n{_NOTE}", encoding="ascii")

    def _entries(self) -> Iterator[tuple[float, int, str]]:
        """When each file was last used, its size and its path."""
        with suppress(OSError):
            for below in os.scandir(self.folder):
                if len(below.name) == 2 and below.is_dir(follow_symlinks=False):
                    with suppress(OSError):
                        for entry in os.scandir(below.path):
                            if entry.name.endswith((_SUFFIX, ".tmp")):
                                with suppress(OSError):
                                    state = entry.stat(follow_symlinks=False)
                                    yield state.st_mtime, state.st_size, entry.path


_DIGEST = 16


def _digest(key: str, data: bytes) -> bytes:
    return hashlib.sha256(key.encode() + data).digest()[:_DIGEST]


# --- what was read of drafts ------------------------------------------------------------------


def recall(cache: Cache, content: bytes, format: str, path: str, rules: Rulebook) -> Remembered | None:
    """What was read of this content before, as if from `path`."""
    data = cache.get(_draft_key(content, format, rules))
    if data is None:
        return None
    try:
        found: Remembered = _decoder(Remembered).decode(data)
    except msgspec.DecodeError:
        return None
    return replace(found, reading=replace(found.reading, path=path))


def remember(cache: Cache, content: bytes, format: str, rules: Rulebook, found: Remembered) -> None:
    data = msgspec.msgpack.encode(replace(found, reading=replace(found.reading, path="")))
    cache.put(_draft_key(content, format, rules), data)


def _draft_key(content: bytes, format: str, rules: Rulebook) -> str:
    return _key("draft", reader_digest(), rules.digest, format, content)


@cache
def reader_digest() -> str:
    """Changes with whatever claims depend on besides draft and rules: the model, and the code that reads."""
    parts: list[str | bytes] = []
    for room in ("drafts", "language", "model.py", "suppress.py"):
        root = _PACKAGE / room
        for file in sorted(root.rglob("*.py")) if root.is_dir() else [root]:
            parts += [file.relative_to(_PACKAGE).as_posix(), file.read_bytes()]
    trained = _PACKAGE / "language" / "trained"
    for file in sorted(trained.rglob("*")):
        if file.is_file():
            parts += [file.relative_to(trained).as_posix(), str(file.stat().st_size)]
            parts += [file.read_bytes()] if file.name == "meta.json" else []
    return _key(*parts)


# --- the rules --------------------------------------------------------------------------------


def load_rules(cache: Cache, extra: Sequence[Path]) -> Rulebook:
    """What rulebook.load gives or raises, from the cache if the files say what they said before."""
    folders = [rulebook.rules_folder(), *extra]
    try:
        digest = rulebook.digest_of(folders)
    except OSError:
        return rulebook.load(extra)  # which says what is wrong
    parts: list[str | bytes] = [os.getcwd(), digest, *map(str, folders)]
    for file in sorted((_PACKAGE / "rulebook").glob("*.py")):
        parts += [file.name, file.read_bytes()]
    key = _key("rules", *parts)
    data = cache.get(key)
    if data is not None:
        with suppress(msgspec.DecodeError):
            known: Rulebook = _decoder(Rulebook).decode(data)
            return known
    rules = rulebook.load(extra)
    data = msgspec.msgpack.encode(rules)
    as_kept = _decoder(Rulebook).decode(data)
    # A date in a free table would come back as text; and files may have changed since they were read.
    if as_kept == rules and rules.digest == digest:
        cache.put(key, data)
    return rules


def _key(*parts: str | bytes) -> str:
    digest = hashlib.sha256(__version__.encode())
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(b"%d " % len(data))
        digest.update(data)
    return digest.hexdigest()


@cache
def _decoder(type: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(type)
