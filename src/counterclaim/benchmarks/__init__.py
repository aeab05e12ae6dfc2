"""Measures reading against gold data."""
