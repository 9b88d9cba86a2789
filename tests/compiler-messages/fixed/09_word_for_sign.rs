pub fn stop(mistakes: f64, epochs: f64, bound: f64) -> bool {
    mistakes == bound || epochs == bound
}
