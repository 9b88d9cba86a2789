//! A perceptron learns a gate from zero:
//! `cargo run -p error-update --example learn -- GATE [RATE]`, for example `learn -- AND 0.1`.

use std::error::Error;
use std::process::ExitCode;

use error_update::{TrainingSet, trace, train, zeros};
use logic_gates::GATES;

const MAX_EPOCHS: usize = 12;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let gate = arguments.next().unwrap_or("OR".to_string());
    let rate = arguments.next().unwrap_or("1".to_string());
    match learn(&gate, &rate) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn learn(gate: &str, rate: &str) -> Result<(), Box<dyn Error>> {
    let gate = GATES
        .iter()
        .find(|known| known.name.eq_ignore_ascii_case(gate))
        .ok_or(format!(
            "there is no gate `{gate}`: try AND, OR, NAND, NOR or XOR"
        ))?;
    let rate: f64 = rate
        .parse()
        .map_err(|_| format!("the learning rate `{rate}` is not a number: try 0.1"))?;

    // ANCHOR: learn
    let set = TrainingSet::gate(gate);
    let training = train(zeros(2), &set, rate, MAX_EPOCHS)?;
    let shown = training.epochs.len().min(2);

    println!("{}, learning rate {rate}: the first steps", gate.name);
    println!("{}", trace(zeros(2), &set, rate, shown));
    println!("and all epochs");
    print!("{training}");
    // ANCHOR_END: learn
    Ok(())
}
