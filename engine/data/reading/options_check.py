"""Which chosen options contradict each other or cannot be. No file is looked at."""

from engine.data.number_format import THOUSANDS_MARKS
from engine.data.reading.errors import ReadingError
from engine.data.reading.options import ReadingOptions
from engine.data.reading.remedy import Choice, Remedy
from engine.text import Text


def refuse_odd_options(options: ReadingOptions) -> None:
    """Raise a ReadingError, with one sentence, for options that no file can be read with."""
    delimiter, decimal, thousands, quote = options.delimiter, options.decimal, options.thousands, options.quote
    if delimiter is not None and (len(delimiter) != 1 or delimiter in "\r\n" or delimiter == (quote or '"')):
        raise ReadingError(
            Text("'{delimiter}' cannot separate columns. Choose one character, such as a comma.", delimiter=delimiter),
            Remedy(choice=Choice.DELIMITER),
        )
    if quote is not None and (len(quote) > 1 or quote in tuple("\r\n\t ,;")):
        raise ReadingError(
            Text("'{quote}' cannot be the quote. Choose one character, or none.", quote=quote),
            Remedy(choice=Choice.QUOTE),
        )
    if decimal not in (None, ".", ","):
        raise ReadingError(
            Text("'{decimal}' cannot be the decimal sign. Choose a point or a comma.", decimal=decimal),
            Remedy(choice=Choice.DECIMAL),
        )
    if thousands not in (None, "", *THOUSANDS_MARKS):
        raise ReadingError(
            Text(
                "'{thousands}' cannot stand between thousands. Choose a comma, a point, a blank or none.",
                thousands=thousands,
            ),
            Remedy(choice=Choice.THOUSANDS),
        )
    if thousands and thousands == decimal:
        raise ReadingError(
            Text(
                "'{decimal}' cannot be both decimal sign and thousands mark. Choose another one for one of them.",
                decimal=decimal,
            ),
            Remedy(choice=Choice.THOUSANDS),
        )
    if options.comment and (options.comment == delimiter or options.comment.strip() != options.comment):
        raise ReadingError(
            Text("'{comment}' cannot begin comments. Choose another mark, such as #.", comment=options.comment),
            Remedy(choice=Choice.COMMENT),
        )
