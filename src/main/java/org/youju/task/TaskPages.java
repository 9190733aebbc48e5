package org.youju.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.kernel.Language;
import org.youju.kernel.Text;
import org.youju.ledger.ClockQuery;
import org.youju.ledger.ClockQuery.Whose;
import org.youju.ledger.Entries;
import org.youju.ledger.OpenClocks;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.SubjectNames;
import org.youju.ledger.Urgency;
import org.youju.place.Places;
import org.youju.web.Link;
import org.youju.web.NavigationItem;
import org.youju.web.Option;
import org.youju.web.Slice;

/// The page of tasks: my own, my office's, and for leaders those that have come to them.
@Controller
class TaskPages {
    static final String TASKS = "/tasks";
    private static final int ROWS = 50;
    private static final Set<Urgency> ASKING = EnumSet.of(Urgency.REMINDER, Urgency.OVERDUE, Urgency.ESCALATED);

    /// @param left days up to the last one; negative once it is over
    /// @param waits whether it is a period that only has to run out
    record Line(Tasks.Task task, String name, Text register, Text term, String place, long left, boolean waits) {
        String path() {
            return "/entries/" + task.listed().clock().entry();
        }
    }

    private final Tasks tasks;
    private final OpenClocks clocks;
    private final Registers registers;
    private final Entries entries;
    private final References references;
    private final Places places;

    TaskPages(
            Tasks tasks, OpenClocks clocks, Registers registers, Entries entries, References references, Places places) {
        this.tasks = tasks;
        this.clocks = clocks;
        this.registers = registers;
        this.entries = entries;
        this.references = references;
        this.places = places;
    }

    @GetMapping(TASKS)
    String tasks(
            Officer officer,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String urgency,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var all = tasks.count(officer);
        var asking = new EnumMap<Whose, Long>(Whose.class);
        all.forEach((one, its) -> asking.put(one, Tasks.asking(its)));
        var looked = of(Whose.values(), whose, all::containsKey)
                .orElseGet(() -> Stream.of(Whose.MINE, Whose.LED, Whose.OFFICE)
                        .filter(one -> asking.getOrDefault(one, 0L) > 0)
                        .findFirst()
                        .orElse(Whose.MINE));
        var counts = all.getOrDefault(looked, Map.of());
        var wanted = of(Urgency.values(), urgency, _ -> true);
        var among = wanted.map(Set::of).orElse(urgency.equals("all") ? EnumSet.allOf(Urgency.class) : ASKING);
        var one = Optional.of(register).filter(id -> !id.isEmpty());
        var query = new ClockQuery(looked, one, among, tasks.today());
        long total = counts.entrySet().stream()
                .filter(each -> one.isEmpty() || one.get().equals(each.getKey()))
                .flatMap(each -> each.getValue().entrySet().stream())
                .filter(each -> among.contains(each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        var slice = Slice.of(page, ROWS, total);
        var language = Language.of(locale);
        model.addAttribute("views", views(asking, looked));
        model.addAttribute("looked", looked);
        model.addAttribute("sums", sums(counts, one));
        model.addAttribute("registers", options(counts, language));
        model.addAttribute("register", register);
        model.addAttribute("urgency", urgency);
        model.addAttribute("slice", slice);
        var shown = tasks.show(query, slice.before(), ROWS, officer);
        var names = references.names(shown.stream().flatMap(task -> task.entry().stream()).toList());
        model.addAttribute("lines", shown.stream().map(task -> line(task, names, language)).toList());
        return "task/tasks";
    }

    private static <T extends Enum<T>> Optional<T> of(T[] values, String word, Predicate<T> isOpen) {
        return Arrays.stream(values)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .filter(isOpen)
                .findFirst();
    }

    private static List<Link> views(Map<Whose, Long> asking, Whose looked) {
        return asking.entrySet().stream()
                .map(one -> new Link(one.getKey().name().toLowerCase(Locale.ROOT),
                        TASKS + "?whose=" + one.getKey().name().toLowerCase(Locale.ROOT), one.getKey() == looked,
                        one.getValue()))
                .toList();
    }

    private static Map<Urgency, Long> sums(Map<String, Map<Urgency, Long>> counts, Optional<String> register) {
        var sums = new EnumMap<Urgency, Long>(Urgency.class);
        counts.forEach((id, one) -> {
            if (register.isEmpty() || register.get().equals(id)) {
                one.forEach((urgency, count) -> sums.merge(urgency, count, Long::sum));
            }
        });
        return sums;
    }

    private List<Option> options(Map<String, Map<Urgency, Long>> counts, Language language) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(one -> new Option(one.getKey(), registers.title(one.getKey()).in(language) + " ("
                        + one.getValue().values().stream().mapToLong(Long::longValue).sum() + ")"))
                .toList();
    }

    private Line line(Tasks.Task task, SubjectNames names, Language language) {
        var clock = task.listed().clock();
        var term = clocks.term(clock);
        return new Line(
                task,
                task.entry().map(entry -> name(entry, names, language)).orElse(String.valueOf(clock.entry().number())),
                registers.title(clock.register()),
                term.map(one -> one.title()).orElse(Text.same(clock.term())),
                places.knows(clock.place()) ? places.find(clock.place()).title() : clock.place().value(),
                clock.due().equals(LocalDate.MAX)
                        ? 0
                        : ChronoUnit.DAYS.between(tasks.today(), clock.due()),
                term.filter(one -> one.isWaiting()).isPresent());
    }

    private String name(Entry entry, SubjectNames names, Language language) {
        return entries.name(entry, registers.on(entry.register(), entry.day()), names, language);
    }

    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        static NavigationItem tasksItem(Tasks tasks) {
            return NavigationItem.forAnyOf(5, "task.tasks", TASKS, Action.FILE.name(), Action.MOVE.name(),
                            Action.DECIDE.name())
                    .counting(who -> who instanceof Officer officer ? tasks.waiting(officer) : 0);
        }
    }
}
