package org.youju.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// A command that asks the program, prints what it is told, and ends.
abstract class WorkspaceCommand implements Callable<Integer> {
    final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WorkspaceCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public final Integer call() {
        try (var workspace = Workspace.open(settings)) {
            return answer(workspace);
        }
    }

    /// @return the exit status
    abstract int answer(Workspace workspace);

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
