"""Engines in the settings: where they are, and what may not stand in a file that is shared."""

import pytest

from workbench.errors import SettingsError
from workbench.project import open_at

SERVER = 'kind = "openai"\nurl = "https://mt.example.org/v1"\nmodel = "m"\n'


def opened(folder, text):
    (folder / "workbench.toml").write_text(text, "utf-8")
    return open_at(folder)


def test_without_settings_nothing_drafts_but_what_is_here(tmp_path):
    project = opened(tmp_path, "")
    assert (project.engines, project.draft_engine, project.draft_threshold) == ({}, "", 70)


def test_an_engine_is_read(tmp_path):
    project = opened(
        tmp_path,
        f'[drafts]\nengine = "desk"\nthreshold = 80\n[engines.desk]\n{SERVER}key = "env:MT_KEY"\ntimeout = 5\n'
        "batch = 4\ntemperature = 0.2\n",
    )
    engine = project.engines["desk"]
    assert (engine.kind, engine.url, engine.model) == ("openai", "https://mt.example.org/v1", "m")
    assert (engine.key, engine.timeout, engine.batch, engine.temperature) == ("env:MT_KEY", 5, 4, 0.2)
    assert (project.draft_engine, project.draft_threshold) == ("desk", 80)


@pytest.mark.parametrize(
    "url",
    [
        "https://api.deepl.com",
        "http://localhost:11434/v1",
        "http://127.0.0.1:5000",
        "http://[::1]:5000",
        "http://192.168.1.9",
        "http://10.0.0.2",
        "http://gpu:8000/v1",
        "http://gpu.local:8000/v1",
    ],
)
def test_text_may_go_encrypted_anywhere_and_plain_within_the_house(tmp_path, url):
    assert opened(tmp_path, f'[engines.a]\nkind = "libretranslate"\nurl = "{url}"\n').engines["a"].url == url


@pytest.mark.parametrize("host", ["mt.example.org", "8.8.8.8", "134744072", "0x8080808", "localhost.example.org"])
def test_text_goes_plain_elsewhere_only_if_somebody_says_so(tmp_path, host):
    text = f'[engines.a]\nkind = "libretranslate"\nurl = "http://{host}"\n'
    assert opened(tmp_path, text + "insecure = true\n").engines["a"].insecure
    with pytest.raises(SettingsError, match="unencrypted"):
        opened(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[engines.a]\nkind = "openia"\n', 2, "did you mean “openai”"),
        ('[engines.a]\nurl = "https://a.org"\n', 1, "is missing"),
        (f"[engines.a]\n{SERVER}modle = 1\n", 5, "did you mean “model”"),
        (f"[engines.a]\n{SERVER}batch = 0\n", 5, "greater than or equal to 1"),
        (f"[engines.a]\n{SERVER}timeout = -1\n", 5, "greater than 0"),
        (f"[engines.a]\n{SERVER}temperature = 3\n", 5, "less than or equal to 2"),
        (f"[engines.a]\n{SERVER.replace(chr(34) + 'm', chr(34) + 'm' + chr(92) + 'nAddress')}", 4, "cannot be seen"),
        (f'[engines."a b"]\n{SERVER}', 1, "letters, digits"),
        ('[engines.a]\nkind = "openai"\nurl = "ftp://a.org"\n', 3, "begins with https://"),
        ('[engines.a]\nkind = "openai"\nurl = "https://"\n', 3, "begins with https://"),
        ('[engines.a]\nkind = "openai"\nurl = "https://a.org:port"\n', 3, "no web address"),
        ('[engines.a]\nkind = "openai"\nurl = "https://me:word@a.org"\n', 3, "more than a host and a path"),
        ('[engines.a]\nkind = "openai"\nurl = "https://a.org/?key=abc"\n', 3, "more than a host and a path"),
        # What reads a backslash as the end of the host would send the text to a.org, in the open.
        ("[engines.a]\nkind = 'openai'\nurl = 'http://a.org\\.local/v1'\n", 3, "no web address has"),
        ('[engines.a]\nkind = "openai"\nurl = "http://a.org%2f.local"\n', 3, "no web address has"),
        ('[engines.a]\nkind = "openai"\nurl = "https://a.org/v1 x"\n', 3, "no web address has"),
        ('[drafts]\nengine = "desc"\n[engines.desk]\nkind = "openai"\n', 2, "did you mean “desk”"),
        ("[drafts]\nthreshold = 40\n", 2, "greater than or equal to 50"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(tmp_path, text, line, said):
    with pytest.raises(SettingsError, match=said) as caught:
        opened(tmp_path, text)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "key", ["sk-abcdef", "env:", "env:A B", "keyring:deepl", "file:/etc/key", "ENV:A", "keyring:a\\nSent/b"]
)
def test_a_key_itself_is_refused_and_not_repeated(tmp_path, key):
    with pytest.raises(SettingsError, match="names only where the key is") as caught:
        opened(tmp_path, f'[engines.a]\n{SERVER}key = "{key}"\n')
    assert caught.value.line == 5
    assert "abcdef" not in str(caught.value)
