"""The interview guide as Markdown: to be read on a screen, raw or laid out, and to be printed and written on.

What is bold is said aloud; all else is for the one who asks. Values in, text out.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from journeytui.method.interviewing.guide import (
    CLOSING,
    OPENING,
    WARM_UP,
    Guide,
    Question,
)
from journeytui.workshop.markdown import literal

LINE: Final = "_" * 60
"""Room for an answer."""
SHORT_LINE: Final = "_" * 16

Lines = Iterator[str]


def as_markdown(made: Guide, *, room: bool = True) -> str:
    """A guide as Markdown, with room for answers. Nothing that stands on a card does anything in it."""
    parts = [
        _head(made),
        _use(made),
        _look(made),
        _opening(made),
        _warm_up(made),
        *_chapters(made),
        _back(made),
        _closing(made),
        _left_out(made),
        _answers(made),
    ]
    kept = ([line for line in part if room or not line.endswith(LINE)] for part in parts)
    return "\n\n".join("\n".join(lines) for lines in kept if lines) + "\n"


def _head(made: Guide) -> Lines:
    heading, label = made.texts.words["heading"], made.texts.words["label"]
    yield "# " + literal(heading[made.variant].format(title=made.title or heading["untitled"]))
    yield ""
    if made.segment:
        yield f"- {literal(label['for'].format(segment=made.segment))}"
    yield "- " + label["length"].format(minutes=made.minutes, questions=made.questions)
    yield "- " + label["when"].format(line=SHORT_LINE)
    if made.empty or not made.questions:
        yield ""
        yield label["empty" if made.empty else "nothing"]


def _use(made: Guide) -> Lines:
    more = made.texts.lists["use_visit"] if made.variant == "home-visit" else ()
    yield from _section(made, "use", (*made.texts.lists["use"], *more))


def _look(made: Guide) -> Lines:
    if made.variant == "home-visit":
        yield from _section(made, "look", (*made.texts.lists["look"], *made.texts.lists["photograph"]))
        yield f"- {_answer(made)}"


def _opening(made: Guide) -> Lines:
    lists = made.texts.lists
    notes = lists["notes"] if made.notes else ()
    said = (line.format(minutes=made.minutes) for line in (*lists["opening"], *notes))
    yield from _section(made, "opening", map(_aloud, said), OPENING)


def _warm_up(made: Guide) -> Lines:
    first, *about = made.texts.lists["warm_up"]
    said = [first, *(line.format(title=made.title) for line in about if made.title)]
    yield from _section(made, "warm_up", map(_aloud, said), WARM_UP)
    yield f"- {_answer(made)}"


def _chapters(made: Guide) -> Iterator[Lines]:
    for n, chapter in enumerate(made.chapters, 1):
        heading = made.texts.words["heading"]["phase"].format(n=n, phase=chapter.title)
        lines = ["## " + literal(heading).replace("\\.", ".", 1), "", f"- {_aloud(chapter.said)}"]
        if chapter.stretch:
            lines.append(f"  - {literal(chapter.stretch)}")
        if chapter.show:
            lines.append(f"- {_aloud(chapter.show)}")
        if chapter.things:
            lines.append(f"  - {literal(chapter.things)}")
        lines.append(f"- {_answer(made)}")
        for question in chapter.questions:
            lines += _question(made, question)
        yield iter(lines)


def _back(made: Guide) -> Lines:
    met = made.texts.lists["meet"] if made.variant == "home-visit" else ()
    if made.back or met:
        yield from _section(made, "back", map(_aloud, met))
        for question in made.back:
            yield from _question(made, question)


def _closing(made: Guide) -> Lines:
    yield from _section(made, "closing", map(_aloud, made.texts.lists["closing"]), CLOSING)
    yield f"- {_answer(made)}"


def _left_out(made: Guide) -> Lines:
    if made.left_out:
        label = made.texts.words["label"]
        yield "## " + made.texts.words["heading"]["left_out"]
        yield ""
        yield label["left_out"].format(n=made.left_out)
        yield ""
        yield from (f"- {literal(line)}" for line in made.left)
        if made.left_more:
            yield "- " + label["left_more"].format(n=made.left_more)


def _answers(made: Guide) -> Lines:
    said = made.texts.words["source"]
    example = said["line"].format(kind=said[made.variant])
    yield from _section(made, "answers", (line.format(line=example) for line in made.texts.lists["answers"]))


def _section(made: Guide, key: str, items: Iterable[str], minutes: int = 0) -> Lines:
    yield "## " + made.texts.words["heading"][key].format(n=minutes)
    yield ""
    yield from (f"- {item}" for item in items)


def _question(made: Guide, question: Question) -> Lines:
    yield f"- **{question.number}. {literal(question.said)}**"
    yield "  - " + made.texts.words["label"]["probes"].format(probes=literal(question.probes))
    yield f"  - {literal(question.about)}"
    yield f"  - {_answer(made)}"


def _aloud(said: str) -> str:
    return f"**{literal(said)}**"


def _answer(made: Guide) -> str:
    return f"{made.texts.words['label']['answer']} {LINE}"
