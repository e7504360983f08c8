"""What holds for every draft: the map back to the source is whole, and leads to the words themselves."""

import html
import random
import re
import time

import pytest

from ketalint.drafts import SUFFIXES, read
from ketalint.model import Block

PIECES = [
    "Ketamine ",
    "re*li*ef ",
    "**no pain** ",
    "it&rsquo;s ",
    "\u201cgone\u201d ",
    "soft\u00adly ",
    "5\u00a0days ",
    "\n",
    "\r\n",
    "\n\n",
    "- item ",
    "1. first ",
    "# Head ",
    "> said ",
    "| a | b |\n|---|---|\n| c | d |\n",
    "<b>bold</b> ",
    "<p>para</p>\n",
    "<ul><li>x<li>y</ul>\n",
    "<div hidden>no</div> ",
    "<br>",
    "<!-- c -->",
    "`code` ",
    "{{ name }} ",
    "{% if a %}",
    "{a: 'b'} ",
    "<Card title='t'>",
    "</Card>",
    "![alt text](u 't') ",
    "[link](u) ",
    "~~struck~~ ",
    "🏆✨ ",
    "\u200b",
    "Q: why? ",
    "A: so. ",
    "\\*star ",
    "&amp; ",
    "&#8209;",
    "é ",
    "日本 ",
    "---\n",
    "title: x\n",
    "```\n",
    "***\n",
    "  ",
    "\t",
    "<table><tr><td>",
    "<",
    "{",
    "Subject: hi ",
    "\ufe0f",
    "_under_ ",
    "https://x.example/a ",
    "[^1] ",
    "[^1]: note ",
    "- [ ] task ",
    "|",
    "=====\n",
]


def check_map(block: Block, source: str) -> None:
    """Segments cover the text without a hole, in order, and stay inside the source."""
    at = 0
    before = 0
    for segment in block.segments:
        assert segment.text_start == at
        assert segment.text_length > 0
        assert before <= segment.source_start
        before = segment.source_start + segment.source_length
        assert before <= len(source)
        at += segment.text_length
    assert at == len(block.text)


@pytest.mark.parametrize("format", sorted(set(SUFFIXES.values())))
@pytest.mark.parametrize("seed", range(60))
def test_random_markup(format, seed):
    chance = random.Random(seed)
    source = "".join(chance.choices(PIECES, k=60))
    draft = read("x", source, format)
    for number, block in enumerate(draft.blocks):
        assert block.text == " ".join(block.text.split())
        check_map(block, source)
        for index in (block.heading, block.lead, block.header, block.row):
            assert -1 <= index < number
        for word in re.finditer(r"[A-Za-z]+", block.text):
            start, end = block.source_range(*word.span())
            letters = iter(html.unescape(source[start:end]))
            assert all(letter in letters for letter in word[0]), (word[0], source[start:end])


@pytest.mark.parametrize("format", sorted(set(SUFFIXES.values())))
def test_nothing_to_read(format):
    for source in ("", "\n", "   ", "\ufeff", "---\n", "<!--", "{{", "`", "<", "&"):
        assert len(read("x", source, format).blocks) <= 1


def test_an_unknown_format_is_refused():
    with pytest.raises(ValueError, match="docx"):
        read("x", "", "docx")


HARD = {
    "html": [
        "<a ",
        "<!--",
        "<div>",
        "<table><tr><td>",
        "&",
        '<a b="',
        "<p hidden>",
        "<ul><li>",
        "</",
        "x<br>",
    ],
    "mdx": ["{", "<a ", "`", '{"', "<A b={", "import {\n", "<style>", "<div>\n  "],
    "markdown": ["{{", "{% comment %}", "*a ", "[", "- a\n", "> ", "![a ", "<div>\n\n", "http://", "é*a* "],
    "text": ["- a\n", "1111 ", "A\n\n", "= ", ">", "Q: a\nA: b\n", '"a" ', "'a. ", "* "],
}


@pytest.mark.parametrize(("format", "piece"), [(f, p) for f, pieces in HARD.items() for p in pieces])
def test_time_grows_with_the_size_alone(format, piece):
    def seconds(count):
        start = time.process_time()
        read("x", piece * count, format)
        return time.process_time() - start

    # Eight times the size: a quadratic reader would take 64 times as long.
    # Three goes, for a machine that others slow in the middle of one.
    assert any(seconds(8000) < 24 * seconds(1000) + 0.1 for _ in range(3))
