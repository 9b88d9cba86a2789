fn difference(target: f64, predicted: f64) -> f64 {
    target - predicted;
}

fn main() {
    println!("{}", difference(1.0, 0.0));
}
