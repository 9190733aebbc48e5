package org.youju.pack;

import java.nio.file.Path;
import org.youju.kernel.Text;

/// A report template that the pack brings along.
///
/// @param file where it lies: an existing file within the pack's folder
public record Template(String id, Text title, Path file) {}
