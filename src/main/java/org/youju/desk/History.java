package org.youju.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.entry.Change;
import org.youju.entry.Fact;
import org.youju.entry.Recorded;
import org.youju.evidence.Evidence;
import org.youju.kernel.Text;
import org.youju.ledger.TermWords;
import org.youju.pack.Field;
import org.youju.pack.Register;
import org.youju.secret.Sealed;

/// An entry's facts in words, each with what it changed from and to; sensitive values masked.
final class History {
    /// @param words what happened
    /// @param reason empty when none was asked for
    record Step(
            long position,
            Instant at,
            String who,
            Text words,
            List<Altered> altered,
            String reason,
            List<Evidence> files) {}

    /// @param before empty when there was nothing
    /// @param after empty when it was cleared
    record Altered(Text title, String before, String after) {}

    private final Register register;
    private final BiFunction<Field, Object, String> values;
    private final Function<String, String> names;
    private final boolean erased;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private String state = "";

    private History(
            Register register, BiFunction<Field, Object, String> values, Function<String, String> names,
            boolean erased) {
        this.register = register;
        this.values = values;
        this.names = names;
        this.erased = erased;
    }

    /// @param values how a field's value is shown
    /// @param names what people of these logins are called
    static List<Step> of(
            List<Recorded> facts, Register register, BiFunction<Field, Object, String> values,
            Function<String, String> names) {
        var history = new History(register, values, names,
                facts.stream().anyMatch(recorded -> recorded.fact() instanceof Fact.Erased));
        return facts.stream().map(history::step).toList();
    }

    private Step step(Recorded recorded) {
        return switch (recorded.fact()) {
            case Fact.Filed filed -> {
                fields.putAll(filed.fields());
                state = filed.state();
                yield step(recorded, (filed.sure()
                        ? new Text("登记，状态“%s”（有提示，确认无误）", "Filed as \"%s\" (warned, and sure that it is right)")
                        : new Text("登记，状态“%s”", "Filed as \"%s\"")).with(title(state)), List.of(), "");
            }
            case Fact.Moved moved -> {
                var move = register.move(moved.move()).map(one -> one.title()).orElse(Text.same(moved.move()));
                var words = new Text("%s：由“%s”到“%s”", "%s: from \"%s\" to \"%s\"")
                        .with(move, title(state), title(moved.to()));
                state = moved.to();
                yield step(recorded, words, altered(moved.changes()), moved.reason());
            }
            case Fact.Corrected corrected -> step(recorded, corrected.request() == 0
                    ? new Text("更正", "Corrected")
                    : new Text("批准流水号 %s 的申请，更正", "Granted the request with running number %s: corrected")
                            .with(corrected.request()), altered(corrected.changes()), corrected.reason());
            case Fact.Noted noted -> step(recorded, new Text("补充说明", "Note"), List.of(), noted.text());
            case Fact.Withdrawn withdrawn -> step(recorded, withdrawn.request() == 0
                    ? new Text("撤回，不再计入", "Withdrawn; counts no more")
                    : new Text("批准流水号 %s 的申请，撤回，不再计入",
                            "Granted the request with running number %s: withdrawn; counts no more")
                            .with(withdrawn.request()), List.of(), withdrawn.reason());
            case Fact.Erased erased -> step(recorded,
                    new Text("个人信息已按期限清除", "Personal data erased, their term having passed"), List.of(),
                    erased.reason());
            case Fact.CorrectionAsked asked -> {
                var now = Map.copyOf(fields);
                var altered = altered(asked.changes());
                fields.clear();
                fields.putAll(now);
                yield step(recorded, new Text("申请更正，待审批", "Asked for a correction"), altered, asked.reason());
            }
            case Fact.WithdrawalAsked asked -> step(
                    recorded, new Text("申请撤回，待审批", "Asked for it to be withdrawn"), List.of(), asked.reason());
            case Fact.CorrectionRefused refused -> step(recorded, new Text(
                    "不同意流水号 %s 的申请", "Refused the request with running number %s").with(refused.request()),
                    List.of(), refused.reason());
            case Fact.Paused paused -> step(recorded, new Text("%s：自 %s 起中止计算（%s）", "%s: paused from %s (%s)")
                    .with(term(paused.term()), paused.on(), ground(paused)), List.of(), paused.reason());
            case Fact.Resumed resumed -> step(recorded, new Text("%s：自 %s 起恢复计算", "%s: runs on from %s")
                    .with(term(resumed.term()), resumed.on()), List.of(), resumed.reason());
            case Fact.Extended extended -> step(recorded, new Text("%s：批准延长 %d %s", "%s: extended by %d %s").with(
                    term(extended.term()), extended.by(), unit(extended.term())), List.of(), extended.reason());
            case Fact.Restarted restarted -> step(recorded, new Text("%s：自 %s 重新起算", "%s: begun anew on %s")
                    .with(term(restarted.term()), restarted.on()), List.of(), restarted.reason());
            case Fact.Assigned assigned -> step(recorded, new Text("分派给 %s", "Assigned to %s")
                    .with(names.apply(assigned.officer())), List.of(), assigned.reason());
            case Fact.Reckoned reckoned -> step(recorded, new Text("期限重新计算", "Terms reckoned anew"), List.of(),
                    reckoned.reason());
        };
    }

    private Step step(Recorded recorded, Text words, List<Altered> altered, String reason) {
        return new Step(recorded.position(), recorded.at(), names.apply(recorded.officer()), words, altered, reason,
                recorded.fact().files());
    }

    private Text term(String id) {
        return register.term(id).map(term -> term.title()).orElse(Text.same(id));
    }

    private Text unit(String termId) {
        return register.term(termId).map(term -> TermWords.unit(term.length().unit())).orElseGet(() -> Text.same("—"));
    }

    private Text ground(Fact.Paused paused) {
        return register.term(paused.term()).flatMap(term -> term.pause(paused.ground())).map(pause -> pause.title())
                .orElse(Text.same(paused.ground()));
    }

    private Text title(String stateId) {
        return register.state(stateId).map(known -> known.title()).orElse(Text.same(stateId));
    }

    private List<Altered> altered(Map<String, Change> changes) {
        var altered = new ArrayList<Altered>();
        changes.forEach((id, change) -> {
            var field = register.field(id);
            var before = shown(field, fields.get(id));
            switch (change) {
                case Change.To(var value) -> fields.put(id, value);
                case Change.Cleared() -> fields.remove(id);
            }
            altered.add(new Altered(
                    field.map(Field::title).orElse(Text.same(id)), before, shown(field, fields.get(id))));
        });
        return altered;
    }

    private String shown(Optional<Field> field, @Nullable Object value) {
        var read = erased && value instanceof Sealed ? Sealed.ERASED : value;
        return read == null ? "" : field.map(known -> values.apply(known, read)).orElse("…");
    }
}
