"""A live half day: the document with its undo, the session, the clock, parking and the recap."""
