"""Points in time and money: "the third day", "since the 1980s", "$400"."""

from __future__ import annotations

from ketalint.language.quantities.ranges import JOINERS, Amount, made
from ketalint.language.quantities.units import MASSES, MINUTE, TIMES, unit_at
from ketalint.language.quantities.words import DASHES, ORDINALS, SMALL, Lexeme, number_at, text_at

DECADES = {
    f"{word[:-1]}ies": 1900 + SMALL[word]
    for word in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
}
DOLLARS = frozenset("$€£")
_WARS = {1: (1914.0, 1918.0), 2: (1939.0, 1945.0)}
_NUMBERED = {"i": 1, "1": 1, "one": 1, "first": 1, "ii": 2, "2": 2, "two": 2, "second": 2}
_ERAS = {
    "wwi": _WARS[1],
    "wwii": _WARS[2],
    "victorian": (1837.0, 1901.0),
    "edwardian": (1901.0, 1910.0),
}
_CENTURIES = {"seventeenth": 1600.0, "eighteenth": 1700.0, "nineteenth": 1800.0}
ERA_WORDS = frozenset(("turn", "world", "ww", "civil", "great", "korean", "millennium", *_ERAS, *_CENTURIES))


def ordinal_time(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """ "the third day", "1st month", "day three"."""
    word, number = text_at(row, place), 0.0
    at = place + 1
    if word in ORDINALS:
        number = ORDINALS[word]
    elif (
        row[place].number and text_at(row, at) in ("st", "nd", "rd", "th") and row[place].end == row[at].start
    ):
        number, at = float(row[place].text.replace(",", "")), at + 1
    if number:
        unit = unit_at(row, at, TIMES)
        if (
            unit is not None
            and unit >= MINUTE
            and not text_at(row, at).endswith("s")
            and text_at(row, at) not in ("h", "min")
        ):
            return made(row, place, at + 1, "time", (number - 1) * unit, number * unit, ordinal=True), at + 1
        return None
    if (
        word in ("day", "week", "month")
        and text_at(row, place - 1) not in ("a", "per", "the", "each", "every", "/")
        and not _number_before(row, place)
    ):
        read = number_at(row, at)
        if (
            read is not None
            and read[0] == int(read[0])
            and 0 < read[0] < 400
            and unit_at(row, read[1], TIMES) is None
        ):
            unit = TIMES[word]
            return made(
                row, place, read[1], "time", (read[0] - 1) * unit, read[0] * unit, ordinal=True
            ), read[1]
    return None


def _number_before(row: list[Lexeme], place: int) -> bool:
    return place > 0 and (
        row[place - 1].number or row[place - 1].text in SMALL or row[place - 1].text in DASHES
    )


def year_at(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    word, at = text_at(row, place), place + 1
    if word in DECADES and text_at(row, place - 1) in ("the", "mid", "early", "late", *DASHES):
        return made(row, place, at, "year", DECADES[word], DECADES[word] + 9), at
    if not (row[place].number and word.isdigit() and len(word) == 4 and 1700 <= int(word) <= 2100):
        return None
    year = float(word)
    apostrophe = text_at(row, at) in ("'", "’") and text_at(row, at + 1) == "s"
    decade = text_at(row, at) in ("s", "'s", "’s") or apostrophe
    if decade and row[at].start == row[place].end:
        end = at + 1 + apostrophe
        span = 99 if year % 100 == 0 and year < 1900 else 9
        return made(row, place, end, "year", year, year + span), end
    if unit_at(row, at, TIMES) or unit_at(row, at, MASSES) or text_at(row, at) in ("%", "percent", "per"):
        return None
    return made(row, place, at, "year", year, year), at


def era_at(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """ "the Second World War", "World War II", "WW2", "the Civil War", "the nineteenth century"."""
    word, after = text_at(row, place), [text_at(row, place + i) for i in (1, 2)]
    if word in _ERAS:
        return made(row, place, place + 1, "year", *_ERAS[word]), place + 1
    if word in ("first", "second") and after == ["world", "war"]:
        return made(row, place, place + 3, "year", *_WARS[_NUMBERED[word]]), place + 3
    if word == "world" and after[0] == "war" and after[1] in _NUMBERED:
        return made(row, place, place + 3, "year", *_WARS[_NUMBERED[after[1]]]), place + 3
    if word == "ww" and after[0] in ("1", "2", "i", "ii"):
        return made(row, place, place + 2, "year", *_WARS[_NUMBERED[after[0]]]), place + 2
    if word == "korean" and after[0] == "war":
        return made(row, place, place + 2, "year", 1950.0, 1953.0), place + 2
    if (
        word == "millennium"
        and text_at(row, place - 1) == "the"
        and text_at(row, place - 2) in ("after", "since")
    ):
        return made(row, place, place + 1, "year", 2000.0, 2010.0), place + 1
    if word == "civil" and after[0] == "war":
        return made(row, place, place + 2, "year", 1861.0, 1865.0), place + 2
    if word == "great" and after[0] == "war":
        return made(row, place, place + 2, "year", *_WARS[1]), place + 2
    if word == "turn" and after[0] == "of":
        return _turn(row, place)
    return _old_century(row, place)


def _turn(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """ "The turn of this century", "the turn of the millennium"."""
    if text_at(row, place + 2) in ("the", "this") and text_at(row, place + 3) in ("century", "millennium"):
        return made(row, place, place + 4, "year", 1999.0, 2001.0), place + 4
    return None


def _old_century(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    """ "The nineteenth century", "the 19th century", "the 1800s" being a year."""
    word, at = text_at(row, place), place + 1
    begin = _CENTURIES.get(word)
    if begin is None and word in ("17", "18", "19") and text_at(row, at) == "th":
        begin, at = (float(word) - 1) * 100, at + 1
    at += text_at(row, at) in DASHES
    if begin is None or text_at(row, at) != "century":
        return None
    return made(row, place, at + 1, "year", begin, begin + 99), at + 1


def money_at(row: list[Lexeme], place: int) -> tuple[Amount, int] | None:
    if text_at(row, place) in DOLLARS:
        first = number_at(row, place + 1)
        if first is None:
            return None
        low, end = first
        high, end = _second_price(row, place, end) or (low, end)
        return made(row, place, end, "money", low, high), end
    read = number_at(row, place)
    if read is not None and text_at(row, read[1]) in ("dollars", "bucks", "usd"):
        return made(row, place, read[1] + 1, "money", read[0], read[0]), read[1] + 1
    return None


def _second_price(row: list[Lexeme], start: int, place: int) -> tuple[float, int] | None:
    """The upper end of "$50 to $150", "$50-150"."""
    joiner = text_at(row, place)
    if joiner not in JOINERS and not (joiner == "and" and text_at(row, start - 1) == "between"):
        return None
    signed = text_at(row, place + 1) in DOLLARS
    tight = joiner in DASHES and place + 1 < len(row) and row[place].end == row[place + 1].start
    return number_at(row, place + 1 + signed) if signed or tight else None
