import pytest

from ketalint.drafts import read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Pain **re*li*ef** now", "Pain relief now"),
        ("Pain\nrelief\r\nnow  \nand later\\\ntoo", "Pain relief now and later too"),
        ("It&rsquo;s 70\u2011kilo &amp; more", "It's 70-kilo & more"),
        ("\u201cNo\u201d \u2018pain\u2019\u00a0today", "\"No\" 'pain' today"),
        ("re\u00adlief and re\u200blief", "relief and relief"),
        ("[Relief](https://example.com/cure) at last", "Relief at last"),
        ("See <https://example.com/cure> or https://example.com/cure.", "See or."),
        ("Run `cure()` now, or `cure`.", "Run now, or."),
        ("Relief ~~forever~~ for some", "Relief for some"),
        ("A cure<!-- legal: no --> here", "A cure here"),
        ("Fast<br>relief, H<sub>2</sub>O", "Fast relief, H2O"),
        ("Relief ✨🏆 now ♾️", "Relief now"),
        ("Relief… – for \\*some\\*", "Relief… – for *some*"),
        ("Read it[^1].\n\n[^1]: Once.", "Read it."),
        ("Hi {{ name }}, relief for {{ days }}.", "Hi, relief for."),
        ("A <span hidden>secret</span> cure", "A cure"),
        ("A <button>Book now</button> day", "A day"),
    ],
)
def test_markup_is_resolved(source, text):
    assert read("x", source, "markdown").blocks[0].text == text


def test_words_are_traced_to_the_source(slice_of):
    source = (
        "\ufeffé It&rsquo;s **pain\u2011free**,\r\n"
        "[rel\u00adief](u) for 5&nbsp;days, **re*li*ef** *ends* here."
    )
    draft = read("x", source, "markdown")
    assert slice_of(draft, "It's") == "It&rsquo;s"
    assert slice_of(draft, "pain-free") == "pain\u2011free"
    assert slice_of(draft, "relief") == "rel\u00adief"
    assert slice_of(draft, "5 days") == "5&nbsp;days"
    assert slice_of(draft, "ends here") == "ends* here"
    assert slice_of(draft, "for 5 days, relief") == "for 5&nbsp;days, **re*li*ef"
    assert slice_of(draft, "pain-free, relief") == "pain\u2011free**,\r\n[rel\u00adief"


def test_lists_are_introduced_by_what_stands_before_them():
    source = (
        "# Benefits\n\nKetamine may:\n\n- ease pain\n  - in nerves\n  - in joints\n- lift mood\n\n1. First\n"
    )
    found = read("x", source, "markdown").blocks
    assert [(b.kind, b.text, b.heading, b.lead) for b in found] == [
        ("heading", "Benefits", -1, -1),
        ("paragraph", "Ketamine may:", 0, -1),
        ("item", "ease pain", 0, 1),
        ("item", "in nerves", 0, 2),
        ("item", "in joints", 0, 2),
        ("item", "lift mood", 0, 1),
        ("item", "First", 0, 1),
    ]


def test_a_bold_lead_in_stays_in_its_item(blocks):
    assert blocks("- **Fast relief** – within hours", "markdown") == [("item", "Fast relief – within hours")]


def test_task_lists_and_loose_items(blocks):
    assert blocks("- [ ] eat\n\n- [x] rest\n\n  all day\n", "markdown") == [
        ("item", "eat"),
        ("item", "rest"),
        ("item", "all day"),
    ]


def test_headings_govern_what_follows_and_stand_under_larger_ones():
    found = read("x", "Intro\n\n# A\n\n## B {#b}\n\ntext\n\nC\n-\n\n### D\n\n# E\n", "markdown").blocks
    assert [(b.text, b.level, b.heading) for b in found] == [
        ("Intro", 0, -1),
        ("A", 1, -1),
        ("B", 2, 1),
        ("text", 0, 2),
        ("C", 2, 1),
        ("D", 3, 4),
        ("E", 1, -1),
    ]


def test_cells_know_their_column_and_their_row():
    source = "| Week | What |\n|---|:-:|\n| 1 | **Two** \\| three |\n| | none |\n"
    found = read("x", source, "markdown").blocks
    assert [(b.kind, b.text, b.header, b.row) for b in found] == [
        ("cell", "Week", -1, -1),
        ("cell", "What", -1, 0),
        ("cell", "1", 0, -1),
        ("cell", "Two | three", 1, 2),
        ("cell", "none", 1, -1),
    ]


def test_a_line_in_bold_over_other_text_is_a_heading():
    found = read("x", "**What to expect**\n\nRelief.\n\n**It works.**\n\n**The end**\n", "markdown").blocks
    assert [(b.kind, b.level, b.text) for b in found] == [
        ("heading", 6, "What to expect"),
        ("paragraph", 0, "Relief."),
        ("paragraph", 0, "It works."),
        ("paragraph", 0, "The end"),
    ]


def test_quotations_are_quotes(blocks):
    source = (
        "**\u201cIt cured me.\u201d**\n\u2014 Ana, 40\n\n> Gone.\n\n> [!NOTE]\n> Call first.\n\n"
        "\u201cGreat,\u201d she said. \u201cReally.\u201d\n"
    )
    assert blocks(source, "markdown") == [
        ("quote", '"It cured me." \u2014 Ana, 40'),
        ("quote", "Gone."),
        ("paragraph", "Call first."),
        ("paragraph", '"Great," she said. "Really."'),
    ]


def test_questions_and_answers_lose_their_labels(blocks, slice_of):
    source = "**Q: Is it safe?**\nA: Mostly.\n\nQ. Does it last?\n\nA. For days.\n\nA. Smith came.\n"
    assert blocks(source, "markdown") == [
        ("heading", "Is it safe?"),
        ("paragraph", "Mostly."),
        ("heading", "Does it last?"),
        ("paragraph", "For days."),
        ("paragraph", "A. Smith came."),
    ]
    assert slice_of(read("x", source, "markdown"), "Mostly.") == "Mostly."


def test_images_give_their_alternative_text_and_titles(blocks, slice_of):
    source = 'See ![a *calm* room](room.jpg "Pain free") here.'
    assert blocks(source, "markdown") == [
        ("paragraph", "See here."),
        ("alt", "Pain free"),
        ("alt", "a calm room"),
    ]
    assert slice_of(read("x", source, "markdown"), "Pain free") == "Pain free"


def test_code_and_comments_are_not_read(blocks):
    source = "```\ncure\n```\n\n    cure\n\n<!-- a cure\n\nstill -->\n\nText\n\n---\n\n[x]: /cure 'cure'\n"
    assert blocks(source, "markdown") == [("paragraph", "Text")]


def test_html_in_markdown_is_read_in_place(blocks, slice_of):
    source = "# Hé\n\n<div class='cta'>\n  <p>No&nbsp;more <b>pain</b></p>\n</div>\n\n> <p>a\n> b</p>\n"
    assert blocks(source, "markdown") == [
        ("heading", "Hé"),
        ("paragraph", "No more pain"),
        ("quote", "a"),
        ("quote", "b"),
    ]
    assert slice_of(read("x", source, "markdown"), "No more") == "No&nbsp;more"


def test_markdown_inside_hidden_html_is_not_read(blocks):
    assert blocks("<div hidden>\n\nA **cure**\n\n</div>\n\nText\n", "markdown") == [("paragraph", "Text")]


def test_text_between_shortcodes_is_read(blocks):
    source = (
        '{{< note title="x" >}}\nRelief **now**\n{{< /note >}}\n\n{% if a %}\nMore\n{% endif %}\n'
        "{% comment %}\ncure\n{% endcomment %}\n\n{{ name }}, welcome\n{# cure #}\n\n**{{ a }}b**c {: .x}\n"
    )
    assert blocks(source, "markdown") == [
        ("paragraph", "Relief now"),
        ("paragraph", "More"),
        ("paragraph", ", welcome"),
        ("paragraph", "bc"),
    ]


def test_footnotes_are_paragraphs(blocks):
    assert blocks("Text[^a].\n\n[^a]: The *note*.\n", "markdown") == [
        ("paragraph", "Text."),
        ("paragraph", "The note."),
    ]
