"""The thread of a goal."""

RECORDS = {"record": lambda world: world["goal"]}
WORDS = {"record": "mal"}
