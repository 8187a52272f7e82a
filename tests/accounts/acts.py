"""What the acts on accounts refuse: a closed account is opened first, and a link is used once."""

from regional_app.people.accounts import services, sign_in
from tests.acts import always, kept, refuses

PASSWORD = "sju sömniga sälar"


def _account(name, *, closed=False):
    def make(rooms):
        if closed:
            with rooms.app.app_context():
                services.close_account(rooms.user(name))
        return rooms.user(name)

    return make


def _link(*, used=False):
    def make(rooms):
        with rooms.app.app_context():
            token = services.write_password_link(rooms.user("ali"))
            if used:
                services.use_password_link(token, PASSWORD)
        return token

    return make


def _same(made):
    return made


OPEN, CLOSED = kept(_account("ali"), _same), kept(_account("ali", closed=True), _same)
OWN = kept(_account("eva"), lambda user: user)


def _close(user):
    services.close_account(user, by=user.id if user.name == "Eva Ek" else None)


ACTS = [
    always(services.change_password, "A closed account is let in with no password, old or new."),
    refuses(services.write_password_link, on=[CLOSED], unlike=OPEN, by=services.write_password_link),
    refuses(
        services.use_password_link,
        on=[kept(_link(used=True), _same)],
        unlike=kept(_link(), _same),
        by=lambda token: services.use_password_link(token, PASSWORD),
    ),
    refuses(services.close_account, on=[CLOSED, OWN], unlike=OPEN, by=_close),
    always(services.open_account, "An open account stays open."),
    always(sign_in.begin, "A login belongs to the person alone; a closed account has been refused before it."),
    always(sign_in.end, "A login that has ended is nobody's."),
    always(sign_in.end_others, "Logins that have ended stay so."),
]
