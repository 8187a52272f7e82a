"""Help where it is needed: words, paragraphs, first-visit guides, the help page and the accessibility statement."""
