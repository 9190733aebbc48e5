package org.youju.wording;

import java.util.Arrays;
import java.util.Optional;

/// A named rule of wording, with the words by which a template asks for it.
///
/// The rules are those of official prose, GB/T 15835—2011 and, for 以上, 民法典 article 1259.
public enum Rule {
    /// the number as the indicator prints it
    PLAIN("", ""),
    /// above a round number and below the next
    OVER("余", "odd"),
    /// the same in plainer words
    SOME("多", "some"),
    /// below a round number, by a tenth of it at most
    NEARLY("近", "nearly"),
    /// a round number, at most 3 % away
    ABOUT("约", "about"),
    /// the same, said after the number
    AROUND("左右", "around"),
    /// the number or more
    AT_LEAST("以上", "at-least"),
    /// more than the number
    MORE_THAN("超过", "over"),
    /// the exact number, which is a mark reached
    REACHING("达", "reaching"),
    /// the same
    REACHED("达到", "reached"),
    /// a rate of 95 % or more
    ALMOST("基本", "almost"),
    /// a rate of 100 %
    ALL("全部", "all"),
    /// a rate of 100 %
    COVERED("全覆盖", "covered"),
    /// a rate of 95 % or more
    ALMOST_COVERED("基本全覆盖", "almost-covered"),
    /// a change that has been computed, with the word for its direction
    SIGNED("signed", "signed"),
    /// against the same period a year earlier
    ON_YEAR("同比", "on-year"),
    /// the difference of a rate from last year's
    POINTS("百分点", "points"),
    /// this year's value, above last year's
    RISEN_TO("增加到", "risen-to"),
    /// by how much it is above last year's
    RISEN_BY("增加了", "risen-by"),
    FALLEN_TO("减少到", "fallen-to"),
    FALLEN_BY("减少了", "fallen-by"),
    /// a rate above last year's
    RAISED_TO("提高到", "raised-to"),
    LOWERED_TO("降低到", "lowered-to"),
    /// twice last year's or more
    DOUBLED("翻一番", "doubled");

    /// 累计, which goes with other rules, as it may be written as well.
    static final String IN_ALL = "in-all";

    private final String zh;
    private final String en;

    Rule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// As a template writes it.
    public String word() {
        return zh;
    }

    /// How it may be written as well, for templates in English.
    public String english() {
        return en;
    }

    static Optional<Rule> of(String word) {
        return Arrays.stream(values())
                .filter(rule -> rule != PLAIN && (rule.zh.equals(word) || rule.en.equals(word)))
                .findFirst();
    }

    /// Whether it prints a round number in place of the value.
    boolean isRound() {
        return switch (this) {
            case OVER, SOME, NEARLY, ABOUT, AROUND, AT_LEAST, MORE_THAN -> true;
            default -> false;
        };
    }

    /// Whether `at=` may say what must have been reached.
    boolean takesMark() {
        return isRound() || this == REACHING || this == REACHED;
    }

    /// Whether it says how large a share of a whole is.
    boolean isShare() {
        return switch (this) {
            case ALMOST, ALL, COVERED, ALMOST_COVERED -> true;
            default -> false;
        };
    }

    /// Whether it asks for last year's value.
    public boolean comparesYears() {
        return switch (this) {
            case ON_YEAR, POINTS, RISEN_TO, RISEN_BY, FALLEN_TO, FALLEN_BY, RAISED_TO, LOWERED_TO, DOUBLED -> true;
            default -> false;
        };
    }
}
