package org.youju.document;

/// A figure of a document and the name of its bookmark there.
public record Mark(String bookmark, Figure figure) {}
