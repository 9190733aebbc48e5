package org.youju.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.youju.kernel.PlaceCode;

/// One entry filed as a browser files it: signed in, through the form.
final class FilingBench {
    private static final int ENTRIES = 100;

    private final Http http;

    FilingBench(int port) {
        http = new Http(port);
    }

    Line file(String login, String password, PlaceCode place, Connection owner) throws SQLException {
        http.signIn(login, password);
        http.form("/ledgers/" + VisitRows.REGISTER + "/new");
        var number = new int[1];
        double millis = Timing.median(
                ENTRIES, () -> http.post("/ledgers/" + VisitRows.REGISTER + "/new", visit(place, number[0]++)));
        table(owner);
        return new Line("one entry filed through HTTP, answer included", millis, "ms", "one row inserted and committed",
                Timing.median(ENTRIES, () -> insert(owner)), "");
    }

    /// The floor of whatever is filed: call [#table] first.
    static void insert(Connection owner) throws SQLException {
        try (var insert = owner.prepareStatement("insert into bench.row (words) values (?)")) {
            insert.setString(1, "one row");
            insert.execute();
        }
    }

    static void table(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute(
                    "create table if not exists bench.row (id bigint generated always as identity, words text)");
        }
    }

    private static Map<String, String> visit(PlaceCode place, int number) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("place", place.value());
        fields.put("f-visited_on", LocalDate.of(2024, 1, 1).plusDays(number).toString());
        fields.put("f-enterprise", VisitRows.code(number % VisitRows.ENTERPRISES));
        fields.put("f-visitor", "测量" + number);
        fields.put("f-method", "online");
        fields.put("f-problems", "0");
        return fields;
    }
}
