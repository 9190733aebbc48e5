package org.youju.template;

import org.commonmark.Extension;
import org.commonmark.node.Block;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Teaches CommonMark lines of `:::`. Each is a block of its own; which of them belong together is seen later, so that
/// one that is missing is a mistake with a line and does not swallow the rest.
final class DirectiveSyntax extends AbstractBlockParserFactory implements Parser.ParserExtension {
    private static final String FENCE = ":::";
    private static final int INDENTED = 4;

    static Extension extension() {
        return new DirectiveSyntax();
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(this);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        var line = state.getLine().getContent().toString();
        if (state.getIndent() >= INDENTED || !line.startsWith(FENCE, state.getNextNonSpaceIndex())) {
            return BlockStart.none();
        }
        var content = line.substring(state.getNextNonSpaceIndex()).replaceFirst("^:+", "").strip();
        return BlockStart.of(new OneLine(content)).atIndex(line.length());
    }

    private static final class OneLine extends AbstractBlockParser {
        private final DirectiveNode node;

        OneLine(String content) {
            this.node = new DirectiveNode(content);
        }

        @Override
        public Block getBlock() {
            return node;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
