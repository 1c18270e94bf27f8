"""Cross-validation gives what scikit-learn's cross_validate gives with its MLP from the same start on the same batches."""

from types import MappingProxyType

import numpy as np
import pytest
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import StratifiedKFold, cross_validate
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from engine.config.activations import Activation
from engine.config.experiment import Experiment
from engine.config.layers import Dense
from engine.config.learners import SupervisedNetwork
from engine.config.losses import CategoricalCrossentropy
from engine.config.network import Network
from engine.config.optimizers import Adam
from engine.config.recipe import ColumnRecipe, Encoding, Recipe, Role, Scaling, Split, SplitBy
from engine.config.training import EngineName, MiniBatch, Precision, Training
from engine.data.table import NumberColumn, Table, text_column
from engine.learners.supervised.initial import initial_parameters
from engine.results.folds import fold_result, spreads
from engine.results.history import History
from engine.setup import resolve
from engine.training.control import RunControl
from engine.training.folds import run_folds
from engine.training.frames import Ended, Started
from engine.training.job import Job
from tests.parity.test_sklearn import BETA_1, BETA_2, Classifier

FOLDS, EPOCHS, ROWS = 4, 15, 47
NAMES = ("a", "b", "c")


@pytest.mark.parametrize("engine", [EngineName.NUMPY, EngineName.TENSORFLOW])
def test_stratified_folds_with_scaling_agree_with_scikit_learn(engine: EngineName) -> None:
    rng = np.random.default_rng(11)
    X, classes = rng.normal(5, 3, (ROWS, 3)), np.array(NAMES)[rng.permutation(np.arange(ROWS) % 3)]
    table = Table((*(NumberColumn(f"x{at}", X[:, at]) for at in range(3)), text_column("t", classes.tolist())))
    columns = (
        *(ColumnRecipe(name=f"x{at}", scaling=Scaling.STANDARD) for at in range(3)),
        ColumnRecipe(name="t", role=Role.TARGET, encoding=Encoding.ONE_HOT),
    )
    split = Split(by=SplitBy.FOLDS, folds=FOLDS, stratified=True, seed=3)
    experiment = Experiment(recipe=Recipe(columns=columns, split=split), learner=SupervisedNetwork(network=Network.stack(
            [Dense(units=6, activation=Activation.RELU), Dense(units=3, activation=Activation.SOFTMAX)]
        ), training=Training(
            loss=CategoricalCrossentropy(), optimizer=Adam(learning_rate=0.01, beta_1=BETA_1, beta_2=BETA_2, epsilon=1e-8),
            batching=MiniBatch(size=8, shuffle=False), epochs=EPOCHS, precision=Precision.FLOAT64,
        )))  # fmt: skip

    class FromOurStart(Classifier):
        """Every fold's copy of it starts at our weights."""

        start = MappingProxyType(
            {name.replace("output", "hidden_2"): array for name, array in initial_parameters(experiment, 3).items()}
        )

    mlp = FromOurStart(
        hidden_layer_sizes=(6,), activation="relu", solver="adam", alpha=0.0, batch_size=8, learning_rate_init=0.01,
        beta_1=BETA_1, beta_2=BETA_2, epsilon=1e-8, max_iter=EPOCHS, tol=0.0, n_iter_no_change=EPOCHS + 1, shuffle=False,
    )  # fmt: skip
    with pytest.warns(ConvergenceWarning):
        theirs = cross_validate(
            make_pipeline(StandardScaler(), mlp),
            X,
            classes,
            scoring=("neg_log_loss", "accuracy"),
            cv=StratifiedKFold(FOLDS, shuffle=True, random_state=3),
            return_train_score=True,
        )
    control, results, started = RunControl(0.01), [], None
    control.play()
    for frame in run_folds(Job(0, resolve(experiment, table), engine), control):
        match frame:
            case Started():
                started = frame
            case Ended() if started is not None:
                results.append(fold_result(frame, History(started)))
            case _:
                pass
    for ours, their, sign in (
        ("training loss", "train_neg_log_loss", -1),
        ("validation loss", "test_neg_log_loss", -1),
        ("training accuracy", "train_accuracy", 1),
        ("validation accuracy", "test_accuracy", 1),
    ):
        values = [result.values[ours] for result in results]
        np.testing.assert_allclose(values, sign * theirs[their], rtol=0, atol=1e-6, err_msg=ours)
        spread = spreads(results)[ours]
        np.testing.assert_allclose(spread.mean, sign * theirs[their].mean(), atol=1e-6)
        np.testing.assert_allclose(spread.deviation, theirs[their].std(ddof=1), atol=1e-6)
