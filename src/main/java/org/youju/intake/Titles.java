package org.youju.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.youju.kernel.Text;

/// The columns of a table that are no fields of its register.
final class Titles {
    static final Text NUMBER = new Text("编号", "No.");
    static final Text PLACE = new Text("村（社区）", "Place");
    static final Text PLACE_CODE = new Text("区划代码", "Place code");
    static final Text STATE = new Text("状态", "State");

    private static final Set<String> PLACES = Set.of(
            plain(PLACE.zh()), plain(PLACE.en()), plain(PLACE_CODE.zh()), plain(PLACE_CODE.en()),
            "村", "村社区", "村/社区", "所属村", "行政村", "village", "地区", "乡镇");
    private static final Set<String> STATES = Set.of(plain(STATE.zh()), plain(STATE.en()));
    private static final Set<String> PASSED = Set.of(
            plain(NUMBER.zh()), plain(NUMBER.en()), "序号", "problems", "问题");

    private Titles() {}

    static boolean isPlace(String title) {
        return PLACES.contains(plain(title));
    }

    static boolean isState(String title) {
        return STATES.contains(plain(title));
    }

    static boolean isPassedOver(String title) {
        return PASSED.contains(plain(title));
    }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /// As people compare titles: widths, blanks, brackets and case make no difference; nor does a unit in brackets.
    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*]+", "");
    }
}
