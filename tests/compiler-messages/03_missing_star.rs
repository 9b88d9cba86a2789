pub fn weighted_sum(w0: f64, w1: f64, x1: f64, w2: f64, x2: f64) -> f64 {
    w0 + w1 x1 + w2 + x2
}
