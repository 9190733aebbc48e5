package org.youju.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.youju.pack.Register;

/// The steps that those in its story take with one entry.
///
/// @param asOf the sample's last day
/// @param number which of the register's entries it is
record Acts(Register register, RandomGenerator random, Cast cast, LocalDate asOf, int number) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int HOUR = 3600;
    /// When clocks are stopped and extended: before the office closes.
    private static final int LATE = 17;

    Story.Step move(String id, Map<String, Object> fields, String reason, Instant at, LocalDate day) {
        var move = register.move(id).orElseThrow(() -> new IllegalArgumentException(
                "sample: move " + id + " (expected: a move of " + register.id() + ")"));
        return new Story.Step.Move(id, fields, move.reason() ? reason : "", photographs(move.evidence(), day),
                cast.who(move), at);
    }

    List<Photograph> photographs(int count, LocalDate day) {
        var photographs = new ArrayList<Photograph>();
        for (int i = 1; i <= count; i++) {
            photographs.add(new Photograph("%s %s-%04d-%d".formatted(day, register.id(), number, i),
                    random.nextLong()));
        }
        return photographs;
    }

    /// What is done besides going on: it is sent back and handed in again, or its clock is stopped or extended.
    ///
    /// @return when that was over
    Instant detour(
            String state, LocalDate day, Recipe.Fault.Stepwise fault, Instant from, List<Story.Step> then) {
        if (!state.equals(fault.at())) {
            return from;
        }
        var at = from;
        for (var move : fault.detour()) {
            at = at.plusSeconds(random.nextInt(HOUR, 2 * HOUR));
            then.add(move(move, Map.of(), fault.reason(), at, day));
        }
        for (var clock : fault.clocks()) {
            at = clock(clock, day, fault.reason(), at, then);
        }
        return at;
    }

    private Instant clock(Recipe.Clock clock, LocalDate day, String reason, Instant from, List<Story.Step> then) {
        var on = day.plusDays(clock.after());
        if (on.isAfter(asOf)) {
            return from;
        }
        var at = late(on, from);
        if (clock.pause().isEmpty()) {
            then.add(new Story.Step.Extend(clock.term(), clock.amount(), on, reason, cast.leader(), at));
            return at;
        }
        then.add(new Story.Step.Pause(clock.term(), clock.pause(), on, reason, cast.clerk(), at));
        var over = on.plusDays(clock.amount());
        if (over.isAfter(asOf)) {
            return at;
        }
        at = late(over, at);
        then.add(new Story.Step.Resume(clock.term(), over, cast.clerk(), at));
        return at;
    }

    private static Instant late(LocalDate day, Instant before) {
        var at = day.atTime(LATE, 0).atZone(ZONE).toInstant();
        return at.isAfter(before) ? at : before.plusSeconds(HOUR / 2);
    }
}
