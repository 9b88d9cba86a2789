//! The perceptron learns to tell flowers apart.

use error_update::{TrainError, iris, train, zeros};

fn main() -> Result<(), TrainError> {
    // ANCHOR: iris
    for species in ["setosa", "versicolor"] {
        let flowers = iris(species);
        let training = train(zeros(flowers.n_inputs()), &flowers, 0.1, 20)?;
        let right = flowers.n_rows() - flowers.wrong_rows(&training.perceptron);
        let always_no = flowers.n_rows() - flowers.ones();

        println!("{species} against the rest");
        print!("{training}");
        println!("right: {right} of {}", flowers.n_rows());
        println!("always saying no: {always_no} of {}", flowers.n_rows());
        println!();
    }
    // ANCHOR_END: iris
    Ok(())
}
