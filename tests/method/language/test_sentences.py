"""How precise the dictionaries are, on sentences that were written without looking at them.

`plain.*.txt` came before the dictionaries. `fresh.*.txt` was written after them, in two turns, each tried
once: nothing was found in it, and nothing was tuned by it. `later.*.txt` came before the words of more trades
were added, and nothing was found in it before or after. `tricky.*.txt` was written to catch them out, with
words that the trade and customers share. `trade.*.txt` are cards as a group writes them that looks at its own
process.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from journeytui.method.language.lexicon import Kind, Voice
from journeytui.method.language.shipped import lexicon_of

HERE = Path(__file__).parent
VOICES: dict[str, Voice] = {
    "titles": "title",
    "activities": "does",
    "situations": "happens",
    "thoughts": "thinks",
    "feelings": "feels",
}
KINDS: dict[str, Kind] = {"JT401": "jargon", "JT402": "organisation", "JT404": "survey"}
LANGUAGES = ("en", "sv", "da")


def sentences(name: str) -> Iterator[tuple[str, str, Voice]]:
    """Code (if one is told), sentence and voice of each line of a file."""
    code, voice = "", VOICES["activities"]
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            *codes, section = line[2:].split()
            code, voice = "".join(codes), VOICES[section]
        elif line:
            yield code, line, voice


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("kind", "least", "one_in"),
    [("plain", 150, 50), ("fresh", 50, 50), ("later", 30, 50), ("tricky", 40, 10)],
)
def test_plain_sentences_are_left_in_peace(kind: str, least: int, one_in: int, language: str) -> None:
    lexicon = lexicon_of(language)
    plain = list(sentences(f"{kind}.{language}.txt"))
    flagged = {text: found for _code, text, voice in plain if (found := lexicon.notices(text, voice))}
    assert len({text for _code, text, _voice in plain}) >= least
    assert len(flagged) * one_in <= len(plain), flagged


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_talk_of_the_trade_is_found_under_its_code(language: str) -> None:
    lexicon = lexicon_of(language)
    trade = list(sentences(f"trade.{language}.txt"))
    missed = [
        (code, text)
        for code, text, voice in trade
        if KINDS[code] not in {one.kind for one in lexicon.notices(text, voice)}
    ]
    assert len(trade) >= 60
    assert len(missed) * 10 <= len(trade), missed
