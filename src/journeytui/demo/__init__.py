"""Recorded half days: read, and typed again into the real program."""

from journeytui.demo.run import run_demo

__all__ = ["run_demo"]
