"""A setting that is missing or wrong stops the start with a sentence that names it."""

import pytest

from regional_app.config import SettingMissing, Settings

WHOLE = {
    "REGIONAL_MODE": "production",
    "PUBLIC_URL": "https://samverkan.example",
    "SECRET_KEY": "x" * 32,
    "CONTEXT_KEY": "0f" * 32,
    "DATABASE_URL": "postgresql://t@/d",
    "DATABASE_URL_AREA": "postgresql://a@/d",
    "DATABASE_URL_IDENTITY": "postgresql://i@/d",
    "DATABASE_URL_AUDIT": "postgresql://u@/d",
    "DATABASE_URL_JOBS": "postgresql://j@/d",
}


def test_a_whole_environment_is_read():
    settings = Settings.from_environment(WHOLE)

    assert settings.is_secure
    assert settings.role("tenant") == "regional_tenant"


@pytest.mark.parametrize("name", [name for name in WHOLE if name != "REGIONAL_MODE"])
def test_a_missing_setting_is_named(name):
    with pytest.raises(SettingMissing, match=name):
        Settings.from_environment({key: value for key, value in WHOLE.items() if key != name})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REGIONAL_MODE", "prod"),
        ("PUBLIC_URL", "http://samverkan.example"),
        ("SECRET_KEY", "kort"),
        ("CONTEXT_KEY", "inte hex"),
        ("CONTEXT_KEY", "0f"),
        ("DATABASE_ROLE_PREFIX", "Dålig; drop"),
        ("TRUSTED_PROXIES", "-1"),
        ("KOLADA_URL", "http://api.kolada.se/v3"),
        ("REGIONAL_TODAY", "2018-12-14"),
    ],
)
def test_a_wrong_setting_is_named(name, value):
    with pytest.raises(SettingMissing, match=name):
        Settings.from_environment({**WHOLE, name: value})


def test_the_day_may_stand_still_only_outside_production():
    demo = Settings.from_environment({**WHOLE, "REGIONAL_MODE": "demo", "REGIONAL_TODAY": "2018-12-14"})

    assert demo.fixed_today is not None
    with pytest.raises(SettingMissing, match="YYYY-MM-DD"):
        Settings.from_environment({**WHOLE, "REGIONAL_MODE": "demo", "REGIONAL_TODAY": "14/12 2018"})


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("MAIL_SENDER", {"MAIL_SERVER": "smtp.kommun.example"}),
        ("MAIL_SECURITY", {"MAIL_SERVER": "smtp.kommun.example", "MAIL_SENDER": "a@b.se", "MAIL_SECURITY": "none"}),
        ("MAIL_FOLDER", {"MAIL_FOLDER": "post", "MAIL_SENDER": "a@b.se"}),
        ("MAIL_SERVER", {"REGIONAL_MODE": "demo", "MAIL_SERVER": "smtp.kommun.example", "MAIL_SENDER": "a@b.se"}),
    ],
)
def test_mail_never_leaves_by_mistake(name, values):
    with pytest.raises(SettingMissing, match=name):
        Settings.from_environment({**WHOLE, **values})


def test_mail_is_off_until_a_server_is_named():
    assert Settings.from_environment(WHOLE).mail is None
    on = Settings.from_environment({**WHOLE, "MAIL_SERVER": "smtp.kommun.example", "MAIL_SENDER": "a@b.se"})
    assert on.mail is not None
    assert (on.mail.port, on.mail.security) == (587, "starttls")
