"""The cells of a CSV as pandas parses them, chunk by chunk. What they become is decided in `csv_columns`."""

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
        stream.skip(layout.header_lines)
        try:
            chunks = pd.read_csv(
                cast(Any, stream),  # the stubs want a whole file object; pandas needs `read` and `__iter__`
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
                    tell(min(1.0, stream.bytes_read / size))
                    yield [chunk[at].to_numpy() for at in columns]
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise shape_error(file, layout, str(error)) from error
