"""One small module for each command; `journeytui.cli` parses the arguments and calls its `run`.

`run` takes the command's own arguments by name and returns the exit code. Only the command that is
called is imported, and what it needs it imports itself: that is what makes `check` quick.
"""
