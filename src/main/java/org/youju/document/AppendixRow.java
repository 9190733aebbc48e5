package org.youju.document;

/// One figure of the appendix: what stands behind a number of the report.
///
/// @param area under which heading of the appendix it is listed
/// @param figure with its key, so that the appendix leads back like the text does
/// @param unit as printed; the value stands in the figure's text
/// @param counts what is counted, in a sentence (口径)
/// @param parts what it is made of, such as numerator and denominator; empty for a plain sum
/// @param source the ledgers it comes from
public record AppendixRow(String area, Figure figure, String unit, String counts, String parts, String source) {}
