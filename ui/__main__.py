"""``python -m ui``."""

from ui.command_line import main

main()
