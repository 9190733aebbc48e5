package org.youju.pack;

import java.util.List;
import org.youju.kernel.Mistake;

/// The pack cannot be used; `mistakes` names file and line, what stands there, and what was expected.
public final class PackBroken extends RuntimeException {
    private final transient List<Mistake> mistakes;

    PackBroken(List<Mistake> mistakes) {
        super(mistakes.size() + " mistakes in the pack");
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
