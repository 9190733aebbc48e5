package org.youju.template;

import java.util.Set;

/// A block of a template that has been read and holds nothing unknown.
public final class TemplateBlock {
    private final String file;
    private final Source source;
    private final Part part;
    private final Uses uses;

    TemplateBlock(String file, Source source, Part part, Uses uses) {
        this.file = file;
        this.source = source;
        this.part = part;
        this.uses = uses;
    }

    /// How messages name the text it stands in.
    public String file() {
        return file;
    }

    public Source source() {
        return source;
    }

    /// Of a heading, 1 to 4; 0 for anything else.
    public int level() {
        return part instanceof Part.Heading(int level, _) ? level : 0;
    }

    /// The indicators it may print, compare or count, by id.
    public Set<String> indicators() {
        return uses.indicators();
    }

    /// The claims it may print or ask for, by id.
    public Set<String> claims() {
        return uses.claims();
    }

    Part part() {
        return part;
    }

    @Override
    public String toString() {
        return file + ":" + source.first() + "-" + source.last();
    }
}
