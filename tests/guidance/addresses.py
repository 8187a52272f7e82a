"""A reported shortcoming, and a guide to put away."""

from regional_app.people.guidance import services


def _report(world):
    with world.app.app_context():
        return services.report("Knappen läses inte upp.", "/norrby/", None).id


RECORDS = {"report": _report}
WORDS = {"key": "samordnare"}
