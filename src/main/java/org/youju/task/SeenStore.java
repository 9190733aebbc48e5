package org.youju.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.entry.EntryId;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.OpenClocks.Listed;
import org.youju.ledger.Urgency;

/// What officers have been shown, in the database.
@Repository
class SeenStore {
    /// A task at one of its steps. Extended, it begins anew.
    record Step(EntryId entry, String term, Urgency urgency, LocalDate due) {
        static Step of(Listed listed) {
            var clock = listed.clock();
            return new Step(clock.entry(), clock.term(), listed.urgency(), clock.due());
        }
    }

    private final JdbcClient jdbc;

    SeenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Step> seen(String login, Collection<Step> of) {
        return new HashSet<>(jdbc.sql("""
                select s.* from task.seen s join unnest(:books::text[], :entries::bigint[]) as w (book, entry)
                    on s.book = w.book and s.entry = w.entry
                where s.account = :login
                """)
                .param("login", login)
                .param("books", of.stream().map(step -> step.entry().book().value()).toArray(String[]::new))
                .param("entries", of.stream().map(step -> step.entry().number()).toArray(Long[]::new))
                .query((row, _) -> new Step(
                        new EntryId(new PlaceCode(row.getString("book")), row.getLong("entry")), row.getString("term"),
                        Urgency.valueOf(row.getString("urgency")), row.getObject("due", LocalDate.class)))
                .list());
    }

    void see(String login, List<Step> steps) {
        jdbc.sql("""
                insert into task.seen (account, book, entry, term, urgency, due)
                select :login, book, entry, term, urgency, due
                from unnest(:books::text[], :entries::bigint[], :terms::text[], :urgencies::text[], :dues::date[])
                    as w (book, entry, term, urgency, due)
                on conflict on constraint seen_once do nothing
                """)
                .param("login", login)
                .param("books", steps.stream().map(step -> step.entry().book().value()).toArray(String[]::new))
                .param("entries", steps.stream().map(step -> step.entry().number()).toArray(Long[]::new))
                .param("terms", steps.stream().map(Step::term).toArray(String[]::new))
                .param("urgencies", steps.stream().map(step -> step.urgency().name()).toArray(String[]::new))
                .param("dues", steps.stream().map(step -> step.due().toString()).toArray(String[]::new))
                .update();
    }
}
