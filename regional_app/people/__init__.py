"""Who is here and what they may reach: accounts, rooms and their people, what they ordered, help."""
