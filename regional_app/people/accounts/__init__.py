"""A person's account: passwords and their links, where the person is logged in, and how guesses are slowed down.

All of it lives in schema `identity` behind an engine of its own. What a space knows of its people is its own
`rooms.models.Member`.
"""
