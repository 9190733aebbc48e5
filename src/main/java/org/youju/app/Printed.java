package org.youju.app;

import java.util.List;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;
import picocli.CommandLine.Model.CommandSpec;

/// How commands print what is wrong.
final class Printed {
    private Printed() {}

    /// One line a mistake; answers with the exit status.
    static int mistakes(List<Mistake> mistakes, CommandSpec spec, Language language) {
        mistakes.forEach(mistake -> spec.commandLine().getErr().println(line(mistake, language)));
        return mistakes.isEmpty() ? 0 : Commands.REFUSED;
    }

    static String line(Mistake mistake, Language language) {
        return switch (language) {
            case ZH -> "%s：“%s”（应为：%s）".formatted(mistake.where(), mistake.value(), mistake.expected().zh());
            case EN -> "%s: \"%s\" (expected: %s)".formatted(mistake.where(), mistake.value(), mistake.expected().en());
        };
    }
}
