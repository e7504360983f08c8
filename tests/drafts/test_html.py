import pytest

from ketalint.drafts import read


def test_the_head_gives_title_and_description(blocks):
    source = (
        "<!doctype html><html><head><meta charset=utf-8><title>Relief &ndash; us</title>"
        '<meta name="description" content="Ends pain &amp; more"><meta property=og:title content="Relief">'
        "<style>p {cure}</style><script>'cure'</script></head><body><p>Text</body></html>"
    )
    assert blocks(source, "html") == [
        ("title", "Relief – us"),
        ("description", "Ends pain & more"),
        ("title", "Relief"),
        ("paragraph", "Text"),
    ]


def test_entities_are_traced_to_the_source(slice_of):
    draft = read("x", "<p>It&rsquo;s NMDA&#8209;bound, <em>5&nbsp;</em>days&#x2019; r&eacute;st</p>", "html")
    assert slice_of(draft, "It's") == "It&rsquo;s"
    assert slice_of(draft, "NMDA-bound") == "NMDA&#8209;bound"
    assert slice_of(draft, "5 days'") == "5&nbsp;</em>days&#x2019;"
    assert slice_of(draft, "rést") == "r&eacute;st"


@pytest.mark.parametrize(
    "source",
    [
        "<nav>cure</nav>",
        "<script>cure</script>",
        "<template><p>cure</p></template>",
        "<noscript>cure</noscript>",
        "<svg><title>cure</title></svg>",
        "<div hidden><div>cure</div> cure</div>",
        "<div aria-hidden=true>cure</div>",
        "<p style='color: red; display : none'>cure</p>",
        "<div class='row main-menu'>cure</div>",
        "<ul id=breadcrumbs><li>cure</ul>",
        "<div class='cookie-banner'>cure</div>",
        "<div role=navigation>cure</div>",
        "<form><label>cure</label><select><option>cure</select><button>cure</button></form>",
        "<!-- <p>cure</p> -->",
        "<![CDATA[cure]]>",
        "<img alt=cure hidden>",
        "<p hidden>cure",
        "<table><tr><td><a href=/>Home</a></td><td><a href=/c>Cure</a></td></tr></table>",
        "<p>&copy; 2025 Cure Clinic. All rights reserved.</p>",
    ],
)
def test_what_no_visitor_reads_is_not_read(source, blocks):
    assert blocks(source + "<p>Text</p>", "html") == [("paragraph", "Text")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>one<p>two", [("paragraph", "one"), ("paragraph", "two")]),
        ("<p>a<br>b<br> <br>c</p>", [("paragraph", "a b"), ("paragraph", "c")]),
        ("<p>re<b>li</b>e<i>f</i> x<sup>2</sup></p>", [("paragraph", "relief x2")]),
        ("<blockquote><p>It worked.</p></blockquote>", [("quote", "It worked.")]),
        (
            "<figure><img alt='a room' title=calm><figcaption>Our room</figcaption></figure>",
            [("alt", "a room"), ("alt", "calm"), ("caption", "Our room")],
        ),
        (
            "<dl><dt>Dose<dd>Low<dt>Route<dd>IV</dl>",
            [("heading", "Dose"), ("paragraph", "Low"), ("heading", "Route"), ("paragraph", "IV")],
        ),
        (
            "<details><summary>Safe?</summary>Mostly.</details>",
            [("heading", "Safe?"), ("paragraph", "Mostly.")],
        ),
        ("<h3><button>Safe?</button></h3><p>Mostly.</p>", [("heading", "Safe?"), ("paragraph", "Mostly.")]),
        (
            "<p><strong>What to expect</strong></p><p>Rest.</p>",
            [("heading", "What to expect"), ("paragraph", "Rest.")],
        ),
        ("<p>p < 0.05 & AT&T <3 <unclosed", [("paragraph", "p < 0.05 & AT&T <3 <unclosed")]),
        ("<h1>A</h2><p>b", [("heading", "A"), ("paragraph", "b")]),
        ("<p>{{ name }}, {% if x %}hello{% endif %} you</p>", [("paragraph", ", hello you")]),
        ("<p><b>Q:</b> Safe?<br><b>A:</b> Mostly.</p>", [("heading", "Safe?"), ("paragraph", "Mostly.")]),
        ("<p>a <del>cure</del> <code>cure</code> b</p>", [("paragraph", "a b")]),
    ],
)
def test_blocks(source, expected, blocks):
    assert blocks(source, "html") == expected


def test_lists_nest_and_tolerate_missing_end_tags():
    source = "<h2>Aims</h2><p>We:<ul><li>ease pain<ul><li>nerve<li>joint</ul><li>lift mood</ul><p>End"
    assert [(b.kind, b.text, b.lead) for b in read("x", source, "html").blocks] == [
        ("heading", "Aims", -1),
        ("paragraph", "We:", -1),
        ("item", "ease pain", 1),
        ("item", "nerve", 2),
        ("item", "joint", 2),
        ("item", "lift mood", 1),
        ("paragraph", "End", -1),
    ]


def test_cells_know_their_column_and_their_row():
    source = (
        "<table><caption>Doses</caption><thead><tr><th>Week<th>What<th>Cost</thead><tbody>"
        "<tr><th>1<td colspan=2>Two<tr><td>2<td>One<td><p>$5</table><p>End"
    )
    assert [(b.kind, b.text, b.header, b.row) for b in read("x", source, "html").blocks] == [
        ("caption", "Doses", -1, -1),
        ("cell", "Week", -1, -1),
        ("cell", "What", -1, 1),
        ("cell", "Cost", -1, 1),
        ("cell", "1", 1, -1),
        ("cell", "Two", 2, 4),
        ("cell", "2", 1, -1),
        ("cell", "One", 2, 6),
        ("cell", "$5", 3, 6),
        ("paragraph", "End", -1, -1),
    ]


def test_tables_inside_tables_keep_apart():
    source = (
        "<table><tr><td>a<table><tr><td>x<td>y<tr><td>z</table></td><td>b</td></tr><tr><td>c<td>d</table>"
    )
    found = {b.text: b for b in read("x", source, "html").blocks}
    order = [b.text for b in read("x", source, "html").blocks]
    assert order == ["a", "x", "y", "z", "b", "c", "d"]
    assert order[found["z"].header] == "x"
    assert order[found["c"].header] == "a"
    assert order[found["d"].header] == "b"


def test_a_page_laid_out_by_a_table_is_no_table():
    source = "<table><tr><td><h1>Relief</h1><p>One.</p><ul><li>Two.</ul></td></tr></table>"
    assert [(b.kind, b.text, b.header, b.row) for b in read("x", source, "html").blocks] == [
        ("heading", "Relief", -1, -1),
        ("paragraph", "One.", -1, -1),
        ("item", "Two.", -1, -1),
    ]


def test_tags_without_an_end_stay_text(blocks):
    assert blocks("<p>a</p><p b='>c", "html") == [("paragraph", "a"), ("paragraph", "c")]
