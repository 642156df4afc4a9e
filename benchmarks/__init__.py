"""How quick the program is, beside an empty Textual app and the bare system calls: `python -m benchmarks`."""
