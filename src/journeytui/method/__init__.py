"""How a workshop is run: stages, prompts, the gate, the input line, the checks."""
