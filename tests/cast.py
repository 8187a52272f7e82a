"""The standing cast: two kommuner in one region, a neighbour region, and their people.

Norrby and Söderby belong to Exempelregionen, Västerby to Grannregionen. Eva keeps Norrby together; Stina is the
same in Söderby and must never see Norrby.
"""

from regional_app.commands.demo import DemoPerson
from regional_app.policy import Role

PASSWORD = "åtta älgar i en eka"

EVA = DemoPerson("eva@norrby.example", "Eva Ek", (("norrby", Role.COORDINATOR, "samordnare"),))
ALI = DemoPerson("ali@norrby.example", "Ali Alm", (("norrby", Role.CONTRIBUTOR, "fritidsledare"),))
KIM = DemoPerson("kim@norrby.example", "Kim Klint", (("norrby", Role.LEADERSHIP, "kommunchef"),))
CIA = DemoPerson("cia@norrby.example", "Cia Ceder", (("norrby", Role.CASE_WORKER, "socialsekreterare"),))
DAG = DemoPerson("dag@norrby.example", "Dag Dal", (("norrby", Role.CASE_DECIDER, "enhetschef"),))
SAM = DemoPerson(
    "sam@polisen.example",
    "Sam Sälg",
    (
        ("exempelregionen", Role.POLICE_OFFICER, "kommunpolis"),
        ("norrby", Role.POLICE_OFFICER, "kommunpolis"),
        ("soderby", Role.POLICE_OFFICER, "kommunpolis"),
    ),
)
TOR = DemoPerson("tor@polisen.example", "Tor Tall", (("exempelregionen", Role.POLICE_CHIEF, "chef"),))
RUT = DemoPerson("rut@region.example", "Rut Rönn", (("exempelregionen", Role.REGION_ADMIN, "samordnare"),))
STINA = DemoPerson("stina@soderby.example", "Stina Sten", (("soderby", Role.COORDINATOR, "samordnare"),))
VERA = DemoPerson("vera@vasterby.example", "Vera Vik", (("vasterby", Role.COORDINATOR, "samordnare"),))
NILS = DemoPerson("nils@polisen.example", "Nils Näs", (("grannregionen", Role.POLICE_CHIEF, "chef"),))
OLA = DemoPerson("ola@drift.example", "Ola Orre", ())

CAST = [EVA, ALI, KIM, CIA, DAG, SAM, TOR, RUT, STINA, VERA, NILS]
OPERATOR = OLA
EMAILS = {person.name.split()[0].lower(): person.email for person in [*CAST, OLA]}
