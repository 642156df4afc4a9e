"""Values: what a frozen dataclass promises, and `changed`."""

from dataclasses import FrozenInstanceError, field, fields, is_dataclass, replace

import pytest

from journeytui.values import changed, frozen, record


@frozen
class Step:
    text: str
    number: int = 1

    @property
    def doubled(self) -> int:
        return 2 * self.number


@frozen
class Pace:
    text: str
    number: int = 1


@record
class Walk:
    name: str = ""
    first: Step
    rest: list[Step] = field(default_factory=list)


@record
class LongWalk(Walk):
    miles: int


def test_a_value_is_given_by_position_or_by_name() -> None:
    assert Step("a", 2) == Step("a", number=2) == Step(number=2, text="a")
    assert Step("a").number == 1
    assert Step("a", 3).doubled == 6


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("a", 1, 2), {}), (("a",), {"text": "b"}), (("a",), {"size": 1}), ((), {"size": 1})],
)
def test_what_is_missing_too_many_twice_or_unknown_is_refused(
    given: tuple[object], named: dict[str, object]
) -> None:
    with pytest.raises(TypeError, match=r"Step.*text, number"):
        Step(*given, **named)  # type: ignore[arg-type]


def test_a_record_is_given_by_name_alone_and_takes_over_fields() -> None:
    walk = LongWalk(first=Step("a"), miles=3)
    assert [one.name for one in fields(LongWalk)] == ["name", "first", "rest", "miles"]
    assert (walk.name, walk.rest, walk.miles) == ("", [], 3)
    assert LongWalk(first=Step("a"), miles=3).rest is not walk.rest
    with pytest.raises(TypeError):
        Walk("a", Step("b"))  # type: ignore[misc]


def test_a_value_is_never_altered() -> None:
    step = Step("a")
    with pytest.raises(FrozenInstanceError):
        step.text = "b"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del step.text  # type: ignore[misc]
    assert step == Step("a")


def test_values_are_compared_by_their_class_and_fields() -> None:
    assert Step("a") != Step("b")
    assert Step("a") != Pace("a")
    assert Step("a") != "a"
    assert hash(Step("a")) == hash(Step("a"))
    assert len({Step("a"), Step("a", 1), Step("a", 2)}) == 2
    with pytest.raises(TypeError):
        hash(Walk(first=Step("a")))


def test_a_value_shows_its_fields() -> None:
    assert repr(Step("a")) == "Step(text='a', number=1)"


def test_a_changed_value_has_the_rest_and_nothing_kept_beside_it() -> None:
    step = Step("a", 2)
    vars(step)["kept"] = "beside"
    other = changed(step, {"text": "b"})
    assert other == Step("b", 2) == replace(step, text="b")
    assert "kept" not in vars(other)
    assert step == Step("a", 2)
    assert is_dataclass(other)
