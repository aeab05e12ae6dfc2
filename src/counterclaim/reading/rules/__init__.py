"""The rule engine: claims and events by rules on the dependency parse."""

from counterclaim.reading.rules.engine import RuleEngine

__all__ = ["RuleEngine"]
