"""What kommuner and police write in a year: agreement, lägesbild, plan, promise, and what they rest on."""
