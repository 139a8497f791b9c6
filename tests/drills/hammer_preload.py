"""What every client would read first; imported once, by the server that starts the client processes."""

import tests.drills.hammer_clerk
import tests.drills.hammer_kiosk
import tests.drills.hammer_presser  # noqa: F401
from window_client.bootstrap import shipped_calendar, shipped_catalogue
from window_client.services.pinyin import load_dictionaries

shipped_catalogue()
shipped_calendar()
load_dictionaries()
