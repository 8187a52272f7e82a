"""Påminnelser: what waits for a person, by e-mail and in the person's own calendar.

What there is to say is never decided here: it is what the features tell the homes (`overview.next_up`). Kept are
only what a person wants, which reminders have been ordered, and what became of them; a mail is written when it is
sent, from what the person may read at that moment.
"""
