"""How a problem is told in the formats that give it one line."""

from __future__ import annotations

from ketalint.model import Problem


def told(problem: Problem) -> str:
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message
