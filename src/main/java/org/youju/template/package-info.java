/// Templates (模板): the language a report is written in, and what its text becomes for a place and a year.
///
/// Facade: [ReportTemplates]. A text is split into blocks by [TemplateText]; blocks are read against the pack, one by one or
/// all of a template, into [TemplateBlock]s, or every mistake is named with its line; a [Composer] makes [ComposedBlock]s
/// of them: blocks of a document, and what stands in them where and why. The language is in `docs/templates.md`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "pack", "place", "account", "ledger", "entry", "figure", "document", "wording"})
package org.youju.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
