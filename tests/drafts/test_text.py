import pytest

from ketalint.drafts import read


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "Relief that\r\nlasts.\r\n\r\nFor some.\r\n",
            [("paragraph", "Relief that lasts."), ("paragraph", "For some.")],
        ),
        ("OUR NEWS\n\nText here.\n", [("heading", "OUR NEWS"), ("paragraph", "Text here.")]),
        ("Our news\n--------\nText here.\n", [("heading", "Our news"), ("paragraph", "Text here.")]),
        (
            "Text here.\n\n-----\n\n*****\nMore text.\n",
            [("paragraph", "Text here."), ("paragraph", "More text.")],
        ),
        (
            "We:\n* ease\n  pain\n* lift mood\n",
            [("paragraph", "We:"), ("item", "ease pain"), ("item", "lift mood")],
        ),
        (
            "We:\n\n  1. Relief:\n    often.\n\n  2. Rest\n",
            [("paragraph", "We:"), ("item", "Relief: often."), ("item", "Rest")],
        ),
        (
            "Q. Safe?\nA. Mostly. On\n   my word.\nQ. Fast?\nA. Often.\n",
            [
                ("heading", "Safe?"),
                ("paragraph", "Mostly. On my word."),
                ("heading", "Fast?"),
                ("paragraph", "Often."),
            ],
        ),
        (
            "From: a@b.example\nSTATUS: draft\n\n=== EMAIL 1 (day 0) ===\n"
            "Subject: Relief\nPreview: At last.\n\nHi {{name}},\n",
            [("heading", "Relief"), ("heading", "At last."), ("paragraph", "Hi,")],
        ),
        (
            "He wrote:\n\n> It cured\n> me.\n>\n> Really.\n",
            [("paragraph", "He wrote:"), ("quote", "It cured me."), ("quote", "Really.")],
        ),
        ('"It cured me."\n- Ana\n', [("quote", '"It cured me."'), ("item", "Ana")]),
        ("*** NO MORE PAIN ***\nText here.\n", [("heading", "NO MORE PAIN"), ("paragraph", "Text here.")]),
        ("See https://example.com/cure now.\n", [("paragraph", "See now.")]),
    ],
)
def test_blocks(source, expected, blocks):
    assert blocks(source, "text") == expected


def test_lists_keep_their_lead_across_blank_lines():
    source = "These help:\n\n  * rest\n\n  * sleep\n      - deep\n      - long\n  * food\n\nThe end.\n"
    assert [(b.kind, b.text, b.lead) for b in read("x", source, "text").blocks] == [
        ("paragraph", "These help:", -1),
        ("item", "rest", 0),
        ("item", "sleep", 0),
        ("item", "deep", 2),
        ("item", "long", 2),
        ("item", "food", 0),
        ("paragraph", "The end.", -1),
    ]


LONG = (
    "This line was not broken by hand, so it runs on and on, "
    "as paragraphs do when a page is copied whole out of a browser window."
)


def test_lines_of_a_draft_that_is_not_wrapped_are_paragraphs(blocks):
    source = (
        f"Our guide\n- Ana Ruiz\n- Aug 1, 2025\n- 3 min read\n"
        f"Fast relief\n{LONG}\n{LONG}\n1. Rest\n\n{LONG}\n"
    )
    assert blocks(source, "text") == [
        ("heading", "Our guide"),
        ("heading", "Fast relief"),
        ("paragraph", LONG),
        ("paragraph", LONG),
        ("item", "Rest"),
        ("paragraph", LONG),
    ]


def test_a_numbered_line_over_a_paragraph_is_a_heading(blocks):
    assert blocks(f"{LONG}\n\n1. Less pain\n\n{LONG}\n\n2. More sleep\n\n{LONG}\n", "text") == [
        ("paragraph", LONG),
        ("heading", "Less pain"),
        ("paragraph", LONG),
        ("heading", "More sleep"),
        ("paragraph", LONG),
    ]


def test_words_are_traced_across_line_ends(slice_of):
    draft = read("x", "\u2022 re\u00adlief\u00a0 that\r\n  lasts {{n}} days\r\n", "text")
    assert slice_of(draft, "relief that lasts") == "re\u00adlief\u00a0 that\r\n  lasts"
    assert slice_of(draft, "lasts days") == "lasts {{n}} days"
