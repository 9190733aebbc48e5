package org.youju.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks what registers say of each other, and of their own earlier versions.
final class ReferenceChecks {
    private final Map<String, List<Definition<Register>>> registers;
    private final Mistakes mistakes;

    ReferenceChecks(Map<String, List<Definition<Register>>> registers, Mistakes mistakes) {
        this.registers = registers;
        this.mistakes = mistakes;
    }

    void check() {
        for (var versions : registers.values()) {
            for (var version : versions) {
                version.at().mappings("fields").forEach(field -> reference(version.value(), field));
            }
            sameKinds(versions);
        }
    }

    private void reference(Register register, Mapping field) {
        var to = field.wordIfAny("to");
        if (to.isEmpty() || !mistakes.knows(to.get(), registers.keySet())) {
            return;
        }
        var targets = registers.get(to.get().value());
        if (targets.stream().anyMatch(target -> !target.value().isSubject())) {
            mistakes.add(to.get(), "有一个文字编号作 key 的台账（不敏感）", "a register whose key is one text, not sensitive");
            return;
        }
        field.mappingIfAny("fills").ifPresent(fills -> {
            for (var own : fills.keys()) {
                var theirs = fills.word(own.value());
                mistakes.knows(own, register.fields().stream().map(Field::id).toList());
                var known = targets.getLast().value().fields().stream().filter(it -> !it.isSensitive()).map(Field::id)
                        .toList();
                if (mistakes.knows(theirs, known)) {
                    sameType(own, register.field(own.value()), targets.getLast().value().field(theirs.value()));
                }
            }
        });
    }

    private void sameType(Scalar own, Optional<Field> filled, Optional<Field> from) {
        if (filled.isPresent() && from.isPresent()
                && (filled.get().type() != from.get().type() || filled.get().isSensitive())) {
            mistakes.add(own, "与来源同类型、不敏感的字段", "a field of the same type as its source, and not sensitive");
        }
    }

    /// What was filed under one version is read under the next: a field must stay what it is.
    private void sameKinds(List<Definition<Register>> versions) {
        for (int i = 1; i < versions.size(); i++) {
            for (var field : versions.get(i).at().mappings("fields")) {
                var id = field.id("id");
                var now = versions.get(i).value().field(id.value());
                for (var earlier : versions.subList(0, i)) {
                    var before = earlier.value().field(id.value());
                    if (now.isPresent() && before.isPresent() && (now.get().type() != before.get().type()
                            || now.get().isSensitive() != before.get().isSensitive())) {
                        mistakes.add(id, "换一个字段名：以前的版本里它是另一种类型",
                                "another id: in an earlier version this field is of another type");
                        break;
                    }
                }
            }
        }
    }
}
