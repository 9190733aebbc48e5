package org.youju.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;

/// Submissions, the steps taken with them, waivers, editions and corrections.
@Repository
class SigningStore {
    private static final String EDITION = """
            select e.*, l.draft as superseded_by from signing.edition e
                left join signing.edition l on l.corrects = e.draft
            """;

    private final JdbcClient jdbc;

    SigningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the transaction ends nobody else takes a step with this report.
    void lock(long draft) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('signing ' || ?, 0))").param(draft)
                .query((_, _) -> true).single();
    }

    /// @param submission without its id
    long insert(Submission submission, byte[] body) {
        long id = jdbc.sql("""
                insert into signing.submission
                    (draft, version, place, period_from, period_to, post, as_of, body, sha256, figures_sha256, officer, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """)
                .params(submission.draft(), submission.version(), submission.place().value(), submission.period().from(),
                        submission.period().to(), submission.post(), submission.asOf(), body, submission.sha256(),
                        submission.figuresSha256(), submission.officer(), at(submission.at()))
                .query(Long.class)
                .single();
        submission.positions().forEach((book, position) ->
                jdbc.sql("insert into signing.book_position (submission, book, position) values (?, ?, ?)")
                        .params(id, book.value(), position).update());
        return id;
    }

    void insert(long submission, int number, Obstacle obstacle) {
        jdbc.sql("insert into signing.obstacle (submission, number, kind, mark, says_zh, says_en) values (?, ?, ?, ?, ?, ?)")
                .params(submission, number, obstacle.kind().name().toLowerCase(Locale.ROOT), obstacle.mark(),
                        obstacle.says().zh(), obstacle.says().en())
                .update();
    }

    List<Obstacle> obstacles(Submission submission) {
        return jdbc.sql("select * from signing.obstacle where submission = ? order by number")
                .param(submission.id())
                .query((row, _) -> new Obstacle(Obstacle.Kind.valueOf(upper(row, "kind")), row.getString("mark"),
                        says(row), "/drafts/" + submission.draft(), Optional.empty()))
                .list();
    }

    Optional<Submission> submission(long id) {
        return jdbc.sql("select * from signing.submission where id = ?").param(id)
                .query((row, _) -> submission(row)).optional();
    }

    List<Submission> submissions(long draft) {
        return jdbc.sql("select * from signing.submission where draft = ? order by id").param(draft)
                .query((row, _) -> submission(row)).list();
    }

    byte[] body(long submission) {
        return jdbc.sql("select body from signing.submission where id = ?").param(submission).query(byte[].class).single();
    }

    private Submission submission(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Submission(id, row.getLong("draft"), row.getInt("version"), new PlaceCode(row.getString("place")),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getString("post"), row.getObject("as_of", LocalDate.class), positions(id), row.getString("sha256"),
                row.getString("figures_sha256"), row.getString("officer"), moment(row, "at"));
    }

    private Map<PlaceCode, Long> positions(long submission) {
        var positions = new HashMap<PlaceCode, Long>();
        jdbc.sql("select book, position from signing.book_position where submission = ?").param(submission)
                .query((row, _) -> positions.put(new PlaceCode(row.getString("book")), row.getLong("position")))
                .list();
        return positions;
    }

    void insert(Step step) {
        jdbc.sql("insert into signing.step (draft, submission, act, reason, officer, name, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(step.draft(), step.submission(), step.act().name().toLowerCase(Locale.ROOT), step.reason(),
                        step.officer(), step.name(), at(step.at()))
                .update();
    }

    /// Of one report, the first one first.
    List<Step> steps(long draft) {
        return jdbc.sql("select * from signing.step where draft = ? order by id").param(draft)
                .query((row, _) -> step(row)).list();
    }

    /// Of every report, by draft.
    Map<Long, List<Step>> steps() {
        var steps = new LinkedHashMap<Long, List<Step>>();
        jdbc.sql("select * from signing.step order by id").query((row, _) -> step(row)).list()
                .forEach(step -> steps.computeIfAbsent(step.draft(), _ -> new ArrayList<>()).add(step));
        return steps;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(row.getLong("draft"), row.getLong("submission"), Step.Act.valueOf(upper(row, "act")),
                row.getString("reason"), row.getString("officer"), row.getString("name"), moment(row, "at"));
    }

    void insert(long submission, Waiver waiver) {
        jdbc.sql("""
                insert into signing.waiver (submission, mark, says_zh, says_en, reason, officer, name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(submission, waiver.mark(), waiver.says().zh(), waiver.says().en(), waiver.reason(),
                        waiver.officer(), waiver.name(), at(waiver.at()))
                .update();
    }

    List<Waiver> waivers(long submission) {
        return jdbc.sql("select * from signing.waiver where submission = ? order by at, mark").param(submission)
                .query((row, _) -> new Waiver(row.getString("mark"), says(row), row.getString("reason"),
                        row.getString("officer"), row.getString("name"), moment(row, "at")))
                .list();
    }

    void insert(Correction correction) {
        jdbc.sql("insert into signing.correction (draft, corrects, reason, officer, at) values (?, ?, ?, ?, ?)")
                .params(correction.draft(), correction.corrects(), correction.reason(), correction.officer(),
                        at(correction.at()))
                .update();
    }

    Optional<Correction> correction(long draft) {
        return jdbc.sql("select * from signing.correction where draft = ?").param(draft)
                .query((row, _) -> correction(row)).optional();
    }

    /// The draft in which an edition is being corrected.
    Optional<Correction> correctionOf(long corrects) {
        return jdbc.sql("select * from signing.correction where corrects = ? order by at desc limit 1").param(corrects)
                .query((row, _) -> correction(row)).optional();
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(row.getLong("draft"), row.getLong("corrects"), row.getString("reason"),
                row.getString("officer"), moment(row, "at"));
    }

    void insert(Edition edition, byte[] body) {
        jdbc.sql("""
                insert into signing.edition
                    (draft, submission, number, corrects, reason, issue, title, body, sha256, officer, name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(edition.draft(), edition.submission(), edition.number(),
                        edition.corrects().isPresent() ? edition.corrects().getAsLong() : null, edition.reason(),
                        edition.issue(), edition.title(), body, edition.sha256(), edition.officer(), edition.name(),
                        at(edition.at()))
                .update();
    }

    Optional<Edition> edition(long draft) {
        return jdbc.sql(EDITION + " where e.draft = ?").param(draft).query((row, _) -> edition(row)).optional();
    }

    /// The last signed first.
    List<Edition> editions() {
        return jdbc.sql(EDITION + " order by e.at desc, e.draft desc").query((row, _) -> edition(row)).list();
    }

    byte[] signedBody(long draft) {
        return jdbc.sql("select body from signing.edition where draft = ?").param(draft).query(byte[].class).single();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(row.getLong("draft"), row.getLong("submission"), row.getInt("number"), optional(row, "corrects"),
                row.getString("reason"), row.getString("issue"), row.getString("title"), row.getString("sha256"),
                row.getString("officer"), row.getString("name"), moment(row, "at"), optional(row, "superseded_by"));
    }

    private static OptionalLong optional(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Text says(ResultSet row) throws SQLException {
        return new Text(row.getString("says_zh"), row.getString("says_en"));
    }

    private static String upper(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT);
    }

    static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
