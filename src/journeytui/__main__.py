"""Lets `python -m journeytui` do what the `journeytui` script does."""

from journeytui.cli import main

raise SystemExit(main())
