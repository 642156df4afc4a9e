"""The faces of the workshop: what stands in its middle at each stage, as lines; no widgets."""
