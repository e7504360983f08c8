"""What a code means, for a person at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from ketalint.model import SCALES
from ketalint.rulebook.types import Code, Example, Fact, Rulebook

_WIDTH = 100


def catalogue(rulebook: Rulebook) -> str:
    """One line for each code."""
    codes = list(rulebook.codes.values())
    widest = max((len(code.name) for code in codes), default=0)
    lines = [f"{code.code}  {code.name:<{widest}}  {code.severity:<7}  {_looks_at(code)}" for code in codes]
    return "".join(f"{line}\n" for line in [*lines, "", "`ketalint explain CODE` says more."])


def explain(code: Code, rulebook: Rulebook) -> str:
    lines = [f"{code.code} {code.name}", *_wrapped(_heading(code)), "", *_wrapped(code.why)]
    if code.scale:
        lines += ["", f"Levels: {', '.join(SCALES[code.scale])}."]
        lines += _section("The reference allows", _ceilings(code, rulebook))
    lines += _section("Instead", (f"- {suggestion}" for suggestion in code.suggestions))
    lines += _section("Flagged", (f"- {_bracketed(example)}" for example in code.examples.bad))
    good = code.examples.good.items()
    lines += _section("Passes", (f"- {text} ({reason})" for reason, texts in good for text in texts))
    return "".join(f"{line}\n" for line in lines)


def _looks_at(code: Code) -> str:
    return f"the scale {code.scale}" if code.scale else code.kind


def _heading(code: Code) -> str:
    if code.kind == "grade":
        return f"Looks at the scale {code.scale}; at most {code.severity}, by how far the claim goes."
    return f"Kind: {code.kind}. Severity: {code.severity}."


def _ceilings(code: Code, rulebook: Rulebook) -> Iterator[str]:
    facts = [fact for fact in rulebook.facts.values() if code.scale in fact.ceiling]
    for fact in sorted(facts, key=lambda fact: not fact.general):
        yield f"- {_about(fact)}: {fact.ceiling[code.scale]}. {fact.says} {_cited(fact)}"


def _about(fact: Fact) -> str:
    return "in general" if fact.general else fact.topic


def _cited(fact: Fact) -> str:
    places = dict.fromkeys(f"{source.document}, {source.section}" for source in fact.sources)
    return f"[{'; '.join(places)}]"


def _bracketed(example: Example) -> str:
    """The example with its quotes in brackets, each where it is next found."""
    text, at = "", 0
    for quote in example.quotes:
        start = example.text.index(quote, at)
        text += f"{example.text[at:start]}[{quote}]"
        at = start + len(quote)
    return text + example.text[at:]


def _section(title: str, entries: Iterator[str]) -> list[str]:
    lines = [line for entry in entries for line in _wrapped(entry, "  ", "    ")]
    return ["", f"{title}:", *lines] if lines else []


def _wrapped(text: str, first: str = "", others: str = "") -> list[str]:
    flat = " ".join(text.split())
    return textwrap.wrap(
        flat,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
