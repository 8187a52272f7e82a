"""Nytt sedan sist: what others have decided, given, submitted and followed up since the person last read it.

Nothing is written when it happens. The records themselves are the news; only until when somebody has read is kept.
"""
