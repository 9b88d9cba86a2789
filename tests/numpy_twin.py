"""Each operation of the course in NumPy, for the page that shows it beside Rust.

    pip install -r tests/requirements.txt
    python tests/numpy_twin.py
"""

import numpy as np

# ANCHOR: vector
weights = np.array([0.6, 0.6])
inputs = np.array([1.0, 0.0])
# ANCHOR_END: vector

# ANCHOR: product
votes = weights * inputs
# ANCHOR_END: product
assert votes.tolist() == [0.6, 0.0]

# ANCHOR: dot
z = -0.5 + weights @ inputs
# ANCHOR_END: dot
assert abs(z - 0.1) < 1e-12

# ANCHOR: step
y = 1.0 if z >= 0.5 else 0.0
# ANCHOR_END: step
assert y == 0.0

# ANCHOR: matrix
rows = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
n_rows, n_inputs = rows.shape
last = rows[3]
one = rows[2, 0]
# ANCHOR_END: matrix
assert (n_rows, n_inputs) == (4, 2)
assert last.tolist() == [1.0, 1.0] and one == 1.0

# ANCHOR: sums
sums = -0.5 + rows @ weights
# ANCHOR_END: sums
assert np.allclose(sums, [-0.5, 0.1, 0.1, 0.7])

# ANCHOR: outputs
outputs = (sums >= 0.5).astype(float)
# ANCHOR_END: outputs
assert outputs.tolist() == [0.0, 0.0, 0.0, 1.0]

# ANCHOR: length
length = np.sqrt(weights @ weights)
# ANCHOR_END: length
assert abs(length - 0.72**0.5) < 1e-12

# ANCHOR: zeros
start = np.zeros(2)
# ANCHOR_END: zeros
assert start.tolist() == [0.0, 0.0]

# ANCHOR: ones
with_x0 = np.column_stack([np.ones(4), rows])
# ANCHOR_END: ones
assert with_x0.shape == (4, 3) and with_x0[0].tolist() == [1.0, 0.0, 0.0]

# ANCHOR: select
backwards = rows[[3, 2, 1, 0]]
# ANCHOR_END: select
assert backwards[0].tolist() == [1.0, 1.0]

# ANCHOR: epoch
targets = np.array([0.0, 1.0, 1.0, 1.0])
bias, weights, rate = 0.0, np.zeros(2), 1.0
for x, target in zip(rows, targets):
    predicted = 1.0 if bias + weights @ x >= 0.5 else 0.0
    error = target - predicted
    bias += rate * error
    weights += rate * error * x
# ANCHOR_END: epoch
assert bias == 1.0 and weights.tolist() == [0.0, 1.0]

print("all of it holds in NumPy", np.__version__)
