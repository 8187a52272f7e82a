"""The archive's no."""

from flask_babel import LazyString


class NotAccepted(ValueError):
    """The archive does not take the file; `message` says why and what to do."""

    def __init__(self, message: LazyString | str) -> None:
        super().__init__(message)
        self.message = message
