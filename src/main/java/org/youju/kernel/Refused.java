package org.youju.kernel;

/// What was asked for is refused. Nothing has been changed.
public final class Refused extends RuntimeException {
    private final transient Problem problem;
    private final transient Text text;

    Refused(Problem problem, Object... arguments) {
        super(problem.name() + ": " + problem.text().with(arguments).en());
        this.problem = problem;
        this.text = problem.text().with(arguments);
    }

    public Problem problem() {
        return problem;
    }

    public Text text() {
        return text;
    }
}
