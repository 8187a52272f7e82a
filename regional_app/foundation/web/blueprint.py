"""A route is a rule, a permission and a loader; a rule with an id in it cannot be registered without the loader.

`page` answers GET and `act` answers POST. Both live under a space (`/dorotea/…`) unless the blueprint says
`space=False`. A page with `area=True` is also readable by the lokalpolisområde under `/<region>/<kommun>/…`.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Literal, NoReturn

from flask import Blueprint, abort
from flask.typing import ResponseReturnValue
from flask_babel import LazyString

from regional_app import audit, policy
from regional_app.foundation.web import submissions, uploads
from regional_app.tenancy import current

Area = Literal[False, True, "all"]
View = Callable[..., ResponseReturnValue]
Load = Callable[..., Any]
Read = Callable[[bytes], object]


class FeatureBlueprint(Blueprint):
    """A blueprint that cannot register a route without naming its permission."""

    def __init__(
        self, name: str, import_name: str, *, space: bool = True, room: str | None = None, prefix: str = ""
    ) -> None:
        """`room`: the only kind of space (kommun or region) where these pages exist."""
        super().__init__(name, import_name, template_folder="templates")
        self.space, self.room, self.prefix = space, room, prefix

    def page(
        self,
        rule: str,
        permission: policy.P,
        *,
        load: Load | None = None,
        area: Area = False,
        hidden: bool = False,
        logged: bool = False,
        called: LazyString | None = None,
    ) -> Callable[[View], View]:
        """Register a GET view. `hidden`: a refusal looks like a missing page. `logged`: reading is an event.

        `area=True`: the lokalpolisområde may read it, one kommun at a time; `area="all"`: it is the area's own
        page over all its kommuner. `called`: its name in the trail above deeper pages.
        """
        return self._register("GET", rule, permission, load, area=area, hidden=hidden, logged=logged, called=called)

    def act(
        self,
        rule: str,
        permission: policy.P,
        *,
        load: Load | None = None,
        hidden: bool = False,
        receives: int = 0,
        reads: Read | None = None,
    ) -> Callable[[View], View]:
        """Register a POST view. `receives`: how many megabytes of files it has room for.

        `reads`: what will be asked of each file (`foundation/bounded`). It is asked here, when the role is known and
        before the database is asked for anything, so that no transaction waits for a file; the form hears the answer.
        """
        return self._register("POST", rule, permission, load, hidden=hidden, reads=reads, receives=receives)

    def route(self, rule: str, **_options: Any) -> NoReturn:
        """Refuse: a route names its permission."""
        raise TypeError(f"{rule}: use page() or act(), which name a permission")

    get = post = put = patch = delete = route

    def _register(
        self,
        method: str,
        rule: str,
        permission: policy.P,
        load: Load | None,
        *,
        area: Area = False,
        hidden: bool = False,
        logged: bool = False,
        reads: Read | None = None,
        **facts: Any,
    ) -> Callable[[View], View]:
        if "<uuid:" in self.prefix + rule and load is None:
            raise TypeError(f"{rule}: an id needs a loader (load=…), so that the permission is asked of the record")

        def register(view: View) -> View:
            @wraps(view)
            def guarded(**values: Any) -> ResponseReturnValue:
                self._require_kind_of_room()
                _permit(permission, None, hidden=hidden)
                if reads:
                    uploads.read_ahead(reads)
                subject = load(**values) if load else None
                _permit(permission, subject, hidden=hidden)
                if logged and subject is not None:
                    audit.note("record.read", kind=type(subject).__name__, object_id=subject.id)
                if method == "POST" and self.space:
                    return submissions.once(lambda: view(subject) if load else view(**values))
                return view(subject) if load else view(**values)

            vars(guarded).update(permission=permission, room=self.room, area=area, **facts)
            for prefix in self._prefixes(area=area):
                self.add_url_rule(f"{prefix}{self.prefix}{rule}", view.__name__, guarded, methods=[method])
            return guarded

        return register

    def _require_kind_of_room(self) -> None:
        scope = current()
        if self.room and scope.audience == "tenant" and scope.room and scope.room.kind != self.room:
            abort(404)

    def _prefixes(self, *, area: Area) -> tuple[str, ...]:
        if not self.space:
            return ("",)
        if area == "all":
            return ("/<slug:region>",)
        return ("/<slug:space>", "/<slug:region>/<slug:space>") if area else ("/<slug:space>",)


def _permit(permission: policy.P, subject: Any, *, hidden: bool) -> None:
    try:
        policy.require(permission, subject)
    except policy.Refused as refused:
        if current().user_id is not None:
            audit.note("access.refused", permission=permission)
        raise policy.Refused(permission, hidden=hidden or refused.hidden) from None
