package org.youju.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.youju.kernel.Text;

/// Everything a township's software knows about what is recorded, counted and reported.
///
/// A register or indicator may be defined more than once, for spans of days that do not overlap; asked for a day,
/// the pack answers with the definition in force on it.
public final class Pack {
    private record Dated(Validity validity, Measure measure) {}

    private final String id;
    private final String version;
    private final Text title;
    private final Path folder;
    private final String fingerprint;
    private final List<Area> areas;
    private final List<Template> templates;
    private final Map<String, List<Register>> registers = new LinkedHashMap<>();
    private final Map<String, List<Indicator>> indicators = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
    private final List<Suspicion> suspicions;
    private final List<Parameter> parameters;
    private final List<Case.Step.File> cast;
    private final Synonyms words;
    private final Map<String, List<Dated>> measures = new HashMap<>();

    /// What its files say, definitions in the order of the files.
    ///
    /// @param cast subjects that the examples refer to without filing them
    record Contents(
            List<Area> areas,
            List<Template> templates,
            List<Register> registers,
            List<Indicator> indicators,
            List<Claim> claims,
            List<Suspicion> suspicions,
            List<Parameter> parameters,
            List<Case.Step.File> cast,
            Synonyms words) {}

    Pack(String id, String version, Text title, Path folder, String fingerprint, Contents contents) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.areas = List.copyOf(contents.areas());
        this.templates = List.copyOf(contents.templates());
        this.suspicions = List.copyOf(contents.suspicions());
        this.parameters = List.copyOf(contents.parameters());
        this.cast = List.copyOf(contents.cast());
        this.words = contents.words();
        var order = this.areas.stream().map(Area::id).toList();
        contents.registers().stream()
                .sorted(Comparator.comparingInt(register -> order.indexOf(register.area())))
                .forEach(this::add);
        contents.indicators().stream()
                .sorted(Comparator.comparingInt(indicator -> indicator.number().orElse(Integer.MAX_VALUE)))
                .forEach(indicator ->
                        indicators.computeIfAbsent(indicator.id(), _ -> new ArrayList<>()).add(indicator));
        contents.claims().forEach(claim -> claims.computeIfAbsent(claim.id(), _ -> new ArrayList<>()).add(claim));
        registers.values().forEach(versions -> versions.sort(Comparator.comparing(it -> it.validity().from())));
        indicators.values().forEach(versions -> versions.sort(Comparator.comparing(it -> it.validity().from())));
        claims.values().forEach(versions -> versions.sort(Comparator.comparing(it -> it.validity().from())));
    }

    private void add(Register register) {
        registers.computeIfAbsent(register.id(), _ -> new ArrayList<>()).add(register);
        for (var measure : register.measures()) {
            measures.computeIfAbsent(measure.id(), _ -> new ArrayList<>()).add(new Dated(register.validity(), measure));
        }
    }

    public String id() {
        return id;
    }

    public String version() {
        return version;
    }

    public Text title() {
        return title;
    }

    /// Where its templates and sample lie.
    public Path folder() {
        return folder;
    }

    /// SHA-256, in hex, over the names and contents of all its files: which definitions an entry was filed under.
    public String fingerprint() {
        return fingerprint;
    }

    public List<Area> areas() {
        return areas;
    }

    public List<Template> templates() {
        return templates;
    }

    public Optional<Template> template(String templateId) {
        return templates.stream().filter(template -> template.id().equals(templateId)).findFirst();
    }

    /// The registers in force on a day, in the order of their areas.
    public List<Register> registers(LocalDate day) {
        return registers.values().stream()
                .flatMap(versions -> inForce(versions, Register::validity, day).stream())
                .toList();
    }

    public Optional<Register> register(String registerId, LocalDate day) {
        return inForce(registerVersions(registerId), Register::validity, day);
    }

    /// All its definitions, the earliest first; none when the pack does not know it.
    public List<Register> registerVersions(String registerId) {
        return List.copyOf(registers.getOrDefault(registerId, List.of()));
    }

    /// The indicators in force on a day, by number, then in the order of the files.
    public List<Indicator> indicators(LocalDate day) {
        return indicators.values().stream()
                .flatMap(versions -> inForce(versions, Indicator::validity, day).stream())
                .sorted(Comparator.comparingInt(indicator -> indicator.number().orElse(Integer.MAX_VALUE)))
                .toList();
    }

    public Optional<Indicator> indicator(String indicatorId, LocalDate day) {
        return inForce(indicatorVersions(indicatorId), Indicator::validity, day);
    }

    /// All its definitions, the earliest first; none when the pack does not know it.
    public List<Indicator> indicatorVersions(String indicatorId) {
        return List.copyOf(indicators.getOrDefault(indicatorId, List.of()));
    }

    /// The claims in force on a day, in the order of the files.
    public List<Claim> claims(LocalDate day) {
        return claims.values().stream()
                .flatMap(versions -> inForce(versions, Claim::validity, day).stream())
                .toList();
    }

    public Optional<Claim> claim(String claimId, LocalDate day) {
        return inForce(claims.getOrDefault(claimId, List.of()), Claim::validity, day);
    }

    /// What would look suspicious about many entries together.
    public List<Suspicion> suspicions() {
        return suspicions;
    }

    /// The numbers that localities set.
    public List<Parameter> parameters() {
        return parameters;
    }

    /// Subjects that the examples beside indicators refer to without filing them.
    public List<Case.Step.File> cast() {
        return cast;
    }

    /// By which other words reports call its figures.
    public Synonyms synonyms() {
        return words;
    }

    /// The ids of all registers, whenever they apply.
    public Set<String> registerIds() {
        return registers.keySet();
    }

    /// The full ids of all measures of all registers, whenever they apply.
    public Set<String> measureIds() {
        return Collections.unmodifiableSet(new TreeSet<>(measures.keySet()));
    }

    /// The measure of that full id (`register.measure`), as its register defines it on a day.
    public Optional<Measure> measure(String measureId, LocalDate day) {
        return inForce(measures.getOrDefault(measureId, List.of()), Dated::validity, day).map(Dated::measure);
    }

    private static <T> Optional<T> inForce(List<T> versions, Function<T, Validity> validity, LocalDate day) {
        for (var version : versions) {
            if (validity.apply(version).contains(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
