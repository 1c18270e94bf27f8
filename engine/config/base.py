"""The base of every spec: a frozen pydantic model that is changed by replacement."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import Annotated, Any, ClassVar, Self, TypeVar, Union

from pydantic import BaseModel, ConfigDict, FailFast, Field

Entry = TypeVar("Entry")

Many = Annotated[tuple[Entry, ...], FailFast()]
"""Any number of entries; of those that are wrong only the first is told, since a file may hold millions."""


class Spec(BaseModel):
    """A frozen value. Fields carry `title` (label), `description` (help), bounds, and `unit` in `json_schema_extra`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def replace(self, **changes: Any) -> Self:
        """The same spec with `changes`, validated again (`model_copy` does not validate)."""
        return type(self).model_validate({**dict(self), **changes})


class Choice(Spec):
    """One kind of something that a person chooses, such as a loss; `kind` is its word in files and on the command line."""

    kind: str
    label: ClassVar[str]
    """What it is called on screen."""
    other_names: ClassVar[tuple[str, ...]] = ()
    """What other programs and books call it: letters and figures only."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        if not cls.model_fields["kind"].is_required():
            _KINDS.append(cls)


_KINDS: list[type[Choice]] = []
"""All that can be made, in the order of their definition."""

Kind = TypeVar("Kind", bound=Choice)


def kinds_of(base: type[Kind]) -> Iterator[type[Kind]]:
    """Every kind of `base`, in the order in which they are defined: that of a menu."""
    return (kind for kind in _KINDS if issubclass(kind, base))


def one_of(base: type[Choice]) -> Any:
    """The annotation of a field that holds one of the kinds of `base`."""
    kinds = tuple(kinds_of(base))
    return kinds[0] if len(kinds) == 1 else Annotated[Union[kinds], Field(discriminator="kind")]  # noqa: UP007  # of any number


def import_all(path: Iterable[str], package: str) -> None:
    """Import every module of a package, so that the kinds defined there are known."""
    for module in iter_modules(path):
        import_module(f"{package}.{module.name}")
