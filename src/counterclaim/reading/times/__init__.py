"""Time expressions in English news, to intervals of days."""
