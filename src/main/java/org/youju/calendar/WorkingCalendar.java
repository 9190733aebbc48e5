package org.youju.calendar;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;

/// The working calendar: the library's days, and those entered for years it does not know.
@Component
public class WorkingCalendar {
    /// By whom a year's holidays were entered, and when.
    public record Entered(String officer, Instant at) {}

    private record Remembered(long edition, WorkingDays days) {}

    private final CalendarStore store;
    private final Audit audit;
    private final AtomicReference<Optional<Remembered>> memory = new AtomicReference<>(Optional.empty());

    WorkingCalendar(CalendarStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// As of now, a plan entered a moment ago in the same transaction included; a transaction that has asked once is
    /// answered the same until it enters one itself. Whoever reckons last days has locked the book before, and entering
    /// a plan waits for that lock: so nothing entered meanwhile is missed.
    public WorkingDays days() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return asked();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof WorkingDays days) {
            return days;
        }
        var days = asked();
        TransactionSynchronizationManager.bindResource(this, days);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(WorkingCalendar.this);
            }
        });
        return days;
    }

    /// What a transaction that was rolled back has entered is forgotten, for no edition is given twice.
    private WorkingDays asked() {
        long edition = store.edition();
        var remembered = memory.get();
        if (remembered.isPresent() && remembered.get().edition() == edition) {
            return remembered.get().days();
        }
        var days = WorkingDays.of(LibraryDays.read(), store.plans());
        memory.set(Optional.of(new Remembered(edition, days)));
        return days;
    }

    /// Another one with every plan entered.
    public long edition() {
        return store.edition();
    }

    public Map<Integer, Entered> entered() {
        return store.entered();
    }

    /// Whether they enter holidays: system administrators do. They hold for all townships served, so nobody whose
    /// office is one of these should.
    public static boolean mayEnter(Officer officer) {
        return officer.may(Action.ADMINISTER_ACCOUNTS);
    }

    /// Enters a year's holidays, in the transaction in which the terms they change are reckoned anew.
    ///
    /// @param source what was pasted, word for word
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(HolidayPlan plan, String source, Officer officer, Instant at) {
        if (!mayEnter(officer)) {
            throw CalendarProblem.NOT_AN_ADMINISTRATOR.refused();
        }
        if (days().plan(plan.year()).filter(plan::equals).isPresent()) {
            throw CalendarProblem.PLAN_UNCHANGED.refused(plan.year());
        }
        store.insert(plan, source, officer.login(), at);
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
        audit.record(officer, "calendar.enter", String.valueOf(plan.year()));
    }
}
