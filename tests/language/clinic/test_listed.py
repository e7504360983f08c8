from __future__ import annotations

from ketalint.language.clinic.listed import side_by_side
from ketalint.model import Block


def _cell(text: str, row: int = -1) -> Block:
    return Block("cell", text, (), row=row)


def test_rows_of_a_table_are_apart() -> None:
    blocks = [
        *(_cell("Infusion, 40 min"), _cell("$495", 0)),
        *(_cell("Infusion, 60 min"), _cell("$580", 2)),
        Block("paragraph", "Another table:", ()),
        *(_cell("Infusion"), _cell("$510", 5)),
    ]
    assert side_by_side(blocks) == {0: (0, 0), 1: (0, 0), 2: (0, 2), 3: (0, 2), 5: (5, 5), 6: (5, 5)}


def test_labels_of_a_list_are_a_table() -> None:
    items = [
        "Infusion with nurse: $450",
        "Infusion with nurse and therapist: $600",
        "An infusion is $520, as it was. You pay at the desk.",
    ]
    assert side_by_side([Block("item", text, ()) for text in items]) == {0: (0, 0), 1: (0, 1)}
