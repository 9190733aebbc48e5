package org.youju.account;

import org.youju.kernel.PlaceCode;

/// A role over a place and everything below it.
///
/// @param register the one register it is for; empty: all of them
public record Grant(Role role, PlaceCode place, String register) {
    public Grant(Role role, PlaceCode place) {
        this(role, place, "");
    }

    boolean covers(String asked) {
        return register.isEmpty() || register.equals(asked);
    }
}
