"""What a journey is: frozen models, ids, edits and the difference between two journeys."""
