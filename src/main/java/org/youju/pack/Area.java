package org.youju.pack;

import org.youju.kernel.Text;

/// One area of a township's work; ledgers are shown grouped by it.
public record Area(String id, Text title) {}
