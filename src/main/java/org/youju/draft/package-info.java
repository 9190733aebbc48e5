/// Drafts (报告草稿): a report while it is written, block by block, by several people at once.
///
/// A draft is a list of blocks, each a text in the language of templates, so that its figures stay live. A save appends
/// revisions and makes the next version; nothing is overwritten. What somebody else has changed meanwhile is shown, not
/// lost.
///
/// Facades: [Drafts]; [Remarks] for comments; [Renderings] and [Chips] for how it reads today; [Issues] for files, [Returns] for those
/// that come back. Schema `draft`.
@NullMarked
@ApplicationModule(allowedDependencies = {
    "kernel", "document", "web", "place", "account", "pack", "evidence", "ledger", "entry", "figure", "wording", "template",
    "official", "blank", "report", "comparison", "manuscript"})
package org.youju.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
