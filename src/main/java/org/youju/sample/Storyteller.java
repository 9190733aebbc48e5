package org.youju.sample;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.youju.pack.Move;
import org.youju.pack.Register;

/// Tells the stories of one register's entries. Each register has its own source of chance, so that a change in the
/// recipe of one leaves the others as they were.
final class Storyteller {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ATTEMPTS = 20;
    private static final int OPENS = 8 * 3600 + 1800;
    private static final int HASTE = 7;
    private static final int CLOSES = 17 * 3600 + 1800;

    private final Recipe recipe;
    private final Recipe.Plan plan;
    private final Register register;
    private final RandomGenerator random;
    private final Whereabouts whereabouts;
    private final Consumer<Story> listener;
    private final Told before;
    private final Set<List<Object>> keys;
    private int told;

    /// @param before what earlier plans for this register told
    Storyteller(Recipe recipe, Recipe.Plan plan, Register register, Told before, Consumer<Story> listener) {
        this.recipe = recipe;
        this.plan = plan;
        this.register = register;
        this.random = RandomGeneratorFactory.of(Scene.GENERATOR)
                .create(recipe.seed() + before.plans ^ (long) register.id().hashCode() << 20);
        this.whereabouts = new Whereabouts(recipe, plan, random);
        this.keys = before.keys;
        this.told = before.entries;
        this.listener = listener;
        this.before = before;
    }

    /// What the plans of one register have told so far, so that no two tell the same thing.
    static final class Told {
        private final Set<List<Object>> keys = new HashSet<>();
        private int plans;
        private int entries;
    }

    void tell() {
        for (var row : plan.rows()) {
            one(LocalDate.ofYearDay(recipe.asOf().getYear(), 1), row, Optional.empty(), Optional.empty());
        }
        if (!plan.monthly().isEmpty()) {
            recipe.rows(plan.each()).forEach(this::months);
        }
        plan.years().forEach(this::year);
        before.plans++;
        before.entries = told;
    }

    /// One entry for each month from one date in the row to another, the first of the latter that is there.
    private void months(Recipe.Row row) {
        var columns = row.columns();
        var ends = plan.monthly().stream().skip(1).filter(columns::containsKey).findFirst();
        var from = columns.get(plan.monthly().getFirst());
        if (from != null && ends.isPresent()) {
            Months.of(LocalDate.parse(from), LocalDate.parse(columns.get(ends.get())), recipe.asOf()).forEach(month ->
                    one(month.month().atDay(1), Map.of(), Optional.of(row), Optional.of(month)));
        }
    }

    private void year(int year, int count) {
        var day = LocalDate.ofYearDay(year, 1);
        if (plan.each().isEmpty()) {
            for (int i = 0; i < count; i++) {
                one(day, Map.of(), Optional.empty(), Optional.empty());
            }
            return;
        }
        int step = plan.every() == 0 ? day.lengthOfYear() : plan.every();
        for (; day.getYear() == year && !day.isAfter(recipe.asOf()); day = day.plusDays(step)) {
            for (var row : recipe.rows(plan.each())) {
                if (random.nextInt(100) < count) {
                    one(day, Map.of(), Optional.of(row), Optional.empty());
                }
            }
        }
    }

    /// Draws until the entry is not one that was told already.
    private void one(LocalDate day, Map<String, Draw> given, Optional<Recipe.Row> row, Optional<Months> month) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var place = whereabouts.place(row);
            var scene = new Scene(recipe, register, random, day, told + 1, place);
            row.ifPresent(one -> scene.pick(plan.each(), one));
            month.ifPresent(scene::in);
            scene.draw(given);
            scene.draw(without(plan.fields(), given.keySet()));
            if (scene.latest().isAfter(recipe.asOf())) {
                return;
            }
            if (register.key().isEmpty() || keys.add(key(place, scene.values()))) {
                told++;
                tell(scene, place);
                return;
            }
        }
    }

    private void tell(Scene scene, Recipe.Place place) {
        var fault = fault();
        var cast = new Cast(whereabouts.clerk(place), plan.lead(), plan.leader());
        if (plan.stages().isEmpty()) {
            faulty(scene, place, fault, List.of(new Reached(register.initialState().id(), Optional.empty(),
                    new LinkedHashMap<>(scene.values()), scene.latest())), cast);
            return;
        }
        var reached = new ArrayList<Reached>();
        for (var stage : chain(plan.stages().get(weighted()))) {
            var before = scene.latest();
            var valuesBefore = new LinkedHashMap<>(scene.values());
            var drawn = scene.draw(stage.fields());
            if (scene.latest().isAfter(recipe.asOf())) {
                scene.forget(valuesBefore, before);
                break;
            }
            var fields = reached.isEmpty() ? new LinkedHashMap<>(scene.values()) : drawn;
            reached.add(new Reached(stage.state(), Optional.of(stage), fields, scene.latest()));
        }
        faulty(scene, place, fault, reached, cast);
    }

    /// A state an entry got to, with the fields filled in on the way to it.
    private record Reached(String state, Optional<Recipe.Stage> stage, Map<String, Object> fields, LocalDate day) {}

    private void faulty(Scene scene, Recipe.Place place, Optional<Recipe.Fault> fault, List<Reached> reached,
            Cast cast) {
        switch (fault.orElse(new Recipe.Fault.Late(0, 0, 2))) {
            case Recipe.Fault.Late(_, var min, var max) -> listener.accept(
                    story(scene, place, reached, cast, at(scene.latest().plusDays(random.nextInt(min, max + 1))),
                            List.of()));
            case Recipe.Fault.Stepwise stepwise -> stepwise(place, reached, stepwise, cast);
            case Recipe.Fault.Withdrawn(_, var reason) -> withdrawn(scene, place, reached, cast, reason);
            case Recipe.Fault.Corrected(_, var fields, var reason) ->
                    corrected(scene, place, reached, cast, fields, reason);
            case Recipe.Fault.Duplicate(_, var fields, var reason) -> {
                listener.accept(story(scene, place, reached, cast, at(scene.latest()), List.of()));
                scene.draw(fields);
                if (register.key().isEmpty() || keys.add(key(place, scene.values()))) {
                    withdrawn(scene, place, reached, cast, reason);
                }
            }
        }
    }

    private void withdrawn(Scene scene, Recipe.Place place, List<Reached> reached, Cast cast, String reason) {
        var at = at(scene.latest().plusDays(1));
        var withdraw = new Story.Step.Withdraw(
                reason, cast.lead(), after(at, scene.latest().plusDays(random.nextInt(2, 12))));
        listener.accept(story(scene, place, reached, cast, at, List.of(withdraw)));
    }

    private void corrected(
            Scene scene, Recipe.Place place, List<Reached> reached, Cast cast, Map<String, Draw> fields,
            String reason) {
        var at = at(scene.latest().plusDays(random.nextInt(0, 3)));
        var filed = story(scene, place, reached, cast, at, List.of());
        var wrong = new LinkedHashMap<>(scene.values());
        var right = scene.draw(fields);
        right.entrySet().removeIf(field -> field.getValue().equals(wrong.get(field.getKey())));
        // The ledger refuses to correct an entry into one that is recorded already.
        boolean another = register.key().stream().anyMatch(right::containsKey) && !keys.add(key(place, scene.values()));
        var then = right.isEmpty() || another
                ? List.<Story.Step>of()
                : List.<Story.Step>of(new Story.Step.Correct(right, reason, cast.lead(),
                        after(at, scene.latest().plusDays(random.nextInt(5, 40)))));
        listener.accept(new Story(filed.register(), filed.place(), filed.state(), filed.fields(), filed.photographs(),
                filed.officer(), filed.at(), then));
    }

    private Story story(
            Scene scene, Recipe.Place place, List<Reached> reached, Cast cast, Instant at, List<Story.Step> then) {
        var state = reached.getLast().state();
        int needed = register.moves().stream()
                .filter(move -> move.to().equals(state))
                .mapToInt(Move::evidence).min().orElse(0);
        int extra = plan.photographed() > 0 && random.nextInt(100) < plan.photographed() ? 1 : 0;
        var officer = state.equals(register.initialState().id()) ? cast.clerk() : cast.lead();
        return new Story(register.id(), place.code(), state, new LinkedHashMap<>(scene.values()),
                acts(cast).photographs(Math.max(needed, extra), scene.latest()), officer, at, then);
    }

    private Acts acts(Cast cast) {
        return new Acts(register, random, cast, recipe.asOf(), told);
    }

    /// Filed when it began, and taken through each state as it came to pass.
    private void stepwise(Recipe.Place place, List<Reached> reached, Recipe.Fault.Stepwise fault, Cast cast) {
        var first = reached.getFirst();
        var filedAt = fault.hasty() ? at(reached.getLast().day()).truncatedTo(MINUTES) : at(first.day());
        var then = new ArrayList<Story.Step>();
        var acts = acts(cast);
        var at = acts.detour(first.state(), first.day(), fault, filedAt, then);
        for (var next : reached.subList(1, reached.size())) {
            var stage = next.stage().orElseThrow();
            at = fault.hasty() ? at.plusSeconds(HASTE) : after(at, next.day());
            then.add(acts.move(stage.by(), next.fields(), stage.reason(), at, next.day()));
            at = acts.detour(next.state(), next.day(), fault, at, then);
        }
        listener.accept(new Story(
                register.id(), place.code(), first.state(), first.fields(), List.of(), cast.clerk(), filedAt, then));
    }

    private Optional<Recipe.Fault> fault() {
        int drawn = random.nextInt(1000);
        for (var fault : plan.faults()) {
            drawn -= fault.perThousand();
            if (drawn < 0) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private int weighted() {
        int drawn = random.nextInt(plan.stages().stream().mapToInt(Recipe.Stage::weight).sum());
        for (int i = 0; ; i++) {
            drawn -= plan.stages().get(i).weight();
            if (drawn < 0) {
                return i;
            }
        }
    }

    private List<Recipe.Stage> chain(Recipe.Stage last) {
        var chain = new ArrayList<Recipe.Stage>();
        for (var stage : plan.stages().reversed()) {
            var wanted = chain.isEmpty() ? last.state() : chain.getFirst().after();
            if (stage.state().equals(wanted)) {
                chain.addFirst(stage);
            }
        }
        return chain;
    }

    private List<Object> key(Recipe.Place place, Map<String, Object> values) {
        var key = new ArrayList<Object>(List.of(place.code()));
        register.key().forEach(id -> key.add(Optional.ofNullable(values.get(id))));
        return key;
    }

    private static Map<String, Draw> without(Map<String, Draw> fields, Set<String> given) {
        var rest = new LinkedHashMap<>(fields);
        given.forEach(rest::remove);
        return rest;
    }

    /// In office hours of that day, but not after the sample's last.
    private Instant at(LocalDate day) {
        var within = day.isAfter(recipe.asOf()) ? recipe.asOf() : day;
        return within.atStartOfDay(ZONE).plusSeconds(random.nextInt(OPENS, CLOSES)).toInstant();
    }

    private Instant after(Instant before, LocalDate day) {
        var at = at(day);
        return at.isAfter(before) ? at : before.plusSeconds(random.nextInt(600, 3600));
    }
}
