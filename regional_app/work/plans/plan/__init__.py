"""The plan itself: begun, written, named, decided, revised and printed."""
