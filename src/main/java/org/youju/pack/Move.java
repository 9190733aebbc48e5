package org.youju.pack;

import java.util.List;
import org.youju.kernel.Text;

/// A step from one state to another, and what it asks for.
///
/// @param requires fields that must be filled once the move is made
/// @param evidence how many files of evidence the entry must have
/// @param reason whether the officer must say why
/// @param approval whether it says that the entry is right: for somebody else than who filed it
/// @param by who may make it
public record Move(
        String id,
        Text title,
        List<String> from,
        String to,
        List<String> requires,
        int evidence,
        boolean reason,
        boolean approval,
        Mover by) {
    public Move {
        from = List.copyOf(from);
        requires = List.copyOf(requires);
    }
}
