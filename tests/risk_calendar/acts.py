"""What the acts on the risk calendar refuse: nothing, since nothing in it is frozen."""

from regional_app.work.risk_calendar import services
from tests.acts import always

# Row level security refuses the event of another room before an act meets it.
_LIVES = "An event is written anew as long as it is there; what is published of it is a copy."

ACTS = [
    always(services.add_event, "A new event changes no other."),
    always(services.edit_event, _LIVES),
    always(services.remove_event, _LIVES),
]
