package org.youju.app;

import java.util.stream.Collectors;
import org.youju.account.Officer;
import org.youju.finding.Finding;
import org.youju.finding.Findings;
import org.youju.kernel.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Lists what looks suspicious about a year, with the entries behind it.")
final class CheckCommand extends WorkspaceCommand {
    private static final Text OPEN = new Text("疑点 %d 条，其中 %d 条尚未核查。", "%d findings, %d of them not yet looked into.");

    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    @Option(names = "--rule", paramLabel = "RULE", description = "only what this rule finds")
    private String rule = "";

    CheckCommand(Settings settings) {
        super(settings);
    }

    /// Fails while there is anything nobody has looked into, so that a script can wait for it.
    @Override
    int answer(Workspace workspace) {
        var found = workspace.get(Findings.class)
                .of(which.place(workspace), which.year(workspace), Officer.system("check")).stream()
                .filter(finding -> rule.isEmpty() || finding.rule().equals(rule))
                .toList();
        var out = out();
        found.forEach(finding -> out.println(line(finding)));
        long open = found.stream().filter(finding -> finding.answer().isEmpty()).count();
        out.println(OPEN.with(found.size(), open).in(settings.language()));
        out.flush();
        return open == 0 ? 0 : Commands.REFUSED;
    }

    private String line(Finding finding) {
        var language = settings.language();
        var numbers = finding.entries().stream().map(id -> String.valueOf(id.number())).collect(Collectors.joining(" "));
        var answer = finding.answer().map(said -> "  ✓ " + said.reason()).orElse("");
        return "%s  %s%s%s".formatted(finding.rule(), finding.says().in(language),
                numbers.isEmpty() ? "" : "  [" + numbers + (finding.count() > finding.entries().size() ? " …" : "") + "]",
                answer);
    }
}
