import pytest

from ketalint.drafts.furniture import is_byline_list, is_furniture
from ketalint.model import Block


@pytest.mark.parametrize(
    "text",
    [
        "Loading...",
        "Leave A Comment",
        "Comments",
        "Comentarios",
        "top of page",
        "bottom of page",
        "By Jane Doe, MD",
        "Article by Dr. Jane Doe",
        "By Jane Doe, Ph.D. | Aug 14, 2024",
        "Medically reviewed by Jane Doe, MSN, FNP-C",
        "- Aug 14, 2024",
        "August 14, 2024",
        "2 min read",
        "Author: Jane Doe, LPCC",
        "Posted on 3 May 2024",
        "Last updated: 2024-05-03",
        "© 2025 Some Clinic",
        "Read more",
        "Learn more →",
        "Share this",
        "Subscribe",
        "Back to top",
        "Skip to content",
        "Home | About | Contact",
        "Home > Blog > Our news",
        "We use cookies to improve this site.",
        "Book now!",
        "Request an appointment",
        "Call us at 555-0100",
        "Call us today at (555) 555-0100 to schedule an appointment.",
        "555-0100",
        "Tel: 555-0100 | Fax: 555-0101",
        "hello@clinic.example",
        "Some Clinic, 12 Main Street. Telephone 555-0100.",
        "12 Main Street, Suite 4, Bend, OR 97701",
    ],
)
def test_furniture(text):
    assert is_furniture(Block("paragraph", text, ()))


@pytest.mark.parametrize(
    "text",
    [
        "Pain-free at last!",
        "LIFE CHANGING!!!",
        "By Friday you will walk",
        "By Friday",
        "Relief in 10 minutes",
        "FDA approved",
        "Call us at 555-0100 and never hurt again.",
        "Book now and be cured",
        "Sunday, June 8 · 9 a.m. to 1 p.m.",
        "50 mg",
        "$475",
        "Author of his own cure",
        "Copyright infringement hurts",
        "Reviewed by experts and proven safe",
        "Published in 2019 and proven ever since",
        "Relief | No risk",
        "Share the relief",
        "90 days of relief",
    ],
)
def test_not_furniture(text):
    assert not is_furniture(Block("paragraph", text, ()))


def test_words_of_a_menu_may_head_a_section():
    assert is_furniture(Block("paragraph", "FAQs", ()))
    assert not is_furniture(Block("heading", "FAQs", (), level=2))


def test_the_dressing_of_a_post_is_told_from_a_list():
    assert is_byline_list(["Jane Doe", "Aug 14, 2024", "2 min read"])
    assert not is_byline_list(["Complete relief", "Jane Doe"])
    assert not is_byline_list(["no more pain", "2 min read"])
    assert not is_byline_list([])
