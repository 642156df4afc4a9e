"""A board: lanes of cards side by side, drawn by line."""
