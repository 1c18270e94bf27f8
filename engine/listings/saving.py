"""The files of a listing: the program or the notebook, and its data beside it where they are too many to be written into it."""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np

from engine.listings.listing import Listing
from engine.listings.notebook import notebook

PROGRAM, NOTEBOOK = ".py", ".ipynb"
ENDINGS = (PROGRAM, NOTEBOOK)


def saved_files(listing: Listing, path: Path, shown: Callable[[str], str] = str) -> dict[Path, bytes]:
    """What is written where, the listing itself at `path`; comments are in the language of `shown`."""
    is_notebook = path.suffix.lower() == NOTEBOOK
    text = notebook(listing, shown) if is_notebook else listing.source(shown)
    found = {path: text.encode()}
    if listing.data_file:
        stream = io.BytesIO()
        np.savez(stream, **listing.data)  # type: ignore[arg-type]
        found[path.with_name(listing.data_file)] = stream.getvalue()
    return found
