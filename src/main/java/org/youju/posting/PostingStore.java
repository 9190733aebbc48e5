package org.youju.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Gatherer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PlaceCode;
import org.youju.pack.Pack;
import org.youju.postgres.CopyBuffer;

/// The postings themselves, and the numbers that stand for measures in them.
@Component
class PostingStore {
    static final String COPY =
            "posting.posting (book, entry, position, line, measure, entries, day, effective, place, subject, amount)";

    private final JdbcClient jdbc;
    private final Map<String, Integer> measures;

    /// Gives every measure of the pack its number, so that no posting ever has to.
    PostingStore(JdbcClient jdbc, Pack pack) {
        this.jdbc = jdbc;
        var names = pack.measureIds().toArray(String[]::new);
        jdbc.sql("insert into posting.measure (name) select unnest(?::text[]) on conflict on constraint measure_name_unique do nothing")
                .param(names)
                .update();
        var numbers = new HashMap<String, Integer>();
        jdbc.sql("select name, id from posting.measure")
                .query((row, _) -> numbers.put(row.getString("name"), row.getInt("id")))
                .list();
        measures = Map.copyOf(numbers);
    }

    int number(String measure) {
        var number = measures.get(measure);
        if (number == null) {
            throw new IllegalArgumentException("measure: " + measure + " (expected: one of the pack's)");
        }
        return number;
    }

    void append(int book, long position, long entry, List<Contribution> lines) {
        jdbc.sql("""
                insert into posting.posting
                    (book, entry, position, line, measure, entries, day, effective, place, subject, amount)
                select ?, ?, ?, line - 1, measure, entries, day, effective, place, subject, amount
                from unnest(?::int[], ?::smallint[], ?::date[], ?::date[], ?::text[], ?::text[], ?::numeric[])
                    with ordinality as l (measure, entries, day, effective, place, subject, amount, line)
                """)
                .params(book, entry, position,
                        lines.stream().map(one -> number(one.measure())).toArray(Integer[]::new),
                        lines.stream().map(Contribution::entries).toArray(Integer[]::new),
                        words(lines, one -> day(one.day())),
                        words(lines, one -> day(one.effective())),
                        words(lines, one -> one.place().value()),
                        words(lines, Contribution::subject),
                        words(lines, one -> one.amount().toPlainString()))
                .update();
    }

    private static String[] words(List<Contribution> lines, Function<Contribution, String> word) {
        return lines.stream().map(word).toArray(String[]::new);
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) ? "-infinity" : day.toString();
    }

    void line(CopyBuffer buffer, int book, long entry, long position, int line, Contribution contribution) {
        buffer.integer(book).bigint(entry).bigint(position).smallint(line)
                .integer(number(contribution.measure()))
                .smallint(contribution.entries())
                .date(contribution.day())
                .date(contribution.effective())
                .text(contribution.place().value())
                .text(contribution.subject())
                .decimal(contribution.amount())
                .endRow();
    }

    /// What the entry's postings come to: each contribution that has been posted and not reversed. An arrival and its
    /// reversal have the same worth, amount × entries, and so cancel out.
    List<Contribution> net(int book, long entry) {
        record Net(Contribution one, int times) {}
        var nets = jdbc.sql("""
                select m.name, place, day, effective, subject, amount * entries as worth, sum(entries) as times
                from posting.posting p join posting.measure m on m.id = p.measure
                where book = ? and entry = ?
                group by m.name, place, day, effective, subject, amount * entries
                having sum(entries) <> 0
                order by min(position), min(line)
                """)
                .params(book, entry)
                .query((row, _) -> {
                    int times = row.getInt("times");
                    int entries = Integer.signum(times);
                    var one = new Contribution(row.getString("name"), new PlaceCode(row.getString("place")),
                            row.getObject("day", LocalDate.class), row.getObject("effective", LocalDate.class),
                            row.getString("subject"),
                            row.getBigDecimal("worth").multiply(BigDecimal.valueOf(entries)), entries);
                    return new Net(one, Math.abs(times));
                })
                .list();
        return nets.stream().flatMap(net -> Collections.nCopies(net.times(), net.one()).stream()).toList();
    }

    /// Entry by entry, position by position; what one position posted comes as one.
    Stream<Postings.Posted> byEntry(int book) {
        var lines = jdbc.sql("""
                select p.entry, p.position, p.entries, p.day, p.effective, p.place, p.subject, p.amount,
                    coalesce(m.name, 'measure ' || p.measure) as name
                from posting.posting p left join posting.measure m on m.id = p.measure
                where book = ? order by entry, position, line
                """)
                .param(book)
                .withFetchSize(2_000)
                .query((row, _) -> new Line(row.getLong("entry"), row.getLong("position"), new Contribution(
                        row.getString("name"), new PlaceCode(row.getString("place")),
                        row.getObject("day", LocalDate.class), row.getObject("effective", LocalDate.class),
                        row.getString("subject"), row.getBigDecimal("amount"), row.getInt("entries"))))
                .stream();
        return lines.gather(Gatherer.<Line, List<Line>, Postings.Posted>ofSequential(
                        ArrayList::new,
                        (open, line, downstream) -> {
                            boolean more = true;
                            if (!open.isEmpty() && (open.getFirst().entry() != line.entry()
                                    || open.getFirst().position() != line.position())) {
                                more = downstream.push(posted(open));
                                open.clear();
                            }
                            open.add(line);
                            return more;
                        },
                        (open, downstream) -> {
                            if (!open.isEmpty()) {
                                downstream.push(posted(open));
                            }
                        }))
                .onClose(lines::close);
    }

    private record Line(long entry, long position, Contribution contribution) {}

    private static Postings.Posted posted(List<Line> lines) {
        return new Postings.Posted(lines.getFirst().entry(), lines.getFirst().position(),
                Postings.counted(lines.stream().map(Line::contribution).toList()));
    }
}
