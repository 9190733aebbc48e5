package org.youju.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.youju.kernel.Language;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// What every command may be told.
final class Settings {
    static final Path HOME = Path.of(System.getProperty("youju.home", ".")).toAbsolutePath().normalize();

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "where the data live (default: ./data beside bin)")
    Path data = HOME.resolve("data");

    @Option(names = "--pack", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "what is recorded, counted and reported (default: packs/township)")
    Path pack = HOME.resolve("packs").resolve("township");

    @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT,
            description = "language of what is printed (default: zh)")
    String language = "zh";

    /// Settings of Spring, handed on as they are.
    List<String> spring = List.of();

    Language language() {
        return Language.of(Locale.forLanguageTag(language));
    }

    /// Whether a database server was named to use instead of the one in the data directory.
    boolean namesServer() {
        return spring.stream().anyMatch(argument -> argument.startsWith("--spring.datasource.url="));
    }

    /// Spring has hundreds of settings, of which the command line need not know a single one.
    static boolean isSpring(String argument) {
        return argument.startsWith("--spring.") || argument.startsWith("--server.")
                || argument.startsWith("--logging.");
    }
}
