package org.youju.document;

/// What leads back to its source in a document, and the name of its bookmark there.
public record Mark(String bookmark, Keyed run) {}
