"""What logging in refuses: wrong passwords and too many tries, told on the page; no record is met."""

from regional_app.people.login import views
from tests.acts import always

ACTS = [always(views.create, "Whoever logs in has met no record yet.")]
