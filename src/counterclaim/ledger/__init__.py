"""Keeps readings in a database and answers questions about them."""
