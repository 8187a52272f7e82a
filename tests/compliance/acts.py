"""What the acts on the law page refuse: nothing, since evidence is added or taken away and never frozen."""

from regional_app.answers.compliance import services
from tests.acts import always

ACTS = [
    always(services.add_evidence, "New evidence changes no other."),
    always(services.remove_evidence, "It only points elsewhere; row level security keeps others' out."),
]
