/// Reports: a template's text, with every figure in it computed, worded and only printed where the wording is true.
///
/// Facade: [Reports]. A template is CommonMark text with slots (`docs/templates.md`); it is read against the pack, so
/// that a slot either names a figure that is kept or is a mistake with its line.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "pack", "place", "account", "ledger", "figure", "document", "web"})
package org.youju.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
