package org.youju.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.DatabaseTest;
import org.youju.Foundation;
import org.youju.kernel.Refused;

@DatabaseTest
@SpringBootTest(classes = Foundation.class)
class ThrottleTests {
    private final Wound clock = new Wound();
    private final Throttle bean;
    private final Throttle throttle;

    ThrottleTests(@Autowired JdbcClient jdbc, @Autowired Throttle bean) {
        this.bean = bean;
        this.throttle = new Throttle(jdbc, clock);
    }

    @Test
    void theSixthAttemptForALoginIsRefusedWithTheWait() {
        for (int i = 0; i < 5; i++) {
            throttle.begin("li", "10.0.0." + i);
            clock.pass(Duration.ofMinutes(1));
        }

        assertThatThrownBy(() -> throttle.begin("li", "10.0.0.9")).isInstanceOf(Refused.class)
                .hasMessageContaining("SIGN_IN_LATER").hasMessageContaining("in 10 minutes");
        assertThatCode(() -> throttle.begin("han", "10.0.0.9")).doesNotThrowAnyException();
    }

    @Test
    void theTwentyFirstAttemptFromAnAddressIsRefusedWhateverTheLogin() {
        for (int i = 0; i < 20; i++) {
            throttle.begin("person" + i, "10.0.0.1");
        }

        assertThatThrownBy(() -> throttle.begin("another", "10.0.0.1")).hasMessageContaining("in 15 minutes");
        assertThatCode(() -> throttle.begin("another", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void afterTheWaitItGoesOn() {
        for (int i = 0; i < 5; i++) {
            throttle.begin("li", "10.0.0.1");
        }
        clock.pass(Duration.ofMinutes(14));
        assertThatThrownBy(() -> throttle.begin("li", "10.0.0.1")).hasMessageContaining("in 1 minutes");
        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> throttle.begin("li", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void asManyAttemptsAtOnceAreNoMoreThanFive() throws Exception {
        var results = together(40, () -> {
            try {
                bean.begin("storm", "10.0.0.7");
                return 1;
            } catch (Refused refused) {
                return 0;
            }
        });

        assertThat(results).hasSize(40);
        assertThat(results.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    /// The attempts of other threads are committed; they are cleared up by hand.
    private ArrayList<Integer> together(int count, Callable<Integer> attempt) throws Exception {
        var results = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var futures = new ArrayList<Future<Integer>>();
            for (int i = 0; i < count; i++) {
                futures.add(threads.submit(attempt));
            }
            for (var future : futures) {
                results.add(future.get());
            }
            threads.submit(() -> bean.forget("storm")).get();
        }
        return results;
    }

    /// A clock that goes on when told to.
    private static final class Wound extends Clock {
        private Instant now = Instant.parse("2025-03-03T08:00:00Z");

        void pass(Duration span) {
            now = now.plus(span);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
