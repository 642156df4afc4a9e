"""One fault for each code, planted into two sound journeys by changing their text."""

import datetime as dt
from typing import Final, NamedTuple

TODAY: Final = dt.date(2026, 6, 15)
AUTUMN: Final = dt.date(2026, 9, 1)
"""More than 60 days after anything was touched."""


class Fault(NamedTuple):
    """Pieces of the text of the journey, each of which stands there once, and what is put instead."""

    code: str
    pieces: tuple[tuple[str, str], ...]
    today: dt.date = TODAY


def fault(code: str, *pieces: str, today: dt.date = TODAY) -> Fault:
    """`pieces` are, in turn, what stands there and what is put instead."""
    return Fault(code, tuple(zip(pieces[::2], pieces[1::2], strict=True)), today)


def _seat(role: str, function: str) -> str:
    return f'[[frame.participant]]\nrole = "{role}"\nfunction = "{function}"\n'


_GONE = (_seat("Guard", "Premises"), "", _seat("Lawyer", "Law"), "")
_MET = """
[[phase.activity.touchpoint]]
id = "to-new"
owner = "{owner}"
purpose = "{purpose}"
measure = "{measure}"
"""
_MET_BY_GUARD = _MET.format(owner="Guard", purpose="Help", measure="Minutes")
_CHANGE = """[[change]]
id = "ch-new"
text = "A film about it"
owner = "Web editor"
due = 2090-01-01
state = "planned"

"""
_STORY = "She had three trips to the station for one photograph, with a child who would not sit still."
_PHASES = "\n".join(
    f'[[phase]]\nid = "ph-x{n}"\n[[phase.activity]]\nid = "ac-x{n}"\noutside = true' for n in range(4)
)
_QUIET = "\n".join(f'[[phase.activity]]\nid = "ac-q{n}"\ntext = "Waits"\noutside = true' for n in (1, 2))
_SEARCH_STICKER = '[[phase.activity.sticker]]\nid = "st-search"\nkind = "pain"\n'
_TRUTH = """[[phase.activity.sticker]]
id = "st-search-truth"
kind = "truth"
note = "Here they decide to drive two hundred kilometres"
"""
_CALL_STICKER = '[[phase.activity.sticker]]\nid = "st-call"\nkind = "pain"\non = "th-call"\n'

PASSPORT: Final = (
    fault("JT001", 'sponsor = "Head', 'sponser = "Head'),
    fault("JT002", 'valence = 0\ntext = "unsure"', 'valence = "none"\ntext = "unsure"'),
    fault("JT003", 'on = "th-call"', 'on = "th-gone"'),
    fault("JT004", 'id = "th-wait"', 'id = "th-call"'),
    fault("JT005", "format = 1", "format = 9"),
    fault("JT006", 'id = "passport"', "id = passport"),
    fault("JT007", "[[source]]", '[checks]\nignore = ["JT206"]\n\n[[source]]'),
    fault("JT008", "[[source]]", '[checks]\nignore = ["JT299: never was"]\n\n[[source]]'),
    fault("JT101", 'purposes = ["understand", "optimise"]\n', ""),
    fault("JT102", 'done_when = "Each red sticker has an owner and a date"\n', ""),
    fault("JT103", 'sponsor = "Head of citizen services"\n', ""),
    fault("JT104", 'owner = "Passport lead"\n', ""),
    fault(
        "JT105",
        'segment = "Families who fly once a year"\n',
        "",
        'persona = "Karin, 41, two children, a trip in July"\n',
        "",
    ),
    fault("JT106", *_GONE),
    fault(
        "JT107",
        *(
            part
            for name in ("Communication", "Contact centre", "Production", "Finance", "Premises", "Law")
            for part in (f'function = "{name}"', 'function = "Counter"')
        ),
    ),
    fault(
        "JT108",
        f'story = "{_STORY}"\n',
        "",
    ),
    fault("JT109", 'purposes = ["understand", "optimise"]', 'purposes = ["document"]'),
    fault("JT201", '[[change]]\nid = "ch-family"', f'{_PHASES}\n\n[[change]]\nid = "ch-family"'),
    fault("JT202", '[[change]]\nid = "ch-family"', '[[phase]]\nid = "ph-x"\n\n[[change]]\nid = "ch-family"'),
    fault("JT203", '[[phase.activity.feeling]]\nid = "fe-wait"\nvalence = 0\ntext = "tense"\n', ""),
    fault(
        "JT204",
        'that it ran out in May"\noutside = true',
        'that it ran out in May"',
        'took last year"\noutside = true',
        'took last year"',
        'walks on"\noutside = true',
        'walks on"',
    ),
    fault("JT205", 'text = "annoyed"\n', f'text = "annoyed"\n{_MET_BY_GUARD}'),
    fault("JT206", '[[phase]]\nid = "ph-counter"', f'{_QUIET}\n\n[[phase]]\nid = "ph-counter"'),
    fault("JT301", "insight_goal = 10", "insight_goal = 90"),
    fault(
        "JT302",
        'somebody gave back a time"\nbasis = "insight"\nsources = ["so-visits"]',
        'somebody gave back a time"\nbasis = "insight"',
    ),
    fault(
        "JT302", 'quote = true\nbasis = "insight"\nsources = ["so-visits"]', 'quote = true\nbasis = "insight"'
    ),
    fault("JT303", 'text = "Not again"', 'text = "Not again"\nquote = true'),
    fault(
        "JT303", 'quote = true\nbasis = "insight"\nsources = ["so-visits"]', 'quote = true\nbasis = "insight"'
    ),
    fault(
        "JT304",
        'somebody gave back a time"\nbasis = "insight"\nsources = ["so-visits"]',
        'somebody gave back a time"',
    ),
    fault("JT304", "[[measure]]", f"{_CHANGE}[[measure]]"),
    fault(
        "JT305",
        'text = "Holds the youngest in front of the camera"',
        'text = "Holds the youngest in front of the camera"\nnot_known = ["feelings"]',
        '[[phase.activity.feeling]]\nid = "fe-photo"\nvalence = 1\ntext = "amused"\n',
        "",
    ),
    fault(
        "JT401",
        'text = "Counts the days on the calendar on the fridge"',
        'text = "Onboards in the self-service portal"',
    ),
    fault(
        "JT402",
        'text = "Counts the days on the calendar on the fridge"',
        'text = "We send the customer a reminder"',
    ),
    fault("JT403", 'text = "Not again"', f'text = "{"Not again, and " * 7}not once more"'),
    fault("JT404", 'text = "Not again"', 'text = "How satisfied are you with us?"'),
    fault(
        "JT501",
        _SEARCH_STICKER,
        "",
        _TRUTH,
        "",
        _CALL_STICKER,
        "",
        'at = ["st-search", "ac-search"]',
        'at = ["ac-search"]',
    ),
    fault(
        "JT501",
        'id = "st-search"\nkind = "pain"',
        'id = "st-search"\nkind = "joy"',
        'id = "st-call"\nkind = "pain"',
        'id = "st-call"\nkind = "break"',
    ),
    fault("JT502", 'id = "st-photo"\nkind = "joy"', 'id = "st-photo"\nkind = "pain"'),
    fault("JT502", 'at = ["ac-call"]', 'at = ["fe-search"]'),
    fault("JT503", _TRUTH, ""),
    fault(
        "JT504",
        'id = "st-photo"\nkind = "joy"',
        'id = "st-photo"\nkind = "truth"',
        "valence = 1\ntext",
        "valence = -1\ntext",
    ),
    fault("JT505", 'valence = 0\ntext = "tense"', 'valence = -2\ntext = "tense"'),
    fault("JT505", _SEARCH_STICKER, "", _TRUTH, "", 'at = ["st-search", "ac-search"]', 'at = ["ac-search"]'),
    fault("JT601", 'owner = "Contact centre"\npurpose', "purpose"),
    fault("JT602", 'measure = "Pictures taken again"\n', ""),
    fault("JT602", 'purpose = "Tell the day, and where"\n', ""),
    fault("JT603", 'owner = "passport officer"', 'owner = "Police"'),
    fault("JT701", 'owner = "Contact centre"\ndue', "due"),
    fault("JT702", "due = 2090-03-01\n", ""),
    fault("JT703", 'text = "Times that are four in a row"\n', ""),
    fault("JT703", 'state = "under_way"', 'state = "planned"'),
    fault("JT704", "due = 2090-03-01", "due = 2026-06-01"),
    fault("JT705", 'state = "planned"', 'state = "planned"', today=AUTUMN),
    fault("JT801", 'owner = "Lawyer"\n', ""),
    fault("JT802", 'answered"\nanswer = "The same as last year"', 'open"\nowner = "Controller"'),
    fault("JT802", 'answered"\nanswer = "The same as last year"', 'open"'),
    fault("JT803", 'reason = "True of the old system only"\n', ""),
)

LIBRARY: Final = (
    fault("JT101", 'purposes = ["optimise"], ', ""),
    fault("JT104", 'owner = "Bibliotekschefen", ', ""),
    fault("JT105", 'segment = "Vuxna som inte har lånat på tio år", ', ""),
    fault(
        "JT107",
        *(
            part
            for name in ("Fastighet", "Kommunikation", "Barn och unga", "Ekonomi", "IT")
            for part in (f'function = "{name}"', 'function = "Låna"')
        ),
    ),
    fault("JT109", 'purposes = ["optimise"]', 'purposes = ["understand"]'),
    fault("JT201", '[[phase]]\nid = "ph-tre"\ntitle = "Hemma med boken"\n', ""),
    fault("JT202", '[[change]]\nid = "ch-mota"', '[[phase]]\nid = "ph-x"\n\n[[change]]\nid = "ch-mota"'),
    fault("JT203", '[[phase.activity.thought]]\nid = "th-kort"\ntext = "Ännu en kod att glömma"\n', ""),
    fault(
        "JT205",
        'text = "lycklig"\n',
        f'text = "lycklig"\n{_MET.format(owner="IT", purpose="Läsa", measure="Antal")}',
    ),
    fault("JT302", 'fråga"\nbasis = "insight"\nsources = ["samtal"]', 'fråga"\nbasis = "insight"'),
    fault("JT303", 'text = "Ännu en kod att glömma"', 'text = "Ännu en kod att glömma"\nquote = true'),
    fault("JT304", 'at = ["ac-kort", "ac-in"]', 'at = ["st-kort"]'),
    fault("JT401", 'text = "Läser halva natten"', 'text = "Genomför onboarding i portalen"'),
    fault("JT404", 'text = "Den vill jag läsa"', 'text = "Hur nöjd är du med oss?"'),
    fault("JT501", 'id = "st-in"\nkind = "pain"', 'id = "st-in"\nkind = "joy"'),
    fault("JT502", 'at = ["st-in"]', 'at = ["ac-las"]', 'at = ["ac-kort", "ac-in"]', 'at = ["ac-kort"]'),
    fault("JT503", 'kind = "truth"', 'kind = "break"'),
    fault("JT504", 'at = ["ac-kort", "ac-in"]', 'at = ["ac-in"]'),
    fault("JT505", "valence = 1\n", "valence = -2\n"),
    fault("JT601", 'owner = "Bibliotekarie"\n', ""),
    fault("JT602", 'measure = "Antal glömda koder"\n', ""),
    fault("JT603", 'owner = "IT"', 'owner = "Polisen"'),
    fault("JT701", 'owner = "Systemförvaltare"\n', ""),
    fault("JT702", "due = 2090-02-01\n", ""),
    fault("JT703", 'state = "done"', 'state = "idea"'),
    fault("JT704", "due = 2090-02-01", "due = 2026-06-14"),
    fault("JT705", 'state = "planned"', 'state = "planned"', today=AUTUMN),
    fault("JT801", 'owner = "Vaktmästare"\n', ""),
    fault("JT801", 'asked = 2026-06-09T10:00:00+02:00\nowner = "Vaktmästare"\n', ""),
    fault("JT802", "2026-06-09T10:00:00", "2026-05-01T10:00:00"),
    fault("JT803", 'state = "answered"\nanswer = "Det den kostar oss"\n', 'state = "dropped"\n'),
)
