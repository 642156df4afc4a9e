"""Disk: journey files as TOML text, session logs, atomic saves, locks, watching."""
