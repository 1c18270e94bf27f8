"""Files and texts become tables, and what was found on the way is told. Nothing is edited or prepared.

A CSV goes through a file for each step: `file_source` (unpacked bytes), `text_encoding`, `csv_layout` (dialect, names and types,
from the first lines), `csv_stream` (whole lines), `csv_chunks` (pandas, several parts at once), `csv_columns` (numbers, misfits,
exact texts, dates), `notes` (the report). The first megabyte decides on the encoding; what contradicts it later starts the reading
again.

pandas must not convert anything unseen: it gets few words for missing cells and no mark between thousands, and columns in which it
found truth values, codes or infinite numbers are read again as texts.
"""
