"""A process that works on a journey and says what is done, until it is killed: `child FILE SEED`."""

import datetime as dt
import sys
from pathlib import Path
from random import Random

from journeytui.files.store import Store
from journeytui.journey import planning
from journeytui.journey.ids import new_id
from journeytui.journey.lookup import Taken
from journeytui.workshop.document import Document


def say(*words: str) -> None:
    sys.stdout.write(" ".join(words) + "\n")
    sys.stdout.flush()


def main() -> None:
    path, random = Path(sys.argv[1]), Random(sys.argv[2])
    now = lambda: dt.datetime.now(dt.UTC)  # noqa: E731
    store = Store.open(path, now=now, random_bits=random.getrandbits, delay=0.002)
    writer = store.begin("desk")
    document = Document(store.journey, writer, now, store.view_only)
    document.observe(lambda change: store.save_soon(change.after))
    say("ready")
    while True:
        made = new_id("phase", random.getrandbits, Taken(document.journey))
        phases = document.journey.phases
        match random.choice(["add", "add", "add", "rename", "remove", "undo"]):
            case "rename" if phases:
                phase = random.choice(phases).id
                edit = planning.set_fields(document.journey, phase, title=f"renamed {made}")
                document.run(edit, "rename")
                say("title", phase, edit.values["title"])
            case "remove" if len(phases) > 8:
                phase = random.choice(phases).id
                document.run(planning.remove(document.journey, phase), "remove")
                say("gone", phase)
            case "undo" if document.can_undo:
                document.undo()
                say("is", "|".join(f"{phase.id}={phase.title}" for phase in document.journey.phases))
            case _:
                document.run(planning.add(document.journey, "phase", made, {"title": made}), "add")
                say("title", made, made)


if __name__ == "__main__":
    main()
