"""Readings that ask too much, as a hostile file would make a real one do."""

import os
import pickle
from pathlib import Path

from regional_app.foundation.bounded import OutOfTime

_held = []


def echo(content):
    return content.decode()


def for_ever(content):
    while True:
        content = content[::-1]


def part(content):
    try:
        for_ever(content)
    except OutOfTime:
        return "halva"


def everything(content):
    while True:
        _held.append(content * 1000)


def long_winded(content):
    return content * 1000


def dies(_content):
    os.abort()


def writes(content):
    Path(content.decode()).write_text("hej")


def secrets(_content):
    return " ".join(os.environ)


class Evil:
    def __reduce__(self):
        return os.system, ("true",)


def evil(_content):
    return Evil()


def unknown_error(_content):
    raise pickle.PicklingError
