package org.youju.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;
import org.youju.pack.Claim;
import org.youju.pack.Field;
import org.youju.pack.Indicator;
import org.youju.pack.Pack;
import org.youju.pack.Register;

/// What a template may name, as it is in force on a day; what it names wrongly becomes a mistake.
final class PackWords {
    private final Pack pack;
    private final LocalDate day;
    private final TemplateMistakes mistakes;

    PackWords(Pack pack, LocalDate day, TemplateMistakes mistakes) {
        this.pack = pack;
        this.day = day;
        this.mistakes = mistakes;
    }

    Pack pack() {
        return pack;
    }

    LocalDate day() {
        return day;
    }

    TemplateMistakes mistakes() {
        return mistakes;
    }

    /// @param value what the mistake shows where there is none of that id
    Optional<Indicator> indicator(String id, int line, String value) {
        var found = pack.indicator(id, day);
        if (found.isEmpty()) {
            mistakes.add(line, value, unknown(id));
        }
        return found;
    }

    Optional<Claim> claim(String id, int line, String value) {
        var found = pack.claim(id, day);
        if (found.isEmpty()) {
            mistakes.add(line, value, known(id, pack.claims(day).stream().map(Claim::id).toList(), new Text(
                    "已有的论断，用 claims 命令可列出全部", "a known claim; the command `claims` lists them all")));
        }
        return found;
    }

    /// The register whose entries an indicator counts.
    Optional<Register> counted(Indicator indicator, int line, String value) {
        var register = indicator.formula().summed()
                .map(measure -> measure.substring(0, measure.indexOf('.')))
                .flatMap(id -> pack.register(id, day));
        if (register.isEmpty()) {
            mistakes.add(line, value, new Text("直接由登记计出的指标；“%s”由其他指标算出",
                    "an indicator that counts entries; \"%s\" is made of others").with(indicator.id()));
        }
        return register;
    }

    /// A field by its id, or by what the screen calls it.
    Optional<Field> field(Register register, String id, int line, String value) {
        var found = register.field(id).or(() -> register.fields().stream()
                .filter(field -> field.title().zh().equals(id) || field.title().en().equals(id))
                .findFirst());
        if (found.isEmpty()) {
            var known = register.fields().stream().filter(field -> !field.isSensitive()).map(Field::id).toList();
            mistakes.add(line, value, known(id, known, new Text("“%s”的栏目：%s", "a field of \"%s\": %s")
                    .with(register.title(), String.join(", ", known))));
        } else if (found.get().isSensitive()) {
            mistakes.add(line, value, new Text("不是敏感信息的栏目：“%s”不能写进报告", "a field that is not sensitive: \"%s\" is")
                    .with(found.get().title()));
            return Optional.empty();
        }
        return found;
    }

    private Text unknown(String id) {
        if (!pack.indicatorVersions(id).isEmpty()) {
            return new Text("%s有效的指标，“%s”当时不适用", "an indicator in force on %s, which \"%s\" is not").with(day, id);
        }
        var known = new ArrayList<>(pack.indicators(day).stream().map(Indicator::id).toList());
        Arrays.stream(Piece.Name.values()).map(Piece.Name::word).forEach(known::add);
        return Nearest.to(id, known)
                .map(near -> new Text("已有的指标；是不是“%s”？", "a known indicator; did you mean \"%s\"?").with(near))
                .orElse(new Text("已有的指标，用 figures 命令可列出全部", "a known indicator; the command `figures` lists them all"));
    }

    static Text known(String word, Collection<String> known, Text expected) {
        return Nearest.to(word, List.copyOf(known))
                .map(near -> new Text("%s；是不是“%s”？", "%s; did you mean \"%s\"?").with(expected, near))
                .orElse(expected);
    }

    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s\\u3000]+")).filter(word -> !word.isEmpty()).toList();
    }
}
