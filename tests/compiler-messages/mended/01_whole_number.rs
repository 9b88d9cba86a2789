fn main() {
    let weight: f64 = 1.0;
    println!("{weight}");
}
