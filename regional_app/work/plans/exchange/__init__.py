"""Goals and measures as tables, to a spreadsheet and back; every row's fate is told before anything is written."""
