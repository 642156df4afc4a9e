"""Furniture that all screens share: the registry of actions, themes, glyphs, inert text."""
