"""The WSGI entry point: `gunicorn wsgi:app`."""

from regional_app.app import create_app
from regional_app.config import SettingMissing
from regional_app.foundation.charts import drawing

try:
    app = create_app()
except SettingMissing as missing:
    raise SystemExit(str(missing)) from None

# The first drawing of a process takes a second; no reader should wait for it.
drawing.warm_up()
