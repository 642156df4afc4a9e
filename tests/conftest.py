"""No test touches the state or the settings of the person who runs it, or depends on chance."""

import pytest
from hypothesis import settings

settings.register_profile("the same everywhere", derandomize=True, deadline=None)
settings.load_profile("the same everywhere")


@pytest.fixture(autouse=True)
def _own_state(tmp_path_factory, monkeypatch):
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("JOURNEYTUI_STATE_HOME", str(home / "state"))
    monkeypatch.setenv("JOURNEYTUI_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    monkeypatch.delenv("JOURNEYTUI_ASCII", raising=False)
