"""What a draft lists side by side: the rows of a table, the labels of a list. Each is a thing of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ketalint.model import Block

_LABELED = re.compile(r"[^:.!?]{3,50}(?::| [–—|-]) *[$€£]?\d[^:]{0,40}$")


def side_by_side(blocks: Sequence[Block]) -> dict[int, tuple[int, int]]:
    """For each cell the first cell of its table, and that of its row.

    Cells that follow each other are a table, and so is a list of labels: "Infusion with nurse: $450".
    """
    found: dict[int, tuple[int, int]] = {}
    table, kind = -1, ""
    for index, block in enumerate(blocks):
        if block.kind != "cell" and not (block.kind == "item" and _LABELED.match(block.text)):
            table = -1
            continue
        table = index if table < 0 or block.kind != kind else table
        kind = block.kind
        found[index] = table, index if block.row < 0 else block.row
    return found
