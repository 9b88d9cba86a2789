fn main() {
    let threshold = 0.5;
    println!("{}", treshold);
}
