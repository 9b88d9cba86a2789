use crate::TrainingSet;

// ANCHOR: iris
/// Fisher's Iris flowers (1936): 150 rows of four lengths in cm, and the species.
pub const IRIS: &str = include_str!("../data/iris.csv");

/// The three species, 50 flowers each, in the order of the file.
pub const SPECIES: [&str; 3] = ["setosa", "versicolor", "virginica"];

/// The flowers as a training set: label 1 for this species, 0 for the other two.
///
/// Shapes: 150 rows of 4 inputs, sepal length, sepal width, petal length, petal width.
///
/// # Panics
///
/// - If `species` is not one of [`SPECIES`].
pub fn iris(species: &str) -> TrainingSet {
    assert!(
        SPECIES.contains(&species),
        "there is no species `{species}`: use one of {SPECIES:?}"
    );
    let mut csv = String::new();
    for flower in IRIS.lines().skip(1) {
        let (lengths, name) = flower.rsplit_once(',').unwrap_or_default();
        let label = if name == species { 1 } else { 0 };
        csv += &format!("{lengths},{label}\n");
    }
    TrainingSet::from_csv(csv.as_bytes()).expect("the file in this crate is complete")
}
// ANCHOR_END: iris
