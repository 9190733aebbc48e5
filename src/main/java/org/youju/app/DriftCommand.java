package org.youju.app;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.youju.account.Officer;
import org.youju.kernel.Text;
import org.youju.signing.Drift;
import org.youju.signing.Drifts;
import org.youju.signing.Edition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "drift", mixinStandardHelpOptions = true,
        description = "Computes signed reports anew and says what would read differently, and why. No report is changed.")
final class DriftCommand implements Callable<Integer> {
    private final Settings settings;

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DriftCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() {
        try (var workspace = Workspace.open(settings)) {
            var drifts = workspace.get(Drifts.class);
            var now = workspace.get(Clock.class).instant();
            var editions = which.place.isEmpty() && which.year.isEmpty() ? drifts.standing()
                    : drifts.standing(which.place(workspace), which.year(workspace));
            editions.forEach(edition -> print(edition, drifts.look(edition.draft(), Officer.system("drift"), now)));
            return 0;
        }
    }

    private void print(Edition edition, Drift drift) {
        var language = settings.language();
        spec.commandLine().getOut().println(new Text("%s 第%d版 %s：%d 处会不同", "%s edition %d %s: %d would differ")
                .with(edition.title(), edition.number(), edition.issue(), drift.differing().size()).in(language));
        for (var one : drift.differing()) {
            line("  %s  %s → %s", one.title().in(language), one.was(), one.now());
            one.causes().forEach(cause -> line("      %s %s %s → %s  %s %s", cause.says().in(language), cause.entry(),
                    cause.was(), cause.now(), cause.position() == 0 ? "" : String.valueOf(cause.position()), cause.officer()));
        }
    }

    private void line(String format, String... words) {
        spec.commandLine().getOut().println(format.formatted((Object[]) List.of(words).toArray(String[]::new)).stripTrailing());
    }
}
