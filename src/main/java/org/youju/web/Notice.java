package org.youju.web;

import java.util.List;
import org.youju.kernel.Text;

/// What just happened, said once at the head of the next page. Handed over as the flash attribute [#NAME].
public record Notice(Kind kind, String key, List<Object> arguments) {
    /// The model entry under which the frame looks for it.
    public static final String NAME = "notice";

    /// Red is for what went wrong and for nothing else.
    public enum Kind {
        DONE,
        WRONG
    }

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice done(String key, Object... arguments) {
        return new Notice(Kind.DONE, key, List.of(arguments));
    }

    public static Notice wrong(String key, Object... arguments) {
        return new Notice(Kind.WRONG, key, List.of(arguments));
    }

    /// Words that come from a catalogue of refusals, not from the messages.
    public static Notice wrong(Text text) {
        return wrong("web.words", text);
    }
}
