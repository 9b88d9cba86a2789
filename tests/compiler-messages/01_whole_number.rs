fn main() {
    let weight: f64 = 1;
    println!("{weight}");
}
