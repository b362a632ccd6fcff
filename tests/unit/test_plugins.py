"""Plug-ins at three grains, with ours coming through the same door as a stranger's."""

from importlib.metadata import EntryPoint

import pytest

from workbench import plugins
from workbench.errors import PluginError


@pytest.fixture
def strangers(monkeypatch):
    points = [
        EntryPoint("good", "collections:OrderedDict", "workbench.tests"),
        EntryPoint("bad", "no_such_package:Thing", "workbench.tests"),
    ]
    monkeypatch.setattr(plugins, "entry_points", lambda group: [p for p in points if p.group == group])


def test_names_import_nothing(strangers):
    assert plugins.names("workbench.tests") == ("bad", "good")


def test_one_is_loaded_or_an_error_says_why(strangers):
    assert plugins.load("workbench.tests", "good").__name__ == "OrderedDict"
    with pytest.raises(PluginError, match="no_such_package"):
        plugins.load("workbench.tests", "bad")
    with pytest.raises(PluginError, match="Did you mean “good”"):
        plugins.load("workbench.tests", "god")


def test_loading_all_goes_on_after_a_broken_one(strangers):
    loaded = dict(plugins.load_all("workbench.tests"))
    assert isinstance(loaded["bad"], plugins.Broken)
    assert loaded["good"].__name__ == "OrderedDict"


@pytest.mark.parametrize("group", ["workbench.formats", "workbench.checks", "workbench.drafts", "workbench.metrics"])
def test_our_own_come_through_entry_points(group):
    assert plugins.names(group)
    assert not [one for _, one in plugins.load_all(group) if isinstance(one, plugins.Broken)]
