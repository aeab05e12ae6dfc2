"""The rule engine: claims and events by hand-written rules on the parse. The measured floor."""
