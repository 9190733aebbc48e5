package org.youju.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.account.Accounts;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.calendar.CalendarProblem;
import org.youju.calendar.HolidayNotice;
import org.youju.calendar.HolidayPlan;
import org.youju.calendar.WorkingCalendar;
import org.youju.kernel.Mistake;
import org.youju.kernel.Parsed;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.ledger.Reckonings;
import org.youju.web.Form;
import org.youju.web.NavigationItem;
import org.youju.web.Notice;

/// The page of the working calendar: what is known of each year, and for system administrators a form to enter one.
@Controller
class CalendarPages {
    static final String CALENDAR = "/calendar";
    private static final int FIRST = 2004;
    private static final int LAST = 2100;

    /// Days off or worked one after the other.
    record Run(LocalDate from, LocalDate to) {
        long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }
    }

    /// @param entered by whom and when; absent where the program knew the year by itself
    record Shown(int year, List<Run> rest, List<Run> worked, Optional<String> entered) {}

    private final WorkingCalendar calendar;
    private final Reckonings reckonings;
    private final Accounts accounts;
    private final Clock clock;

    CalendarPages(WorkingCalendar calendar, Reckonings reckonings, Accounts accounts, Clock clock) {
        this.calendar = calendar;
        this.reckonings = reckonings;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GetMapping(CALENDAR)
    String calendar(Officer officer, @RequestParam(defaultValue = "0") int year, Model model) {
        return shown(officer, year == 0 ? LocalDate.now(clock).getYear() : year, Form.empty(), Optional.empty(), model);
    }

    private String shown(Officer officer, int year, Form form, Optional<HolidayPlan> preview, Model model) {
        var days = calendar.days();
        var entered = Optional.ofNullable(calendar.entered().get(year)).map(one ->
                accounts.find(one.officer()).map(account -> account.name()).orElse(one.officer()) + " "
                        + LocalDate.ofInstant(one.at(), clock.getZone()));
        model.addAttribute("year", year);
        model.addAttribute("next", days.years().last() + 1);
        model.addAttribute("years", days.years().reversed().stream().toList());
        model.addAttribute("known", days.plan(year).map(plan -> shown(plan, entered)).stream().toList());
        model.addAttribute("preview", preview.map(plan -> shown(plan, Optional.empty())).stream().toList());
        model.addAttribute("mayEnter", WorkingCalendar.mayEnter(officer));
        model.addAttribute("form", form);
        return "task/calendar";
    }

    private static Shown shown(HolidayPlan plan, Optional<String> entered) {
        return new Shown(plan.year(), runs(plan.rest()), runs(plan.worked()), entered);
    }

    private static List<Run> runs(SortedSet<LocalDate> days) {
        var runs = new ArrayList<Run>();
        for (var day : days) {
            if (!runs.isEmpty() && runs.getLast().to().plusDays(1).equals(day)) {
                runs.set(runs.size() - 1, new Run(runs.getLast().from(), day));
            } else {
                runs.add(new Run(day, day));
            }
        }
        return runs;
    }

    /// First shows what was read; saves it when that has been confirmed.
    @PostMapping(CALENDAR)
    String enter(
            Officer officer,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            RedirectAttributes next) {
        if (!WorkingCalendar.mayEnter(officer)) {
            throw CalendarProblem.NOT_AN_ADMINISTRATOR.refused();
        }
        var form = Form.of(posted);
        var year = year(form.value("of"));
        if (year.isEmpty()) {
            return shown(officer, LocalDate.now(clock).getYear(), form.wrong("of", new Text(
                    FIRST + " 到 " + LAST + " 之间的年份", "a year from " + FIRST + " to " + LAST)), Optional.empty(), model);
        }
        return switch (HolidayNotice.read(year.get(), form.exact("notice"))) {
            case Parsed.Wrong<HolidayPlan>(var mistakes) ->
                shown(officer, year.get(), form.wrong(mistakes.stream().map(CalendarPages::said).toList()),
                        Optional.empty(), model);
            case Parsed.Ok<HolidayPlan>(var plan) when form.value("confirmed").isEmpty() ->
                shown(officer, year.get(), form, Optional.of(plan), model);
            case Parsed.Ok<HolidayPlan>(var plan) -> save(officer, plan, form, model, next);
        };
    }

    private String save(Officer officer, HolidayPlan plan, Form form, Model model, RedirectAttributes next) {
        try {
            long changed = reckonings.enter(plan, form.exact("notice"), officer, clock.instant());
            next.addFlashAttribute(Notice.NAME, Notice.done("calendar.entered", String.valueOf(plan.year()), changed));
            next.addAttribute("year", plan.year());
            return "redirect:" + CALENDAR;
        } catch (Refused refused) {
            if (refused.problem() != CalendarProblem.PLAN_UNCHANGED) {
                throw refused;
            }
            return shown(officer, plan.year(), form.wrong("notice", refused.text()), Optional.empty(), model);
        }
    }

    private static Optional<Integer> year(String word) {
        return Optional.of(word)
                .filter(one -> one.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(one -> one >= FIRST && one <= LAST);
    }

    private static Mistake said(Mistake mistake) {
        return new Mistake("notice", mistake.value(), mistake.where().equals("0")
                ? mistake.expected()
                : new Text("第 %s 行“%s”：应为%s", "line %s, \"%s\": expected %s")
                        .with(mistake.where(), mistake.value(), mistake.expected()));
    }

    /// @param week the seven names, from Monday on, with a space between them
    static String weekdays(Run run, String week) {
        var names = week.split(" ");
        var first = names[run.from().getDayOfWeek().getValue() - 1];
        var last = names[run.to().getDayOfWeek().getValue() - 1];
        return run.days() == 1 ? first : first + " – " + last;
    }

    @Configuration(proxyBeanMethods = false)
    static class Ways {
        @Bean
        static NavigationItem calendarItem() {
            return NavigationItem.forAnyOf(910, "calendar.title", CALENDAR, Action.ADMINISTER_ACCOUNTS.name());
        }
    }
}
