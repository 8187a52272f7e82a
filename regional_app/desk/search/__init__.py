"""Finding a record by its words, in one room or, for the lokalpolisområde, in all of its kommuner."""
