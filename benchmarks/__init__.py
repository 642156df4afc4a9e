"""How quick the program is at the keyboard, beside an empty Textual app: `python -m benchmarks`."""
