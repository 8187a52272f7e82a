"""The first-visit guides: a few steps for each role, in the kind of place where it acts."""

from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from regional_app.policy import Role

INSTALLATION = "installation"


@dataclass(frozen=True)
class Step:
    """One thing to do, why, and the page to do it on."""

    heading: LazyString
    why: LazyString
    endpoint: str


@dataclass(frozen=True)
class Guide:
    """What a role does first, in a kommun's room, a region's room or the installation."""

    key: str
    role: Role
    place: str
    steps: tuple[Step, ...]


_READ_AGREEMENT = Step(
    _l("Läs överenskommelsen"),
    _l("Den säger vad polisen och kommunerna har kommit överens om och vad var och en har åtagit sig."),
    "agreements.index",
)
_SEE_PEOPLE = Step(
    _l("Se vilka som är med"),
    _l("Här finns namn och kontaktuppgifter."),
    "members.index",
)
_READ_PICTURES = Step(
    _l("Läs lägesbilden"),
    _l("Den visar vilka problem som finns, var de finns och vad de beror på."),
    "situation_pictures.index",
)

# In the order that decides when somebody has several roles: the one that can do most comes first.
GUIDES = (
    Guide(
        "samordnare",
        Role.COORDINATOR,
        "kommun",
        (
            Step(
                _l("Bjud in dem som ska vara med"),
                _l("Kommunpolisen, ledningen och förvaltningarna. Var och en får en egen länk."),
                "members.index",
            ),
            _READ_AGREEMENT,
            Step(
                _l("Skriv lägesbilden"),
                _l("Beskriv problemen och deras orsaker tillsammans med polisen. Fastställ den när den är klar."),
                "situation_pictures.index",
            ),
            Step(
                _l("Gör planen, del 2"),
                _l("Sätt mål som bygger på lägesbilden. Lägg in åtgärder med ansvariga och följ upp dem."),
                "plans.index",
            ),
            Step(
                _l("Rapportera året"),
                _l("Siffrorna räknas åt dig. Du skriver bedömningen och lämnar in."),
                "annual_reports.index",
            ),
        ),
    ),
    Guide(
        "polischef",
        Role.POLICE_CHIEF,
        "region",
        (
            Step(
                _l("Se var kommunerna står"),
                _l("Översikten visar lägesbild, plan, åtgärder, löften och rapport för varje kommun."),
                "area_overview.show",
            ),
            Step(
                _l("Öppna en kommun och läs"),
                _l("Följ en siffra i översikten till det den är räknad ur. Du läser, kommunen ändrar."),
                "area_overview.show",
            ),
            Step(
                _l("Publicera årsrapporten"),
                _l("Den räknas ur det kommunerna har lämnat in. När du publicerar kan kommunerna läsa den."),
                "annual_reports.index",
            ),
        ),
    ),
    Guide(
        "regionsamordnare",
        Role.REGION_ADMIN,
        "region",
        (
            Step(
                _l("Bjud in polischefen och kommunpoliserna"),
                _l("Du avgör vilka som får läsa i lokalpolisområdets rum."),
                "members.index",
            ),
            _READ_AGREEMENT,
            Step(
                _l("Se var kommunerna står"),
                _l("Översikten visar vad som är fastställt och vad som saknas."),
                "area_overview.show",
            ),
            Step(
                _l("Följ årets rapporter"),
                _l("Här ser du vilka kommuner som har lämnat in."),
                "annual_reports.index",
            ),
        ),
    ),
    Guide(
        "kommunpolis",
        Role.POLICE_OFFICER,
        "kommun",
        (
            Step(
                _l("Skriv polisens del av lägesbilden"),
                _l("Du skriver i samma lägesbild som samordnaren."),
                "situation_pictures.index",
            ),
            Step(
                _l("Följ åtgärderna i planen"),
                _l("Ändra läget när något har hänt och skriv vad det blev av det."),
                "plans.index",
            ),
            Step(
                _l("Följ upp löftena"),
                _l("Skriv vad som har gjorts av det ni har lovat invånarna."),
                "promises.index",
            ),
        ),
    ),
    Guide(
        "kommunpolis-i-omradet",
        Role.POLICE_OFFICER,
        "region",
        (
            Step(
                _l("Se var kommunerna står"),
                _l("Här läser du i alla områdets kommuner."),
                "area_overview.show",
            ),
            Step(
                _l("Skriv i kommunens eget rum"),
                _l("Du skriver hos de kommuner du svarar för. Byt plats högst upp på sidan."),
                "start.places",
            ),
            _READ_AGREEMENT,
        ),
    ),
    Guide(
        "ledning",
        Role.LEADERSHIP,
        "kommun",
        (
            _READ_PICTURES,
            Step(
                _l("Se hur det går med planen"),
                _l("Mål, åtgärder och uppföljningar i del 2."),
                "plans.index",
            ),
            Step(
                _l("Läs årsrapporten"),
                _l("Kommunens siffror och bedömning, och områdets sammanställning när den är publicerad."),
                "annual_reports.index",
            ),
        ),
    ),
    Guide(
        "medverkande",
        Role.CONTRIBUTOR,
        "kommun",
        (
            _READ_PICTURES,
            Step(
                _l("Hitta era åtgärder"),
                _l("Öppna planen och sedan åtgärderna. Där ser du vem som svarar för vad."),
                "plans.index",
            ),
            Step(
                _l("Skriv hur det går"),
                _l("Ändra åtgärdens läge och skriv en uppföljning. Samordnaren ser det direkt."),
                "plans.index",
            ),
            _SEE_PEOPLE,
        ),
    ),
    Guide(
        "driftansvarig",
        Role.OPERATOR,
        INSTALLATION,
        (
            Step(
                _l("Kontrollera rummen"),
                _l("Varje lokalpolisområde och kommun har ett rum. De följer filerna i mappen tenants."),
                "installation.rooms",
            ),
            Step(
                _l("Sköt kontona"),
                _l("Stäng av den som har slutat. Gör en länk till den som har tappat sitt lösenord."),
                "installation.accounts",
            ),
            Step(
                _l("Svara på rapporter om tillgänglighet"),
                _l("Den som inte kan använda en sida kan rapportera det. Svara inom två veckor."),
                "accessibility_reports.index",
            ),
        ),
    ),
)
