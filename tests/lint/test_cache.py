from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ketalint import cache as kept
from ketalint import checks, lint, rulebook
from ketalint.cache import Cache, Remembered, load_rules, recall, remember
from ketalint.checks.raw import Judgement
from ketalint.cli import main
from ketalint.model import Claim, Reading, Stance

loading = sys.modules["ketalint.rulebook.load"]  # the name in the package is that of a function
KEY = "ab" + "0" * 62


def claims_of(draft) -> Reading:
    found = re.finditer("cures", draft.source)
    claims = tuple(Claim("cures", m.start(), m.end(), 0, "It cures.", Stance("made")) for m in found)
    return Reading(draft.path, claims, {})


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The drafts that are really read, in order."""
    seen: list[str] = []

    def read_claims(readable, rules, jobs):
        seen.extend(draft.path for draft in readable)
        return [claims_of(draft) for draft in readable]

    monkeypatch.setattr(lint, "read_claims", read_claims)
    monkeypatch.setattr(checks, "judge", lambda *_: Judgement((), ()))
    return seen


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def files(cache: Cache) -> list[Path]:
    return sorted(path for path in cache.folder.rglob("*") if path.is_file() and path.parent != cache.folder)


# --- entries ----------------------------------------------------------------------------------


def test_what_is_put_is_got(cache):
    assert cache.get(KEY) is None
    cache.put(KEY, b"claims")
    assert cache.get(KEY) == b"claims"
    assert cache.get("cd" + KEY[2:]) is None


@pytest.mark.parametrize("damage", [b"", b"short", bytes(40)])
def test_a_damaged_entry_is_none(cache, damage):
    cache.put(KEY, b"claims")
    files(cache)[0].write_bytes(damage)
    assert cache.get(KEY) is None


def test_one_flipped_bit_is_seen(cache):
    cache.put(KEY, b"claims")
    data = bytearray(files(cache)[0].read_bytes())
    data[-1] ^= 1
    files(cache)[0].write_bytes(data)
    assert cache.get(KEY) is None


def test_an_entry_under_another_name_is_none(cache):
    cache.put(KEY, b"claims")
    other = KEY[:-1] + "1"
    files(cache)[0].rename(files(cache)[0].with_name(other[2:] + ".msgpack"))
    assert cache.get(other) is None


def test_the_folder_keeps_itself_out_of_git_and_backups(cache):
    cache.put(KEY, b"claims")
    assert (cache.folder / ".gitignore").read_text().splitlines()[-1] == "*"
    tag = (cache.folder / "CACHEDIR.TAG").read_text()
    assert tag.startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path):
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "kept")
    cache.put(KEY, b"claims")
    assert cache.get(KEY) is None
    assert not cache.clean()


def test_the_longest_unused_go_first(cache):
    keys = [f"{i:02x}" + "0" * 62 for i in range(4)]
    for age, key in enumerate(keys):
        cache.put(key, bytes(1000))
        os.utime(cache._path(key), (time.time() - 100 * age,) * 2)
    cache.trim(2500)
    assert [key for key in keys if cache.get(key) is not None] == keys[:2]


def test_a_use_after_long_makes_an_entry_young_again(cache):
    cache.put(KEY, b"claims")
    os.utime(cache._path(KEY), (0, 0))
    cache.get(KEY)
    assert cache._path(KEY).stat().st_mtime > time.time() - 60


def test_what_a_killed_run_left_is_taken_out_in_time(cache):
    cache.put(KEY, b"claims")
    left = cache._path(KEY).with_name("left.tmp")
    young = cache._path(KEY).with_name("young.tmp")
    for path in (left, young):
        path.write_bytes(b"half")
    os.utime(left, (0, 0))
    cache.trim()
    assert not left.exists()
    assert young.exists()


def test_clean_takes_away_its_own_folder_only(tmp_path, cache):
    cache.put(KEY, b"claims")
    assert cache.clean()
    assert not cache.folder.exists()
    other = tmp_path / "other"
    other.mkdir()
    (other / "draft.md").write_text("mine")
    assert not Cache(other).clean()
    assert (other / "draft.md").exists()


def test_clean_leaves_what_somebody_put_beside_the_entries(cache):
    cache.put(KEY, b"claims")
    (cache.folder / "notes.txt").write_text("mine")
    cache.clean()
    assert (cache.folder / "notes.txt").read_text() == "mine"


def test_many_processes_may_write_at_once(cache):
    code = (
        "import sys; from pathlib import Path; from ketalint.cache import Cache\n"
        "cache = Cache(Path(sys.argv[1]))\n"
        f"for i in range(200): cache.put({KEY!r}, b'x' * 5000); assert cache.get({KEY!r}) == b'x' * 5000"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(cache.folder)]) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert cache.get(KEY) == b"x" * 5000
    assert [path.suffix for path in files(cache)] == [".msgpack"]


# --- drafts -----------------------------------------------------------------------------------


def test_an_unchanged_draft_is_not_read_again(write, rulebook, cache, reads):
    write(a="It cures.", b="Hello.")
    first = lint.check(["."], rulebook, cache=cache)
    second = lint.check(["."], rulebook, cache=cache)
    assert reads == ["a.md", "b.md"]
    assert second == first
    assert (second.drafts, second.claims) == (2, 1)


def test_only_the_changed_draft_is_read(write, rulebook, cache, reads):
    write(a="It cures.", b="Hello.", c="It cures.\n")
    lint.check(["."], rulebook, cache=cache)
    write(b="It cures, too.")
    result = lint.check(["."], rulebook, cache=cache)
    assert reads == ["a.md", "b.md", "c.md", "b.md"]
    assert result.claims == 3


def test_a_moved_draft_is_known_by_its_content(write, rulebook, cache, reads, tmp_path):
    write(a="It cures.")
    lint.check(["."], rulebook, cache=cache)
    (tmp_path / "a.md").rename(tmp_path / "z.md")
    extraction = lint.extract(["."], rulebook, cache=cache)
    assert reads == ["a.md"]
    assert [reading.path for reading in extraction.readings] == ["z.md"]
    assert extraction.sources == {"z.md": "It cures."}


def test_the_same_content_in_another_format_is_read(write, rulebook, cache, reads, tmp_path):
    write(a="It cures.")
    lint.check(["."], rulebook, cache=cache)
    (tmp_path / "a.txt").write_text("It cures.")
    lint.check(["."], rulebook, cache=cache)
    assert reads == ["a.md", "a.txt"]


def test_other_rules_read_anew(write, rulebook, cache, reads):
    from msgspec.structs import replace

    write(a="It cures.")
    lint.check(["."], rulebook, cache=cache)
    lint.check(["."], replace(rulebook, digest="other"), cache=cache)
    assert reads == ["a.md", "a.md"]


def test_another_model_or_reader_reads_anew(write, rulebook, cache, reads, monkeypatch):
    write(a="It cures.")
    lint.check(["."], rulebook, cache=cache)
    monkeypatch.setattr(kept, "reader_digest", lambda: "other")
    lint.check(["."], rulebook, cache=cache)
    assert reads == ["a.md", "a.md"]


def test_suppressions_of_a_known_draft_count(write, rulebook, cache, reads):
    write(a="<!-- ketalint: ignore[KL401] told elsewhere -->\n\nIt cures.\n")
    for _ in range(2):
        extraction = lint.extract(["."], rulebook, cache=cache)
        assert [s.codes for s in extraction.suppressions["a.md"]] == [("KL401",)]
    assert reads == ["a.md"]


def test_an_unreadable_draft_is_told_each_time(tmp_path, rulebook, cache, reads, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.md").write_bytes(b"\xff\xfe\x00")
    problems = [lint.check(["."], rulebook, cache=cache).problems for _ in range(2)]
    assert problems[0] == problems[1] != ()


def test_an_entry_of_another_shape_is_read_anew(rulebook, cache):
    found = Remembered(Reading("a.md", (), {}), ())
    remember(cache, b"text", "markdown", rulebook, found)
    assert recall(cache, b"text", "markdown", "b.md", rulebook) == Remembered(Reading("b.md", (), {}), ())
    key = kept._draft_key(b"text", "markdown", rulebook)
    cache.put(key, b"\xc1")
    assert recall(cache, b"text", "markdown", "b.md", rulebook) is None


# --- rules ------------------------------------------------------------------------------------


def test_rules_come_back_as_they_were(cache, monkeypatch):
    rules = load_rules(cache, [])
    assert rules == rulebook.load()
    monkeypatch.setattr(rulebook, "load", lambda *_: pytest.fail("parsed again"))
    assert load_rules(cache, []) == rules


def test_a_changed_house_rule_is_seen(cache, tmp_path):
    page = tmp_path / "house" / "lexicon" / "house-nouns.toml"
    page.parent.mkdir(parents=True)
    page.write_text('[person]\nwords = ["guest"]\n')
    first = load_rules(cache, [tmp_path / "house"])
    loading._load.cache_clear()  # as in the next process
    page.write_text('[person]\nwords = ["visitor"]\n')
    second = load_rules(cache, [tmp_path / "house"])
    assert first.lexicon.nouns["person"] == ("guest",)
    assert second.lexicon.nouns["person"] == ("visitor",)
    assert first.digest != second.digest


def test_rules_read_before_they_changed_are_not_kept_as_the_new_ones(cache, tmp_path):
    page = tmp_path / "house" / "lexicon" / "house-nouns.toml"
    page.parent.mkdir(parents=True)
    page.write_text('[person]\nwords = ["guest"]\n')
    rulebook.load([tmp_path / "house"])
    page.write_text('[person]\nwords = ["visitor"]\n')
    load_rules(cache, [tmp_path / "house"])
    loading._load.cache_clear()
    assert load_rules(cache, [tmp_path / "house"]).lexicon.nouns["person"] == ("visitor",)


def test_damaged_rules_are_parsed_again(cache):
    rules = load_rules(cache, [])
    for file in files(cache):
        file.write_bytes(b"")
    assert load_rules(cache, []) == rules


# --- command line -----------------------------------------------------------------------------


def test_the_cache_lies_in_the_top_folder_of_the_project(tmp_path, monkeypatch, reads):
    (tmp_path / ".git").mkdir()
    below = tmp_path / "content" / "pages"
    below.mkdir(parents=True)
    (below / "a.md").write_text("Hello.")
    monkeypatch.chdir(below)
    assert main(["check", "-q", "--exit-zero"]) == 0
    assert (tmp_path / ".ketalint_cache" / "CACHEDIR.TAG").exists()
    assert main(["clean"]) == 0
    assert not (tmp_path / ".ketalint_cache").exists()


def test_no_cache_leaves_nothing(write, tmp_path, reads):
    write(a="Hello.")
    assert main(["check", "-q", "--exit-zero", "--no-cache"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_the_cache_may_lie_elsewhere(write, tmp_path, reads):
    write(a="Hello.")
    assert main(["check", "-q", "--exit-zero", "--cache-dir", "else/where"]) == 0
    assert (tmp_path / "else" / "where" / "CACHEDIR.TAG").exists()
    assert main(["clean", "--cache-dir", "else/where"]) == 0
    assert not (tmp_path / "else" / "where").exists()


def test_clean_without_a_cache_says_so(write, capsys):
    write(a="Hello.")
    assert main(["clean"]) == 0
    assert capsys.readouterr().out == "there is no cache here\n"


def test_a_known_draft_is_checked_without_spacy(write, tmp_path, rulebook, reads):
    """In a process of its own: nothing of what ran before may have imported it."""
    write(a="It cures pain.")
    assert main(["check", "-q", "--exit-zero"]) == 0
    code = (
        "import sys; from ketalint.cli import main; code = main(['check', '-q', '--exit-zero'])\n"
        "assert code == 0; assert 'spacy' not in sys.modules; assert 'numpy' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", [["--help"], ["--version"], ["explain"], ["explain", "KL104"], ["clean"]])
def test_a_quick_command_imports_no_spacy_and_no_vocabulary(tmp_path, command):
    code = (
        f"import sys; from ketalint.cli import main; main({command!r})\n"
        "from ketalint.rulebook import load\n"
        "assert 'spacy' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_without_words_the_vocabulary_is_left_out():
    rules, whole = rulebook.load(words=False), rulebook.load()
    assert rules.lexicon.scales == ()
    assert (rules.codes, rules.facts, rules.digest) == (whole.codes, whole.facts, whole.digest)
