"""Charts: one specification each, drawn on the server for page and PDF. Take plain numbers, know no records."""
