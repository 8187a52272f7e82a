"""What guidance refuses: a report about accessibility is answered once."""

from regional_app.people.guidance import queries, services
from tests.acts import always, kept, refuses


def _report(*, answered=False):
    def make(rooms):
        with rooms.app.app_context():
            one = services.report("Knappen läses inte upp.", "/norrby/", None)
            if answered:
                services.answer(one, "Den läses upp nu.")
        return one.id

    return make


NEW = kept(_report(), queries.accessibility_report)
ANSWERED = kept(_report(answered=True), queries.accessibility_report)

ACTS = [
    always(services.dismiss, "Whether a guide is shown is the person's own choice."),
    always(services.bring_back, "Whether a guide is shown is the person's own choice."),
    always(services.report, "A new report changes no other."),
    refuses(services.answer, on=[ANSWERED], unlike=NEW, by=lambda one: services.answer(one, "Den läses upp.")),
]
