pub fn step(z: f64, threshold: f64) -> f64 {
    if z == treshold { 1.0 } else { 0.0 }
}
