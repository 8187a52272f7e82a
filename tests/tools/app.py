"""The application as `./flask` runs it: the operators' commands, and those that write files of the project."""

from tests.tools.docs import docs
from tests.tools.translations import translations
from wsgi import app

app.cli.add_command(docs)
app.cli.add_command(translations)
