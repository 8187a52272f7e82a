"""Somebody who has not joined yet in each kind of room, and somebody with an account."""

from tests.cast import EMAILS

RECORDS = {
    "member": lambda world: world.norrby.member(email="matris@norrby.example"),
    "member@exempelregionen": lambda world: world.exempelregionen.member(
        email="matris@region.example", role="police_officer"
    ),
    "user": lambda world: world.people.user(EMAILS["ali"]),
}
