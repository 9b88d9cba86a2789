"""The Python side: does on request, one repetition at a time, what the Rust side asks for.

A request is a line, its parts parted by tabs; the answer is a line too.
"""

import gc
import platform
import sys
import time

import numpy as np
import sklearn
from sklearn.linear_model import Perceptron


def about():
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return "\t".join(
        [
            time.strftime("%Y-%m-%d"),
            f"Python {platform.python_version()}",
            f"NumPy {np.__version__} with {blas['name']} {blas['version']}",
            f"scikit-learn {sklearn.__version__}",
        ]
    )


LISTS = {}


def plain_lists(array):
    """The array as Python's own lists, made once, before anything is timed."""
    if id(array) not in LISTS:
        LISTS[id(array)] = array.tolist()
    return LISTS[id(array)]


def predict_work(bias, threshold, weights, rows):
    model = Perceptron()
    model.classes_ = np.array([0, 1])
    model.coef_ = weights.reshape(1, -1)
    model.intercept_ = np.array([bias - threshold])
    plain_weights = weights.tolist()

    def plain():
        answers = []
        for row in plain_lists(rows):
            z = bias
            for weight, x in zip(plain_weights, row):
                z += weight * x
            answers.append(1 if z >= threshold else 0)
        return answers

    return {
        "numpy": lambda: bias + rows @ weights >= threshold,
        "numpy by row": lambda: [
            1 if bias + weights @ row >= threshold else 0 for row in rows
        ],
        "scikit-learn": lambda: model.predict(rows),
        "plain python": plain,
    }


def train_work(bias, threshold, weights, rows, labels, epochs, rate):
    n_inputs = len(weights)

    def numpy_by_row():
        b, w, mistakes = bias, weights.copy(), []
        for _ in range(epochs):
            count = 0
            for x, target in zip(rows, labels):
                error = target - (1.0 if b + w @ x >= threshold else 0.0)
                if error != 0.0:
                    b += rate * error
                    w += rate * error * x
                    count += 1
            mistakes.append(count)
        return [b, *w, *mistakes]

    def plain():
        b, w, mistakes = bias, weights.tolist(), []
        for _ in range(epochs):
            count = 0
            for x, target in zip(plain_lists(rows), plain_lists(labels)):
                z = b
                for weight, value in zip(w, x):
                    z += weight * value
                error = target - (1.0 if z >= threshold else 0.0)
                if error != 0.0:
                    b += rate * error
                    for i in range(n_inputs):
                        w[i] += rate * error * x[i]
                    count += 1
            mistakes.append(count)
        return [b, *w, *mistakes]

    def scikit_learn():
        # Its threshold is always 0. Here the bias starts elsewhere, so that no sum is a tie.
        model = Perceptron(shuffle=False, tol=None, max_iter=epochs, eta0=rate)
        model.fit(rows, labels, coef_init=weights.copy(), intercept_init=bias)
        return [model.intercept_[0], *model.coef_[0]]

    return {
        "numpy by row": numpy_by_row,
        "scikit-learn": scikit_learn,
        "plain python": plain,
    }


def load(kind, n_rows, n_inputs, epochs, rate, file):
    numbers = np.fromfile(file)
    bias, threshold = float(numbers[0]), float(numbers[1])
    weights, rest = numbers[2 : 2 + n_inputs], numbers[2 + n_inputs :]
    rows = rest[: n_rows * n_inputs].reshape(n_rows, n_inputs)
    if kind == "predict":
        return predict_work(bias, threshold, weights, rows)
    labels = rest[n_rows * n_inputs :]
    return train_work(bias, threshold, weights, rows, labels, epochs, rate)


def main():
    # As timeit does: it would walk through all that is there in the middle of a measurement.
    gc.disable()
    work = {}
    for line in sys.stdin:
        match line.rstrip("\n").split("\t"):
            case ["about"]:
                answer = about()
            case ["load", kind, n_rows, n_inputs, epochs, rate, file]:
                work = {}
                LISTS.clear()
                gc.collect()
                shape = (int(n_rows), int(n_inputs))
                work = load(kind, *shape, int(epochs), float(rate), file)
                answer = "loaded"
            case ["result", name, file]:
                np.asarray(work[name](), dtype=float).tofile(file)
                answer = "written"
            case ["time", name, calls]:
                run = work[name]
                start = time.perf_counter_ns()
                for _ in range(int(calls)):
                    run()
                answer = str(time.perf_counter_ns() - start)
            case _:
                sys.exit(f"an unknown request: {line!r}")
        print(answer, flush=True)


main()
