fn step(z: f64) -> f64 {
    if z >= 0.5 { 1.0 } else { 0.0 }
}

fn main() {
    println!("{}", step(0.7));
}
