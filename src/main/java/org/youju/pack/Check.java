package org.youju.pack;

import org.youju.kernel.Text;

/// What must hold between the fields of an entry. A check that names an empty field is passed over
/// unless it asks for `null` itself.
///
/// @param field the field beside which the mistake is shown
/// @param warns whether it only warns: real life can break it
public record Check(String id, Condition holds, String field, Text says, boolean warns) {}
