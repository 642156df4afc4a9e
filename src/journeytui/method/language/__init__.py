"""The customer's language: what the trade says on a customer card, and what a customer would say.

`en.toml`, `sv.toml` and `da.toml` hold the words; a journey may have its own beside it (`words.merged`).
A find is a guess from free text, so it is a hint and never more: precise before complete.
"""
