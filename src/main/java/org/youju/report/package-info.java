/// Reports: a template's text, with every figure in it computed, worded and only printed where the wording is true.
///
/// Facade: [Reports]. A template is read and composed by [org.youju.template.ReportTemplates]; here it becomes a document with
/// its number and signature, is shown and handed out.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "pack",
            "place",
            "account",
            "ledger",
            "figure",
            "document",
            "font",
            "template",
            "web",
            "blank"
        })
package org.youju.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
