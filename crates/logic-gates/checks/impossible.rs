//! The two gates that no perceptron is.

use check::{Row, Seen};
use logic_gates::{GATES, XNOR, XOR};

/// The two gates that are no perceptron, in either order.
pub fn g9(impossible: [&str; 2]) -> Seen {
    let is_one = |name: &str| name == XOR.name || name == XNOR.name;
    let [one, other] = impossible;
    let named = |case: &str, name: &str, right: bool| {
        Row::text(case, if right { name } else { "another" }, name).to_work_out()
    };
    let rows = vec![
        named("the first", one, is_one(one)),
        named("the second", other, is_one(other) && other != one),
    ];
    let unknown = impossible.iter().find_map(|name| unknown(name));
    let can_be: Vec<&str> = impossible
        .into_iter()
        .filter(|name| !is_one(name))
        .collect();
    let mistake = unknown.unwrap_or_else(|| match can_be[..] {
        _ if one == other => format!("You have named \"{one}\" twice. There are two."),
        [one] => format!(
            "\"{one}\" can be done: {}. If no line separates the corners of a gate, none separates \
             those of its opposite.",
            how(one)
        ),
        [one, other] if how(one) == how(other) => {
            format!("\"{one}\" and \"{other}\" can both be done: {}.", how(one))
        }
        [one, other] => format!(
            "\"{one}\" can be done: {}. So can \"{other}\": {}.",
            how(one),
            how(other)
        ),
        _ => String::new(),
    });
    Seen::new(rows, Some(mistake), "", "")
}

/// What is wrong with a name that is none of the sixteen.
fn unknown(name: &str) -> Option<String> {
    if GATES.iter().any(|gate| gate.name == name) {
        return None;
    }
    let plain = |name: &str| name.replace(' ', "").to_lowercase();
    Some(if name == "?" {
        "Write a name in place of each \"?\".".to_string()
    } else if GATES.iter().any(|gate| plain(gate.name) == plain(name)) {
        format!(
            "\"{name}\" is not written as in the list: mind capital letters and spaces."
        )
    } else {
        format!(
            "\"{name}\" is none of the sixteen. Copy the names from the list, with quotes."
        )
    })
}

/// How one perceptron can be this gate.
fn how(name: &str) -> &'static str {
    match name {
        "never" | "always" => "the bias does it alone, without a vote",
        "x1" | "x2" | "not x1" | "not x2" => {
            "only one input has a vote, and a line parts the two corners where it is on from the \
             other two"
        }
        _ => "one corner differs from the other three, and a line can cut it off",
    }
}
