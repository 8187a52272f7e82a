"""The rooms (samverkansrum): spaces, their people and invitations, and the scope of a request."""
