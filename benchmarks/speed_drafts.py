"""Drafts to measure speed on: as many as wanted, each different, made of sentences that never repeat.

The register is that of a clinic's site. Most sentences claim nothing, some claim what may be claimed, some
too much. The same seed gives the same drafts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

_SLOTS = """
who: our nurses | the physician on duty | a pain specialist | the front desk | our care team | the
    anesthesiologist | your coordinator | a second nurse | the clinic director | our pharmacist | the
    intake nurse | one of our therapists
person: patients | people with long illnesses | veterans | new mothers | retired teachers | warehouse
    workers | runners | older adults | shift workers | farmers | office workers | people who travel far
    | cyclists | musicians | carpenters
place: the second floor | the quiet wing | the corner room | the house on Mill Street | the new building
    | the annex | our north office | the room with the blue chairs | the ground floor | the old library
    | the garden side | the east wing
day: Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | weekday mornings | weekday evenings |
    the first visit | the second visit | the day before | the week after
thing: a blanket | a list of your medicines | a pair of headphones | an eye mask | a book | a warm
    sweater | a snack | your insurance card | a referral letter | a notebook | a bottle of water | a
    favorite playlist | slippers
pain: nerve pain | back pain | CRPS | fibromyalgia | neuropathy | phantom limb pain | shingles pain |
    joint pain | neck pain | pain after surgery | sciatica | migraine | burning feet | an aching hip |
    pelvic pain
verb: relieves | eases | reduces | may reduce | can ease | might soften | has been shown to reduce |
    often helps with | can help manage | sometimes quiets | may help with | takes the edge off
strong: cures | ends | erases | eliminates | wipes out | reverses | puts a stop to | abolishes | heals |
    fixes
course: a course of infusions | one infusion | ketamine therapy | our ketamine program | a series of six
    visits | low-dose ketamine | a booster infusion | treatment with ketamine | an infusion of ketamine
time: for a few days | for several weeks | within hours | over the next days | for some weeks | after
    the third visit | in the first week | by the end of the course | for a month or two | during the
    following weeks
feeling: drowsy | light-headed | calm | a little sick | thirsty | tired | far away | hungry | cold |
    relaxed | dizzy | thoughtful
matter: parking | meals | travel | the paperwork | the quiet rooms | your questions | the consent form |
    childcare | rescheduling | the intake form | the lights | music | the waiting list | payment plans
number: two | three | four | five | six | seven | eight | nine | ten | twelve | fifteen | twenty
adverb: usually | often | sometimes | always | rarely | as a rule | on most days | in most weeks | when
    asked | by phone
"""
_PLAIN = (
    "{Who} will go over {matter} with you on {day}.",
    "On {day}, {who} can be found on {place}.",
    "Please bring {thing} and {thing2}, and leave the rest at home.",
    "{Person} {adverb} ask about {matter} and {matter2} before they come.",
    "There is room for {number} guests on {place}, and {who} keeps a chair free.",
    "If you feel {feeling}, tell {who}, who {adverb} sits close by.",
    "We moved {matter} to {place} so that {person} have less far to walk.",
    "Some {person} read, others listen to music, and {number} in our last group brought {thing}.",
    "{Who} keeps notes on {matter}, and you may read them on {day}.",
    "You will need somebody to drive you home from {place}, {adverb} until the evening.",
    "Ask {who} about {matter}; the answer depends on {matter2}.",
    "A visit on {day} begins with {matter} and ends with {thing} on {place}.",
    "Before we talk about {pain}, {who} asks what {person} have tried so far.",
    "It took {number} months to set up {place}, and {person} helped us choose {thing}.",
    "Is there a place for {thing} on {place}, and who looks after it on {day}?",
    "Other drugs for {pain} are explained by {who} on {day}.",
    "When {person} call about {matter}, {who} {adverb} answers within {number} rings.",
)
_CLAIMS = (
    "In some {person}, {course} {verb} {pain} {time}.",
    "{Course} {verb} {pain}, and you may feel {feeling} {time}.",
    "{Course} {strong} {pain}, say {person} whom we met on {place}.",
    "Does {course} help with {pain}, and will {person} notice it {time}?",
    "No honest clinic promises that {course} {strong} {pain}.",
    "{Course} is not for everyone: {who} looks at {pain}, blood pressure and {matter} first.",
    "{Person} with {pain} are guaranteed to feel better {time}, and {course} is completely safe.",
    "After {course}, {number} in {number2} of our {person} told {who} that {pain} was milder {time}.",
    "Nausea, dizziness and a raised heart rate can follow {course}, so {who} stays with {person}.",
)
_HEADINGS = (
    "What {person} ask about {matter}",
    "{Course} and {pain}",
    "Your visit on {day}",
    "{Who}, {matter} and you",
    "Living with {pain}",
    "What to bring: {thing} and {thing2}",
)


def make_drafts(folder: Path, count: int, words: int = 600, seed: int = 7) -> int:
    """Writes `count` drafts of at least so many words each; returns the words written."""
    folder.mkdir(parents=True, exist_ok=True)
    sentences = _sentences(random.Random(seed))
    dice = random.Random(seed + 1)
    total = 0
    for number in range(count):
        text = _draft(sentences, dice, words)
        total += len(text.split())
        (folder / f"draft-{number:05}.md").write_text(text, encoding="utf-8")
    return total


def make_long_draft(path: Path, characters: int, seed: int = 11) -> None:
    """Writes one draft of at least so many characters."""
    sentences, dice = _sentences(random.Random(seed)), random.Random(seed + 1)
    parts: list[str] = []
    size = 0
    while size < characters:
        parts.append(_draft(sentences, dice, 600))
        size += len(parts[-1])
    path.write_text("\n".join(parts), encoding="utf-8")


def changed(path: Path) -> None:
    """Changes a draft as an editor would, by one more sentence."""
    with path.open("a", encoding="utf-8") as file:
        file.write("\nWe have added a bench beside the door for whoever waits.\n")


def _draft(sentences: Iterator[tuple[str, str]], dice: random.Random, words: int) -> str:
    parts: list[str] = []
    count = 0
    while count < words:
        heading, _ = next(sentences)
        block = [f"{'#' if not parts else '##'} {heading}"]
        paragraph = [next(sentences)[1] for _ in range(dice.randint(3, 7))]
        block.append(" ".join(paragraph))
        if dice.random() < 0.3:
            block.append("\n".join(f"- {next(sentences)[1]}" for _ in range(dice.randint(2, 4))))
        parts += block
        count = sum(len(part.split()) for part in parts)
    return "\n\n".join(parts) + "\n"


def _sentences(dice: random.Random) -> Iterator[tuple[str, str]]:
    """Pairs of a heading and a sentence, no sentence twice."""
    slots = _slots()
    seen: set[str] = set()
    while True:
        claims = dice.random() < 0.25
        sentence = _filled(dice.choice(_CLAIMS if claims else _PLAIN), slots, dice)
        if sentence in seen:
            continue
        seen.add(sentence)
        yield _filled(dice.choice(_HEADINGS), slots, dice), sentence


def _slots() -> dict[str, list[str]]:
    entries = re.findall(r"^(\w+): (.*(?:\n +.*)*)", _SLOTS, re.MULTILINE)
    return {name: [" ".join(word.split()) for word in words.split("|")] for name, words in entries}


def _filled(template: str, slots: dict[str, list[str]], dice: random.Random) -> str:
    chosen: dict[str, str] = {}
    for name, words in slots.items():
        chosen[name], chosen[f"{name}2"] = dice.sample(words, 2)
        chosen[name.capitalize()] = chosen[name][0].upper() + chosen[name][1:]
    return template.format(**chosen)
