"""The region's common lägesbild (gemensam lägesbild): what the kommuner's say together, and what the police add."""
