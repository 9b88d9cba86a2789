//! Right answers to t2.

pub mod turned_round {
    pub fn step(z: f64, threshold: f64) -> f64 {
        if z < threshold { 0.0 } else { 1.0 }
    }
}

pub mod sides_swapped {
    pub fn step(z: f64, threshold: f64) -> f64 {
        if threshold <= z { 1.0 } else { 0.0 }
    }
}

pub mod with_not {
    pub fn step(z: f64, threshold: f64) -> f64 {
        if !(z < threshold) { 1.0 } else { 0.0 }
    }
}

pub mod greater_or_equal {
    pub fn step(z: f64, threshold: f64) -> f64 {
        if z > threshold || z == threshold {
            1.0
        } else {
            0.0
        }
    }
}

pub mod returned_early {
    pub fn step(z: f64, threshold: f64) -> f64 {
        if z >= threshold {
            return 1.0;
        }
        0.0
    }
}

pub mod by_matching {
    pub fn step(z: f64, threshold: f64) -> f64 {
        match z >= threshold {
            true => 1.0,
            false => 0.0,
        }
    }
}

pub mod by_the_ordering {
    use std::cmp::Ordering;

    pub fn step(z: f64, threshold: f64) -> f64 {
        match z.partial_cmp(&threshold) {
            Some(Ordering::Less) => 0.0,
            _ => 1.0,
        }
    }
}

pub mod cast {
    pub fn step(z: f64, threshold: f64) -> f64 {
        (z >= threshold) as u8 as f64
    }
}

pub mod converted {
    pub fn step(z: f64, threshold: f64) -> f64 {
        f64::from(u8::from(z >= threshold))
    }
}

pub mod by_the_difference {
    pub fn step(z: f64, threshold: f64) -> f64 {
        if z - threshold >= 0.0 { 1.0 } else { 0.0 }
    }
}

pub mod by_the_larger {
    pub fn step(z: f64, threshold: f64) -> f64 {
        if z.max(threshold) == z { 1.0 } else { 0.0 }
    }
}

pub mod changed_at_the_end {
    pub fn step(z: f64, threshold: f64) -> f64 {
        let mut output = 0.0;
        if z >= threshold {
            output = 1.0;
        }
        output
    }
}

pub mod by_a_guard {
    pub fn step(z: f64, threshold: f64) -> f64 {
        match z {
            z if z >= threshold => 1.0,
            _ => -0.0,
        }
    }
}

pub mod counted {
    pub fn step(z: f64, threshold: f64) -> f64 {
        [z].iter().filter(|z| **z >= threshold).count() as f64
    }
}

pub mod with_a_helper {
    fn reaches(z: f64, threshold: f64) -> bool {
        z >= threshold
    }

    pub fn step(z: f64, threshold: f64) -> f64 {
        if reaches(z, threshold) { 1.0 } else { 0.0 }
    }
}

pub mod then_some {
    pub fn step(z: f64, threshold: f64) -> f64 {
        (z >= threshold).then_some(1.0).unwrap_or(0.0)
    }
}
