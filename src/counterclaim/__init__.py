"""Counterclaim: who says what happened, on whose word, and where the accounts collide."""
