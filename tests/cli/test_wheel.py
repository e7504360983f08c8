"""The wheel by itself: built, installed away from the checkout, and run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

pytest.importorskip("build")
pytest.importorskip("hatchling")

CHECKOUT = Path(__file__).parents[2]
_PURELIB = "import sysconfig; print(sysconfig.get_path('purelib'))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, CHECKOUT]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of a fresh environment with the wheel; the dependencies are those of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    purelib = run(scripts / "python", "-c", _PURELIB, folder=folder).stdout.strip()
    Path(purelib, "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    pip = [sys.executable, "-m", "pip", "--python", scripts / "python", "--quiet"]
    command = [*pip, "install", "--no-deps", "--no-index", wheel]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return scripts


def run(*command: object, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command], capture_output=True, encoding="utf-8", cwd=folder, env=environment
    )


def test_code_rules_and_model_come_from_the_wheel(scripts, tmp_path):
    code = (
        "import ketalint, ketalint.rulebook as r, ketalint.language as l;"
        "print(ketalint.__file__); print(r.rules_folder()); print(*l.__path__)"
    )
    places = run(scripts / "python", "-c", code, folder=tmp_path).stdout.splitlines()
    assert len(places) == 3
    assert all(place.startswith(str(scripts.parent)) for place in places)


def test_the_command_reads_a_draft(scripts, tmp_path):
    (tmp_path / "off.md").write_text("Ketamine therapy cures chronic pain.\n", encoding="utf-8")
    done = run(scripts / "ketalint", "check", "--format", "json", folder=tmp_path)
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert report["errors"] == []
    assert "KL101" in [finding["code"] for finding in report["findings"]]
