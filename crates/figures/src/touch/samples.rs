//! States to test a picture with, made of what its controls say: no test has to know a picture by name.

use crate::touch::control::{
    Control::{Choice, Nudges, Number, Switch},
    first, steps,
};
use crate::touch::picture::Touch;

/// How many states come of one seed.
const FEW: usize = 15;
/// A training with more steps than this is not shown step by step.
const LONG: usize = 60;

impl Touch {
    /// States that its controls lead to. The seed sets its lists and switches, each to one after the
    /// other as the seed is counted up. Then its sliders stand anywhere, or its buttons walk through
    /// a training from the first step to the last, or they nudge and nudge.
    pub fn good(&self, seed: u64) -> Vec<Vec<f64>> {
        let mut random = Random(seed);
        let nudges = self.controls.iter().find_map(|control| match control {
            Nudges(names) => Some(names.len()),
            _ => None,
        });
        if let Some(weights) = nudges {
            let mut state = self.start();
            let buttons = 2 * weights;
            // One of them, then one again and again, which leads somewhere; then any.
            let press = |number: usize| {
                let button = match number {
                    0 => seed as usize / buttons % buttons,
                    1..10 => seed as usize % buttons,
                    _ => random.below(buttons),
                };
                let weight = 1.0 + (button / 2) as f64;
                state.push(if button % 2 == 0 { weight } else { -weight });
                state.clone()
            };
            return (0..FEW).map(press).collect();
        }
        let mut state = self.set(seed, &mut random);
        let Some(at) = steps(state.len(), self.controls) else {
            return (0..FEW).map(|_| self.set(seed, &mut random)).collect();
        };
        state[at] = 0.0;
        let last = last_step(&self.draw(&state));
        let every = if last > LONG { last / FEW } else { 1 };
        let step = |step: usize| {
            state[at] = step as f64;
            state.clone()
        };
        (0..last).step_by(every).chain([last]).map(step).collect()
    }

    /// Lists and switches as the seed has them, sliders anywhere.
    fn set(&self, seed: u64, random: &mut Random) -> Vec<f64> {
        let mut state = self.start();
        let first = first(state.len(), self.controls);
        let mut turn = seed as usize;
        let mut one_of = |length: usize| {
            let place = turn % length;
            turn /= length;
            place as f64
        };
        for (number, control) in state[first..].iter_mut().zip(self.controls) {
            match control {
                Choice(_, list) => *number = one_of(list.len()),
                Switch(..) => *number = one_of(2),
                Number(_, _, range, step) => {
                    let places = ((range.end() - range.start()) / step).round();
                    let place = random.below(places as usize + 1) as f64;
                    // As it is typed: 0.3, and not 0.30000000000000004.
                    let typed = (range.start() + place * step) * 1e6;
                    *number = typed.round() / 1e6;
                }
                _ => (),
            }
        }
        state
    }

    /// States that no control gives, but a link or a typing hand may: one number that it is not made
    /// for, in each place; and numbers too many and too few.
    pub fn odd(&self) -> Vec<Vec<f64>> {
        let start = self.start();
        let numbers = [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            1e300,
            -1e300,
            1e-300,
            // Its square is none that could be divided by.
            1e-160,
            -0.0,
            123_456.789,
            0.5,
            7.0,
            -1.0,
            1000.0,
        ];
        let mut states = Vec::new();
        for number in numbers {
            states.push(vec![number]);
            for others in [start.clone(), vec![0.0; start.len()]] {
                for at in 0..start.len() {
                    states.push(others.clone());
                    states.last_mut().expect("just pushed")[at] = number;
                }
            }
        }
        states.extend((0..9).map(|length| vec![0.0; length]));
        states.extend([40, 200, 201, 300].map(|length| vec![1.0; length]));
        states.push(vec![1e9; 40]);
        states
    }

    /// A state with numbers of any bits in it, and sometimes of another length.
    pub fn hostile(&self, seed: u64) -> Vec<f64> {
        let mut random = Random(seed);
        let mut state = self.start();
        match random.below(4) {
            0 => state.resize(random.below(301), 1.0),
            1 => state.resize(random.below(9), 0.5),
            _ => (),
        }
        for number in &mut state {
            if random.below(3) == 0 {
                *number = f64::from_bits(random.next() << 32 | random.next());
            }
        }
        state
    }
}

/// How many steps a training has, as the page's script reads it.
fn last_step(picture: &str) -> usize {
    let says = picture.split_once("data-last=\"");
    let number = says.and_then(|(_, rest)| rest.split('"').next());
    let number = number.expect("a picture with steps says which is the last");
    number.parse().expect("it is a whole number")
}

/// Knuth's numbers: in no order that one could foresee, but the same each time.
struct Random(u64);

impl Random {
    /// 32 bits; the upper half is the better one.
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005);
        self.0 = self.0.wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 32
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end
    }
}
