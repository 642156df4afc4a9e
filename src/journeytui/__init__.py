"""A terminal assistant for customer-journey workshops."""

import os

__version__ = "0.1.0"

# Nobody's plugins have a say in our models, and looking for some reads every package that is installed.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
