//! Checks the numbers that a page passes on: they may come from anywhere.

use crate::draw::number::label;

/// How far the pictures go.
const LIMIT: f64 = 1000.0;

/// The state as so many numbers that can be drawn, each named for the reader.
pub(crate) fn numbers<const N: usize>(
    state: &[f64],
    names: [&str; N],
) -> Result<[f64; N], String> {
    check(state, &names)?;
    let mut numbers = [0.0; N];
    numbers.copy_from_slice(state);
    Ok(numbers)
}

fn check(state: &[f64], names: &[&str]) -> Result<(), String> {
    if state.len() != names.len() {
        return Err(format!(
            "This picture is made of {} numbers, but was given {}.",
            names.len(),
            state.len()
        ));
    }
    for (number, name) in state.iter().zip(names) {
        if number.is_nan() {
            return Err(format!(
                "{name} is not a number. Write one such as 0.6 or −2."
            ));
        }
        if number.abs() > LIMIT {
            let number = shown(*number);
            return Err(format!(
                "{name} is {number}. That is too large for this picture, which goes up to 1000."
            ));
        }
    }
    Ok(())
}

/// A number as the place of something in a list of this length.
pub(crate) fn choice(number: f64, name: &str, length: usize) -> Result<usize, String> {
    let place = number as usize;
    if place < length && place as f64 == number {
        return Ok(place);
    }
    Err(format!(
        "There is no {name} with the number {}. They count from 0 to {}.",
        shown(number),
        length - 1
    ))
}

/// An input that is on or off.
pub(crate) fn switch(number: f64, name: &str) -> Result<f64, String> {
    match number {
        0.0 | 1.0 => Ok(number),
        _ => Err(format!(
            "{name} is {}, but here an input is 0 or 1.",
            shown(number)
        )),
    }
}

/// Any number in a few digits.
fn shown(number: f64) -> String {
    if number.is_nan() {
        return "not a number".to_string();
    }
    let sign = if number.is_sign_negative() { "−" } else { "" };
    if number.is_infinite() {
        return format!("{sign}infinite");
    }
    let (mut digits, mut more) = (number.abs(), 0);
    while digits >= 10.0 {
        digits /= 10.0;
        more += 1;
    }
    if more < 7 {
        return format!("{sign}{}", label(number.abs()));
    }
    format!("about {sign}{} with {more} zeros", digits.round() as u8)
}

#[cfg(test)]
mod tests {
    use super::{choice, shown};

    #[test]
    fn a_list_ends_before_its_length() {
        assert_eq!(choice(3.0, "row", 4), Ok(3));
        assert_eq!(
            choice(4.0, "row", 4),
            Err("There is no row with the number 4. They count from 0 to 3.".into())
        );
    }

    #[test]
    fn only_from_ten_million_on_zeros_are_counted() {
        for (number, text) in [
            (9_999_999.0, "9999999"),
            (1e7, "about 1 with 7 zeros"),
            (-3e300, "about −3 with 300 zeros"),
        ] {
            assert_eq!(shown(number), text);
        }
    }
}
