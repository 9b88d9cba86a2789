fn main() {
    let weight = 0.6;
    let z = weight * 2.0;
    println!("{z}");
}
