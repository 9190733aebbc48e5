package org.youju;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/// The house's rules, as far as a machine can check them. Each of them says that it saw what it should look at.
class ArchitectureTests {
    private static final Path SOURCES = Path.of("src/main/java/org/youju");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Set<String> MODULES = Set.of(
            "account",
            "app",
            "bench",
            "blank",
            "calendar",
            "comparison",
            "coverage",
            "desk",
            "document",
            "draft",
            "entry",
            "evidence",
            "figure",
            "finding",
            "font",
            "home",
            "intake",
            "kernel",
            "ledger",
            "manuscript",
            "official",
            "pack",
            "place",
            "postgres",
            "posting",
            "report",
            "sample",
            "secret",
            "sheet",
            "signing",
            "task",
            "template",
            "web",
            "wording");
    /// Stores in all but name: each has a handful of statements of its own.
    private static final Set<String> ALSO_SQL = Set.of("Targets", "Audit", "Throttle");
    /// Not public, for pages of its own module alone ask it, but a facade to those: what it writes into the trail
    /// must stand or fall with what it reads.
    private static final Set<String> PRIVATE_FACADES = Set.of("Throttle");
    private static final Pattern TEXT = Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|copy|truncate|table)\\s+([a-z]+)\\.[a-z_]+");

    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.youju")
                .that(DescribedPredicate.not(DescribedPredicate.describe("generated from templates",
                        one -> one.getName().matches(".*\\.Jte\\w*(\\$.*)?"))));
        assertThat(classes.size()).isGreaterThan(200);
    }

    @Test
    void modulesKeepToTheirGraph() {
        // Where the program starts calls the command line, and that starts the program: the one circle there is.
        var modules = ApplicationModules.of(Youju.class, JavaClass.Predicates.equivalentTo(Youju.class));
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(MODULES);
        // What a module may use is read from its package-info; one of the same package among the tests would hide it,
        // and a module without a declaration may use all.
        assertThat(modules.stream()
                .filter(module -> module.getBasePackage().getAnnotation(org.springframework.modulith.ApplicationModule.class).isEmpty())
                .map(ApplicationModule::getIdentifier))
                .as("modules whose declaration is not seen").isEmpty();
        modules.verify();
    }

    @Test
    void modulesMakeNoCircle() {
        SlicesRuleDefinition.slices().matching("org.youju.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void everyModuleIsFreeOfNull() {
        var packages = classes.stream().map(JavaClass::getPackage)
                .filter(one -> one.getClasses().stream().anyMatch(each -> !each.getSimpleName().equals("package-info")))
                .collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThanOrEqualTo(MODULES.size())
                .allSatisfy(one -> assertThat(
                one.tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)))
                        .as(one.getName()).contains(true));
        noClasses().should().dependOnClassesThat(DescribedPredicate.describe("another Nullable",
                one -> one.getSimpleName().equals("Nullable") && !one.getPackageName()
                .equals("org.jspecify.annotations")))
                .check(classes);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().should().haveNameMatching(
                ".*(Impl|Util|Utils|Manager|Helper|DTO|Dto|(?<!No)Data|Info|Base|Abstract)(\\$.*)?")
                .orShould().haveNameMatching(".*[.$]Abstract[A-Z].*")
                .check(classes);
    }

    @Test
    void onlyCommandsPrint() {
        noClasses().that().resideOutsideOfPackage("org.youju.app..").and()
                .doNotHaveFullyQualifiedName(Youju.class.getName())
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .orShould().callMethod(Throwable.class, "printStackTrace")
                .check(classes);
    }

    @Test
    void statementsStandInStores() {
        var others = classes.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(to -> to.getTargetClass().isEquivalentTo(JdbcClient.class)))
                .map(one -> one.getName().replaceAll("^.*\\.|\\$.*", ""))
                .collect(Collectors.toSet());
        assertThat(others).contains("LedgerStore")
                .allSatisfy(one -> assertThat(one.endsWith("Store") || ALSO_SQL.contains(one)).as(one).isTrue());
    }

    @Test
    void transactionsOpenOnFacades() {
        var opened = classes.stream()
                .filter(one -> one.isAnnotatedWith(Transactional.class)
                        || one.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class)))
                .toList();
        assertThat(opened).extracting(JavaClass::getSimpleName).contains("Ledger", "BulkFiling", "Importer");
        assertThat(opened.stream()
                        .filter(one -> !one.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .isSubsetOf(PRIVATE_FACADES);
    }

    /// An open stream of rows keeps its connection; a page that forgot to close it would stop the program after ten
    /// visits. Whoever opens one, or gets one from a store, hands it on as a stream or closes it.
    @Test
    void streamsOfRowsAreClosed() {
        var handing = new TreeSet<String>();
        var leaking = new TreeSet<String>();
        var closing = new TreeSet<String>();
        for (int known = -1; known != handing.size();) {
            known = handing.size();
            for (var one : classes) {
                for (var method : one.getCodeUnits()) {
                    if (Stream.concat(method.getCallsFromSelf().stream(), method.getCodeUnitReferencesFromSelf().stream())
                            .noneMatch(call -> opensRows(call.getTarget(), handing))) {
                        continue;
                    }
                    if (method.getCallsFromSelf().stream().anyMatch(call -> call.getTarget().getName().equals("close")
                            && call.getTargetOwner().isAssignableTo(BaseStream.class))) {
                        closing.add(method.getFullName());
                    } else if (method.getRawReturnType().isAssignableTo(BaseStream.class)) {
                        handing.add(method.getFullName());
                    } else {
                        leaking.add(method.getFullName());
                    }
                }
            }
        }
        assertThat(leaking).isEmpty();
        assertThat(handing).anyMatch(name -> name.contains("LedgerStore"));
        assertThat(closing).hasSizeGreaterThanOrEqualTo(3);
    }

    private static boolean opensRows(AccessTarget.CodeUnitAccessTarget target, Set<String> handing) {
        return handing.contains(target.getFullName())
                || target.getOwner().isAssignableTo(JdbcClient.MappedQuerySpec.class) && target.getName().equals("stream")
                || target.getOwner().isAssignableTo(JdbcOperations.class) && target.getName().equals("queryForStream");
    }

    /// Ledgers keep their tables to themselves: whoever needs something of another module asks its facade.
    @Test
    void aModulesStatementsNameItsOwnSchemaAlone() throws IOException {
        var seen = new TreeSet<String>();
        var wrong = new ArrayList<String>();
        for (var file : sources()) {
            var module = SOURCES.relativize(file).getName(0).toString();
            var texts = TEXT.matcher(Files.readString(file));
            while (texts.find()) {
                var tables = TABLE.matcher(texts.group());
                while (tables.find()) {
                    seen.add(module);
                    if (MODULES.contains(tables.group(1)) && !tables.group(1).equals(module)) {
                        wrong.add(file + ": " + tables.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).contains("account", "figure", "ledger", "place", "posting");
    }

    @Test
    void aLongFileSaysWhyItIs() throws IOException {
        var files = sources();
        assertThat(files).hasSizeGreaterThan(150);
        for (var file : files) {
            var lines = Files.readAllLines(file);
            if (lines.size() > 300) {
                assertThat(lines.subList(0, Math.min(40, lines.size())))
                        .as(file + " has " + lines.size() + " lines (expected: 300)")
                        .anyMatch(line -> line.contains("300 lines"));
            }
        }
    }

    @Test
    void noTemplateWritesWhatItHasNotEscaped() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            var templates = all.filter(path -> path.toString().endsWith(".jte")).toList();
            assertThat(templates).hasSizeGreaterThan(5);
            for (var template : templates) {
                assertThat(Files.readString(template)).as(template.toString()).doesNotContain("$unsafe");
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java") && path.getParent().startsWith(SOURCES)
                    && !path.getParent().equals(SOURCES)).toList();
        }
    }
}
