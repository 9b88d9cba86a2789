/// A part of the book. A page loads the file of one: this crate, built for that part alone.
pub struct Part {
    /// By which the manifest lists it as a feature, and the page asks for its file.
    pub name: &'static str,
    /// Whether this build draws its pictures.
    pub built: bool,
}

/// The part of this name. One that the manifest does not list is a warning of the compiler.
macro_rules! part {
    ($name:literal) => {
        $crate::touch::part::Part {
            name: $name,
            built: cfg!(feature = $name),
        }
    };
}

pub(crate) use part;
