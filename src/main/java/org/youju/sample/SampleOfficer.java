package org.youju.sample;

import org.youju.kernel.PlaceCode;

/// Somebody made up who keeps the sample township's ledgers.
///
/// @param office 科室; a village's own clerks belong to its committee
public record SampleOfficer(String login, String name, Post post, String office, PlaceCode place) {
    /// What they are there for.
    public enum Post {
        HEAD,
        /// a deputy in charge of some offices
        LEADER,
        DRAFTER,
        /// approves, closes and corrects what an office's clerks file
        APPROVER,
        CLERK,
        VILLAGE_CLERK
    }
}
