package org.youju.document;

import java.math.BigDecimal;

/// Numbers in charts: exact, with commas between thousands.
final class Thousands {
    private Thousands() {}

    static String grouped(BigDecimal value) {
        var plain = (value.scale() < 0 ? value.setScale(0) : value).abs().toPlainString();
        int point = plain.indexOf('.');
        var whole = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, ',');
        }
        return (value.signum() < 0 ? "−" : "") + whole + (point < 0 ? "" : plain.substring(point));
    }
}
