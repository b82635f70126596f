package dev.lastword.contract.lint;

/// A finding in a report, where suppressions, settings and the baseline have had their say.
///
/// @param occurrence how many findings before it in the file differ from it in nothing but their
///   place, from 0
/// @param known whether the baseline lists it: it is shown, and does not fail the run
public record Reported(Finding finding, int occurrence, boolean known) {

    /// What names the finding as long as nobody changes the code in question: 32 hexadecimal
    /// digits.
    ///
    /// Costs a hash, so it is made only for reports and baselines that ask.
    public String fingerprint() {
        return Fingerprint.of(finding, occurrence);
    }

    /// Whether it fails the run.
    public boolean fails() {
        return !known && finding.severity() != Severity.NOTE;
    }
}
