package org.youju.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youju.kernel.PlaceCode;

/// The made-up households of the villages. They are reckoned, not drawn: so every register that speaks of one knows
/// the same head, group and size, and a change in one register's recipe leaves them as they are.
final class Households {
    /// Every so manieth household is in some difficulty.
    private static final int DIFFICULTY = 7;
    /// Every so manieth identity number was copied wrongly from a paper list.
    private static final int SLIP = 397;
    /// No application of the sample takes longer; the allowance is paid from the month after.
    private static final int LONGEST_INQUIRY = 40;
    private static final List<Integer> SIZES = List.of(3, 4, 2, 5, 3, 4, 1, 3, 6, 3, 4, 2, 4, 5, 3, 4, 2, 3);
    private static final List<String> GROUPS = List.of(
            "destitute", "subsistence", "subsistence", "subsistence", "subsistence", "near_subsistence",
            "rigid_spending", "monitored", "monitored", "lifted", "lifted", "lifted");

    private final List<String> surnames;
    private final List<String> givenNames;
    private final List<Recipe.Row> rows = new ArrayList<>();

    Households(List<String> surnames, List<String> givenNames) {
        this.surnames = surnames;
        this.givenNames = givenNames;
    }

    /// Adds so many households of a village and answers with how many persons live in them.
    int add(PlaceCode village, int count) {
        int persons = 0;
        for (int i = 1; i <= count; i++) {
            rows.add(household(village, i, rows.size() + 1));
            persons += size(i);
        }
        return persons;
    }

    /// All of them, those in difficulty, each group, and of each group those that applied for aid before the sample's
    /// first whole year.
    Map<String, List<Recipe.Row>> lists() {
        var lists = new HashMap<String, List<Recipe.Row>>();
        for (var row : rows) {
            add(lists, "households", row);
            if (row.columns().containsKey("applied_on")) {
                add(lists, "poor_households", row);
                add(lists, row.columns().get("group") + "_households", row);
                if (LocalDate.parse(row.columns().get("applied_on")).getYear() < 2024) {
                    add(lists, "early_" + row.columns().get("group") + "_households", row);
                }
            }
        }
        return lists;
    }

    private static void add(Map<String, List<Recipe.Row>> lists, String list, Recipe.Row row) {
        lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(row);
    }

    private Recipe.Row household(PlaceCode village, int number, int serial) {
        var columns = new HashMap<String, String>();
        columns.put("number", "QH-%s-%03d".formatted(village.value().substring(10), number));
        columns.put("persons", String.valueOf(size(number)));
        columns.put("group", group(number));
        columns.put("head", surnames.get(serial * 7 % surnames.size())
                + givenNames.get(serial * 11 % givenNames.size()));
        columns.put("identity", identity(village, serial));
        columns.put("phone", "199%08d".formatted(serial * 7_919L % 100_000_000));
        if (number % DIFFICULTY == 0) {
            var appliedOn = appliedOn(serial);
            columns.put("applied_on", appliedOn.toString());
            columns.put("pays_from", appliedOn.plusDays(LONGEST_INQUIRY).plusMonths(1).withDayOfMonth(1).toString());
        }
        return new Recipe.Row(village, columns);
    }

    private static String group(int number) {
        return number % DIFFICULTY == 0 ? GROUPS.get(number / DIFFICULTY % GROUPS.size()) : "ordinary";
    }

    /// Sizes of households, 3.4 persons on average, spread evenly so that no village differs much.
    private static int size(int number) {
        return SIZES.get(number % SIZES.size());
    }

    private static String identity(PlaceCode village, int serial) {
        var born = LocalDate.of(1944 + serial % 45, 1, 1).plusDays(serial * 29L % 365);
        var right = CheckDigits.identityNumber(
                "%s%tY%<tm%<td%03d".formatted(village.value().substring(0, 6), born, 1 + serial % 999));
        return serial % SLIP == 0 ? right.substring(0, 17) + (right.endsWith("1") ? "2" : "1") : right;
    }

    /// Nearly half of those on aid have been so since before the sample's first whole year.
    private static LocalDate appliedOn(int serial) {
        int share = serial % 20;
        int year = share < 9 ? 2020 + serial % 4 : share < 14 ? 2024 : share < 19 ? 2025 : 2026;
        var day = LocalDate.ofYearDay(year, 2 + serial * 37 % (year == 2026 ? 45 : 340));
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
