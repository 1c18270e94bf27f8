"""The cells of a CSV as pandas parses them, chunk by chunk. What they become is decided in `csv_columns`."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, cast

from numpy.typing import NDArray

from engine.data.csv_body import Body, open_body
from engine.data.csv_faults import shape_error
from engine.data.csv_layout import Layout
from engine.data.csv_records import BLANKS
from engine.data.reading_errors import ReadingCancelled
from engine.data.row_choice import RowChoice

_ONLY_WHERE_NEEDED: Final = 0
_NO_QUOTES: Final = 3
"""The csv module's QUOTE_MINIMAL and QUOTE_NONE, as literals for the stubs."""


def parsed_chunks(
    layout: Layout,
    columns: Sequence[int],
    *,
    texts: frozenset[int],
    choice: RowChoice,
    tell: Callable[[float], None],
    cancelled: Callable[[], bool],
    body: Body | None = None,
) -> Iterator[list[NDArray[Any]]]:
    """For each chunk of rows one array for each of `columns`, in ascending order; those in `texts` as exact texts.

    `choice` says which rows; `tell` gets the share of the file that has been read. `body` notes what is seen on the way.
    Raises ReadingError and ReadingCancelled.
    """
    import pandas as pd

    dialect, form = layout.dialect, layout.dialect.form
    choice.restart()
    with open_body(layout, body or Body()) as stream:
        try:
            chunks = pd.read_csv(
                cast(Any, stream),  # the stubs want a whole file object; pandas needs `read` and `__iter__`
                sep=r"\s+" if form.delimiter == BLANKS else form.delimiter,
                decimal=dialect.numbers.decimal,
                header=None,
                names=list(range(len(layout.names))),
                usecols=None if len(columns) == len(layout.names) else list(columns),
                index_col=False,
                dtype=dict.fromkeys(texts, object),
                keep_default_na=False,
                na_values=["", *layout.missing_words],
                quotechar=form.quote or '"',
                quoting=_ONLY_WHERE_NEEDED if form.quote else _NO_QUOTES,
                skipinitialspace=form.skip_blanks,
                chunksize=layout.chunk_rows,
                low_memory=False,
            )
            with chunks:
                for chunk in chunks:
                    if cancelled():
                        raise ReadingCancelled
                    tell(stream.share_read)
                    taken = choice.take(len(chunk))
                    kept = chunk if taken is None else chunk.iloc[taken]
                    yield [kept[at].to_numpy() for at in columns]
                    if choice.is_complete:
                        return
        except (pd.errors.ParserError, pd.errors.EmptyDataError) as error:
            raise shape_error(layout, str(error)) from error
