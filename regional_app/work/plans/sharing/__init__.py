"""Del 2 as a start for another kommun: shared as a sealed copy, and begun from (decision 0014)."""
