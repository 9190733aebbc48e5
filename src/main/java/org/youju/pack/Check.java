package org.youju.pack;

import org.youju.kernel.Text;

/// What must hold between the fields of an entry. A check that names an empty field is passed over
/// unless it asks for `null` itself.
///
/// @param field the field beside which the mistake is shown
public record Check(String id, Condition holds, String field, Text says) {}
