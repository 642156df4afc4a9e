"""The columns of a map of which only some cards are shown."""

from collections.abc import Set

from journeytui.widgets.map.columns import Column, Grid, Lane, Stretch, own_cards


def sifted(whole: Grid, ids: Set[str]) -> Grid:
    """The grid with the cards `ids` only; activities and phases without any of them are left out.

    An activity is the same as in the whole: so what it lacks and what is only not shown can be told apart.
    """
    stretches = []
    for stretch in whole.stretches:
        columns = [one for column in stretch.columns if (one := _column(column, ids)) is not None]
        if columns:
            stretches.append(Stretch(stretch.phase, columns))
    return Grid(whole.journey, whole.tied, stretches)


def _column(column: Column, ids: Set[str]) -> Column | None:
    cards = {lane: tuple(one for one in cards if one.id in ids) for lane, cards in column.cards.items()}
    if not any(cards.values()):
        return None
    if column.activity is not None:
        cards["activity"] = (column.activity,)
    return Column(column.activity, cards)


def hidden(column: Column, lane: Lane) -> int:
    """How many cards of an activity are not shown in a lane."""
    if column.activity is None:
        return 0
    return max(len(own_cards(column.activity).get(lane, ())) - len(column.cards.get(lane, ())), 0)
