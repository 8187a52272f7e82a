"""The factory: a table of contents. One line per extension; the features stand in `features.py`."""

import logging
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from flask_login import current_user
from flask_migrate import Migrate
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined
from werkzeug.routing import BaseConverter

from regional_app import i18n, policy, tenancy
from regional_app.clock import today
from regional_app.commands import cli
from regional_app.concepts import feature, navigation
from regional_app.concepts.printing import prose
from regional_app.config import ROOT, Settings
from regional_app.db import db
from regional_app.desk.notices import reading as news
from regional_app.desk.reminders import mail
from regional_app.features import FEATURES
from regional_app.foundation.databases import engines
from regional_app.foundation.design import views as design
from regional_app.foundation.web import (
    assets,
    error_pages,
    headers,
    health,
    hosts,
    hyphens,
    marks,
    submissions,
    trail,
    transaction,
    uploads,
)
from regional_app.people.guidance import in_templates as guidance_in_templates
from regional_app.people.kept_forms import drafts, lapsed
from regional_app.people.rooms import request_scope, signed_in
from regional_app.work.documents import defined_words

MEGABYTE = 1024 * 1024


class SlugConverter(BaseConverter):
    """A space's slug; page words of the second segment are reserved, see foundation/web/addresses.py."""

    regex = "[a-z0-9]+(?:-[a-z0-9]+)*"


def create_app(settings: Settings | None = None) -> Flask:
    """Build the application from its settings."""
    settings = settings or Settings.from_environment()
    app = Flask(__name__, static_folder=None)
    app.config.from_mapping(_configuration(settings))
    app.url_map.converters["slug"] = SlugConverter
    hosts.init_app(app)
    _set_up_extensions(app)
    _register_features(app)
    _set_up_templates(app)
    return app


def _configuration(settings: Settings) -> dict[str, Any]:
    return {
        "SETTINGS": settings,
        "SECRET_KEY": settings.secret_key,
        "SESSION_COOKIE_NAME": "__Host-session" if settings.is_secure else "session",
        "SESSION_COOKIE_SECURE": settings.is_secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_PATH": "/",
        "PREFERRED_URL_SCHEME": urlsplit(settings.public_url).scheme,
        # Room for long texts; a page that receives files will ask for more.
        "MAX_CONTENT_LENGTH": 2 * MEGABYTE,
        "MAX_FORM_MEMORY_SIZE": 2 * MEGABYTE,
        "WTF_CSRF_TIME_LIMIT": None,
        "BABEL_TRANSLATION_DIRECTORIES": str(ROOT / "translations"),
        **engines.configuration(settings),
    }


def _set_up_extensions(app: Flask) -> None:
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s", level=logging.INFO)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    db.init_app(app)
    with app.app_context():
        for engine in db.engines.values():
            engines.guard(engine)
    tenancy.install()
    i18n.init_app(app)
    Migrate(app, db, directory=str(ROOT / "migrations"))
    headers.init_app(app)
    uploads.init_app(app)
    transaction.init_app(app)
    signed_in.init_app(app)
    request_scope.init_app(app)
    lapsed.init_app(app)
    drafts.init_app(app)
    CSRFProtect(app)
    mail.init_app(app)
    assets.init_app(app)
    marks.init_app(app)
    error_pages.init_app(app)
    health.init_app(app)


def _register_features(app: Flask) -> None:
    app.register_blueprint(design.bp)
    feature.register(app, FEATURES)
    cli.register(app)


def _set_up_templates(app: Flask) -> None:
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(prose=prose.html, explained=defined_words.explained, breakable=hyphens.breakable)
    app.jinja_env.globals.update(
        P=policy.P,
        ROLE_NAMES=policy.ROLE_NAMES,
        can=policy.can,
        current_user=current_user,
        menu=navigation.menu,
        news_count=news.news_count,
        places=request_scope.places,
        scope=tenancy.current,
        submission=submissions.new_id,
        today=today,
        trail_of_address=trail.trail,
    )
    guidance_in_templates.init_app(app)
