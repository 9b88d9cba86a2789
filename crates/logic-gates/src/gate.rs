use std::fmt;

use crate::all_inputs;

// ANCHOR: gate
/// A logic gate: a name, and the output asked for on each row of its truth table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gate {
    /// What the gate is called.
    pub name: &'static str,
    /// One output, 0 or 1, for each row in the order of [`all_inputs`](crate::all_inputs):
    /// 00, 01, 10, 11.
    pub targets: &'static [f64],
}
// ANCHOR_END: gate

impl Gate {
    const fn new(name: &'static str, targets: &'static [f64]) -> Gate {
        Gate { name, targets }
    }

    /// How many inputs the gate has: its table of 2ⁿ rows belongs to n of them.
    ///
    /// # Panics
    ///
    /// - If the gate has no targets.
    pub fn n_inputs(&self) -> usize {
        self.targets.len().ilog2() as usize
    }

    /// The gate of two inputs that gives these outputs, if `outputs` are four zeros and ones.
    pub fn with_outputs(outputs: &[f64]) -> Option<Gate> {
        GATES.into_iter().find(|gate| gate.targets == outputs)
    }
}

/// What is asked for, as a table.
impl fmt::Display for Gate {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for i in 1..=self.n_inputs() {
            write!(f, "x{i}  ")?;
        }
        writeln!(f, "{}", self.name)?;
        for (inputs, target) in all_inputs(self.n_inputs())
            .rows()
            .into_iter()
            .zip(self.targets)
        {
            for input in inputs {
                write!(f, "{input:>2}  ")?;
            }
            writeln!(f, "{target:>width$}", width = self.name.len())?;
        }
        Ok(())
    }
}

// ANCHOR: gates
/// 1 only when both inputs are 1: the porch lamp.
pub const AND: Gate = Gate::new("AND", &[0.0, 0.0, 0.0, 1.0]);
/// 1 when at least one input is 1: the alarm on door and window.
pub const OR: Gate = Gate::new("OR", &[0.0, 1.0, 1.0, 1.0]);
/// 1 only when no input is 1: the "all quiet" light.
pub const NOR: Gate = Gate::new("NOR", &[1.0, 0.0, 0.0, 0.0]);
/// 1 unless both inputs are 1: the "not both" warning.
pub const NAND: Gate = Gate::new("NAND", &[1.0, 1.0, 1.0, 0.0]);
/// 1 when the inputs differ: the staircase with two switches.
pub const XOR: Gate = Gate::new("XOR", &[0.0, 1.0, 1.0, 0.0]);
/// 1 when the inputs are the same.
pub const XNOR: Gate = Gate::new("XNOR", &[1.0, 0.0, 0.0, 1.0]);
/// The opposite of its only input.
pub const NOT: Gate = Gate::new("NOT", &[1.0, 0.0]);
/// 1 when at least two of three inputs are 1.
pub const MAJORITY: Gate =
    Gate::new("the majority", &[0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0]);
// ANCHOR_END: gates

/// All sixteen gates of two inputs. Read as a binary number, the targets count from 0 to 15.
pub const GATES: [Gate; 16] = [
    Gate::new("never", &[0.0, 0.0, 0.0, 0.0]),
    AND,
    Gate::new("x1 and not x2", &[0.0, 0.0, 1.0, 0.0]),
    Gate::new("x1", &[0.0, 0.0, 1.0, 1.0]),
    Gate::new("x2 and not x1", &[0.0, 1.0, 0.0, 0.0]),
    Gate::new("x2", &[0.0, 1.0, 0.0, 1.0]),
    XOR,
    OR,
    NOR,
    XNOR,
    Gate::new("not x2", &[1.0, 0.0, 1.0, 0.0]),
    Gate::new("x1 or not x2", &[1.0, 0.0, 1.0, 1.0]),
    Gate::new("not x1", &[1.0, 1.0, 0.0, 0.0]),
    Gate::new("x2 or not x1", &[1.0, 1.0, 0.0, 1.0]),
    NAND,
    Gate::new("always", &[1.0, 1.0, 1.0, 1.0]),
];
