package org.youju.pack;

import org.youju.kernel.Text;

/// One of the values a choice field may take.
public record Choice(String id, Text title) {}
