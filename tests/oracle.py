"""An independent witness: what NumPy and scikit-learn learn from the same rows.

The Rust side, `tests/proofs/oracle.rs`, is held to what this writes into `tests/oracle.toml`. It needs
the packages of `crates/million-rows/examples/side_by_side/requirements.txt`:

    python tests/oracle.py tests/oracle.toml

NumPy computes z as `w0 + (w * x).sum()`. Below 8 inputs that adds from left to right, as the
lessons do, so every bit is the same. `w @ x` would not do: its last bit hangs on the processor.

scikit-learn's perceptron is another one. It has no threshold, it fires only above 0 and not at 0,
and in training it takes a sum of 0 for a mistake whatever the label. But all sums here are
multiples of a step, so "z ≥ θ" says the same as "z is above the middle between the first multiple
that fires and the one before it". Minus that middle is the bias from which scikit-learn starts,
and its sum is never 0.
"""

import math
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import sklearn
from sklearn.linear_model import Perceptron

TESTS = Path(__file__).parent
IRIS = TESTS.parent / "crates" / "error-update" / "data" / "iris.csv"
SPECIES = ["setosa", "versicolor", "virginica"]


def numbers(seed):
    """Whole numbers in no order that one could foresee, but the same each time."""
    while True:
        seed = (seed * 1_664_525 + 1_013_904_223) % 2**32
        yield seed >> 16


def by_numpy(rows, labels, rate, threshold, epochs):
    bias, weights, mistakes = 0.0, np.zeros(rows.shape[1]), []

    def answer(x):
        return 1.0 if bias + (weights * x).sum() >= threshold else 0.0

    while len(mistakes) < epochs and 0 not in mistakes:
        count = 0
        for x, target in zip(rows, labels):
            error = target - answer(x)
            bias += rate * error
            weights += rate * error * x
            count += int(error != 0.0)
        mistakes.append(count)
    return mistakes, [float(bias), *weights.tolist()], [int(answer(x)) for x in rows]


def by_scikit_learn(rows, labels, rate, start, epochs):
    model = Perceptron(eta0=rate, shuffle=False, tol=None, penalty=None)
    # What `partial_fit` goes on from.
    model.classes_ = np.array([0, 1])
    model.coef_ = np.zeros((1, rows.shape[1]))
    model.intercept_ = np.array([start])
    mistakes = []
    while len(mistakes) < epochs and 0 not in mistakes:
        count = 0
        for x, target in zip(rows, labels):
            before = model.intercept_[0]
            model.partial_fit(x.reshape(1, -1), [target], classes=[0, 1])
            # Every update moves the bias.
            count += int(model.intercept_[0] != before)
        mistakes.append(count)
    weights = [model.intercept_[0], *model.coef_[0]]
    if len(set(labels)) == 2:
        # All epochs in one call, as one would really use it.
        whole = Perceptron(
            eta0=rate, shuffle=False, tol=None, penalty=None, max_iter=len(mistakes)
        )
        whole.fit(rows, labels, np.zeros((1, rows.shape[1])), np.array([start]))
        assert [whole.intercept_[0], *whole.coef_[0]] == weights
    return mistakes, [float(w) for w in weights], model.predict(rows).tolist()


def run(name, rows, unit, labels, rate, threshold, epochs):
    """The text of one run: what was learned from, if no other file has it, and what was found."""
    inputs, named = (rows, None) if isinstance(rows, list) else (rows[1], rows[0])
    x = np.array(inputs, dtype=float) / unit
    y = np.array(labels, dtype=float)
    step = Fraction(str(rate)) / unit**2
    start = float(step / 2 - math.ceil(Fraction(threshold) / step) * step)
    yield "\n[[run]]"
    yield f'name = "{name}"'
    if named is None:
        yield f"rows = {inputs}".replace(" ", "").replace("=", " = ")
        yield f"labels = {text(labels)}"
    else:
        yield named
    yield f"unit = {unit}"
    yield f"rate = {float(rate)}"
    yield f"threshold = {float(threshold)}"
    yield f"epochs = {epochs}"
    yield f"start = {start}"
    for who, found in [
        ("numpy", by_numpy(x, y, rate, threshold, epochs)),
        ("scikit_learn", by_scikit_learn(x, labels, rate, start, epochs)),
    ]:
        mistakes, weights, predicted = found
        yield f"{who}.mistakes = {mistakes}"
        yield f"{who}.weights = {weights}"
        yield f"{who}.predicted = {text(predicted)}"


def text(answers):
    return '"' + "".join(str(answer) for answer in answers) + '"'


def gates():
    rows = [[0, 0], [0, 1], [1, 0], [1, 1]]
    for rate in [1, 0.1]:
        for gate in range(16):
            labels = [gate >> (3 - row) & 1 for row in range(4)]
            yield run(f"gate {gate:04b}", rows, 1, labels, rate, 0.5, 20)


def irises():
    table = [line.split(",") for line in IRIS.read_text().splitlines()[1:]]
    for species in SPECIES:
        labels = [int(name == species) for *_, name in table]
        for columns in [[0, 1, 2, 3], [2, 3]]:
            tenths = [[round(10 * float(row[i])) for i in columns] for row in table]
            named = f'iris = "{species}"\ncolumns = {columns}'
            for rate in [1, 0.1]:
                yield run(species, (named, tenths), 10, labels, rate, 0.5, 20)


def random_sets():
    number = numbers(seed=2026)

    def between(least, most):
        return least + next(number) % (most - least + 1)

    widths = [1, 2, 3, 5, 7, 8, 9, 16, 17, 33]
    heights = [1, 3, 8, 20, 40]
    for i in range(50):
        n_inputs, n_rows = widths[i % 10], heights[i // 10]
        # Whole numbers and a rate that is a power of two: nothing is rounded.
        unit, rate = [(1, 1), (10, 0.1), (1, 0.25), (10, 1)][i % 4]
        rows = [[between(-9, 9) for _ in range(n_inputs)] for _ in range(n_rows)]
        hidden = [between(-9, 9) for _ in range(n_inputs + 1)]
        labels = []
        for row in rows:
            z = hidden[0] + sum(w * x for w, x in zip(hidden[1:], row))
            # In every third set some labels are wrong, so that often no line separates them.
            wrong = i % 3 == 0 and between(1, 4) == 1
            labels.append(int((z >= 0) != wrong))
        threshold = [0.5, 0][i // 2 % 2]
        name = f"random {n_rows} by {n_inputs}"
        yield run(name, rows, unit, labels, rate, threshold, 15)


def main():
    print(f"NumPy {np.__version__}, scikit-learn {sklearn.__version__}")
    lines = [
        "# What NumPy and scikit-learn learn, written by tests/oracle.py, which says how.",
        "# A row's inputs are these numbers divided by `unit`. Weights begin with the bias.",
    ]
    for runs in [gates(), irises(), random_sets()]:
        for one in runs:
            lines += one
    Path(sys.argv[1]).write_text("\n".join(lines) + "\n", newline="\n")


main()
