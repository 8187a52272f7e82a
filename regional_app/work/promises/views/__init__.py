"""The pages of medborgarlöften: the promise itself, its giving, its follow-ups."""

from regional_app.work.promises.blueprint import bp
from regional_app.work.promises.views import giving, last_days, promises, removals

__all__ = ["bp", "giving", "last_days", "promises", "removals"]
