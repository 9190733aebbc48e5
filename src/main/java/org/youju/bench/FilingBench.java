package org.youju.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youju.kernel.PlaceCode;

/// One entry filed as a browser files it: signed in, through the form.
final class FilingBench {
    private static final int ENTRIES = 100;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private String token = "";

    FilingBench(int port) {
        address = "http://127.0.0.1:" + port;
    }

    Line file(String login, String password, PlaceCode place, Connection owner) throws SQLException {
        look("/sign-in");
        post("/sign-in", Map.of("login", login, "password", password));
        look("/ledgers/" + VisitRows.REGISTER + "/new");
        var number = new int[1];
        double millis = Timing.median(
                ENTRIES, () -> post("/ledgers/" + VisitRows.REGISTER + "/new", visit(place, number[0]++)));
        try (var statement = owner.createStatement()) {
            statement.execute("create schema if not exists bench");
            statement.execute("create table bench.row (id bigint generated always as identity, words text)");
        }
        double floor = Timing.median(ENTRIES, () -> {
            try (var insert = owner.prepareStatement("insert into bench.row (words) values (?)")) {
                insert.setString(1, "one row");
                insert.execute();
            }
        });
        return new Line("one entry filed through HTTP, answer included", millis, "ms", "one row inserted and committed",
                floor, "");
    }

    private static Map<String, String> visit(PlaceCode place, int number) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("place", place.value());
        fields.put("f-visited_on", LocalDate.of(2024, 1, 1).plusDays(number).toString());
        fields.put("f-enterprise", "91990101MA0000001Y");
        fields.put("f-visitor", "测量" + number);
        fields.put("f-method", "on_site");
        fields.put("f-problems", "0");
        return fields;
    }

    private void look(String path) {
        var found = TOKEN.matcher(sent(HttpRequest.newBuilder(URI.create(address + path)).build(), 200));
        if (!found.find()) {
            throw new IllegalStateException(path + ": no token (expected: a form)");
        }
        token = found.group(1);
    }

    /// A form that is taken answers with a redirect.
    private void post(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        sent(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), 302);
    }

    private String sent(HttpRequest request, int expected) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IllegalStateException(
                        request + ": " + answer.statusCode() + " (expected: " + expected + ") " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
