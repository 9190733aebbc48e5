package org.youju.place;

/// One line of a list of places, as it was handed in.
///
/// @param where how the person who made the list would find the line
/// @param parent the code of the place above; empty: the nearest place the code itself shows
public record PlaceRow(String where, String code, String title, String parent) {}
