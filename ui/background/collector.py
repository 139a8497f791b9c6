"""Python's garbage collector, kept from stopping the window.

A full round goes through every object there is; the program's own code and pages are several hundred thousand
of them, and the round takes longer than a clerk's keys may wait. They stay until the end, so they are taken
out of its sight once they are there.
"""

import gc


def pause() -> None:
    """Much is being loaded that stays: looking for garbage among it is lost time."""
    gc.disable()


def settle() -> None:
    """What is there now stays: it is not looked at any more. From here on as always."""
    gc.freeze()
    gc.enable()


def release() -> None:
    """The program ends: everything may go."""
    gc.unfreeze()
    gc.enable()
