"""A journey to other formats: text in, text out, never touching the disk."""
