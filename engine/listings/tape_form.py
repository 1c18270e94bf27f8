"""The GradientTape form: Keras's layers and optimizer, each update written out, as in the workbook's listing 418."""

from engine.listings.form import Form
from engine.listings.keras_model import KerasModel, is_plain_stack
from engine.listings.listing import Block, Line, Listing, indented
from engine.listings.literals import number
from engine.listings.loop import Body, loop_listing
from engine.listings.program import Program
from engine.listings.schedules import rate_code
from engine.text import Text


def tape_listing(program: Program) -> Listing:
    """The program with GradientTape. Raises InexpressibleError."""
    model = KerasModel(program, Form.GRADIENT_TAPE, is_stack=is_plain_stack(program))
    losses = [line for _, _, lines in model.losses() for line in lines]
    changes = rate_code(program.training.schedule, program.training.optimizer.learning_rate) is not None
    rate = [Line("optimizer.learning_rate = lr", ("learning_rate",))] if changes else []
    given = ", ".join(program.batch)
    gradient = Line("gradients = tape.gradient(E, model.trainable_variables)", model.gradients(), Text("backward"))
    step = Line(
        "optimizer.apply_gradients(zip(gradients, model.trainable_variables))", model.updated(), Text("the update")
    )
    compiled = (
        Line("@tf.function"),
        Line(f"def update({given}):"),
        Line("    with tf.GradientTape() as tape:"),
        *indented(_forward(program, model), 2),
        *indented((gradient, step, Line("return E, gradients"))),
    )
    body = Body(
        Form.GRADIENT_TAPE,
        model.imports,
        ((*rate, Line(f"E, gradients = update({given})")),),
        ("*gradients",),
        "model.get_weights()",
        ("model.set_weights({kept})",),
        model.shown(),
        before=(*losses, Line(f"optimizer = {model.optimizer()}")),
        validation=tuple(_forward(program, model, is_training=False)) if program.has_validation else (),
        functions=compiled,
        compiles="@tf.function",
        number="float({})",
        model=(Block(Text("The model"), tuple(model.lines())),),
        options=tuple(model.precision()),
        reads_rate=False,
    )
    return loop_listing(program, body)


def _forward(program: Program, model: KerasModel, *, is_training: bool = True) -> list[Line]:
    """The outputs and the loss."""
    training = f", training={is_training}" if model.differs_in_training else ""
    outputs = [program.names[f"{part.name}/Y"] for part in program.parts]
    lines = [Line(f"{', '.join(outputs)} = model({program.names.input}{training})", model.tensors("Z", "Y"))]
    terms = []
    for (part, name, defined), output in zip(model.losses(), outputs, strict=True):
        target = "T" if len(outputs) == 1 else f"T[:, {part.start}:{part.stop}]"
        weights = ", sample_weight=w" if program.arrays.w is not None and "def " not in defined[0].text else ""
        term = f"{name}({target}, {output}{weights})"
        if "def " in defined[0].text:
            term = f"tf.reduce_mean({term}{' * w' if program.arrays.w is not None else ''})"
        terms.append(f"{number(part.weight)} * {term}" if part.weight != 1 else term)
    if model.has_penalties:
        terms.append("tf.add_n(model.losses)")
    lines.append(Line(f"E = {' + '.join(terms)}", ("loss", *(f"{part.name}/losses" for part in program.parts))))
    return lines
