"""Files from others are read in a process of their own with limits, so a hostile one harms only itself.

`read` sends a file to a reader (`asking.py`), the reader's process divides itself for each file (`reader.py`), and
what comes back is taken as plain values only (`answers.py`).
"""

from regional_app.foundation.bounded.asking import AT_ONCE, Broken, Busy, TooHeavy, Unread, read
from regional_app.foundation.bounded.limits import LIMITS, Limits, OutOfTime

__all__ = ["AT_ONCE", "LIMITS", "Broken", "Busy", "Limits", "OutOfTime", "TooHeavy", "Unread", "read"]
