package org.youju.intake;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;

/// The forms of table that each office has been seen to use: one ledger, many forms.
@Component
public class Forms {
    private final FormStore store;
    private final Audit audit;
    private final Clock clock;

    Forms(FormStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TableForm> of(String register, PlaceCode place) {
        return store.of(register, place.township());
    }

    /// @throws org.youju.kernel.Refused with [IntakeProblem#FORM_UNKNOWN]
    @Transactional(readOnly = true)
    public TableForm named(String register, PlaceCode place, String name) {
        var forms = of(register, place);
        return forms.stream().filter(form -> form.name().equals(name)).findFirst()
                .orElseThrow(() -> IntakeProblem.FORM_UNKNOWN.refused(name, forms.isEmpty()
                        ? "—"
                        : String.join("、", forms.stream().map(TableForm::name).toList())));
    }

    /// Keeps a form under its name; one of that name that there was before is replaced.
    @Transactional
    public void remember(String register, PlaceCode place, TableForm form, Officer officer) {
        officer.must(Action.IMPORT, register, place.township());
        store.put(register, place.township(), form, officer, clock.instant());
        audit.record(officer, "intake.form.remember", register + " " + place.township() + " " + form.name());
    }

    @Transactional
    public void forget(String register, PlaceCode place, String name, Officer officer) {
        officer.must(Action.IMPORT, register, place.township());
        if (!store.delete(register, place.township(), name)) {
            named(register, place, name);
        }
        audit.record(officer, "intake.form.forget", register + " " + place.township() + " " + name);
    }
}
