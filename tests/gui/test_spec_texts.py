"""The texts of the specs stand where the translators' tool reads them, as the window asks for them."""

from engine.config.layers import BatchNormalization
from engine.config.optimizers import Adam
from engine.config.schedules import CosineDecay
from engine.config.training import Training
from gui.forms.metadata import about, fields_of, member_label
from gui.network.kinds import kind_help
from tests.make_spec_texts import FILE, rendered, texts


def test_the_file_for_the_translators_is_up_to_date() -> None:
    """Where this fails, a text is new or another: run `python -m tests.make_spec_texts`."""
    assert FILE.read_text(encoding="utf-8") == rendered()


def test_what_a_form_shows_is_among_the_texts() -> None:
    known = set(texts())
    assert {kind_help(BatchNormalization).split("\n")[0], about(BatchNormalization)} <= known
    for spec in (Training, Adam, CosineDecay):
        shown = {text for field in fields_of(spec) for text in (field.title, field.help)} - {""}
        assert shown <= known
        assert {member_label(spec), about(spec)} <= known
