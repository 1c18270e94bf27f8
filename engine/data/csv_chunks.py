"""The cells of a CSV as pandas parses them, chunk by chunk. What they become is decided in `csv_columns`."""

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from numpy.typing import NDArray

from engine.data.csv_faults import shape_error
from engine.data.csv_layout import Layout
from engine.data.reading_errors import ReadingCancelled


def parsed_chunks(
    file: Path,
    layout: Layout,
    columns: Sequence[int],
    *,
    texts: frozenset[int],
    tell: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Iterator[list[NDArray[Any]]]:
    """For each chunk of rows one array for each of `columns`, in ascending order; those in `texts` as exact texts.

    `tell` gets the share of the file that has been read. Raises ReadingError and ReadingCancelled.
    """
    import pandas as pd

    dialect = layout.dialect
    size = max(1, file.stat().st_size)
    with layout.encoding.open(file) as stream:
        raw = cast(io.BufferedReader, stream.buffer)
        source = _WholeLines(stream)
        for _ in range(layout.header_lines):
            stream.readline()
        try:
            chunks = pd.read_csv(
                cast(Any, source),  # the stubs want a whole file object; pandas needs `read` and `__iter__`
                sep=dialect.delimiter,
                decimal=dialect.decimal,
                header=None,
                names=list(range(len(layout.names))),
                usecols=None if len(columns) == len(layout.names) else list(columns),
                index_col=False,
                dtype=dict.fromkeys(texts, object),
                na_values=["?"],
                skipinitialspace=dialect.skip_blanks,
                chunksize=layout.chunk_rows,
                low_memory=False,
            )
            with chunks:
                for chunk in chunks:
                    if cancelled():
                        raise ReadingCancelled
                    tell(min(1.0, raw.tell() / size))
                    yield [chunk[at].to_numpy() for at in columns]
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise shape_error(file, layout, str(error)) from error


class _WholeLines:
    """A text stream that hands out blocks of whole lines.

    pandas loses the blanks that begin a line when a block ends within them.
    """

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> str:
        """About `size` characters, up to the end of a line."""
        block = self._stream.read(size)
        return block + self._stream.readline() if block else block

    def __iter__(self) -> Iterator[str]:
        return iter(self._stream.readline, "")
