"""How the features of a row lie in the input: side by side, as a window over rows in order, or as the pixels of an image."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from engine.config.axes import Axes, Axis
from engine.config.base import Spec


class Flat(Spec):
    """The features of a row side by side."""

    label: ClassVar[str] = "Side by side"
    axes: ClassVar[Axes] = (Axis.INPUT,)
    kind: Literal["flat"] = "flat"


class Windows(Spec):
    """Several rows in order make one input, and the target is that of a later row.

    A window and its target lie in one part of the data and have no gap: neither a row of another part nor one that is left out.
    Where the split's column groups the rows, each group is a series: a window holds rows of one, in the table's order, also
    where rows of other series stand between them.
    """

    label: ClassVar[str] = "Windows over rows"
    axes: ClassVar[Axes] = (Axis.TIME, Axis.INPUT)
    kind: Literal["windows"] = "windows"
    length: int = Field(10, ge=1, le=100_000, title="Length", description="How many rows in order make one input.")
    horizon: int = Field(
        1,
        ge=0,
        le=100_000,
        title="Horizon",
        description="How many rows behind the window's last one the target lies; 0 takes the last row's own target.",
    )
    stride: int = Field(
        1, ge=1, le=100_000, title="Stride", description="How many rows behind the one before a window begins."
    )

    @property
    def reach(self) -> int:
        """How many rows lie from a window's first to its target, both counted."""
        return self.length + self.horizon


class Image(Spec):
    """The features are the pixels of an image, line after line from the top left: height × width × channels."""

    label: ClassVar[str] = "Image"
    axes: ClassVar[Axes] = (Axis.Y, Axis.X, Axis.CHANNEL)
    kind: Literal["image"] = "image"
    width: int = Field(28, ge=1, le=4096, title="Width", description="Pixels in a line.")
    height: int = Field(28, ge=1, le=4096, title="Height", description="Lines of the image.")
    channels: int = Field(
        1, ge=1, le=64, title="Channels", description="Numbers for each pixel: 1 for grey, 3 for colour."
    )
    planes: bool = Field(
        False,
        title="Channel by channel",
        description="On: the columns hold one whole channel after the other. Off: all channels of a pixel stand side by side.",
    )

    @property
    def pixels(self) -> int:
        """How many numbers an image has."""
        return self.width * self.height * self.channels


Arrangement = Annotated[Flat | Windows | Image, Field(discriminator="kind")]
