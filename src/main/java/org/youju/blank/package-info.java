/// Reports with blanks (填空稿): last year's report, or a model text, whose figures were blanked out becomes a template.
///
/// Facade: [Blanks]. [BlankFinder] finds what was left out and tells figures from names, [Ranking] offers indicators of the
/// pack for each figure by the words around it, officers settle each blank, and [TemplateWriter] writes the text with
/// slots (`docs/templates.md`). [OwnTemplates] keeps the templates that a township made. Nothing is settled by itself: an
/// offer is an offer.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "manuscript", "web", "place", "account", "pack", "figure"})
package org.youju.blank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
