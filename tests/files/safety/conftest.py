"""Every test has a state folder of its own, so no test sees the locks and marks of another."""

import pytest

from journeytui.files.places import STATE_HOME


@pytest.fixture(autouse=True)
def state(tmp_path_factory, monkeypatch):
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv(STATE_HOME, str(folder))
    return folder
