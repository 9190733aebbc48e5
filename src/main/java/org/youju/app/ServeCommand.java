package org.youju.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the pages.")
final class ServeCommand implements Callable<Integer> {
    private final Settings settings;

    @Option(names = "--port", paramLabel = "P", description = "default: ${DEFAULT-VALUE}; 0 for any free one",
            defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "A",
            description = "default: ${DEFAULT-VALUE}, this machine alone; put a TLS proxy before anything else",
                    defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var workspace = Workspace.serving(settings, address, port);
        spec.commandLine().getOut().println("http://" + address + ":" + workspace.port());
        new CountDownLatch(1).await();
        return 0;
    }
}
