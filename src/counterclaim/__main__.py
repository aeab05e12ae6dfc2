"""``python -m counterclaim`` is the command ``counterclaim``."""

from counterclaim.command_line.main import main

main()
