/// Tables as files, in and out: Excel workbooks (xlsx) and CSV. It knows cells and values, and nothing of registers.
///
/// [Sheets] opens what somebody uploaded as a [Table], one [Row] at a time, in bounded memory whatever the file
/// claims; [Values] turns a [Cell] into a date, a number or a text, or says what it expected; [SheetWriter] writes
/// tables, and hands wrong rows back with the reason beside each cell.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.youju.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
