use maud::{Markup, html};

use crate::draw::frame::svg;
use crate::draw::marks::{
    Anchor::{End, Middle, Start},
    Line, Rect, Text,
};

/// For how many epochs there is room with a number at each bar.
pub(crate) const EPOCHS: usize = 8;
/// Where no mistake at all is drawn.
const BASE: f64 = 146.0;

/// Mistakes epoch by epoch, with room for so many epochs.
pub(crate) fn chart(
    name: &str,
    counts: &[usize],
    epochs: usize,
    converged: bool,
) -> Markup {
    let most = counts.iter().copied().fold(4, usize::max);
    // For one epoch, and for one mistake.
    let slot = (240.0 / epochs as f64).min(28.0);
    let unit = 104.0 / most as f64;
    let bar = (slot - 6.0).max(slot * 0.7);
    let end = 24.0 + slot * counts.len() as f64;
    // Between narrow bars there is room for a few numbers only.
    let narrow = slot < 20.0;
    let told: String = counts.iter().map(|count| format!(" {count}")).collect();
    let drawing = html! {
        (Text("strong", Middle, (132.0, 18.0), name))
        (Line("axis", (10.0, BASE), (258.0, BASE)))
        @for (i, count) in counts.iter().enumerate() {
            @let (left, height) = (16.0 + slot * i as f64, unit * *count as f64);
            (Rect("bar", (left, BASE - height), (bar, height)))
            @let middle = left + bar / 2.0;
            @let mistakes = count.to_string();
            @if !narrow { (Text("", Middle, (middle, BASE - height - 5.0), &mistakes)) }
            @if !narrow || (i + 1) % 10 == 0 {
                (Text("tick", Middle, (middle, BASE + 18.0), &(i + 1).to_string()))
            }
        }
        @if converged {
            @let anchor = if end > 130.0 { End } else { Start };
            (Text("", anchor, (end, BASE - 30.0), "no mistake:"))
            (Text("", anchor, (end, BASE - 12.0), "it has converged"))
        } @else if counts.len() == EPOCHS {
            (Text("", Middle, (end + 5.0, BASE - 8.0), "…"))
        }
        (Text("tick", Middle, (132.0, BASE + 40.0), "epoch"))
    };
    svg(
        (264.0, 200.0),
        &format!("Mistakes while {name} is learned"),
        &format!("Epoch by epoch:{told}."),
        drawing,
    )
}

#[cfg(test)]
mod tests {
    use super::chart;

    #[test]
    fn only_bars_without_room_for_their_numbers_have_none() {
        for (epochs, ticks) in [(8, 8), (12, 12), (13, 1), (60, 6)] {
            let chart = chart("", &vec![2; epochs], epochs, false).into_string();
            // One more is the name of the axis.
            let found = chart.matches("\"tick\"").count() - 1;
            assert_eq!(found, ticks, "{epochs} epochs");
        }
    }
}
