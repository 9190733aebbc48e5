package org.youju.app;

import org.youju.account.Officer;
import org.youju.figure.Figures;
import org.youju.figure.Judgement;
import org.youju.kernel.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "claims", mixinStandardHelpOptions = true,
        description = "Prints which claims the figures of a year bear out, and why not.")
final class ClaimsCommand extends WorkspaceCommand {
    @Mixin
    private final PlaceAndYear which = new PlaceAndYear();

    ClaimsCommand(Settings settings) {
        super(settings);
    }

    @Override
    int answer(Workspace workspace) {
        var figures = workspace.get(Figures.class);
        var question = figures.today(which.place(workspace), which.year(workspace));
        var out = out();
        var language = settings.language();
        for (var judgement : figures.claims(question, Officer.system("claims"))) {
            out.println("%s  %s（%s）".formatted(verdict(judgement.verdict(), language),
                    judgement.claim().says().in(language), judgement.claim().id()));
            judgement.findings().forEach(finding -> out.println("      %s  %s".formatted(
                    verdict(finding.verdict(), language), finding.says().in(language))));
        }
        out.flush();
        return 0;
    }

    private static String verdict(Judgement.Verdict verdict, Language language) {
        boolean zh = language == Language.ZH;
        return switch (verdict) {
            case HOLDS -> zh ? "成立" : "holds";
            case FAILS -> zh ? "不成立" : "fails";
            case NO_DATA -> zh ? "数据待核" : "no data";
        };
    }
}
