"""Line and column of an offset."""

from __future__ import annotations

import re
from bisect import bisect_right

from ketalint.model import Place

LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """The lines of one source: CRLF, a lone CR and LF each end one."""

    __slots__ = ("_starts",)

    def __init__(self, source: str) -> None:
        self._starts = [0]
        self._starts.extend(end.end() for end in LINE_END.finditer(source))

    def place(self, offset: int) -> Place:
        """Line and column (from 1, in code points) of an offset counted from 0.

        The offset just past the end is allowed; a negative one raises ValueError.
        """
        if offset < 0:
            raise ValueError(f"offset {offset} is negative")
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1, offset)
