package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.entry.EntryId;
import org.youju.kernel.Refused;
import org.youju.pack.Pack;
import org.youju.posting.Postings;

/// Many at once in one book. Everything is committed, in a township of its own.
@LedgerTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ConcurrencyTests {
    private static final int WRITERS = 16;
    private static final int TURNS = 12;

    @Autowired
    private Township.Founder founder;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BulkFiling bulk;

    @Autowired
    private Registers registers;

    @Autowired
    private Postings postings;

    @Autowired
    private LedgerStore store;

    @Autowired
    private Pack pack;

    @Autowired
    private TransactionTemplate transactions;

    /// More writers than the pool has connections: the bulk imports among them must not wait for a second one.
    @Test
    void sixteenWritersLeaveNoGapAndNoDifference() throws Exception {
        var town = founder.found();
        var seen = new ConcurrentLinkedQueue<List<Long>>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var running = IntStream.range(0, WRITERS).mapToObj(writer -> threads.submit(() -> {
                start.await();
                return new Writer(town, writer).work(seen);
            })).toList();
            start.countDown();
            int refused = 0;
            for (var one : running) {
                refused += one.get();
            }
            assertThat(refused).as("some were refused on purpose").isPositive();
        }

        var positions = town.jdbc().sql("select position from ledger.fact where book = ? order by position")
                .param(town.book()).query(Long.class).list();
        assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        assertThat(town.position()).isEqualTo(positions.size());
        assertThat(positions.size()).isGreaterThan(WRITERS * TURNS);
        assertThat(seen).allSatisfy(
                facts -> assertThat(facts.getFirst()).as("whoever sees a position sees all before it")
                .isEqualTo(facts.getLast()));
        assertThat(town.difference()).isEmpty();

        try (var all = transactions.execute(_ -> store.entriesByNumber(town.book()).toList()).stream()) {
            assertThat(Recount.read(postings, new Recount.Measures(this::measure), town, OptionalLong.empty()))
                    .isEqualTo(Recount.of(all.toList()).expected(town));
        }
    }

    private org.youju.pack.Measure measure(String id) {
        return pack.registerVersions(id.split("\\.")[0]).getLast().measures().stream()
                .filter(measure -> measure.id().equals(id)).findFirst().orElseThrow();
    }

    /// Files, moves, corrects, withdraws and imports what is its own, and now and then does what is refused or breaks.
    private final class Writer {
        private final Township town;
        private final int number;
        private final Random random;
        private final List<EntryId> mine = new ArrayList<>();

        Writer(Township town, int number) {
            this.town = town;
            this.number = number;
            this.random = new Random(number);
        }

        int work(ConcurrentLinkedQueue<List<Long>> seen) {
            int refused = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                try {
                    long position = step(turn).call();
                    seen.add(List.of(position, town.jdbc()
                            .sql("select count(*) from ledger.fact where book = ? and position <= ?")
                            .params(town.book(), position).query(Long.class).single()));
                } catch (Refused | Broken _) {
                    refused++;
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return refused;
        }

        private Callable<Long> step(int turn) {
            var name = "厂" + number + "-" + turn;
            if (mine.isEmpty() || turn % 6 == 0) {
                return () -> {
                    mine.add(town.file("visit", town.first, "visited_on", "2025-03-01", "enterprise", name, "spent",
                            "1.5"));
                    return mine.getLast().number();
                };
            }
            var one = mine.get(random.nextInt(mine.size()));
            return switch (turn % 6) {
                case 1 -> () -> town.move(one, "approve").position();
                case 2 -> () -> town.correct(one, "spent", "2." + turn, "visited_on", "2024-05-0" + (1 + number % 9))
                        .position();
                case 3 -> () -> imported(name, 40, false);
                case 4 -> () -> number % 2 == 0 ? imported(name, 40, true) : brokenAfterFiling(name);
                default -> () -> number % 3 == 0 ? town.withdraw(one).position() : town.move(one, "resubmit")
                        .position();
            };
        }

        private long imported(String name, int count, boolean breaks) {
            var drafts = new Drafts(breaks ? count / 2 : count, breaks, at -> town.draft("visit", town.second,
                    "visited_on", "2025-04-01", "enterprise", name + "-" + at, "problems", "" + at));
            var filed = bulk.file(town.code, registers.newest("visit"), drafts, Township.CLERK);
            return filed.first() + filed.added() - 1;
        }

        /// A transaction that fails after the ledger has written all it has to.
        private long brokenAfterFiling(String name) {
            transactions.executeWithoutResult(_ -> {
                ledger.file(town.draft("visit", town.first, "visited_on", "2025-05-01", "enterprise", name), false,
                        Township.by());
                throw new Broken();
            });
            return 0;
        }
    }
}
