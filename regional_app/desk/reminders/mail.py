"""How a letter leaves: Flask-Mailman, with the server's certificate checked, and nothing at all when mail is off."""

import smtplib
import ssl
from typing import Any, Final
from uuid import UUID

from flask import Flask, current_app
from flask_mailman import EmailMultiAlternatives, Mail
from flask_mailman.backends import smtp

from regional_app.config import MailSettings
from regional_app.desk.reminders.letters import Letter
from regional_app.desk.reminders.voice import host
from regional_app.errors import MailIsOff

# A server that does not answer is let go; the letter waits for its next try.
TIMEOUT_SECONDS: Final = 10

mailman = Mail()


class CheckedConnection(smtplib.SMTP):
    """STARTTLS only with a certificate that holds: the library's own would take any."""

    def starttls(self, *, context: ssl.SSLContext | None = None) -> tuple[int, bytes]:  # type: ignore[override]
        """Begin TLS with somebody who is who the settings say."""
        return super().starttls(context=context or ssl.create_default_context())


class EmailBackend(smtp.EmailBackend):
    """The SMTP backend with such connections."""

    @property
    def connection_class(self) -> Any:
        """TLS from the first byte, or begun and checked."""
        return smtplib.SMTP_SSL if self.use_ssl else CheckedConnection


def init_app(app: Flask) -> None:
    """Tell Flask-Mailman what the settings say."""
    mail = app.config["SETTINGS"].mail
    app.config.update(_configuration(mail) if mail else {"MAIL_BACKEND": "dummy"})
    mailman.init_app(app)


def is_on() -> bool:
    """There is a way for mail to leave."""
    return current_app.config["SETTINGS"].mail is not None


def require_on() -> None:
    """Raise MailIsOff when no mail leaves the house."""
    if not is_on():
        raise MailIsOff


def send(to: str, letter: Letter, reminder_id: UUID) -> None:
    """Send it. The same reminder sent again has the same Message-ID."""
    message = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        to=[to],
        headers={
            "Message-ID": f"<{reminder_id}@{host()}>",
            "List-Unsubscribe": f"<{letter.settings_url}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    message.attach_alternative(letter.html, "text/html")
    # Closed whatever happens: after an error the library would leave it open.
    with mailman.get_connection() as connection:
        connection.send_messages([message])


def _configuration(mail: MailSettings) -> dict[str, Any]:
    return {
        "MAIL_BACKEND": "file" if mail.folder else f"{__name__}.EmailBackend",
        "MAIL_FILE_PATH": str(mail.folder) if mail.folder else None,
        "MAIL_SERVER": mail.server,
        "MAIL_PORT": mail.port,
        "MAIL_USE_TLS": mail.security == "starttls",
        "MAIL_USE_SSL": mail.security == "tls",
        "MAIL_USERNAME": mail.username,
        "MAIL_PASSWORD": mail.password,
        "MAIL_DEFAULT_SENDER": mail.sender,
        "MAIL_TIMEOUT": TIMEOUT_SECONDS,
    }
