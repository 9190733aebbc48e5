/// What became of an issued text that was edited elsewhere and came back: of each of its figures, and of its paragraphs.
///
/// Facade: [Comparison#of]. It sets the issued text, as it is kept here, beside the [org.youju.manuscript.Manuscript]
/// that came back; nothing the file says about itself is trusted. The texts are aligned first; marks that editors kept
/// around figures are asked as witnesses, and where they contradict the text, a person is asked.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "document", "manuscript"})
package org.youju.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
