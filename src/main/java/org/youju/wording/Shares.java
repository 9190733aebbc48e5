package org.youju.wording;

import java.util.Optional;
import org.youju.kernel.Language;

/// The words for how large a share of a whole is: 基本 from 95 % on, 全部 and 全覆盖 at 100 %.
final class Shares {
    static final int ALMOST = 95;
    static final int WHOLE = 100;

    private Shares() {}

    static String words(Rule rule, Language language) {
        boolean zh = language == Language.ZH;
        return switch (rule) {
            case ALMOST -> zh ? "基本" : "almost all";
            case ALL -> zh ? "全部" : "all";
            case COVERED -> zh ? "全覆盖" : "full coverage";
            case ALMOST_COVERED -> zh ? "基本全覆盖" : "almost full coverage";
            default -> throw new IllegalArgumentException("rule: " + rule + " (expected: one about a share)");
        };
    }

    /// What may still be said where the rule's words are too strong.
    static Optional<Rule> weaker(Rule rule) {
        return switch (rule) {
            case ALL -> Optional.of(Rule.ALMOST);
            case COVERED -> Optional.of(Rule.ALMOST_COVERED);
            default -> Optional.empty();
        };
    }
}
