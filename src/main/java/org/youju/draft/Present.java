package org.youju.draft;

/// Somebody who has the draft open.
///
/// @param block in which they were last; empty where they only read
public record Present(String login, String name, String block) {}
