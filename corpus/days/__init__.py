"""Days: when a text starts, ends, is amended or repealed, and what follows for its status on any day."""
