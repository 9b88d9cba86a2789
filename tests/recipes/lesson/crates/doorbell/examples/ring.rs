//! A visitor presses the button three times.

fn main() {
    println!("3 presses, {} rings", doorbell::rings(3.0));
}
