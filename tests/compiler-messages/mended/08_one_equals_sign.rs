fn main() {
    let error = 0.0;
    if error == 0.0 {
        println!("right");
    }
}
