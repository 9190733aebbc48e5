package org.youju.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.youju.kernel.Text;

/// The columns of a table that are no fields of its register, and how titles are compared.
final class Titles {
    static final Text NUMBER = new Text("编号", "No.");
    static final Text PLACE = new Text("村（社区）", "Place");
    static final Text PLACE_CODE = new Text("区划代码", "Place code");
    static final Text STATE = new Text("状态", "State");

    private static final Pattern IGNORED = Pattern.compile("[\\s*]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]*[)\\]]");
    private static final Pattern LAST_BRACKETS = Pattern.compile(".*[(\\[]([^()\\[\\]]*)[)\\]]$");
    private static final Set<String> PLACES = Set.of(
            plain(PLACE.zh()), plain(PLACE.en()), plain(PLACE_CODE.zh()), plain(PLACE_CODE.en()),
            "村", "村社区", "村/社区", "所属村", "行政村", "village", "地区", "乡镇", "村名", "村名称", "村别", "所在村", "村居", "村(居)",
            "村委会", "行政村名称", "村庄", "社区", "所在村(社区)", "所属村(社区)", "所属村居", "行政村(社区)");
    private static final Set<String> STATES = Set.of(plain(STATE.zh()), plain(STATE.en()));
    private static final Set<String> NUMBERS = Set.of(plain(NUMBER.zh()), plain(NUMBER.en()));
    private static final Set<String> PASSED = Set.of(
            plain(NUMBER.zh()), plain(NUMBER.en()), "序号", "序", "行号", "problems", "问题");

    private Titles() {}

    static boolean isPlace(String title) {
        return PLACES.contains(plain(title));
    }

    static boolean isState(String title) {
        return STATES.contains(plain(title));
    }

    static boolean isNumber(String title) {
        return NUMBERS.contains(plain(title));
    }

    static boolean isPassedOver(String title) {
        return PASSED.contains(plain(title));
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /// As people compare titles: widths, blanks, line breaks and case make no difference.
    static String plain(String title) {
        var plain = IGNORED.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        // NFKC has made one colon of both.
        return plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /// A plain title without what stands in brackets: units, hints.
    static String bare(String title) {
        return IN_BRACKETS.matcher(plain(title)).replaceAll("");
    }

    /// What stands in the brackets at a title's end, often its unit; empty where there are none.
    static String bracketed(String title) {
        var match = LAST_BRACKETS.matcher(plain(title));
        return match.matches() ? match.group(1).replaceFirst("^(单位:?)", "") : "";
    }

    static String oneLine(String title) {
        return title.strip().replaceAll("\\s*\\R\\s*", "");
    }
}
