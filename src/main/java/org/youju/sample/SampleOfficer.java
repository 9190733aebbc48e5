package org.youju.sample;

import org.youju.kernel.PlaceCode;

/// Somebody made up who keeps the sample township's ledgers.
///
/// @param role `head`, `drafter`, `approver`, `clerk` or `village_clerk`
public record SampleOfficer(String login, String name, String role, String office, PlaceCode place) {}
