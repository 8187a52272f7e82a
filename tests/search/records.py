"""One record of every kind that a kommun keeps, each holding the same word."""

import re
from datetime import timedelta

from regional_app.answers.reports.models import Contribution
from regional_app.clock import today

YEAR = today().year
LAST_WEEK = today() - timedelta(days=7)
KINDS = {
    "Lägesbilder": 1,
    "Problem i lägesbilder": 1,
    "Planer": 1,
    "Mål": 1,
    "Genomförandeplaner": 1,
    "Åtgärder": 1,
    "Uppföljningar": 3,
    "Löften": 1,
    "Årsrapporter": 1,
}


def write_everywhere(kommun, word, *, decided, year=YEAR):
    """A lägesbild, a plan, a promise and a report with all they hold; drafts, or decided last week."""
    on = LAST_WEEK if decided else None
    picture = kommun.picture(title=f"Lägesbild {word}", decided_on=on)
    kommun.finding(picture, title=f"Problem {word}")
    plan = kommun.plan(title=f"Plan {word}", decided_on=on)
    goal = kommun.goal(plan, text=f"Mål {word}")
    measure = kommun.measure(kommun.implementation_plan(plan, title=f"Genomförande {word}"), text=f"Åtgärd {word}")
    kommun.follow_up(goal, note=f"Mätt {word}")
    kommun.follow_up(measure, note=f"Gjort {word}")
    promise = kommun.promise(text=f"Löfte {word}", given_on=on)
    kommun.promise_follow_up(promise, note=f"Hållet {word}")
    kommun.kept(
        Contribution(year=year, summary=f"Året {word}", submitted_on=on, submitted_by="Eva Ek" if decided else None)
    )


def search(client, words, place="/norrby/sok", **more):
    return client.get(place, query_string={"q": words, **more})


def kinds(page):
    """How many hits the page says there are of each kind."""
    nav = re.search(r'(?s)<nav class="kinds".*?</nav>', page.text)
    pairs = re.findall(r"(?s)<a[^>]*>\s*([^<]*?)\s*<span>(\d+)</span>", nav.group() if nav else "")
    return {name: int(count) for name, count in pairs if name != "Alla"}


def addresses(page):
    """Where the hits lead."""
    return re.findall(r'(?s)<li class="hits__item">\s*<p>\s*<a class="ds-link"\s*href="([^"#]*)', page.text)
