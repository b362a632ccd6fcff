"""Which engines may be used: those that a user has enabled here, as they were shown, and no others."""

import json
import sys
import threading
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest

from workbench.errors import EngineError, ProjectError, SettingsError, WriteError
from workbench.glossary import Termbase
from workbench.project import open_at
from workbench.session import engines_keys
from workbench.session.engines import (
    configured_engine,
    configured_engines,
    disable_engine,
    enable_engine,
    engine_access,
    engine_for_test,
    glossary_version,
    why_not_in_use,
)
from workbench.session.knowledge import termbase_of
from workbench.text.profiles import VNA

ENGINE = '[engines.desk]\nkind = "openai"\nurl = "http://localhost:1/v1"\nmodel = "m"\nkey = "env:MT_KEY"\n'
SETTINGS = f'[drafts]\nengine = "desk"\n{ENGINE}'


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def project(tmp_path):
    return settled(tmp_path / "desk")


def settled(folder, text=SETTINGS):
    folder.mkdir(exist_ok=True)
    (folder / "workbench.toml").write_text(text, "utf-8")
    return open_at(folder)


def is_in_use(project) -> bool:
    access = engine_access(project, VNA, glossary=str, terms=lambda source, target: (), stopped=threading.Event())
    return access is not None


def test_no_engine_is_in_use_until_it_is_enabled(project):
    assert not is_in_use(project)
    assert "workbench engines enable desk" in why_not_in_use(project)
    enable_engine(project, "desk")
    assert is_in_use(project)
    assert why_not_in_use(project) == ""
    assert disable_engine(project, "desk")
    assert not is_in_use(project)
    assert not disable_engine(project, "desk")


def test_an_engine_that_does_not_draft_is_not_in_use(tmp_path):
    project = settled(tmp_path / "desk", ENGINE)
    enable_engine(project, "desk")
    assert not is_in_use(project)
    assert why_not_in_use(project) == ""


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("http://localhost:1/v1", "https://elsewhere.example.org/v1"),
        ('"m"', '"another"'),
        ("env:MT_KEY", "env:AWS_SECRET_ACCESS_KEY"),
        ("desk", "other"),
        ("\nkey", "\ninsecure = true\nkey"),
    ],
)
def test_consent_is_void_when_what_was_shown_changes(project, was, becomes):
    enable_engine(project, "desk")
    assert not is_in_use(settled(project.root, SETTINGS.replace(was, becomes)))


def test_consent_stays_when_nothing_that_was_shown_changes(project):
    enable_engine(project, "desk")
    assert is_in_use(settled(project.root, SETTINGS + "timeout = 5\nbatch = 2\n"))


def test_consent_does_not_travel_with_a_project(project, tmp_path, monkeypatch):
    enable_engine(project, "desk")
    consent = (project.state / "engines.json").read_bytes()
    # Copied to another folder of the same user.
    copy = settled(tmp_path / "copy")
    copy.state.mkdir()
    (copy.state / "engines.json").write_bytes(consent)
    assert not is_in_use(copy)
    # The same folder of another user, who has enabled something else already.
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "stranger"))
    assert not is_in_use(project)
    enable_engine(copy, "desk")
    assert not is_in_use(project)


@pytest.mark.parametrize(
    "spoiled", [b"", b"{", b"[]", b'{"desk": 1}', b'{"desk": {"seal": null}}', b'{"desk": {"seal": ""}}']
)
def test_what_cannot_be_understood_is_no_consent(project, spoiled):
    enable_engine(project, "desk")
    (project.state / "engines.json").write_bytes(spoiled)
    assert not is_in_use(project)


def test_a_link_in_place_of_the_file_is_not_followed(project, tmp_path):
    project.state.mkdir()
    (project.state / "engines.json").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(WriteError, match="link"):
        enable_engine(project, "desk")
    assert not (tmp_path / "elsewhere").exists()


def test_the_secret_is_the_user_s_alone(project, home):
    enable_engine(project, "desk")
    (secret,) = home.rglob("consent.key")
    assert secret.stat().st_mode & 0o077 == 0
    assert secret.read_bytes().hex() not in (project.state / "engines.json").read_text()
    before = secret.read_bytes()
    enable_engine(project, "desk")
    assert secret.read_bytes() == before


def test_engines_are_listed_with_what_goes_where(project):
    (engine,) = configured_engines(project)
    assert (engine.name, engine.kind, engine.model, engine.key) == ("desk", "openai", "m", "env:MT_KEY")
    assert engine.sends_to == "http://localhost:1/v1/chat/completions"
    assert engine.drafts
    assert not engine.is_enabled
    assert any("source text" in one for one in engine.sent)
    assert json.loads(json.dumps(engine.as_json()))["enabled"] is False


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[engines.a]\nkind = "openai"\nurl = "https://a.org"\n', 1, "engines.a.model is missing"),
        ('[engines.a]\nkind = "deepl"\nurl = "https://api.deepl.com"\n', 1, "engines.a.key is missing"),
        (
            '[engines.a]\nkind = "libretranslate"\nurl = "https://a.org"\ntemperature = 0.5\n',
            4,
            "temperature means nothing",
        ),
        ('[engines.a]\nkind = "ctranslate2"\nfolder = "m"\nurl = "https://a.org"\n', 4, "url means nothing"),
        ('[engines.a]\nkind = "openai"\nsource-prefix = ["x"]\n', 3, "source-prefix means nothing"),
    ],
)
def test_settings_that_do_not_fit_the_kind_are_told_with_their_line(tmp_path, text, line, said):
    with pytest.raises(SettingsError, match=said) as caught:
        configured_engines(settled(tmp_path / "desk", text))
    assert caught.value.line == line


def test_an_unknown_name_proposes_the_nearest(project):
    for ask in (configured_engine, enable_engine, engine_for_test):
        with pytest.raises(ProjectError, match="Did you mean “desk”"):
            ask(project, "dask")


def test_an_engine_is_not_tried_before_it_is_enabled(project):
    # A call carries the key: a stranger's settings could name any variable and any server.
    with pytest.raises(ProjectError, match="not enabled"):
        engine_for_test(project, "desk")


def test_a_key_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("MT_KEY", "secret")
    assert engines_keys.key_at("env:MT_KEY") == "secret"
    assert engines_keys.key_at("") == ""
    monkeypatch.delenv("MT_KEY")
    with pytest.raises(EngineError, match="MT_KEY, which is not set"):
        engines_keys.key_at("env:MT_KEY")


class Ring(keyring.backend.KeyringBackend):
    """A keyring of one key."""

    priority = 1

    def get_password(self, service, username):
        if service == "locked":
            raise keyring.errors.KeyringLocked("secret")
        if service == "nowhere":
            raise keyring.errors.NoKeyringError("No recommended backend was available.")
        return "secret" if (service, username) == ("deepl", "a/b") else None

    def set_password(self, service, username, password):
        raise NotImplementedError

    def delete_password(self, service, username):
        raise NotImplementedError


@pytest.fixture
def ring():
    before = keyring.get_keyring()
    keyring.set_keyring(Ring())
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("ring")
def test_a_key_comes_from_the_keyring():
    assert engines_keys.key_at("keyring:deepl/a/b") == "secret"
    with pytest.raises(EngineError, match="keyring set deepl me"):
        engines_keys.key_at("keyring:deepl/me")
    with pytest.raises(EngineError, match="cannot be read") as caught:
        engines_keys.key_at("keyring:locked/me")
    assert "secret" not in str(caught.value)
    with pytest.raises(EngineError, match="this machine has none"):
        engines_keys.key_at("keyring:nowhere/me")


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(EngineError, match=r"vi-en-workbench\[keyring\]"):
        engines_keys.key_at("keyring:deepl/me")


def test_the_version_of_a_glossary_changes_with_it(project):
    one, other = termbase_of(project), Termbase(())
    assert glossary_version(one) == glossary_version(termbase_of(project))
    assert glossary_version(one) != glossary_version(other)
    assert len(glossary_version(one)) == 8
