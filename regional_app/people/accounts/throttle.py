"""Slowing down guesses without locking anybody out (ASVS 6.3.1, docs/decisions/0010).

Tries are counted per account *and* network, so a stranger's guesses never stop the person's own login. A browser the
person has used before, and a person who is logged in, have buckets of their own, even behind a kommun's one address.
"""

import secrets
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any, Final

from flask import current_app, request
from itsdangerous import BadSignature, URLSafeSerializer
from limits import parse
from limits.strategies import FixedWindowRateLimiter

from regional_app.clock import instant
from regional_app.people.accounts.counters import REMEMBERED, PostgresStorage, seconds_until_turn
from regional_app.people.accounts.tokens import digest
from regional_app.tenancy import current

PER_NETWORK = parse("60 per 15 minutes")
PER_REPORTER = parse("10 per hour")
PER_FEED = parse("60 per hour")
PER_FEED_GUESSER = parse("30 per 15 minutes")
DEVICE_COOKIE: Final = "device"
# How long a new browser waits where many have guessed wrong; then it gets in whatever others do.
CROWD_WAIT: Final = 20

_limiter = FixedWindowRateLimiter(PostgresStorage())


@dataclass(frozen=True)
class Wait:
    """So many seconds are left. `turn`: among many who guess from here, what the form sends to keep its place."""

    seconds: int
    turn: str = ""


def wait_before_login(email: str, turn: str = "") -> Wait | None:
    """None when another try at this account may be made now; it is counted before it is made."""
    if not _is_known(email) and not _limiter.test(PER_NETWORK, "network", _network()):
        waited = _waited(email, turn)
        if waited is None:
            return Wait(CROWD_WAIT, _new_turn(email))
        if waited < CROWD_WAIT:
            return Wait(CROWD_WAIT - waited, turn)
    return wait_before_proof(email)


def wait_before_proof(email: str) -> Wait | None:
    """The same for somebody who is logged in or holds a personal link, whatever others do from here."""
    seconds = seconds_until_turn(_bucket(email))
    return Wait(seconds) if seconds else None


def count_failure(email: str) -> None:
    """The guess was wrong: it also counts for the network it came from."""
    if not _is_known(email):
        _limiter.hit(PER_NETWORK, "network", _network())


def forget_failures(email: str) -> None:
    """The password was right: forget the slips of the same browser, and every window that has passed."""
    _limiter.storage.clear(_bucket(email))
    _limiter.storage.reset()


def may_report() -> bool:
    """Another report may be sent from here: by the person who is signed in, else from the same address."""
    return _limiter.hit(PER_REPORTER, "report", str(current().user_id or request.remote_addr or "?"))


def may_fetch_feed(token: str) -> bool:
    """A calendar may be fetched again by whoever has its link."""
    return _limiter.hit(PER_FEED, "feed", digest(token).hex())


def may_guess_feed() -> bool:
    """The calendar's link was unknown: it counts for the network it came from, and for nobody who has a link."""
    return _limiter.hit(PER_FEED_GUESSER, "feed-guess", _network())


def device_cookie(email: str, secret_key: str) -> str:
    """What a browser keeps to show that this person has logged in there before; each browser its own."""
    return _serializer(secret_key, "device").dumps([email, secrets.token_hex(8)])


def _bucket(email: str) -> str:
    """The key of the tries, which keeps nobody's address, however long it was typed."""
    device = _known_device(email)
    if current().user_id is not None:
        tries = f"person/{current().user_id}/{email}"
    else:
        tries = f"device/{device}/{email}" if device else f"pair/{_network()}/{email}"
    return f"try/{digest(tries).hex()}"


def _is_known(email: str) -> bool:
    return current().user_id is not None or _known_device(email) is not None


def _known_device(email: str) -> str | None:
    """The browser's own name for itself, when this person has logged in with it before."""
    known = _signed("device", request.cookies.get(DEVICE_COOKIE, ""))
    return known[1] if isinstance(known, list) and known[0] == email else None


def _new_turn(email: str) -> str:
    turn = [email, _network(), int(instant().timestamp())]
    return _serializer(current_app.config["SECRET_KEY"], "turn").dumps(turn)


def _waited(email: str, turn: str) -> int | None:
    """For how many seconds this turn has been waited for; None when it is nobody's, or another's, or too old."""
    match _signed("turn", turn):
        case [str(of), str(network), int(since)] if (of, network) == (email, _network()):
            waited = int(instant().timestamp()) - since
            return waited if waited <= REMEMBERED.total_seconds() else None
    return None


def _network() -> str:
    """Where the request comes from: IPv4 by its /24, IPv6 by its /56, since one household has so many addresses."""
    try:
        address = ip_address(request.remote_addr or "")
    except ValueError:
        return "?"
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return str(ip_network((address, 24 if address.version == 4 else 56), strict=False))


def _signed(salt: str, text: str) -> Any:
    try:
        return _serializer(current_app.config["SECRET_KEY"], salt).loads(text)
    except BadSignature:
        return None


def _serializer(secret_key: str, salt: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret_key, salt=salt)
