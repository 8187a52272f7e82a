"""The words of the work, explained in our own words. `law`: the paragraph it comes from, if any."""

from dataclasses import dataclass

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l


@dataclass(frozen=True)
class Term:
    """A word of the glossary: `word` is the Swedish, which templates ask for; `anchor` is its place on the page."""

    anchor: str
    word: str
    name: LazyString
    means: LazyString
    law: tuple[str, str] | None = None


def _law(section: str) -> tuple[str, str]:
    return "2023:196", section


TERMS = (
    Term(
        "andt",
        "ANDT",
        _l("ANDT"),
        _l("Alkohol, narkotika, dopning och tobak. Ordet används om arbetet för att minska bruk och skador av dem."),
    ),
    Term(
        "arsrapport",
        "årsrapport",
        _l("årsrapport"),
        _l(
            "Lokalpolisområdets årsrapport är sammanställningen av det kommunerna har rapporterat, publicerad i en "
            "version som inte ändras."
        ),
    ),
    Term(
        "baslinje",
        "baslinje",
        _l("baslinje eller utgångsvärde"),
        _l("Hur det var när arbetet började. Utan baslinje går det inte att säga hur mycket något har ändrats."),
    ),
    Term(
        "bidrag",
        "bidrag",
        _l("bidrag till årsrapporten"),
        _l("Kommunens egna siffror och bedömning för ett år. När bidraget lämnas in fryses siffrorna."),
    ),
    Term(
        "brottsforebyggande-rad",
        "brottsförebyggande råd",
        _l("brottsförebyggande råd (BRÅ)"),
        _l("Kommunens grupp för det brottsförebyggande arbetet. Ofta är den operativ; ett strategiskt råd är mer."),
    ),
    Term(
        "del-1",
        "del 1",
        _l("del 1"),
        _l(
            "Överenskommelsen mellan polisen och kommunerna. Den säger vad man ska arbeta med tillsammans och vad "
            "var och en åtar sig."
        ),
        _law("9 §"),
    ),
    Term(
        "del-2",
        "del 2",
        _l("del 2"),
        _l(
            "Kommunens egen plan under överenskommelsen: mål, genomförandeplaner och medborgarlöften. Här kallas den "
            "plan; en del kommuner säger handlingsplan eller åtgärdsplan."
        ),
    ),
    Term(
        "diarienummer",
        "diarienummer",
        _l("diarienummer"),
        _l("Numret som handlingen har i kommunens eller polisens register. Det skrivs olika på olika håll."),
    ),
    Term(
        "est",
        "EST",
        _l("EST"),
        _l(
            "Effektiv samordning för trygghet. Personal i kommunen, polisen och bostadsbolag rapporterar det de ser, "
            "och rapporterna gås igenom tillsammans varje vecka."
        ),
    ),
    Term(
        "faststalla",
        "fastställa",
        _l("fastställa"),
        _l(
            "Att besluta om en lägesbild eller plan. Innehållet kan därefter inte ändras, och lokalpolisområdet kan "
            "läsa det."
        ),
    ),
    Term(
        "fokusomrade",
        "fokusområde",
        _l("fokusområde"),
        _l("Ett område som parterna har valt att arbeta med tillsammans, till exempel unga eller trafik."),
        _law("9 §"),
    ),
    Term(
        "forebygga",
        "förebygga",
        _l("förebygga brott"),
        _l("Att göra något innan brott begås, så att färre begås eller skadorna blir mindre."),
    ),
    Term(
        "genomforandeplan",
        "genomförandeplan",
        _l("genomförandeplan"),
        _l("Hur ett mål ska nås: vilka åtgärder som ska göras, vem som svarar för dem och när de ska vara klara."),
    ),
    Term(
        "kommunpolis",
        "kommunpolis",
        _l("kommunpolis eller områdespolis"),
        _l("Polisen som svarar för samverkan med en viss kommun."),
    ),
    Term(
        "lokalpolisomrade",
        "lokalpolisområde",
        _l("lokalpolisområde"),
        _l("Den del av polisen som arbetar närmast invånarna. Ett område kan ha en eller flera kommuner."),
    ),
    Term(
        "lagesbild",
        "lägesbild",
        _l("lägesbild"),
        _l("Vilka problem som finns i kommunen, var och när de märks, vad de beror på och vilka som är viktigast."),
        _law("4 §"),
    ),
    Term(
        "malvarde",
        "målvärde",
        _l("målvärde"),
        _l("Det värde som ska vara nått när målets tid är slut."),
    ),
    Term(
        "medborgardialog",
        "medborgardialog",
        _l("medborgardialog"),
        _l("Samtal eller frågor där invånarna säger vad som gör dem otrygga och vad de vill att man gör åt det."),
    ),
    Term(
        "medborgarlofte",
        "medborgarlöfte",
        _l("medborgarlöfte"),
        _l(
            "Något bestämt som polis och kommun lovar invånarna att göra. Det bygger på lägesbilden och på dialog "
            "med dem som bor i kommunen."
        ),
    ),
    Term(
        "orsaksanalys",
        "orsaksanalys",
        _l("orsaksanalys"),
        _l("Att ta reda på varför ett problem finns, så att åtgärden gäller orsaken och inte bara det som syns."),
    ),
    Term(
        "part",
        "part",
        _l("part"),
        _l("Den som har skrivit under överenskommelsen: polisen eller en kommun."),
    ),
    Term(
        "problembild",
        "problembild",
        _l("problembild"),
        _l("Ett problem i lägesbilden: vad som händer, var, hur ofta, hur allvarligt det är och vad det beror på."),
    ),
    Term(
        "rattelse",
        "rättelse",
        _l("rättelse"),
        _l("En senare version av en publicerad årsrapport. Den säger precis vilka uppgifter som har ändrats."),
    ),
    Term(
        "samarbete",
        "samarbete",
        _l("samarbete"),
        _l("Att hjälpas åt med en viss uppgift, ofta för en begränsad tid."),
    ),
    Term(
        "samordnare",
        "samordnare",
        _l("samordnare"),
        _l(
            "Den som håller ihop kommunens brottsförebyggande arbete. Lagen kräver en funktion: en person, flera "
            "eller en enhet."
        ),
        _law("11 §"),
    ),
    Term(
        "samordning",
        "samordning",
        _l("samordning"),
        _l("Att var och en gör sin del, men att delarna passar ihop i tid och innehåll."),
        _law("8 §"),
    ),
    Term(
        "samverkan",
        "samverkan",
        _l("samverkan"),
        _l("Att flera parter, var och en med sitt ansvar, bestämmer sig för att nå ett gemensamt mål tillsammans."),
        _law("9 §"),
    ),
    Term(
        "sammanstallning",
        "sammanställning",
        _l("sammanställning"),
        _l(
            "Kommunernas siffror för året på samma sida, med summor. En kommun som inte har rapporterat räknas "
            "aldrig som noll."
        ),
    ),
    Term(
        "sspf",
        "SSPF",
        _l("SSPF"),
        _l("Skola, socialtjänst, polis och fritid som arbetar tillsammans kring unga som riskerar att begå brott."),
    ),
    Term(
        "strategiskt-rad",
        "strategiskt råd",
        _l("strategiskt råd"),
        _l(
            "Rådet där kommunen och andra tar upp de strategiska frågorna. Kommunen leder det, och de andra skickar "
            "personer i ledande ställning."
        ),
        _law("10 §"),
    ),
    Term(
        "trygghet",
        "trygghet",
        _l("trygghet"),
        _l("Hur säkra människor känner sig. Det följer inte alltid hur många brott som begås."),
    ),
    Term(
        "trygghetsvandring",
        "trygghetsvandring",
        _l("trygghetsvandring"),
        _l("En promenad där boende, kommun och polis ser efter vad på platsen som kan göras tryggare."),
    ),
    Term(
        "uppfoljning",
        "uppföljning",
        _l("uppföljning"),
        _l("Att se efter vad som har gjorts och vad det blev av det, och skriva ner det."),
        _law("6 §"),
    ),
    Term(
        "utkast",
        "utkast",
        _l("utkast"),
        _l("Något som skrivs på i kommunens rum. Lokalpolisområdet kan inte läsa det."),
    ),
    Term(
        "utvardering",
        "utvärdering",
        _l("utvärdering"),
        _l("Att bedöma om arbetet gav det man ville. Den är grunden för nästa plan."),
    ),
    Term(
        "atagande",
        "åtagande",
        _l("åtagande"),
        _l("Det en part har lovat i överenskommelsen, till exempel att följa upp arbetet varje år."),
    ),
    Term(
        "atgard",
        "åtgärd",
        _l("åtgärd"),
        _l("Något bestämt som ska göras, av en namngiven ansvarig och inom en viss tid."),
    ),
    Term(
        "overenskommelse",
        "överenskommelse",
        _l("överenskommelse om samverkan"),
        _l(
            "Det parterna har skrivit under: varför de samverkar och om vad. Här är parterna polisen och kommunerna, "
            "och den kallas också del 1."
        ),
        _law("9 §"),
    ),
)
