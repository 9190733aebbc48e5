package org.youju.template;

import org.commonmark.node.CustomBlock;

/// A line that begins with `:::`: it opens, divides or closes a part of the text.
final class DirectiveNode extends CustomBlock {
    private final String content;

    DirectiveNode(String content) {
        this.content = content;
    }

    /// What stands behind the colons; empty on a line that closes.
    String content() {
        return content;
    }
}
