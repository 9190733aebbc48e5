/// Wording (用语): how an exact number may be put into words, by named rules, and which words would not be true of it.
///
/// [Modifiers] reads what a slot asks for against an indicator; [Speech] says it, or says why not and what would hold.
/// Nothing here reads a ledger or a page: exact numbers go in, words come out.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "pack", "figure"})
package org.youju.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
