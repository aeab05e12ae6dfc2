"""Files, HTML and JSON lines in; documents out."""
