"""`journeytui demo`: the workshop on a private copy of a sample."""


def run(*, play: bool, speed: float) -> int:
    """Open the sample, or `play` a recorded half day; it looks itself whether there is a terminal."""
    from journeytui.demo import run_demo  # noqa: PLC0415 - textual is slow to import

    return run_demo(play, speed)
