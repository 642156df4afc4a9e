"""The map: the whole journey as one grid, drawn by line over a pure layout."""
