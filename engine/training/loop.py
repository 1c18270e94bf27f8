"""The loop of one run: asks for leave, lets the backend do many updates at once, tells what came of them, and how it ended."""

from collections.abc import Callable, Iterator
from time import perf_counter

from engine.backend import Backend, Block, PartName, with_parameters_of
from engine.text import NOTHING, Text, joined
from engine.training.breaks import Breaks
from engine.training.chunk_sizer import CALL_SECONDS, ChunkSizer
from engine.training.control import Decision, Permit, RunControl
from engine.training.frames import Advanced, Break, Ended, Frame, Outcome, Paused, started
from engine.training.mirror import Mirror
from engine.training.overflow import first_overflow
from engine.training.replay.record import Record
from engine.training.replay.replay import Replay


class Loop:
    """From a run's first update to its end."""

    def __init__(
        self,
        record: Record,
        backend: Backend,
        control: RunControl,
        wants_parameters: Callable[[], bool],
        call_seconds: float = CALL_SECONDS,
    ) -> None:
        job, dataset = record.job, record.dataset
        self._run, self._training, self._dataset = job.run, job.experiment.learner.training, dataset
        self._record, self._backend, self._control = record, backend, control
        self._wants_parameters = wants_parameters
        self._replay = Replay(record, backend)
        self._per_epoch = record.per_epoch
        self._update = self._first = job.first_update
        self._last = (job.first_update // self._per_epoch + self._training.epochs) * self._per_epoch
        self._pace = ChunkSizer(call_seconds)
        self._seconds = 0.0
        self._best_epoch = 0
        self._breaks = Breaks(job, backend, record.per_epoch)
        self._not_finite_at: int | None = None
        record.keep(self._update, backend.state())

    def frames(self) -> Iterator[Frame]:
        """Started, blocks and pauses, and the end."""
        yield started(self._record, self._run, self._backend.parameters(), self._update)
        while self._update < self._last:
            most = min(self._pace.count, self._last - self._update, self._backend.capacity)
            permit = self._control.next_permit(self._update, self._per_epoch, most)
            match permit.leave:
                case Decision.STOP:
                    yield self._ended(Outcome.STOPPED, Text("Stopped by hand."))
                    return
                case Decision.WAIT:
                    yield from self._paused()
                case Decision.GO:
                    block = self._advance(permit)
                    diverged = not block.is_finite
                    if diverged:
                        block = self._back_to_the_last_finite(block)
                    came_true = self._breaks.take(block, self._update + block.updates)
                    yield self._advanced(block, permit.learning_rate)
                    if diverged and self._pauses_instead():
                        yield from self._paused(self._not_finite_ahead())
                        continue
                    if diverged:
                        yield self._ended(Outcome.DIVERGED, self._divergence())
                        return
                    if came_true:
                        yield from self._paused(came_true)
                    if block.stopped:
                        yield self._ended(Outcome.RULE, self._training.stopping.message(block.stopped))
                        return
        yield self._ended(Outcome.FINISHED, NOTHING)

    def _advance(self, permit: Permit) -> Block:
        """One call of the backend; its pace says how long the next one may be."""
        if self._record.wants_checkpoint:
            self._record.keep(self._update, self._backend.state())
        self._breaks.set(self._control.breakpoints)
        began = perf_counter()
        block = self._replay.play(
            self._update,
            permit.updates,
            permit.learning_rate,
            seconds=self._seconds,
            prepared=self._breaks.put_into,
        )
        seconds = perf_counter() - began
        self._seconds += seconds
        self._pace.learn(permit.updates, seconds)
        self._best_epoch = block.best_epoch
        self._record.advance(self._update + block.updates, permit.learning_rate)
        return block

    def _advanced(self, block: Block, rate: float) -> Advanced:
        first, self._update = self._update, self._update + block.updates
        shown = self._wants_parameters()
        return Advanced(
            run=self._run,
            first_update=first,
            block=block,
            learning_rate=rate,
            parameters=self._backend.parameters() if shown else None,
            difference=self._difference() if shown else None,
        )

    def _back_to_the_last_finite(self, block: Block) -> Block:
        """Undo the updates that led to a loss that is not finite; the block without them.

        The loss at an update belongs to the weights before it. Those are kept when they are finite, else the ones before.
        """
        finite = block.updates - 1
        self._replay.go_to(self._update + finite)
        if finite and not self._replay.has_finite_weights():
            finite -= 1
            self._replay.go_to(self._update + finite)
        self._record.truncate(self._update + finite)
        ended = (self._update + finite) // self._per_epoch - self._update // self._per_epoch
        return block.cut(finite, ended)

    def _paused(self, cause: Break | None = None) -> Iterator[Frame]:
        """Wait until a person plays, steps or stops."""
        if cause is not None:
            self._control.pause()
        yield Paused(self._run, self._update, self._backend.parameters(), cause)
        self._control.wait()

    def _pauses_instead(self) -> bool:
        """Whether a breakpoint keeps the run from ending as diverged: not where it has done so at this very update before."""
        told, self._not_finite_at = self._not_finite_at, self._update
        return bool(self._breaks.not_finite) and told != self._update

    def _not_finite_ahead(self) -> Break:
        """That the next update leaves the finite numbers, and where."""
        first = Text("Paused after update {update:,}: the next one leaves the finite numbers.", update=self._update)
        message = joined((first, self._culprit(), Text("Training on ends the run there.")))
        return Break(self._breaks.not_finite, message, self._update + 1)

    def _divergence(self) -> Text:
        epoch, batch = divmod(self._update, self._per_epoch)
        first = Text(
            "The loss is no longer a finite number after update {update:,} (epoch {epoch:,}, batch {batch:,}).",
            update=self._update,
            epoch=epoch + 1,
            batch=batch + 1,
        )
        last = Text("The last finite weights are kept. A smaller learning rate or scaled features may help.")
        return joined((first, self._culprit(), last))

    def _culprit(self) -> Text:
        """The tensor with which the next update leaves the finite numbers, found by doing that update once more."""
        state = self._backend.state()
        rate, _ = self._record.learning_rate_at(self._update)
        values = self._backend.trace(self._replay.chunk(self._update, 1, rate))
        inputs = self._dataset.plan.inputs
        found = first_overflow(self._record.job.experiment, inputs, values, self._backend.parameters())
        self._backend.restore(state)
        return Text("The first such tensor of the next update is {tensor}.", tensor=found[0]) if found else NOTHING

    def _difference(self) -> float | None:
        return self._backend.difference() if isinstance(self._backend, Mirror) else None

    def _ended(self, outcome: Outcome, message: Text) -> Ended:
        """The end. Where the very last update was the one that overflowed, no loss has told of it yet: it is undone."""
        if self._update > self._first and not self._replay.has_finite_weights():
            self._update -= 1
            self._replay.go_to(self._update)
            self._record.truncate(self._update)
            outcome, message = Outcome.DIVERGED, self._divergence()
        restored = self._restore_the_best() if outcome in (Outcome.RULE, Outcome.FINISHED) else 0
        if restored:
            best = Text("The weights of epoch {epoch:,}, the best one, are restored.", epoch=restored)
            message = joined((message, best))
        metrics = {PartName.TRAINING: self._backend.evaluate(PartName.TRAINING)}
        if self._dataset.validation.rows:
            metrics[PartName.VALIDATION] = self._backend.evaluate(PartName.VALIDATION)
        if self._dataset.test.rows:
            metrics[PartName.TEST] = self._backend.evaluate(PartName.TEST)
        return Ended(
            run=self._run,
            outcome=outcome,
            message=message,
            updates=self._update,
            parameters=self._backend.parameters(),
            state=self._backend.state(),
            metrics=metrics,
            difference=self._difference(),
            restored_epoch=restored,
        )

    def _restore_the_best(self) -> int:
        """Take the weights of the best epoch where a rule asks for it, and say which; all else stays, as in Keras.

        An epoch before this part of a run that goes on has to be reached in the record of the part before; then nothing is done.
        """
        best = self._best_epoch * self._per_epoch
        if not self._best_epoch or best == self._update or best < self._first:
            return 0
        end = self._backend.state()
        self._replay.go_to(best)
        self._backend.restore(with_parameters_of(self._backend.state(), end))
        return self._best_epoch
