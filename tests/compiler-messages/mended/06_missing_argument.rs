fn step(z: f64, threshold: f64) -> bool {
    z >= threshold
}

fn main() {
    println!("{}", step(0.7, 0.5));
}
