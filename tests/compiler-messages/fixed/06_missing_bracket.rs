pub fn xor(x: [f64; 2]) -> f64 {
    fires(0.6 * x[0] + 0.6 * x[1])
}

fn fires(z: f64) -> f64 {
    if z >= 0.5 { 1.0 } else { 0.0 }
}
