//! How a problem is spoken on the phone.

use crate::problem::ProblemId;

impl ProblemId {
    /// The short code as it is spoken: `T23` is "Tango two three" (NATO spelling alphabet).
    pub fn spoken(self) -> String {
        let mut words = Vec::new();
        for character in self.short().chars() {
            words.push(match character {
                'A' => "Alpha",
                'B' => "Bravo",
                'C' => "Charlie",
                'D' => "Delta",
                'E' => "Echo",
                'F' => "Foxtrot",
                'G' => "Golf",
                'H' => "Hotel",
                'J' => "Juliett",
                'K' => "Kilo",
                'L' => "Lima",
                'M' => "Mike",
                'N' => "November",
                'P' => "Papa",
                'Q' => "Quebec",
                'R' => "Romeo",
                'S' => "Sierra",
                'T' => "Tango",
                'U' => "Uniform",
                'V' => "Victor",
                'W' => "Whiskey",
                'X' => "X-ray",
                'Y' => "Yankee",
                '2' => "two",
                '3' => "three",
                '4' => "four",
                '5' => "five",
                '6' => "six",
                '7' => "seven",
                '8' => "eight",
                '9' => "nine",
                _ => "?",
            });
        }
        words.join(" ")
    }
}
