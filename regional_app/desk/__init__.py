"""What meets a person first, gathered from every room: homes, what waits, what is new, what was looked for."""
