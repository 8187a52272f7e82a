"""A published common lägesbild, of what Norrby has decided."""

PUBLISHING = "/exempelregionen/gemensam-lagesbild/2026/publicering"


def _published(world):
    assert world["finding"]
    return world.browser("tor").post(PUBLISHING)


RECORDS = {"common_picture": _published}
