"""Why an edit of the table is not carried out, in one sentence for a person."""

from engine.text import UserError


class EditError(UserError, ValueError):
    """An edit that is refused; the message says what stands against it and what to do."""
