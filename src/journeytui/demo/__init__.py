"""Recorded half days: read, and typed again into the real program."""
