"""An event of each kind of room; a kommun's is read by the region too."""

RECORDS = {
    "risk_event": lambda world: world.norrby.risk_event(),
    "risk_event@exempelregionen": lambda world: world.exempelregionen.risk_event(),
}
