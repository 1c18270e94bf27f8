"""How much a file may make the program take before it is known what it holds. All bounds of opening stand here."""

MAX_JSON_MEMORY = 400 << 20
"""Bytes that the values of one JSON text may take, and more where they take much room on the disk, too."""

MAX_JSON_LISTS = 300 << 20
"""Bytes of them that lists and objects may take, whatever room they take on the disk."""

MAX_JSON_KEYS = 100_000
"""Entries of one object."""

JSON_MEMORY_OF_BYTE = 40
"""Bytes of memory that a byte on the disk may become: a number of three signs is one of the shortest that are packed."""

MAX_JSON_TABLE = 500_000_000
"""Bytes of memory that the cells of a table in JSON may take while it is read, beside the table itself."""

MAX_ARCHIVE_DIRECTORY = 8 << 20
"""Bytes of an archive's directory, which can name about 120,000 members then."""

MAX_ARRAY_HEADER = 10_000
"""Bytes of the header of a `.npy`, as NumPy itself has it."""

MAX_WEIGHTS_BESIDE = 64 << 20
"""Bytes that a file of weights may hold beside the network's own arrays: descriptions, blanks, other layers."""

MAX_ARRAYS_OF_WEIGHT = 4
"""How often a file may hold the network's arrays: once as such, and as an optimizer's slots."""

MAX_TEXT_BESIDE = 16 << 20
"""Bytes that a text of weights may have beside those of the network's numbers."""

MAX_TEXT_OF_NUMBER = 40
"""Bytes that a number takes as text at the most, with blanks and a comma."""

MAX_LAYERS = 10_000
"""Layers that a file of weights may name."""

MAX_ATTRIBUTE_TEXT = 4096
"""Bytes of a text beside an array of an HDF5 file."""

MEMORY_SHARE = 0.5
"""The share of the free memory that the arrays of one file may take."""

PIECE = 1 << 20
"""Bytes after which reading looks whether it is still wanted."""

MAX_SHEET_BYTES = 256 << 20
"""Bytes that a workbook may unpack to, and more where they are no more than MAX_SHEET_EXPANSION times those on the disk."""

MAX_SHEET_EXPANSION = 100

MAX_SPAN = 5_000_000
"""Cells that a sheet may span, however few of them are filled."""

MAX_SPAN_OF_CELL = 10
"""Cells that it may span for each one that is filled."""
