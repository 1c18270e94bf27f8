"""The base of every spec: a frozen pydantic model that is changed by replacement."""

from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, FailFast

Entry = TypeVar("Entry")

Many = Annotated[tuple[Entry, ...], FailFast()]
"""Any number of entries; of those that are wrong only the first is told, since a file may hold millions."""


class Spec(BaseModel):
    """A frozen value. Fields carry `title` (label), `description` (help), bounds, and `unit` in `json_schema_extra`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def replace(self, **changes: Any) -> Self:
        """The same spec with `changes`, validated again (`model_copy` does not validate)."""
        return type(self).model_validate({**dict(self), **changes})
