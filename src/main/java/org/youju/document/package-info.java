/// A report as a thing of its own, before it is Word or anything else: [Document], its blocks and their runs.
///
/// [Docx] writes it as a Word file in the layout of GB/T 9704—2012. Every computed figure, and whatever words stand on
/// a record, keeps its key in the file, so that an edited file can be read back; [Document#marks] says under which name
/// each of them stands there.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "font"})
package org.youju.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
