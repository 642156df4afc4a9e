"""The Markdown of recaps on a screen."""

import pytest

from journeytui.widgets.faces.prose import prose


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("# Buying a kitchen", ["Buying a kitchen"]),
        ("- **Deciding** (new): two activities, and one", ["- Deciding (new): two", "  activities, and one"]),
        ("  - “Can we afford this if it rains”", ["  - “Can we afford", "    this if it rains”"]),
        (r"1\. \*not bold\*, a \\ and \_", [r"1. *not bold*, a \ and", "_"]),
        ("one\n\ntwo", ["one", "", "two"]),
        ("no [b]markup[/b] here", ["no [b]markup[/b] here"]),
        ("a\x1b[31mb", ["a␛[31mb"]),
    ],
)
def test_it_reads_as_it_was_meant(source, lines):
    assert [line.plain.rstrip() for line in prose(source, 22)] == lines


def test_what_is_bold_is_bold():
    (line,) = prose(r"- **De\*ciding** (new)", 40)
    bold = [span for span in line.spans if span.style == "bold"]
    assert "".join(line.plain[span.start : span.end] for span in bold) == "De*ciding"
