"""The errors of the house.

    DomainError                  the domain said no (409): its sentence is shown to the person
    ├── AlreadyEnded             a membership or invitation that has ended cannot end again
    ├── LastCoordinator          a space must keep at least one coordinator
    ├── AlreadyMember            the person already has that role in the space
    ├── NoSuchRole               a role belongs to the kind of room
    ├── LastDayPassed            a present membership ends today or later
    ├── InvitationSpent          an invitation is used, withdrawn or too old
    ├── DecidedAlready           what is decided is frozen
    ├── GivenAlready             a given löfte is frozen; only its last day can become another
    ├── EndsFirst                what ends does so on or after the day it begins
    ├── StillDraft               what is not decided or given yet cannot be built upon
    ├── OutsideAgreement         a plan is for years when its agreement held and the kommun was a party
    ├── PeriodClosed             a new agreement has taken over; the old plan is read and evaluated, nothing else
    ├── SubmittedAlready         a year's contribution is submitted once
    ├── NotSubmitted             only a submitted contribution can be opened again
    ├── NothingToReport          a year without any figure is reported in words
    ├── NothingReported          a rollup needs at least one kommun's report
    ├── NothingChanged           a correction changes at least one cell
    ├── NotPublished             the kommuner read the published rollup only
    ├── NotComplete              something required is missing
    ├── HandedOver               a text that lies before the parties to sign is not written in
    ├── AnotherAgreement         a part, a party or a proposal is of one agreement only
    ├── AlreadyParty             a kommun joins once
    ├── OutsidePeriod            a kommun joins and leaves on a day when the agreement holds
    ├── NotBound                 parties join and leave what is signed here and still holds
    ├── AnsweredAlready          a party answers a text once: a signature or a refusal
    ├── NotYourTurn              a party signs by its rule: another title, or the decision first
    ├── AlreadyFollowed          an indicator of the register is followed once
    ├── SharedIndicator          what all kommuner share is said in the register, not in one of them
    ├── NotAValue                a year's value is one that the indicator can have
    ├── JobEnded                 a job that has ended cannot be cancelled
    ├── JobUnderWay              a job that is under way is not ordered again
    ├── FileTooLarge             a job's file is larger than we keep
    ├── KoladaAway               Kolada does not answer, or not in a way we know
    ├── NothingToFetch           no indicator names an id at Kolada
    ├── NoMunicipalityCode       the kommun's file lacks the code that Kolada knows it by
    ├── AccountClosed            a closed account is opened before anything else is done to it
    ├── OwnAccount               nobody closes the account they work from
    ├── LinkSpent                a password link is used or too old
    ├── ReportAnswered           a report about accessibility is answered once
    ├── Superseded               a plan that a revision has replaced is read only
    ├── RevisionUnderWay         one revision at a time, and the work is told in the plan it revises
    ├── TooEarly                 a revision is decided after the plan it replaces
    └── SomeoneWasFirst          two people changed the same record; the second sees both texts
    OutsideScope                 a programming error: tenant rows asked for outside a scope (500)
    ScopeTold                    a programming error: a scope was changed inside a transaction (500)

403 comes from `policy.require`, 404 from loaders, 422 from forms, 400 from requests we cannot read.
"""

from flask_babel import lazy_gettext as _l


class DomainError(Exception):
    """The domain said no. `message` is a whole sentence for the person; answered with 409."""

    message = _l("Det går inte att göra så just nu.")


class AlreadyEnded(DomainError):
    message = _l("Det är redan avslutat.")


class LastCoordinator(DomainError):
    message = _l("Det måste finnas minst en samordnare kvar. Bjud in en ny samordnare först.")


class AlreadyMember(DomainError):
    message = _l("Personen har redan den rollen här.")


class NoSuchRole(DomainError):
    message = _l("Den rollen finns inte i det här rummet.")


class LastDayPassed(DomainError):
    message = _l("Slutdagen kan inte ha passerat. Avsluta uppdraget om det ska upphöra nu.")


class InvitationSpent(DomainError):
    message = _l("Inbjudan gäller inte längre. Be den som bjöd in dig om en ny länk.")


class DecidedAlready(DomainError):
    message = _l("Det är redan fastställt och kan inte ändras. Gör en ny version i stället.")


class GivenAlready(DomainError):
    message = _l(
        "Löftet är redan givet, så texten kan inte ändras. Sista dagen går att ändra. Ska ni lova något annat ger ni "
        "ett nytt löfte."
    )


class EndsFirst(DomainError):
    message = _l("Slutdagen måste komma efter startdagen.")


class StillDraft(DomainError):
    message = _l("Det är fortfarande ett utkast. Det måste bli fastställt eller givet först.")


class OutsideAgreement(DomainError):
    message = _l("Överenskommelsen gällde inte kommunen alla de åren. Välj andra år eller en annan överenskommelse.")


class PeriodClosed(DomainError):
    message = _l(
        "En ny överenskommelse har tagit över. Planen går att läsa, och det som hände före det går att följa upp och "
        "utvärdera. Nytt arbete skrivs i planen under den nya överenskommelsen."
    )


class SubmittedAlready(DomainError):
    message = _l("Årets rapport är redan inlämnad.")


class NotSubmitted(DomainError):
    message = _l("Årets rapport är inte inlämnad, så den går redan att ändra.")


class NothingToReport(DomainError):
    message = _l(
        "Det finns inga siffror för året. Skriv årets sammanfattning, så går rapporten att lämna in med ord."
    )


class NothingReported(DomainError):
    message = _l("Ingen kommun har rapporterat året ännu. Det finns ingenting att publicera.")


class NothingChanged(DomainError):
    message = _l("Ingen uppgift har ändrats sedan den senaste versionen. Det finns ingenting att rätta.")


class NotPublished(DomainError):
    message = _l("Lokalpolisområdet har inte publicerat någon sammanställning för det året ännu.")


class NotComplete(DomainError):
    message = _l("Något saknas ännu. Sidan visar vad.")


class HandedOver(DomainError):
    message = _l("Texten är lämnad för underskrift och kan inte ändras. Ta tillbaka den först.")


class StillOpen(DomainError):
    message = _l("Synpunkter eller förslag är öppna. Gå tillbaka till sidan, läs dem och kryssa för att lämna ändå.")


class AnotherAgreement(DomainError):
    message = _l("Det hör till en annan överenskommelse. Gå till den.")


class AlreadyParty(DomainError):
    message = _l("Kommunen är redan part, eller har varit det.")


class OutsidePeriod(DomainError):
    message = _l("Den dagen gäller inte överenskommelsen. Sidan visar när den gäller.")


class NotBound(DomainError):
    message = _l("Parter ansluter till och lämnar en överenskommelse som är undertecknad här och som gäller.")


class AnsweredAlready(DomainError):
    message = _l("Parten har redan svarat på den här texten.")


class NotYourTurn(DomainError):
    message = _l(
        "Reglerna för underskrift säger att det behövs någon annan, eller ett beslut först. Sidan visar vad."
    )


class KoladaAway(DomainError):
    message = _l(
        "Kolada svarade inte, eller svarade på ett sätt vi inte känner igen. Inget är ändrat. Försök igen senare."
    )


class NothingToFetch(DomainError):
    message = _l("Ingen indikator har källan Kolada och Koladas id. Skriv in id:t på indikatorn först.")


class AlreadyFollowed(DomainError):
    message = _l("Ni följer redan den indikatorn.")


class SharedIndicator(DomainError):
    message = _l("Indikatorn är gemensam för alla kommuner. Bara beskrivningen och källans id skriver ni själva.")


class NoStart(DomainError):
    message = _l(
        "Startvärdet är 0, och procent av noll är noll. Välj ett annat slag, till exempel Högst ett visst antal."
    )


class NotAValue(DomainError):
    message = _l("Värdet går inte att föra in. Ett antal är ett helt tal, och året måste ha börjat.")


class NoMunicipalityCode(DomainError):
    message = _l("Kommunkoden saknas för kommunen. Driftansvarig kan lägga till den.")


class MailIsOff(DomainError):
    message = _l("E-post är inte påslagen i den här installationen. Be den som är driftansvarig.")


class NobodyToRemind(DomainError):
    message = _l("Ingen av dem som saknas kan få en påminnelse. Sidan visar varför.")


class AccountClosed(DomainError):
    message = _l("Kontot är avstängt. Öppna det först.")


class OwnAccount(DomainError):
    message = _l("Du kan inte stänga av ditt eget konto.")


class LinkSpent(DomainError):
    message = _l("Länken gäller inte längre. Be den som är driftansvarig om en ny.")


class ReportAnswered(DomainError):
    message = _l("Någon annan har redan svarat på rapporten. Läs svaret först.")


class JobEnded(DomainError):
    message = _l("Arbetet är redan avslutat.")


class JobUnderWay(DomainError):
    message = _l("Arbetet pågår redan.")


class FileTooLarge(DomainError):
    message = _l("Filen blev för stor, mer än 20 megabyte. Välj en mindre del och försök igen.")


class Superseded(DomainError):
    message = _l("Planen är ersatt av en ny version och kan bara läsas. Gå till den som gäller nu.")


class RevisionUnderWay(DomainError):
    message = _l(
        "En ny version håller på att skrivas. Till dess den är fastställd följs arbetet upp i planen som gäller."
    )


class TooEarly(DomainError):
    message = _l("Den nya versionen kan inte vara fastställd före den som den ersätter.")


class SomeoneWasFirst(DomainError):
    message = _l("Någon annan hann ändra samma sak före dig. Läs igenom och försök igen.")


class OutsideScope(RuntimeError):
    """Tenant rows were asked for while acting for nobody."""


class ScopeTold(RuntimeError):
    """A scope was changed inside a transaction that had already told the database another."""
