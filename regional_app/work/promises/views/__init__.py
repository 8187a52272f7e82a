"""The pages of medborgarlöften: the promise itself, its giving, its follow-ups."""

from regional_app.work.promises.blueprint import bp
from regional_app.work.promises.views import giving, promises, removals

__all__ = ["bp", "giving", "promises", "removals"]
