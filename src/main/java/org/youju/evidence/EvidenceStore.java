package org.youju.evidence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pictures, uses and likenesses in the database.
@Component
class EvidenceStore {
    /// Every pair of entries that use the same: a file, or pictures alike. The second entry is the first to have used
    /// the other file, so that a file used ten times gives nine pairs.
    private static final String REUSES = """
            from (
                select u.entry, u.digest, f.entry as other, f.digest as other_digest, 0 as distance, true as same
                from evidence.use u
                    join (select digest, min(entry) as entry from evidence.use where book = :book group by digest) f
                        on f.digest = u.digest and f.entry < u.entry
                where u.book = :book
                union all
                select greatest(a.entry, b.entry), case when a.entry > b.entry then l.one else l.other end,
                    least(a.entry, b.entry), case when a.entry > b.entry then l.other else l.one end, l.distance, false
                from evidence.likeness l
                    join lateral (select min(entry) as entry from evidence.use where book = :book and digest = l.one) a
                        on true
                    join lateral (select min(entry) as entry from evidence.use where book = :book and digest = l.other) b
                        on true
                where l.book = :book and a.entry <> b.entry
            ) pairs
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Map<String, Picture> pictures) {
        if (pictures.isEmpty()) {
            return;
        }
        var all = List.copyOf(pictures.values());
        jdbc.sql("""
                insert into evidence.picture (digest, width, height, taken_at, latitude, longitude, waves, slopes)
                select * from unnest(:digests::text[], :widths::int[], :heights::int[], :takenAts::timestamp[],
                    :latitudes::numeric[], :longitudes::numeric[], :waves::bigint[], :slopes::bigint[])
                on conflict on constraint picture_pk do nothing
                """)
                .param("digests", pictures.keySet().toArray(String[]::new))
                .param("widths", all.stream().map(Picture::width).toArray(Integer[]::new))
                .param("heights", all.stream().map(Picture::height).toArray(Integer[]::new))
                .param("takenAts", each(all, it -> it.takenAt().map(LocalDateTime::toString)))
                .param("latitudes", each(all, it -> it.spot().map(spot -> String.valueOf(spot.latitude()))))
                .param("longitudes", each(all, it -> it.spot().map(spot -> String.valueOf(spot.longitude()))))
                .param("waves", each(all, it -> it.print().map(print -> String.valueOf(print.waves()))))
                .param("slopes", each(all, it -> it.print().map(print -> String.valueOf(print.slopes()))))
                .update();
    }

    /// As words for an array, null where there is nothing.
    private static @Nullable String[] each(List<Picture> pictures, Function<Picture, Optional<String>> said) {
        return pictures.stream().map(picture -> said.apply(picture).orElse(null)).toArray(String[]::new);
    }

    Map<String, Picture> pictures(Collection<String> digests) {
        var pictures = new HashMap<String, Picture>();
        jdbc.sql("select * from evidence.picture where digest = any (?)")
                .param(digests.toArray(String[]::new))
                .query((row, _) -> pictures.put(row.getString("digest"), picture(row)))
                .list();
        return pictures;
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                row.getInt("width"), row.getInt("height"),
                Optional.ofNullable(row.getObject("taken_at", LocalDateTime.class)),
                Optional.ofNullable(row.getBigDecimal("latitude")).map(latitude -> spot(latitude, row)),
                row.getObject("waves") == null ? Optional.empty() : Optional.of(print(row)));
    }

    private static Picture.Spot spot(BigDecimal latitude, ResultSet row) {
        try {
            return new Picture.Spot(latitude.doubleValue(), row.getBigDecimal("longitude").doubleValue());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Print print(ResultSet row) throws SQLException {
        return new Print(row.getLong("waves"), row.getLong("slopes"));
    }

    /// Answers with the digests that the book has not used before.
    List<String> use(int book, List<Use> uses) {
        return jdbc.sql("""
                with wanted as (
                    select * from unnest(:entries::bigint[], :digests::text[]) as one (entry, digest)
                ), known as (
                    select distinct digest from evidence.use where book = :book and digest = any (:digests)
                ), added as (
                    insert into evidence.use (book, entry, digest) select :book, entry, digest from wanted
                    on conflict on constraint use_pk do nothing
                )
                select distinct digest from wanted where digest not in (select digest from known)
                """)
                .param("book", book)
                .param("entries", uses.stream().map(Use::entry).toArray(Long[]::new))
                .param("digests", uses.stream().map(use -> use.evidence().digest()).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    void release(int book, long entry) {
        jdbc.sql("delete from evidence.use where book = ? and entry = ?").params(book, entry).update();
    }

    /// Finds what looks like these pictures among all that the book uses. Few are near, so these are found first.
    void findLikenesses(int book, Collection<String> digests) {
        jdbc.sql("""
                with near as materialized (
                    select m.digest as mine, p.digest as theirs, bit_count((m.waves # p.waves)::bit(64)) as distance
                    from evidence.picture m
                        join evidence.picture p on p.digest <> m.digest
                            and bit_count((m.waves # p.waves)::bit(64)) <= :waves
                            and bit_count((m.slopes # p.slopes)::bit(64)) <= :slopes
                    where m.digest = any (:digests)
                )
                insert into evidence.likeness (book, one, other, distance)
                select :book, least(mine, theirs), greatest(mine, theirs), distance
                from near
                where exists (select from evidence.use u where u.book = :book and u.digest = theirs)
                on conflict on constraint likeness_pk do nothing
                """)
                .param("book", book)
                .param("digests", digests.toArray(String[]::new))
                .param("waves", Print.NEAR_WAVES)
                .param("slopes", Print.NEAR_SLOPES)
                .update();
    }

    /// All prints of a book's pictures, by digest.
    Map<String, Print> prints(int book) {
        var prints = new HashMap<String, Print>();
        jdbc.sql("""
                select p.digest, p.waves, p.slopes from evidence.picture p
                where p.waves is not null
                    and exists (select from evidence.use u where u.book = ? and u.digest = p.digest)
                """)
                .param(book)
                .query((row, _) -> prints.put(row.getString("digest"), print(row)))
                .list();
        return prints;
    }

    /// @param ones less than the other of the same index
    void insertLikenesses(int book, List<String> ones, List<String> others, List<Integer> distances) {
        jdbc.sql("""
                insert into evidence.likeness (book, one, other, distance)
                select ?, * from unnest(?::text[], ?::text[], ?::integer[])
                on conflict on constraint likeness_pk do nothing
                """)
                .params(book, ones.toArray(String[]::new), others.toArray(String[]::new),
                        distances.toArray(Integer[]::new))
                .update();
    }

    List<Reuse> ofEntry(int book, long entry) {
        return jdbc.sql("""
                select u.entry, u.digest, o.entry as other, o.digest as other_digest, 0 as distance, true as same
                from evidence.use u
                    join evidence.use o on o.book = u.book and o.digest = u.digest and o.entry <> u.entry
                where u.book = :book and u.entry = :entry
                union all
                select u.entry, u.digest, o.entry, o.digest, l.distance, false
                from evidence.use u
                    join (select one, other, distance from evidence.likeness where book = :book
                        union all select other, one, distance from evidence.likeness where book = :book) l
                        on l.one = u.digest
                    join evidence.use o on o.book = :book and o.digest = l.other and o.entry <> u.entry
                where u.book = :book and u.entry = :entry
                order by other, distance, digest
                """)
                .param("book", book)
                .param("entry", entry)
                .query(EvidenceStore::reuse)
                .list();
    }

    List<Reuse> ofBook(int book, long offset, int limit) {
        return jdbc.sql("select * " + REUSES
                        + " order by entry desc, other desc, digest, other_digest offset :offset limit :limit")
                .param("book", book)
                .param("offset", offset)
                .param("limit", limit)
                .query(EvidenceStore::reuse)
                .list();
    }

    long countOfBook(int book) {
        return jdbc.sql("select count(*) " + REUSES).param("book", book).query(Long.class).single();
    }

    private static Reuse reuse(ResultSet row, int number) throws SQLException {
        return new Reuse(row.getLong("entry"), row.getString("digest"), row.getLong("other"),
                row.getString("other_digest"), row.getInt("distance"), row.getBoolean("same"));
    }

    /// What the entries of a book use, in their order. Close the stream.
    Stream<Evidences.Used> byEntry(int book) {
        return jdbc.sql("""
                select entry, array_agg(digest order by digest) as digests from evidence.use where book = ?
                group by entry order by entry
                """)
                .param(book)
                .withFetchSize(2_000)
                .query((row, _) -> new Evidences.Used(
                        row.getLong("entry"), List.of((String[]) row.getArray("digests").getArray())))
                .stream();
    }
}
