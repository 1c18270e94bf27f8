"""What a tensor is called on screen: by the trace, or by the course. No Qt."""

from gui.step.update_view import UpdateView


def shown_name(reading: UpdateView, name: str, *, by_course: bool) -> str:
    """The course's name where it is wanted and there is one."""
    traced = reading.by_name.get(name)
    return (by_course and traced is not None and traced.course_name) or name


def shape_text(shape: tuple[int, ...]) -> str:
    """2 × 3; nothing for a number."""
    return " × ".join(str(size) for size in shape)
