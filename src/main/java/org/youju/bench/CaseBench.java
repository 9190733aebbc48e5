package org.youju.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.account.Officer;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.BulkFiling;
import org.youju.ledger.By;
import org.youju.ledger.Draft;
import org.youju.ledger.DraftSource;
import org.youju.ledger.Ledger;
import org.youju.ledger.Registers;
import org.youju.sample.Photograph;

/// Cases with a term: road hazards that have to be reported. One from its filing through a step with a photograph, and
/// the tasks of an officer who has thousands of them open.
final class CaseBench {
    private static final String HAZARD = "road_hazard";
    private static final String ROUTE = "Y001";
    private static final int OPEN = 5_000;
    private static final int DAYS = 200;
    private static final int CASES = 100;
    private static final int LOOKS = 50;

    private final Ledger ledger;
    private final BulkFiling bulk;
    private final Registers registers;
    private final Http http;
    private final PlaceCode township;
    private final LocalDate today;

    CaseBench(Ledger ledger, BulkFiling bulk, Registers registers, Http http, PlaceCode township, LocalDate today) {
        this.ledger = ledger;
        this.bulk = bulk;
        this.registers = registers;
        this.http = http;
        this.township = township;
        this.today = today;
    }

    /// The road that all hazards are on.
    void route(Officer officer) {
        ledger.file(draft("road_route", Map.of("code", ROUTE, "name", "测量路", "road_class", "village", "length",
                new BigDecimal("20.000"), "listed_on", LocalDate.of(2020, 1, 1))), false,
                new By(officer, Instant.EPOCH));
    }

    private Draft draft(String register, Map<String, Object> fields) {
        return Draft.of(registers.newest(register), township, Optional.empty(), fields, List.of())
                .orThrow(mistakes -> new IllegalStateException(register + ": " + mistakes + " (expected: none)"));
    }

    Line step(Path folder, Connection owner) throws SQLException {
        http.form("/ledgers/" + HAZARD + "/new");
        var number = new int[1];
        double millis = Timing.median(CASES, () -> {
            var entry = http.post("/ledgers/" + HAZARD + "/new", hazard(++number[0]));
            http.upload(entry + "/moves/complete", completed(), "evidence", "photo.png",
                    new Photograph("CASE " + number[0], number[0]).png());
        });
        FilingBench.table(owner);
        var photo = new Photograph("FLOOR", 0).png();
        double floor = Timing.median(CASES, () -> {
            FilingBench.insert(owner);
            FilingBench.insert(owner);
            write(folder.resolve("floor.png"), photo);
        });
        return new Line("a case filed and taken a step further with a photo, through HTTP", millis, "ms",
                "two rows committed, the photo written and synchronised", floor, "");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes));
            channel.force(true);
        }
    }

    private Map<String, String> hazard(int number) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("place", township.value());
        fields.put("f-found_on", today.minusDays(number).toString());
        fields.put("f-route", ROUTE);
        fields.put("f-stake", new BigDecimal(number).movePointLeft(3).toPlainString());
        // Names and days far apart: what looks like an entry that is there already is asked about first.
        fields.put("f-spot", Integer.toHexString(number * 0x9E3779B9));
        fields.put("f-kind", "school");
        fields.put("f-grade", "general");
        return fields;
    }

    private Map<String, String> completed() {
        return Map.of("f-remedy", "sign", "f-completed_on", today.toString());
    }

    /// @param officer with whom the cases are, and who is signed in
    Line tasks(Officer officer) {
        bulk.file(township, registers.newest(HAZARD), new Cases(), officer);
        var page = http.look("/tasks?urgency=all");
        if (!page.contains("5,000")) {
            throw new IllegalStateException("tasks: (expected: 5,000 of them) " + page);
        }
        double floor = Timing.median(LOOKS, () -> http.look("/account"));
        double millis = Timing.median(LOOKS, () -> http.look("/tasks?urgency=all"));
        return new Line("the tasks page of an officer with 5,000 open cases, through HTTP", millis, "ms",
                "the page of one's own account", floor, "at most 50 ms");
    }

    /// Hazards found one after the other over the last months, none of them reported.
    private final class Cases implements DraftSource {
        private int next;

        @Override
        public Optional<Incoming> next() {
            if (next == OPEN) {
                return Optional.empty();
            }
            int number = next++;
            var draft = draft(HAZARD, Map.of(
                    "found_on", today.minusDays(number % DAYS), "route", ROUTE, "stake",
                    new BigDecimal(number).movePointLeft(3), "spot", "第" + number + "处", "kind", "bend", "grade",
                    "general", "remedy", "guardrail"));
            return Optional.of(new Incoming(draft, number, Instant.EPOCH));
        }

        @Override
        public void alreadyRecorded(Incoming incoming, EntryId entry) {
            throw unexpected(incoming);
        }

        @Override
        public void clashes(Incoming incoming, EntryId entry) {
            throw unexpected(incoming);
        }

        @Override
        public void repeats(Incoming incoming, long row) {
            throw unexpected(incoming);
        }

        private static IllegalStateException unexpected(Incoming incoming) {
            return new IllegalStateException("case " + incoming.row() + ": recorded already (expected: a new one)");
        }
    }
}
