/// Texts that come in as files: Word (.docx, .doc), OpenDocument (.odt), plain text. It knows paragraphs and the marks
/// around words, and nothing of what they stand for.
///
/// [Manuscripts] reads one as a [Manuscript], in bounded memory whatever the file claims, and refuses the others with
/// what to do. What a file is, its content says, never its name.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package org.youju.manuscript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
