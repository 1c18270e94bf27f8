"""A listing as a Jupyter notebook: format 4.5 of https://nbformat.readthedocs.io, a heading and a cell for each block."""

import json
from collections.abc import Callable
from typing import Any

from engine.listings.listing import Block, Listing


def notebook(listing: Listing, shown: Callable[[str], str] = str) -> str:
    """The notebook's text, its headings and comments in the language of `shown`."""
    cells = [cell for place, block in enumerate(listing.blocks) for cell in _cells(block, place, shown)]
    language = {"name": "python", "file_extension": ".py", "mimetype": "text/x-python"}
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    whole = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"kernelspec": kernel, "language_info": language},
        "cells": cells,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _cells(block: Block, place: int, shown: Callable[[str], str]) -> list[dict[str, Any]]:
    """A cell of text and one of code; ids are the block's place."""
    source = "\n".join(line.source(shown) for line in block.lines)
    return [
        {"cell_type": "markdown", "id": f"title-{place}", "metadata": {}, "source": [f"## {shown(block.title)}"]},
        {
            "cell_type": "code",
            "id": f"code-{place}",
            "metadata": {},
            "execution_count": None,
            "outputs": [],
            "source": source.splitlines(keepends=True),
        },
    ]
