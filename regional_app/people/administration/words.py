"""What the events of the log are called; each feature names its own."""

from flask_babel import LazyString

from regional_app.concepts.feature import features


def event_names() -> dict[str, LazyString]:
    """The words of every event, by its name."""
    return {name: words for feature in features() for name, words in feature.events.items()}
