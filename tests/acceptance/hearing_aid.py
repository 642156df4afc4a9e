"""What the group says in the half day that the acceptance tests type: getting a hearing aid, in Swedish.

6 phases, 25 activities, 40 thoughts, 30 feelings, 25 touchpoints and 12 parked questions. Some touchpoints
are said too early (`early`), as groups do; the program holds them until their stage opens.
"""

from typing import Final, NamedTuple


class Stop(NamedTuple):
    """One activity, and what the group says about it."""

    activity: str
    thoughts: tuple[str, ...]
    feelings: tuple[tuple[int, str], ...]
    touchpoint: str
    channel: str = ""
    owner: str = ""
    purpose: str = ""
    early: bool = False
    """The touchpoint was said while the group still gathered thoughts."""
    asked: tuple[str, ...] = ()
    """Questions that came up here, parked while the group gathered feelings."""
    outside: bool = False
    situation: bool = False


class Stretch(NamedTuple):
    """One phase with its stops."""

    phase: str
    stops: tuple[Stop, ...]


HEARING_AID: Final = (
    Stretch(
        "Anar att något är fel",
        (
            Stop(
                "Ber andra att upprepa sig",
                ("Mumlar alla nuförtiden?", "Det är bullret, inte jag"),
                ((-1, "osäker"),),
                "Barnbarnens tålamod",
                outside=True,
                asked=("Vad säger de till sina vänner?",),
            ),
            Stop(
                "Höjer ljudet på teven",
                ("Grannen har börjat banka i väggen",),
                ((0, "avvaktande"),),
                "Teveförsäljaren i butiken",
                channel="butik",
                owner="Återförsäljare",
                asked=("Säljer butiken in oss eller sig?",),
            ),
            Stop(
                "Slutar gå på körövningen",
                ("Jag hör inte när vi ska börja", "Ingen saknar väl en alt till"),
                ((-2, "ensam"), (-1, "skamsen")),
                "Körledarens samtal",
                outside=True,
                early=True,
            ),
            Stop(
                "Frun säger ifrån vid köksbordet",
                ("Är det så illa?",),
                ((-2, "träffad"),),
                "Broschyr från anhörigföreningen",
                channel="post",
                owner="Föreningen",
                situation=True,
                asked=("Når vi de anhöriga alls?",),
            ),
        ),
    ),
    Stretch(
        "Söker hjälp",
        (
            Stop(
                "Letar på nätet en sen kväll",
                ("Finns det osynliga?", "Vad kostar det egentligen?"),
                ((0, "nyfiken"),),
                "Regionens webbsida",
                channel="webb",
                owner="Kommunikation",
                purpose="hitta rätt mottagning",
                asked=("Hur många hittar sidan via sökning?",),
            ),
            Stop(
                "Frågar sin syster som har en",
                ("Hennes ligger i byrålådan", "Hon hör ju ändå inte"),
                ((-1, "tveksam"),),
                "Systerns gamla apparat",
                outside=True,
            ),
            Stop(
                "Ringer hörcentralen",
                ("Varför är det alltid upptaget?", "De har väl fullt upp med värre"),
                ((-1, "otålig"), (-2, "arg")),
                "Telefonkön",
                channel="telefon",
                owner="Enhetschef",
                purpose="boka ett första besök",
                early=True,
                asked=("Kan man boka utan att ringa?", "Vem äger telefontiderna?"),
            ),
            Stop(
                "Får en kallelse med posten",
                ("Fyra månader!",),
                ((-1, "uppgiven"),),
                "Kallelsen",
                channel="brev",
                owner="Sekreterare",
                situation=True,
            ),
        ),
    ),
    Stretch(
        "Prövar ut",
        (
            Stop(
                "Gör hörselprov i en tyst bur",
                ("Hörde jag det där, eller tänkte jag det?",),
                ((0, "koncentrerad"),),
                "Hörselprovet",
                channel="mottagning",
                owner="Audionom",
                purpose="veta hur det står till",
            ),
            Stop(
                "Får veta hur det ligger till",
                ("Så länge alltså", "Hur mycket har jag missat?"),
                ((-1, "ledsen"), (1, "lättad")),
                "Samtalet med audionomen",
                channel="mottagning",
                owner="Audionom",
                early=True,
            ),
            Stop(
                "Väljer mellan tre modeller",
                ("Vilken skulle hon själv ta?", "Den dyraste är väl bäst", "Syns den?"),
                ((0, "vilsen"),),
                "Provväskan",
                channel="mottagning",
                owner="Audionom",
                asked=("Får vi säga vilken som är bäst?",),
            ),
            Stop(
                "Bär den hem på prov",
                ("Tänk om jag tappar den i snön",),
                ((1, "spänd"),),
                "Låneavtalet",
                owner="Sekreterare",
            ),
        ),
    ),
    Stretch(
        "Vänjer sig",
        (
            Stop(
                "Hör fåglarna för första gången på år",
                ("Att de låter så mycket!", "Jag hade glömt dem"),
                ((2, "överlycklig"),),
                "Morgonen på balkongen",
                outside=True,
            ),
            Stop(
                "Tar ur den på restaurangen",
                ("Allt skramlar", "Jag ser nog sur ut"),
                ((-2, "utmattad"),),
                "Restaurangens ljudmiljö",
                outside=True,
                asked=("Kan vi mäta hur ofta de tas ur?",),
            ),
            Stop(
                "Byter batteri med kalla fingrar",
                ("Vem har gjort de här så små?",),
                ((-1, "fumlig"),),
                "Batteriasken",
                channel="post",
                owner="Hjälpmedelscentralen",
            ),
            Stop(
                "Får ett skoskav bakom örat",
                ("Så ska det väl vara i början", "Vågar jag ringa för en sån sak?"),
                ((-1, "öm"),),
                "Insatsmakaren",
                channel="verkstad",
                owner="Tekniker",
                asked=("Hur snabbt kan en insats slipas?",),
            ),
        ),
    ),
    Stretch(
        "Lever med den",
        (
            Stop(
                "Går tillbaka till kören",
                ("De klappade när jag kom",),
                ((2, "stolt"), (1, "rörd")),
                "Körens konsert",
                outside=True,
            ),
            Stop(
                "Ringer barnen via telefonspolen",
                ("Nu är det de som mumlar",),
                ((1, "road"),),
                "Kursen i T-läge",
                channel="kurs",
                owner="Hörselpedagog",
                early=True,
                asked=("Varför går bara var tionde kursen?",),
            ),
            Stop(
                "Glömmer den på nattduksbordet",
                ("En dag utan går väl bra", "Jag orkar inte allt ljud jämt"),
                ((0, "likgiltig"),),
                "Påminnelsen i appen",
                channel="app",
                owner="Leverantör",
            ),
            Stop(
                "Kommer på återbesök",
                ("Jag säger att allt är bra",),
                ((0, "artig"),),
                "Återbesöket",
                channel="mottagning",
                owner="Audionom",
                purpose="fånga upp det osagda",
                asked=("Vad frågar vi som ger ärliga svar?",),
            ),
            Stop(
                "Tappar den i tvättmaskinen",
                ("Nu tar de den ifrån mig", "Måste jag betala?"),
                ((-2, "förtvivlad"),),
                "Skadeanmälan",
                channel="webb",
                owner="Försäkring",
                situation=True,
            ),
        ),
    ),
    Stretch(
        "Byter och för vidare",
        (
            Stop(
                "Läser om en nyare modell",
                ("Får jag byta, eller är jag för gammal?",),
                ((0, "undrande"),),
                "Annonsen i tidningen",
                channel="tidning",
                owner="Leverantör",
                outside=True,
            ),
            Stop(
                "Hör allt sämre igen",
                ("Är det apparaten eller jag?", "Jag väntar till våren"),
                ((-1, "orolig"),),
                "Självtestet",
                channel="webb",
                owner="Kommunikation",
                early=True,
                asked=("När kallar vi av oss själva?",),
            ),
            Stop(
                "Ordnar ett byte",
                ("Den här gången vet jag vad jag vill",),
                ((1, "trygg"), (0, "van")),
                "Bytesblanketten",
                channel="blankett",
                owner="Sekreterare",
            ),
            Stop(
                "Övertalar sin bror att pröva",
                ("Han är envis som jag var", "Jag följer med honom"),
                ((2, "varm"),),
                "Första samtalet, igen",
                channel="telefon",
                owner="Enhetschef",
            ),
        ),
    ),
)

STOPS: Final = tuple(stop for stretch in HEARING_AID for stop in stretch.stops)
