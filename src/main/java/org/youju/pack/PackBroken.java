package org.youju.pack;

import java.util.List;
import java.util.stream.Collectors;
import org.youju.kernel.Language;
import org.youju.kernel.Mistake;

/// The pack cannot be used; `mistakes` names file and line, what stands there, and what was expected.
public final class PackBroken extends RuntimeException {
    private final transient String pack;
    private final transient List<Mistake> mistakes;

    PackBroken(String pack, List<Mistake> mistakes) {
        super(message(pack, mistakes, Language.EN));
        this.pack = pack;
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /// All of them, one a line, under a line that says how many there are.
    public String message(Language language) {
        return message(pack, mistakes, language);
    }

    private static String message(String pack, List<Mistake> mistakes, Language language) {
        var head = switch (language) {
            case ZH -> "配置包 " + pack + " 有 " + mistakes.size() + " 处错误";
            case EN -> mistakes.size() + (mistakes.size() == 1 ? " mistake" : " mistakes") + " in the pack " + pack;
        };
        return mistakes.stream().map(mistake -> line(mistake, language)).collect(Collectors.joining("\n", head + "\n",
                ""));
    }

    private static String line(Mistake mistake, Language language) {
        var stands = mistake.value().isEmpty() ? "" : mistake.value().strip().replaceAll("\\s+", " ") + " ";
        return mistake.where() + ": " + stands + switch (language) {
            case ZH -> "（应为：" + mistake.expected().zh() + "）";
            case EN -> "(expected: " + mistake.expected().en() + ")";
        };
    }
}
