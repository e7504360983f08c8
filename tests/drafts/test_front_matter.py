import pytest

from ketalint.drafts import read


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Relief at last", "Relief at last"),
        ("Relief # a note", "Relief"),
        ('"Say \\"no\\" to pain\\u2019s grip"', 'Say "no" to pain\'s grip'),
        ("'It''s over'", "It's over"),
        ("Relief\n  at last", "Relief at last"),
        ("|\n  Relief\n\n  at last", "Relief at last"),
        (">-\n  Relief\n  at last", "Relief at last"),
        ('"Relief\n  at last"', "Relief at last"),
    ],
)
def test_yaml_values(value, text, blocks):
    source = f"---\ndate: 2025-01-01\ntitle: {value}\ntags:\n  - title: cure\nauthor: X\n---\nBody\n"
    assert blocks(source, "markdown") == [("title", text), ("paragraph", "Body")]


@pytest.mark.parametrize("value", ["", "[a, b]", "{a: b}", "null", "true", "\n  - a", "\n  a: b", "&x"])
def test_yaml_values_that_are_no_text_are_not_read(value, blocks):
    assert blocks(f"---\ntitle: {value}\n---\nBody\n", "markdown") == [("paragraph", "Body")]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("title", "title"),
        ("Subtitle", "title"),
        ("seo_title", "title"),
        ("metaTitle", "title"),
        ("og:title", "title"),
        ("description", "description"),
        ("excerpt", "description"),
        ("metaDescription", "description"),
        ("tagline", "description"),
        ("og-description", "description"),
        ('"summary"', "description"),
    ],
)
def test_keys(key, kind, blocks):
    assert blocks(f"---\n{key}: Relief\n---\n", "markdown") == [(kind, "Relief")]


def test_places_in_quoted_values_are_exact(slice_of):
    draft = read("x", "---\r\ntitle: \"A \\\"cure\\\" now\"\r\nsummary: 'it''s so'\r\n---\r\n", "markdown")
    assert slice_of(draft, '"cure" now') == '\\"cure\\" now'
    assert slice_of(draft, "it's") == "it''s"


def test_toml(blocks):
    source = (
        '+++\ndate = 2025-01-01\nx = """\ntitle = "no"\n"""\ntitle = "Re\\u006cief" # note\n'
        "description = '''\nFor\nsome'''\n[seo]\ntitle = 'no'\n+++\nBody\n"
    )
    assert blocks(source, "markdown") == [
        ("title", "Relief"),
        ("description", "For some"),
        ("paragraph", "Body"),
    ]


def test_json(blocks):
    source = (
        '{\n "title": "Re\\"lief\\"", "seo": {"title": "no"},\n "tags": ["title", "no"],\n'
        ' "summary": "S"\n}\n\nBody\n'
    )
    assert blocks(source, "markdown") == [
        ("title", 'Re"lief"'),
        ("description", "S"),
        ("paragraph", "Body"),
    ]


@pytest.mark.parametrize("source", ["---\ntitle: a\n", "+++\ntitle = 'a'\n", '{ "title": "a"\n'])
def test_front_matter_that_never_ends_is_text(source, blocks):
    assert all(kind != "title" for kind, _ in blocks(source, "markdown"))
