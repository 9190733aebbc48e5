package org.youju.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.youju.draft.Version.Act;
import org.youju.kernel.Period;
import org.youju.kernel.PlaceCode;

/// Drafts, their versions and revisions.
@Repository
class DraftStore {
    private static final String DRAFT = """
            select d.*, coalesce(case when l.locked then l.reason end, '') as lock_reason
            from draft.draft d
                left join lateral (
                    select locked, reason from draft.lock where draft = d.id order by id desc limit 1) l on true
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a block reads since a version; without a source it is deleted.
    record Revision(String block, Sort sort, Optional<String> source, int version) {
        Optional<Passage> passage() {
            return source.map(words -> new Passage(block, sort, words, version));
        }
    }

    long insert(PlaceCode place, Period period, String template, String post, String title, String officer, Instant at) {
        return jdbc.sql("""
                insert into draft.draft (place, period_from, period_to, template, post, title, officer, at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0) returning id
                """)
                .params(place.value(), period.from(), period.to(), template, post, title, officer, at(at))
                .query(Long.class)
                .single();
    }

    Optional<ReportDraft> find(long id) {
        return jdbc.sql(DRAFT + " where d.id = ?").param(id).query((row, _) -> draft(row)).optional();
    }

    /// From here on nobody else saves in this draft.
    void lock(long id) {
        jdbc.sql("select 1 from draft.draft where id = ? for update").param(id).query(Integer.class).optional();
    }

    /// The last written in first.
    List<ReportDraft> all() {
        return jdbc.sql(DRAFT + """
                 left join draft.version v on v.draft = d.id and v.number = d.version
                order by v.at desc nulls last, d.id desc
                """)
                .query((row, _) -> draft(row))
                .list();
    }

    private static ReportDraft draft(ResultSet row) throws SQLException {
        return new ReportDraft(
                row.getLong("id"), new PlaceCode(row.getString("place")),
                new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class)),
                row.getString("template"), row.getString("post"), row.getString("title"), row.getString("officer"),
                moment(row, "at"), row.getInt("version"), row.getString("lock_reason"));
    }

    /// Every block there ever was, as it read in a version, in their order.
    List<Revision> revisions(long draft, int version) {
        return jdbc.sql("""
                select block, sort, source, version
                from (
                    select distinct on (block) block, sort, source, version from draft.revision
                    where draft = ? and version <= ? order by block, version desc) as last
                order by sort, block
                """)
                .params(draft, version)
                .query((row, _) -> revision(row))
                .list();
    }

    /// A block as it read in a version; nothing where it was not there yet.
    Optional<Revision> revision(long draft, String block, int version) {
        return jdbc.sql("""
                select block, sort, source, version from draft.revision
                where draft = ? and block = ? and version <= ? order by version desc limit 1
                """)
                .params(draft, block, version)
                .query((row, _) -> revision(row))
                .optional();
    }

    /// The revisions that one version made.
    List<Revision> made(long draft, int version) {
        return jdbc.sql("select block, sort, source, version from draft.revision where draft = ? and version = ? order by sort")
                .params(draft, version)
                .query((row, _) -> revision(row))
                .list();
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(row.getString("block"), new Sort(row.getString("sort")),
                Optional.ofNullable(row.getString("source")), row.getInt("version"));
    }

    void insert(long draft, Version version, Collection<Revision> revisions) {
        jdbc.sql("insert into draft.version (draft, number, act, about, officer, at) values (?, ?, ?, ?, ?, ?)")
                .params(draft, version.number(), version.act().name().toLowerCase(Locale.ROOT),
                        version.about().isPresent() ? version.about().getAsInt() : null, version.officer(), at(version.at()))
                .update();
        jdbc.sql("""
                insert into draft.revision (draft, version, block, sort, source)
                select ?, ?, block, sort, source
                from unnest(?::text[], ?::text[], ?::text[]) as each (block, sort, source)
                """)
                .params(draft, version.number(),
                        revisions.stream().map(Revision::block).toArray(String[]::new),
                        revisions.stream().map(each -> each.sort().digits()).toArray(String[]::new),
                        revisions.stream().map(each -> each.source().orElse(null)).toArray(String[]::new))
                .update();
        jdbc.sql("update draft.draft set version = ? where id = ?").params(version.number(), draft).update();
    }

    /// The last one first.
    List<Version> versions(long draft, long before, int count) {
        return jdbc.sql("""
                select v.*, (select count(*) from draft.revision r where r.draft = v.draft and r.version = v.number) as blocks
                from draft.version v where v.draft = ? order by v.number desc limit ? offset ?
                """)
                .params(draft, count, before)
                .query((row, _) -> version(row))
                .list();
    }

    Optional<Version> version(long draft, int number) {
        return jdbc.sql("select v.*, 0 as blocks from draft.version v where draft = ? and number = ?")
                .params(draft, number)
                .query((row, _) -> version(row))
                .optional();
    }

    /// Each draft's last one.
    Map<Long, Version> lastVersions() {
        var last = new LinkedHashMap<Long, Version>();
        jdbc.sql("select v.*, 0 as blocks from draft.draft d join draft.version v on v.draft = d.id and v.number = d.version")
                .query((row, _) -> last.put(row.getLong("draft"), version(row)))
                .list();
        return last;
    }

    /// The last that somebody made and has not undone: never the first, nor one that itself undoes.
    Optional<Version> undoable(long draft, String officer) {
        return jdbc.sql("""
                select v.*, 0 as blocks from draft.version v
                where v.draft = ? and v.officer = ? and v.act not in ('begun', 'undone')
                    and not exists (
                        select from draft.version u where u.draft = v.draft and u.act = 'undone' and u.about = v.number)
                order by v.number desc limit 1
                """)
                .params(draft, officer)
                .query((row, _) -> version(row))
                .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        int about = row.getInt("about");
        var of = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(about);
        return new Version(row.getInt("number"), Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)), of,
                row.getString("officer"), moment(row, "at"), row.getInt("blocks"));
    }

    void insertLock(long draft, boolean locked, String reason, String officer, Instant at) {
        jdbc.sql("insert into draft.lock (draft, locked, reason, officer, at) values (?, ?, ?, ?, ?)")
                .params(draft, locked, reason, officer, at(at))
                .update();
    }

    static OffsetDateTime at(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
