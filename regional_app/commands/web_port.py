"""The port the demo's web server listens on: is it free, and does the server answer there?"""

import http.client
import socket
from typing import Final

HOST: Final = "127.0.0.1"


class PortTaken(RuntimeError):
    """We cannot listen on the port; the message says what to do."""


def require_free_port(port: int) -> None:
    """Raise PortTaken when another program listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as gunicorn does
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise PortTaken(f"Port {port} is not ours to use; try make demo PORT=8001.") from None
        except OSError:
            raise PortTaken(
                f"Port {port} is used by another program; choose another: make demo PORT={port % 65535 + 1}."
            ) from None


def answers(port: int) -> bool:
    """The web server answers and finds itself in health."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/halsa")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
