package org.youju.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;
import org.youju.pack.PackBroken;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line.
@Command(
        name = "youju",
        mixinStandardHelpOptions = true,
        version = "youju 0.1.0",
        header = "有据：台账、数据、报告。Youju: ledgers, figures, reports.",
        description = "Every figure of the annual report, computed from the records of the year's work.",
        footer = {
            "",
            "Also, of the launcher: test [words|database|browser|all], accept, format.",
            "Options of Spring (--spring.datasource.url=… to use a database server) may be added to any command.",
            "Exit status: 0 all is well, 1 refused or not all well, 2 the command line is wrong, 3 written, but with gaps."
        })
public final class Commands implements Runnable {
    static final int REFUSED = 1;
    static final int WITH_GAPS = 3;

    private static final Text NO_SERVER = new Text(
            "数据库服务器无法使用：%s\n请核对 --spring.datasource.url、username、password；所用账号须能建库内模式，并已被授予角色 youju_app（docs/operating.md）。",
            "The database server cannot be used: %s\nCheck --spring.datasource.url, username and password; the login must be able to create"
                    + " schemas and be granted the role youju_app (docs/operating.md).");

    private static final Text OTHER_SCHEMA = new Text(
            "数据库的结构与本程序不符，没有改动任何数据：%s\n这些数据可能由别的版本建立：请用那个版本打开，或用 --data 另选目录。",
            "The database is not laid out as this program expects; nothing was changed: %s\nThe data may be another"
                    + " version's: open them with that one, or name another directory with --data.");

    @Mixin
    private final Settings settings = new Settings();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Commands() {}

    /// Runs a command and answers with its exit status.
    public static int run(String... arguments) {
        var commands = new Commands();
        var line = new CommandLine(commands);
        List.<Object>of(
                        new DemoCommand(commands.settings),
                        new ServeCommand(commands.settings),
                        new ImportCommand(commands.settings),
                        new ExportCommand(commands.settings),
                        new FiguresCommand(commands.settings),
                        new ClaimsCommand(commands.settings),
                        new CheckCommand(commands.settings),
                        new TraceCommand(commands.settings),
                        new TargetCommand(commands.settings),
                        new ReportCommand(commands.settings),
                        new BlanksCommand(commands.settings),
                        new FsckCommand(commands.settings),
                        new DriftCommand(commands.settings),
                        new SignedCommand(commands.settings),
                        new EraseCommand(commands.settings),
                        new PlaceCommand(commands.settings),
                        new AccountCommand(commands.settings),
                        new PackCommand(commands.settings),
                        new BenchCommand(commands.settings))
                .forEach(line::addSubcommand);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, at, _) -> commands.explain(failure, at));
        commands.settings.spring = Arrays.stream(arguments).filter(Settings::isSpring).toList();
        return line.execute(Arrays.stream(arguments).filter(argument -> !Settings.isSpring(argument))
                .toArray(String[]::new));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// A refusal says what to do; anything else is our mistake, and is shown whole.
    private int explain(Exception failure, CommandLine at) throws Exception {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                at.getErr().println(refused.text().in(settings.language()));
                return REFUSED;
            }
            if (cause instanceof FlywayException migration) {
                at.getErr().println(OTHER_SCHEMA.with(migration.getMessage().strip()).in(settings.language()));
                return REFUSED;
            }
            if (cause instanceof PackBroken broken) {
                at.getErr().println(broken.message(settings.language()));
                return REFUSED;
            }
        }
        if (settings.namesServer() && cause(failure) instanceof SQLException server) {
            at.getErr().println(NO_SERVER.with(server.getMessage().strip()).in(settings.language()));
            return REFUSED;
        }
        throw failure;
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : cause(failure.getCause());
    }
}
