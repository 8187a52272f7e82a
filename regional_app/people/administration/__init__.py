"""House-keeping: a space's people and its event log; the installation's rooms and accounts."""
