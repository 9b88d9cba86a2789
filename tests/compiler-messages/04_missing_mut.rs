fn main() {
    let bias = 0.4;
    bias += 0.1;
    println!("{bias}");
}
