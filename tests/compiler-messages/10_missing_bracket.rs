fn main() {
    for row in [0.0, 1.0] {
        println!("{row}");
}
