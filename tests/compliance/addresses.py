"""Something shown outside the room for a duty."""

from datetime import date

from regional_app.answers.compliance.models import OutsideEvidence

SHOWN = {"requirement": "13", "title": "KF § 12", "shown_on": date(2025, 11, 20), "made_by": "Eva Ek"}

RECORDS = {"evidence": lambda world: world.norrby.kept(OutsideEvidence(**SHOWN))}
WORDS = {"requirement": "13"}
