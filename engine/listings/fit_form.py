"""The forms that compile a Keras model and fit it: Sequential and Functional."""

from collections.abc import Iterator
from dataclasses import replace

from engine.config.convention import Convention
from engine.config.schedules import ReduceOnPlateau, ScheduleUnit
from engine.config.stopping import Combine
from engine.config.watched import EpochLoss
from engine.listings.data import data_block, order_lines, shuffles, weights_block
from engine.listings.form import Form, cannot
from engine.listings.keras_model import KerasModel
from engine.listings.listing import Block, Line, Listing, indented, spaced
from engine.listings.loop import PRINTED
from engine.listings.program import Program
from engine.listings.schedules import rate_code
from engine.listings.stopping import keras_callback
from engine.text import Text


def sequential_listing(program: Program) -> Listing:
    """The program with a Sequential model. Raises InexpressibleError."""
    return _listing(program, Form.SEQUENTIAL)


def functional_listing(program: Program) -> Listing:
    """The program with the functional interface. Raises InexpressibleError."""
    return _listing(program, Form.FUNCTIONAL)


def _listing(program: Program, form: Form) -> Listing:
    program = replace(program, takes_batches=False)
    model = KerasModel(program, form, is_stack=form is Form.SEQUENTIAL)
    options = Line('np.set_printoptions(formatter={"float_kind": "{:8.3f}".format})')
    blocks = (
        Block(Text("What is needed"), tuple(spaced(map(Line, model.imports), [options, *model.precision()]))),
        data_block(program),
        weights_block(program),
        Block(Text("The model"), tuple(model.lines())),
        Block(Text("Training"), tuple(_training(program, model))),
        Block(Text("What came out"), tuple(_result(program, model))),
    )
    arrays = {name: expression for name, (_, expression) in model.shown().items()}
    beside = {} if program.is_embedded else program.data
    file = "" if program.is_embedded else f"{program.name}.npz"
    done, whole = "len(model.history.epoch)", program.training.epochs
    return Listing(form, blocks, 'history["loss"]', arrays, file, beside, done=done, whole=whole)


def _training(program: Program, model: KerasModel) -> Iterator[Line]:
    losses = model.losses()
    defined = [line for _, _, lines in losses for line in lines]
    names = [name for _, name, _ in losses]
    handed = f"[{', '.join(names)}]" if len(names) > 1 else names[0]
    weights = [part.weight for part, _, _ in losses]
    compiled = [
        Line("model.compile("),
        Line(f"    optimizer={model.optimizer()},"),
        Line(f"    loss={handed},"),
    ]
    if any(weight != 1 for weight in weights):
        compiled.append(Line(f"    loss_weights={weights},"))
    compiled.append(Line(")"))
    yield from spaced(defined, compiled, _batches(program), _fit(program, model))


def _taken(program: Program, rows: str = ":", part: str = "") -> str:
    """Inputs, targets of each output, and weights, of some rows of a part."""
    own = "" if rows == ":" else f"[{rows}]"
    targets = f"T{part}{own}"
    if len(program.parts) > 1:
        targets = f"({', '.join(f'T{part}[{rows}, {each.start}:{each.stop}]' for each in program.parts)})"
    weights = f", w{part}{own}" if f"w{part}" in program.data else ""
    return f"{program.names.input}{part}{own}, {targets}{weights}"


def _dataset(program: Program, size: int, part: str = "") -> str:
    """A part in batches, over and over: one iterator serves all epochs. For arrays fit makes two in each, its longest work."""
    return f"tf.data.Dataset.from_tensor_slices(({_taken(program, part=part)})).batch({size}).repeat()"


def _batches(program: Program) -> Iterator[Line]:
    """What gives the lab's batches."""
    size = program.batches.size
    if not shuffles(program):
        yield Line(f"batches = {_dataset(program, size)}", ("input", "target"))
    else:
        yield Line("def batches():")
        yield Line(f"    for epoch in range({program.training.epochs}):")
        yield from indented(order_lines(program), 2)
        yield Line(f"        for start in range(0, {program.batches.rows}, {size}):")
        yield Line(f"            rows = order[start:start + {size}]")
        yield Line(f"            yield {_taken(program, 'rows')}", ("input", "target"))
    if program.has_validation:
        yield Line(f"validation = {_dataset(program, len(program.arrays.x_validation), '_validation')}")


def _fit(program: Program, model: KerasModel) -> Iterator[Line]:
    """The call that trains."""
    yield Line("history = model.fit(", (*model.gradients(), *model.updated(), "loss"))
    yield Line("    batches()," if shuffles(program) else "    batches,")
    yield Line(f"    steps_per_epoch={program.batches.per_epoch},")
    yield Line(f"    epochs={program.training.epochs},")
    if program.has_validation:
        yield Line("    validation_data=validation,")
        yield Line("    validation_steps=1,")
    callbacks = [*_rates(program, model.form), *_rules(program, model.form)]
    if callbacks:
        yield Line("    callbacks=[")
        for callback in callbacks:
            yield Line(f"        {callback},", ("learning_rate",) if "Rate" in callback else ())
        yield Line("    ],")
    yield Line("    verbose=0,")
    yield Line(").history")


def _rates(program: Program, form: Form) -> Iterator[str]:
    schedule, rate = program.training.schedule, program.training.optimizer.learning_rate
    if isinstance(schedule, ReduceOnPlateau):
        if schedule.warm_up or (schedule.cooldown and schedule.convention is not Convention.KERAS):
            raise cannot(form, Text("Keras has this schedule without a warm-up, and counts its rest in its own way."))
        watched = "loss" if schedule.watched is EpochLoss.TRAINING else "val_loss"
        settings = f"factor={schedule.factor!r}, patience={schedule.patience}, min_delta={schedule.min_delta!r}"
        rest = f"cooldown={schedule.cooldown}, min_lr={schedule.minimum!r}"
        yield f'tf.keras.callbacks.ReduceLROnPlateau(monitor="{watched}", mode="min", {settings}, {rest})'
        return
    code = rate_code(schedule, rate)
    if code is None:
        return
    if schedule.unit is ScheduleUnit.UPDATE or len(code.each) > 1:
        raise cannot(form, Text("a learning rate that changes within an epoch, or in cosine waves."))
    yield f"tf.keras.callbacks.LearningRateScheduler(lambda epoch, _: {code.each[0][1]})"


def _rules(program: Program, form: Form) -> Iterator[str]:
    stopping = program.training.stopping
    if stopping.join is Combine.ALL and len(stopping.rules) > 1:
        raise cannot(form, Text("several rules that must hold at once."))
    for rule in stopping.rules:
        yield keras_callback(rule, form)


def _result(program: Program, model: KerasModel) -> Iterator[Line]:
    every = max(1, program.training.epochs // PRINTED)
    validation = ', validation {history["val_loss"][epoch]:.6f}' if program.has_validation else ""
    yield Line(f'for epoch in range({every - 1}, len(history["loss"]), {every}):')
    yield Line(f"""    print(f'epoch {{epoch + 1}}: loss {{history["loss"][epoch]:.6f}}{validation}')""")
    for label, expression in model.shown().values():
        yield Line(f'print("{label} =", {expression}, sep="\\n")')
