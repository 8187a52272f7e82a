"""Lägesbild: what the problems are, where and why (lag 2023:196, 4 §; updated every second year, 6 §)."""
