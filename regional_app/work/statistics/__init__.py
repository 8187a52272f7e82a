"""Statistics: indicators and their yearly values, by hand, from files and from Kolada."""
