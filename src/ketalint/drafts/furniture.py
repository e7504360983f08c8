"""Page furniture: by-lines, menus, dates, calls to book. Not what the draft says, so not read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ketalint.model import Block

_LONGEST = 300

# Phrases that say nothing wherever they stand alone; compared without case, end marks and arrows.
_PHRASES = frozenset(
    phrase.strip()
    for phrase in """
    accept | accept all | accept cookies | add a comment | advertisement | all rights reserved
    apply now | archives | back to blog | back to home | back to top | book a call | book a consultation
    book a visit | book an appointment | book now | book online | book your appointment
    book your consultation | book your visit | bottom of page | call | call now | call today | call us
    call us now | call us today | categories | click here | click here to learn more | close | comentarios
    comment | comments | comments are closed | contact us | contact us now | contact us today
    continue reading | cookie policy | cookie settings | decline | download | email us | find out more
    follow us | for immediate release | get directions | get in touch | get started | get started now
    get started today | home page | learn more | leave a comment | leave a reply | leave a review
    like this | load more | loading | log in | login | make an appointment | menu | more info
    more information | newer posts | next | next article | next page | next post | no comments | older posts
    previous | previous article | previous page | previous post | print | print this page | privacy policy
    read full article | read more | read the full article | recent posts | related articles | related posts
    reply | request a consultation | request an appointment | request appointment | reserve a chair
    reserve now | reserve your spot | schedule a call | schedule a consultation | schedule a visit
    schedule an appointment | schedule now | schedule online | schedule your appointment
    schedule your consultation | schedule your free consultation | search | send | share | share on facebook
    share on twitter | share this | share this article | share this page | share this post
    share via email | sign in | sign up | sign up now | site map | sitemap | skip navigation | skip to content
    skip to main content | submit | subscribe | subscribe now | subscribe to our newsletter
    table of contents | terms and conditions | terms of service | terms of use | toggle navigation
    top of page | uncategorized | view all | view all posts | view more | watch the video | watch video
    written by
    """.replace("\n", "|").split("|")
    if phrase.strip()
)
# Words of menus; a heading may well say "FAQs" or "Services", so headings keep them.
_MENU = frozenset(
    word.strip()
    for word in """
    about | about us | appointments | blog | careers | conditions | conditions we treat | contact
    email | english | español | facebook | faq | faqs | gallery | home | hours | insurance | instagram
    linkedin | locations | main menu | meet our team | meet the team | name | new patients | news | our blog
    our clinic | our doctors | our providers | our services | our staff | our team | patient forms
    patient portal | patient resources | phone | physicians | pinterest | pricing | providers | referrals
    resources | reviews | services | shop | tags | team | testimonials | treatments | tweet | twitter
    youtube
    """.replace("\n", "|").split("|")
    if word.strip()
)
_ENDS = " .:…!→»›>-*"

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_DATE = (
    rf"{_WEEKDAY}(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?:,?\s+(?:at\s+)?\d{1,2}:\d\d\s*(?:[ap]\.?m\.?)?)?"
)
_NAME_WORD = r"(?:[A-Z][\w'-]*\.?|(?:de|del|la|van|von|der|bin|al)(?=\s))"
_NAME = rf"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?{_NAME_WORD}(?:\s+{_NAME_WORD}){{0,4}}"
_LETTERS = r"(?:,\s*|\s+)(?:[A-Z][A-Za-z]{0,3}\.?-?){1,3}"
_READ_TIME = r"\d{1,3}\s*-?\s*min(?:ute)?s?\.?(?:\s+read)"
_TAIL = rf"(?:\s*[|·•,–—-]\s*(?:{_READ_TIME}|(?i:{_DATE})))*"

_BYLINE = re.compile(
    rf"(?:[-–—]\s*)?(?:(?i:article|story|post|posted|written|authored|published|edited|reviewed|"
    rf"medically reviewed|fact[- ]checked)\s+)?(?i:by):?\s+{_NAME}(?:{_LETTERS}){{0,4}}{_TAIL}\.?"
)
_SHORT_BYLINE = re.compile(r"(?i:by):?\s+[A-Z][\w'-]*")
_CREDIT = re.compile(
    r"(?:authors?|reviewer|editor|medical reviewer|photo(?: credit)?|image(?: credit)?|source)\s*:\s*.{1,60}"
    r"|(?:posted|filed)\s+(?:on|in|under)\s+.{1,40}"
    rf"|(?:(?:last|page|first)\s+)?(?:posted|published|updated|modified|reviewed|revised|date)(?:\s+on)?\s*:?\s*{_DATE}"
    rf"|[-–—]?\s*{_DATE}(?:\s*[|·•,–—-]\s*{_READ_TIME})?"
    rf"|[-–—]?\s*{_READ_TIME}"
    r"|\d+\s+(?:comments?|views?|likes?|shares?)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright\b(?=\s*(?:©|\(c\)|\d{4}))).{0,200}", re.IGNORECASE)
_COOKIES = re.compile(
    r"(?:we|(?:this|our) (?:web)?site) uses? cookies\b.*|by (?:using|continuing).{0,60}\bcookies\b.*",
    re.IGNORECASE,
)
_PHONE_NUMBER = r"\+?\(?\d[\d().\s-]{4,18}\d"
_PHONE_LABEL = r"(?:(?:tel|telephone|phone|ph|fax|cell|mobile|office|t|p|f)[.:]*\s*)"
_BOOK = (
    r"(?:to\s+)?(?:schedule|book|make|request|set up|arrange)\s+(?:an?|your|the)?\s*(?:free\s+)?"
    r"(?:appointment|consultation|visit|call)(?:\s+(?:today|now|online))?"
)
_CALL = (
    r"(?:please\s+)?(?:call|text|phone|contact|reach)(?:\s+us)?(?:\s+(?:today|now))?(?:\s+at|\s+on)?:?\s*"
    + _PHONE_NUMBER
)
_REACH = re.compile(
    rf"{_PHONE_LABEL}?{_PHONE_NUMBER}(?:\s*[|·•,/]\s*{_PHONE_LABEL}?{_PHONE_NUMBER}){{0,2}}"
    rf"|{_CALL}(?:,?\s+{_BOOK})?|{_BOOK},?\s+{_CALL}|{_BOOK}"
    r"|(?:e-?mail(?:\s+us)?(?:\s+at)?:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://|www\.)\S+",
    re.IGNORECASE,
)
_STREET = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl|Parkway|Pkwy|"
    r"Highway|Hwy|Square|Sq|Terrace)\b\.?"
)
_ADDRESS = re.compile(
    rf"(?:[A-Z][\w&' -]{{2,60}},\s*)?\d{{1,5}}\s+(?:[A-Z0-9][\w']*\.?\s+){{1,4}}{_STREET}"
    r"(?:,?\s+(?:Suite|Ste\.?|Unit|Floor|#)\s*\w+)?(?:,\s*[A-Z][\w .'-]{1,40}){0,3}(?:\s+\d{5}(?:-\d{4})?)?"
    rf"[.,;]?(?:\s*(?i:{_PHONE_LABEL}?{_PHONE_NUMBER}|{_CALL}(?:\s+{_BOOK})?))?\.?"
)
_MENU_MARK = re.compile(r"\s+[|·•»›>/]\s+|\s*\|\s*")
_PERSON = re.compile(rf"{_NAME}(?:{_LETTERS}){{0,4}}")


def is_furniture(block: Block) -> bool:
    """Whether a block is page furniture as a whole, and says nothing about any treatment."""
    text = block.text
    if len(text) > _LONGEST:
        return False
    words = text.strip(_ENDS).casefold()
    if not any(map(str.isalnum, words)):
        return True
    leads = block.kind == "heading" or text.endswith(":")  # "Conditions we treat:" over a list
    if words in _PHRASES or (not leads and words in _MENU):
        return True
    if _COPYRIGHT.match(text) or _COOKIES.match(text):
        return True
    line = text.rstrip(" .!")
    if _is_byline(line) or _CREDIT.fullmatch(line) or _REACH.fullmatch(line):
        return True
    return bool(_ADDRESS.fullmatch(text)) or _is_menu(text)


def is_byline_list(items: Sequence[str]) -> bool:
    """Whether a list is the dressing of a post: its author, its date, how long it takes to read."""
    dressed = [bool(_CREDIT.fullmatch(item.strip())) for item in items if len(item) < 60]
    if len(dressed) < len(items) or not any(dressed):
        return False
    return all(known or _PERSON.fullmatch(item.strip()) for known, item in zip(dressed, items, strict=True))


def _is_byline(line: str) -> bool:
    # "By Friday" or "By Design" may be a heading: a single word is no name.
    return len(line) < 120 and bool(_BYLINE.fullmatch(line)) and not _SHORT_BYLINE.fullmatch(line)


def _is_menu(text: str) -> bool:
    parts = [part.strip(_ENDS).casefold() for part in _MENU_MARK.split(text)]
    if len(parts) < 2:
        return False
    known = sum(part in _MENU or part in _PHRASES for part in parts)
    return known * 2 >= len(parts) and all(len(part) < 40 for part in parts)
