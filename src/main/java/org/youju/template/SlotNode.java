package org.youju.template;

import org.commonmark.node.CustomNode;

/// `{{…}}` as it stands in a template's text.
final class SlotNode extends CustomNode {
    private final String content;
    private final boolean closed;

    SlotNode(String content, boolean closed) {
        this.content = content;
        this.closed = closed;
    }

    /// What stands between the braces; to the end of the line where the closing ones are missing.
    String content() {
        return content;
    }

    boolean isClosed() {
        return closed;
    }

    /// As the author wrote it.
    String source() {
        return "{{" + content + (closed ? "}}" : "");
    }
}
