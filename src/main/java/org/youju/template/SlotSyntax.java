package org.youju.template;

import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/// Teaches CommonMark the slot. A slot stands on one line; what looks like one and is not comes out unclosed, so that
/// it is reported and never printed.
final class SlotSyntax implements Parser.ParserExtension, InlineContentParserFactory, InlineContentParser {
    static Extension extension() {
        return new SlotSyntax();
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineContentParserFactory(this);
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        if (!scanner.next("{{")) {
            return ParsedInline.none();
        }
        var start = scanner.position();
        while (!endsHere(scanner)) {
            scanner.next();
        }
        var content = scanner.getSource(start, scanner.position()).getContent();
        boolean closed = scanner.next("}}");
        return ParsedInline.of(new SlotNode(content, closed), scanner.position());
    }

    private static boolean endsHere(Scanner scanner) {
        if (!scanner.hasNext() || scanner.peek() == '\n') {
            return true;
        }
        return startsWith(scanner, "}}") || startsWith(scanner, "{{");
    }

    private static boolean startsWith(Scanner scanner, String braces) {
        var here = scanner.position();
        boolean there = scanner.next(braces);
        scanner.setPosition(here);
        return there;
    }
}
