package org.youju.ledger;

import java.util.List;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;
import org.youju.pack.Field;
import org.youju.pack.Register;

/// Mistakes in words, for where they cannot be shown beside their fields.
final class Mistakes {
    private Mistakes() {}

    static Text inWords(Register register, List<Mistake> mistakes) {
        var zh = mistakes.stream()
                .map(one -> title(register, one).zh() + "“" + one.value() + "”（应为：" + one.expected().zh() + "）");
        var en = mistakes.stream()
                .map(one -> title(register, one).en() + " \"" + one.value() + "\" (expected: " + one.expected().en()
                + ")");
        return new Text(String.join("；", zh.toList()), String.join("; ", en.toList()));
    }

    private static Text title(Register register, Mistake mistake) {
        return register.field(mistake.where()).map(Field::title).orElse(Text.same(mistake.where()));
    }
}
