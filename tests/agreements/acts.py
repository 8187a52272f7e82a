"""What the acts on agreements refuse: a text that lies to sign or is signed, what is another's, and what has ended."""

from datetime import date
from functools import partial
from types import SimpleNamespace

from regional_app.clock import today
from regional_app.db import db
from regional_app.people.rooms.models import Member
from regional_app.work.agreements import loading, queries, rules
from regional_app.work.agreements.models import (
    Agreement,
    AgreementComment,
    Definition,
    Proposal,
    Section,
    SigningRule,
    Stance,
)
from regional_app.work.agreements.parts import PARTS
from regional_app.work.agreements.services import drafting, handing_over, importing, negotiation, parties, signing
from tests.acts import always, kept, refuses

REGION, KOMMUN = "exempelregionen", "norrby"
YEAR, DAY, TEXT = today().year, date(today().year, 1, 5), "0" * 64
DECISION = {"by": "kommunstyrelsen § 112", "on": DAY, "registry_number": "KS 359"}
ROOM = {"origin": "room", "purposes": "Tryggare vardag."}


def _agreement(rooms, key="ny", label=f"{YEAR}–{YEAR + 1}", **over):
    """Of the region's room, with the police and Norrby."""
    return rooms.exempelregionen.agreement(key, label, **ROOM | over)


def _superseded(rooms):
    _agreement(rooms, key="nasta", label=f"{YEAR}–{YEAR + 3}", sha256=TEXT, predecessor_key="ny")
    return _agreement(rooms, sha256=TEXT)


def _ruled(rooms):
    """Handed over, where the region's rule wants another title than Kim's."""
    of, titles = rooms.norrby.id, ["kommunstyrelsens ordförande"]
    rooms.exempelregionen.kept(SigningRule(document="agreement", space_id=of, titles=titles))
    return _handed_over(rooms)


_draft = partial(_agreement, unsigned=2)
_handed_over = partial(_agreement, unsigned=2, sha256=TEXT)
_signed = partial(_agreement, sha256=TEXT)
_ended = partial(_agreement, label="2020–2021", sha256=TEXT)
_of_file = partial(_agreement, origin="file")
_incomplete = partial(_agreement, unsigned=2, purposes="")


def _held(rooms, agreement):
    """The ids of what stands in the agreement, and of what Norrby and the police have said of it."""
    region = rooms.exempelregionen
    parts = {
        "section": region.kept(Section(agreement_id=agreement.id, position=1, heading="Möten", body="Så")),
        "word": region.kept(Definition(agreement_id=agreement.id, term="Styrgrupp", meaning="De som leder.")),
    }
    section = {"section_id": parts["section"].id}
    of = {"root_tenant_id": region.id, "root_id": agreement.id, "made_by": "Eva Ek", "made_on": DAY}
    wording = {**section, **of, "before": "Så", "after": "Så här", "reason": "Klarare"}
    said = {
        "comment": rooms.norrby.kept(
            AgreementComment(**section, **of, party_name=rooms.norrby.space.name, text="Vem?")
        ),
        "ours": rooms.norrby.kept(Proposal(**wording, party_name=rooms.norrby.space.name)),
        "theirs": region.kept(Proposal(**wording, party_name=region.space.name)),
    }
    region.kept(Stance(**of, party_name=region.space.name, proposal_id=said["ours"].id, kind="adopts"))
    return {name: (type(one), one.id) for name, one in (parts | said).items()}


def _made(state):
    def make(rooms):
        agreement = state(rooms)
        other = _draft(rooms, key="annan")
        kim = {"member": (Member, rooms.norrby.member_named("Kim Klint").id)}
        rest = {"soderby": rooms.soderby.scope.room}
        return agreement.id, _held(rooms, agreement) | kim, other.id, _held(rooms, other) | kim, rest

    return make


def _read(ids):
    return {name: db.session.get(*one) for name, one in ids.items()}


def _whole(agreement_id):
    one = queries.whole_agreement(agreement_id)
    police, norrby = one.parties
    return {"agreement": one, "police": police, "party": norrby}


def _own(made):
    return SimpleNamespace(**_whole(made[0]), **_read(made[1]), **made[4])


def _anothers(made):
    """The agreement beside what belongs to the other."""
    return SimpleNamespace(
        **_whole(made[2]) | _whole(made[0]) | {"party": _whole(made[2])["party"]}, **_read(made[3]), **made[4]
    )


def _swapped(made):
    """What the other party has proposed, as one's own."""
    it = _own(made)
    it.ours, it.theirs = it.theirs, it.ours
    return it


def _the_police(made):
    it = _own(made)
    it.party = it.police
    return it


def _left(made):
    it = _own(made)
    it.party.left_on, it.party.left_because = DAY, "Byter område"
    return it


def _answered(made):
    """Norrby has said no, and then is asked again."""
    it = _own(made)
    signing.refuse(it.agreement, it.member, "Målen saknar pengar.")
    db.session.flush()
    db.session.expire_all()
    return _own(made)


def _decided(made):
    it = _own(made)
    _decide(it)
    return it


def _in(room, *states, load=_own):
    return [kept(_made(state), load, room) for state in states]


def _decide(it):
    signing.record_decision(it.agreement, **DECISION)


def _paper(it):
    said = {"name": "Pia Park", "role_text": "kommunchef", "place": "Norrby", "signed_on": DAY}
    signing.register_paper(it.agreement, **said, scan=b"%PDF-1.4")


def _writes(act, by, *also):
    """An act of the region on its draft."""
    frozen = _in(REGION, _handed_over, _signed, _ended, _superseded, _of_file)
    return refuses(act, on=[*frozen, *also], unlike=_in(REGION, _draft)[0], by=by)


def _speaks(act, by, *also):
    """An act of a party on the draft; what is said of another agreement is not answered here."""
    frozen = [*_in(KOMMUN, _handed_over, _signed, _of_file), *_in(KOMMUN, _draft, load=_anothers)]
    return refuses(act, on=[*frozen, *also], unlike=_in(KOMMUN, _draft)[0], by=by)


def _signs(act, by, *also):
    """A party's answer to the text that lies before it."""
    closed = [*_in(KOMMUN, _draft, _signed, _ended, _of_file), *_in(KOMMUN, _handed_over, load=_answered)]
    return refuses(act, on=[*closed, *also], unlike=_in(KOMMUN, _handed_over)[0], by=by)


def _belongs(act, by, *also, unlike):
    """Who joins or leaves what is signed here and holds."""
    closed = _in(REGION, _draft, _handed_over, _ended, _superseded, _of_file)
    return refuses(act, on=[*closed, *also], unlike=unlike, by=by)


ANOTHERS, SWAPPED = _in(REGION, _draft, load=_anothers), partial(_in, load=_swapped)
RULED = _in(KOMMUN, _ruled)
SECTION = {"heading": "Möten", "body": "Varje månad"}

ACTS = [
    always(drafting.begin, "A new draft changes no other; what it builds upon is copied."),
    always(importing.import_draft, "A file makes a new draft, under a key that nothing has."),
    always(loading.load_agreements, "What is written in a room is not read in from a file; a line says so."),
    always(rules.load_signing_rules, "A rule is asked when somebody signs; what is signed keeps its signature."),
    _writes(Agreement.edit, lambda it: it.agreement.edit(title="En annan titel")),
    _writes(drafting.add_part, lambda it: drafting.add_part(it.agreement, PARTS["avsnitt"], SECTION)),
    _writes(drafting.edit_part, lambda it: drafting.edit_part(it.agreement, it.section, SECTION), *ANOTHERS),
    _writes(drafting.move_part, lambda it: drafting.move_part(it.agreement, PARTS["avsnitt"], it.section), *ANOTHERS),
    _writes(drafting.remove_part, lambda it: drafting.remove_part(it.agreement, it.word), *ANOTHERS),
    _writes(parties.edit_party, lambda it: parties.edit_party(it.agreement, it.party, "KS 9"), *ANOTHERS),
    _writes(
        handing_over.hand_over,
        lambda it: handing_over.hand_over(it.agreement, with_open=True),
        *_in(REGION, _incomplete),
    ),
    refuses(
        handing_over.take_back,
        on=_in(REGION, _draft, _signed, _ended, _of_file),
        unlike=_in(REGION, _handed_over)[0],
        by=lambda it: handing_over.take_back(it.agreement),
    ),
    _speaks(negotiation.comment, lambda it: negotiation.comment(it.agreement, it.section, "Vem?")),
    _speaks(negotiation.answer, lambda it: negotiation.answer(it.agreement, it.comment, "Jag", settles=True)),
    _speaks(negotiation.propose, lambda it: negotiation.propose(it.agreement, it.section, "Så här", "Klarare")),
    _speaks(
        negotiation.take_stance,
        lambda it: negotiation.take_stance(it.agreement, it.theirs, "refuses", "Målen saknar pengar."),
        *SWAPPED(KOMMUN, _draft),
    ),
    _speaks(negotiation.withdraw, lambda it: negotiation.withdraw(it.agreement, it.ours), *SWAPPED(KOMMUN, _draft)),
    _writes(
        negotiation.apply,
        lambda it: negotiation.apply(it.agreement, it.ours, it.section),
        *ANOTHERS,
        *SWAPPED(REGION, _draft),
    ),
    _signs(signing.record_decision, _decide, *_in(KOMMUN, _handed_over, load=_decided)),
    _signs(signing.sign, lambda it: signing.sign(it.agreement, it.member, "Norrby"), *RULED),
    _signs(signing.register_paper, _paper, *RULED),
    _signs(signing.refuse, lambda it: signing.refuse(it.agreement, it.member, "Målen saknar pengar.")),
    _belongs(
        parties.join,
        lambda it: parties.join(it.agreement, it.soderby, DAY, "KS 9"),
        unlike=_in(REGION, _signed)[0],
    ),
    _belongs(
        parties.leave,
        lambda it: parties.leave(it.agreement, it.party, DAY, "Byter område"),
        *_in(REGION, _signed, load=_anothers),
        *_in(REGION, _signed, load=_the_police),
        *_in(REGION, _signed, load=_left),
        unlike=_in(REGION, _signed)[0],
    ),
    _belongs(
        parties.stay,
        lambda it: parties.stay(it.agreement, it.party),
        *_in(REGION, _signed, load=_anothers),
        *_in(REGION, _signed),
        unlike=_in(REGION, _signed, load=_left)[0],
    ),
]
