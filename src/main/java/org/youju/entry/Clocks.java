package org.youju.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.youju.calendar.LastDay;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The clocks of an entry by the ids of their terms; those nothing was done to and that have no last day are left out.
public record Clocks(Map<String, TermClock> byTerm) {
    public static final Clocks NONE = new Clocks(Map.of());
    private static final JsonMapper JSON = new JsonMapper();

    public Clocks {
        var known = new TreeMap<>(byTerm);
        known.values().removeIf(TermClock.UNTOUCHED::equals);
        byTerm = Map.copyOf(known);
    }

    public TermClock of(String term) {
        return byTerm.getOrDefault(term, TermClock.UNTOUCHED);
    }

    /// The last day of each term that has one, as its facts carry it.
    public Map<String, LastDay> dues() {
        var dues = new TreeMap<String, LastDay>();
        byTerm.forEach((term, clock) -> clock.due().ifPresent(due -> dues.put(term, due)));
        return dues;
    }

    public Clocks with(String term, TermClock clock) {
        var changed = new TreeMap<>(byTerm);
        changed.put(term, clock);
        return new Clocks(changed);
    }

    public Clocks with(Map<String, LastDay> dues) {
        var terms = new TreeSet<>(byTerm.keySet());
        terms.addAll(dues.keySet());
        var changed = new TreeMap<String, TermClock>();
        terms.forEach(term -> changed.put(term, of(term).with(Optional.ofNullable(dues.get(term)))));
        return new Clocks(changed);
    }

    Clocks after(Fact fact) {
        return switch (fact) {
            case Fact.Paused paused -> with(paused.term(), of(paused.term()).paused(new TermClock.Halt(
                    paused.ground(), paused.on(), Optional.empty(), paused.reason())));
            case Fact.Resumed resumed -> with(resumed.term(), of(resumed.term()).resumed(resumed.on()));
            case Fact.Extended extended -> with(extended.term(), of(extended.term()).extended(extended.by()));
            case Fact.Restarted restarted -> with(restarted.term(), of(restarted.term()).restarted(restarted.on()));
            case Fact.Filed _, Fact.Moved _, Fact.Corrected _, Fact.Noted _, Fact.Withdrawn _, Fact.Assigned _,
                    Fact.Reckoned _, Fact.CorrectionAsked _, Fact.WithdrawalAsked _, Fact.CorrectionRefused _,
                    Fact.Erased _ -> this;
        };
    }

    public String json() {
        var terms = new LinkedHashMap<String, Object>();
        byTerm.forEach((term, clock) -> {
            var body = new LinkedHashMap<String, Object>();
            if (!clock.halts().isEmpty()) {
                body.put("halts", clock.halts().stream().map(Clocks::halt).toList());
            }
            if (!clock.extensions().isEmpty()) {
                body.put("extensions", clock.extensions().stream().map(Long::valueOf).toList());
            }
            clock.restarted().ifPresent(on -> body.put("restarted", on));
            clock.due().ifPresent(due -> body.put("due", written(due)));
            terms.put(term, body);
        });
        return CanonicalJson.write(terms);
    }

    private static Map<String, Object> halt(TermClock.Halt halt) {
        var body = new LinkedHashMap<String, Object>();
        body.put("ground", halt.ground());
        body.put("on", halt.on());
        body.put("reason", halt.reason());
        halt.resumed().ifPresent(on -> body.put("resumed", on));
        return body;
    }

    public static Clocks read(String json) {
        if (json.equals("{}")) {
            return NONE;
        }
        var clocks = new TreeMap<String, TermClock>();
        JSON.readTree(json).properties().forEach(one -> clocks.put(one.getKey(), clock(one.getValue())));
        return new Clocks(clocks);
    }

    private static TermClock clock(JsonNode json) {
        List<TermClock.Halt> halts = new ArrayList<>();
        List<Integer> extensions = new ArrayList<>();
        json.path("halts").forEach(halt -> halts.add(new TermClock.Halt(
                halt.get("ground").stringValue(), day(halt.get("on")),
                Optional.ofNullable(halt.get("resumed")).map(Clocks::day), halt.get("reason").stringValue())));
        json.path("extensions").forEach(by -> extensions.add(by.intValue()));
        return new TermClock(halts, extensions, Optional.ofNullable(json.get("restarted")).map(Clocks::day),
                Optional.ofNullable(json.get("due")).map(due -> due(due.stringValue())));
    }

    private static LocalDate day(JsonNode json) {
        return LocalDate.parse(json.stringValue());
    }

    /// An estimate bears a tilde.
    static String written(LastDay due) {
        return due.estimated() ? due.day() + "~" : due.day().toString();
    }

    static LastDay due(String written) {
        boolean estimated = written.endsWith("~");
        return new LastDay(
                LocalDate.parse(estimated ? written.substring(0, written.length() - 1) : written), estimated);
    }
}
