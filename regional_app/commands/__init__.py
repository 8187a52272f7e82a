"""What is run from the command line: `flask …` commands, and the demo that starts everything by itself."""
