"""Goals: what del 2 wants to reach, the value it begins from, and how far it came."""
