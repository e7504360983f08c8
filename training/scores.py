"""The scores of the trained pipeline as the table in README.md.

python training/scores.py     write scores.json into README.md
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
SCORES = HERE / "scores.json"
README = HERE / "README.md"
START = "<!-- scores: made from scores.json by scores.py, do not edit -->\n"
END = "<!-- end of scores -->\n"
_MEANING = {
    "POS": "words with the right part of speech, %",
    "morphology": "words with the right features (tense, number, ...), %",
    "UAS": "words hung on the right word, %",
    "LAS": "words hung on the right word by the right relation, %",
    "lemma": "words with the right base form, %",
    "megabytes": "size of the folder, MB",
}


def table(scores: Mapping[str, float]) -> str:
    """The rows in the order of the scores; one without a known meaning is an error (KeyError)."""
    rows = [f"| {name} | {_MEANING[name]} | {value:g} |" for name, value in scores.items()]
    return "\n".join(["| score | meaning | value |", "|---|---|---|", *rows]) + "\n"


def filled(text: str, scores: Mapping[str, float]) -> str:
    """The text with the table between its two markers; ValueError when there are none."""
    start, end = text.index(START) + len(START), text.index(END)
    return f"{text[:start]}\n{table(scores)}\n{text[end:]}"


def main() -> None:
    scores = json.loads(SCORES.read_text(encoding="utf-8"))
    README.write_text(filled(README.read_text(encoding="utf-8"), scores), encoding="utf-8")


if __name__ == "__main__":
    main()
