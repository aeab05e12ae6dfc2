"""The command `counterclaim`."""
