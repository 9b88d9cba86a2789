fn sum(weights: Vec<f64>) -> f64 {
    weights.iter().sum()
}

fn main() {
    let weights = vec![0.6, 0.6];
    println!("{}", sum(weights));
    println!("{weights:?}");
}
