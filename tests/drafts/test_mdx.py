from ketalint.drafts import read

SOURCE = """---
title: Relief {now}
---
import Card from '../card'
export const meta = {
  title: 'no',
}

# Relief {/* cure */}

<Card title="Say goodbye" size={{ big: true }} items={[1, 2].map(x => <b>{x}</b>)}>
    Text with **bold** and {props.cure} word<Tip>s</Tip>.

    <li>One <em>thing</em></li>
    <li>Two</li>
</Card>

<img alt={'a room'} />

{"Relief"} {' '} for `{a` some {b}.

```js
const cure = {
```

<style>{`cure {`}</style>

<h3>Why</h3>
End { open
"""


def test_what_is_not_prose_is_left_out(blocks):
    assert blocks(SOURCE, "mdx") == [
        ("title", "Relief {now}"),
        ("heading", "Relief"),
        ("alt", "Say goodbye"),
        ("paragraph", "Text with bold and words."),
        ("item", "One thing"),
        ("item", "Two"),
        ("alt", "a room"),
        ("paragraph", "Relief for some."),
        ("heading", "Why"),
        ("paragraph", "End { open"),
    ]


def test_offsets_do_not_move(slice_of):
    draft = read("x", SOURCE, "mdx")
    assert slice_of(draft, "bold and words") == "bold** and {props.cure} word<Tip>s"
    assert slice_of(draft, "Say goodbye") == "Say goodbye"
    assert slice_of(draft, "for some.") == "for `{a` some {b}."


def test_a_sentence_that_begins_with_import_is_read(blocks):
    assert blocks("import of ketamine is legal\n", "mdx") == [("paragraph", "import of ketamine is legal")]
