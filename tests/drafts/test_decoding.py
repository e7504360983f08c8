import pytest

from ketalint.drafts import UnreadableDraft, decode
from ketalint.drafts.places import Lines
from ketalint.model import Place


def test_a_byte_order_mark_is_dropped():
    assert decode(b"\xef\xbb\xbfRelief") == "Relief"


def test_line_ends_stay_as_they_are():
    assert decode(b"a\r\nb\rc\n") == "a\r\nb\rc\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_read_by_its_mark(encoding):
    assert decode("\ufeffRené".encode(encoding)) == "René"


def test_bytes_that_are_no_text_are_refused_with_their_line():
    with pytest.raises(UnreadableDraft) as error:
        decode(b"one\r\ntwo \xe9\n")
    assert error.value.line == 2
    assert error.value.message == "not valid UTF-8 text (byte 0xe9)"
    assert "UTF-8" in error.value.hint


def test_nul_characters_are_refused():
    with pytest.raises(UnreadableDraft) as error:
        decode(b"a\nb\n\0")
    assert error.value.line == 3


def test_half_a_utf_16_character_is_refused():
    with pytest.raises(UnreadableDraft):
        decode(b"\xff\xfea\0b")


@pytest.mark.parametrize(
    ("offset", "line", "column"), [(0, 1, 1), (1, 1, 2), (3, 2, 1), (5, 3, 1), (7, 4, 1), (8, 4, 2)]
)
def test_crlf_lone_cr_and_lf_end_lines(offset, line, column):
    assert Lines("a\r\nb\rc\nd").place(offset) == Place(line, column, offset)


def test_a_negative_offset_has_no_place():
    with pytest.raises(ValueError, match="negative"):
        Lines("a").place(-1)
