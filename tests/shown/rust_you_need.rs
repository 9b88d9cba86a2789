//! The snippets of the page "The Rust you need".

use ndarray::{Array1, array};

#[test]
fn names() {
    // ANCHOR: let
    let weight = 0.6;
    let mut bias = 0.4;
    bias += 0.1;
    // ANCHOR_END: let
    assert_eq!((weight, bias), (0.6, 0.5));
}

// ANCHOR: const
const THRESHOLD: f64 = 0.5;
// ANCHOR_END: const

#[test]
fn numbers() {
    // ANCHOR: numbers
    let inputs = 2; // a whole number
    let bias = -1.0; // a number with a point: f64
    let z = bias + 0.5 * 3.0;
    // ANCHOR_END: numbers
    assert_eq!((inputs, z), (2, 0.5));
}

// ANCHOR: function
fn weighted(weight: f64, input: f64) -> f64 {
    weight * input
}
// ANCHOR_END: function

// ANCHOR: if
fn fires(z: f64) -> f64 {
    if z >= THRESHOLD { 1.0 } else { 0.0 }
}
// ANCHOR_END: if

#[test]
fn functions() {
    assert_eq!(weighted(0.6, 1.0), 0.6);
    assert_eq!((fires(0.5), fires(0.4)), (1.0, 0.0));
}

#[test]
fn an_if_alone() {
    let mut z = 0.25;
    // ANCHOR: if_alone
    if z < THRESHOLD {
        z += 0.5;
    }
    // ANCHOR_END: if_alone
    assert_eq!(z, 0.75);
}

#[test]
fn lists() {
    // ANCHOR: arrays
    let pair = [0.6, 0.7];
    let first = pair[0];
    let weights = array![0.6, 0.7];
    let sum = weights.sum();
    // ANCHOR_END: arrays
    assert_eq!((first, sum), (0.6, 0.6 + 0.7));
    // ANCHOR: print_array
    println!("{pair:?}");
    // ANCHOR_END: print_array
    assert_eq!(format!("{pair:?}"), "[0.6, 0.7]");
}

#[test]
fn loops() {
    // ANCHOR: loops
    let mut sum = 0.0;
    for weight in [0.5, 0.25, 0.25] {
        sum += weight;
    }

    let mut epochs = 0;
    loop {
        epochs += 1;
        if epochs == 10 {
            break;
        }
    }
    // ANCHOR_END: loops
    assert_eq!((sum, epochs), (1.0, 10));
}

// ANCHOR: struct
struct Lamp {
    bias: f64,
    weights: Array1<f64>,
}

impl Lamp {
    fn sum(&self, inputs: &Array1<f64>) -> f64 {
        self.bias + self.weights.dot(inputs)
    }
}
// ANCHOR_END: struct

#[test]
fn structs() {
    // ANCHOR: use_struct
    let lamp = Lamp {
        bias: -0.5,
        weights: array![0.5, 0.5],
    };
    let inputs = array![1.0, 1.0];
    println!("z = {}", lamp.sum(&inputs));
    println!("and once more: {:.2}", lamp.sum(&inputs));
    // ANCHOR_END: use_struct
    assert_eq!(lamp.sum(&inputs), 0.5);
}

// ANCHOR: test
#[test]
fn a_tie_fires() {
    assert_eq!(fires(0.5), 1.0);
}
// ANCHOR_END: test

#[test]
fn borrowing() {
    // ANCHOR: borrow
    fn raise(bias: &mut f64) {
        *bias += 0.1;
    }

    let mut bias = 0.4;
    raise(&mut bias);
    // ANCHOR_END: borrow
    assert_eq!(bias, 0.5);
}
