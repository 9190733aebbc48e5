package org.youju.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.youju.kernel.Text;

/// Everything a township's software knows about what is recorded, counted and reported.
///
/// A register or indicator may be defined more than once, for spans of days that do not overlap; asked for a day,
/// the pack answers with the definition in force on it.
public final class Pack {
    private final String id;
    private final String version;
    private final Text title;
    private final Path folder;
    private final List<Area> areas;
    private final Map<String, List<Register>> registers;
    private final Map<String, List<Indicator>> indicators;

    Pack(
            String id,
            String version,
            Text title,
            Path folder,
            List<Area> areas,
            Map<String, List<Register>> registers,
            Map<String, List<Indicator>> indicators) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.folder = folder;
        this.areas = List.copyOf(areas);
        this.registers = new TreeMap<>(registers);
        this.indicators = new TreeMap<>(indicators);
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

    public List<Area> areas() {
        return areas;
    }

    /// The registers in force on a day, in the order of their areas.
    public List<Register> registers(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public Optional<Register> register(String registerId, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The indicators in force on a day, by number, then in the order of the files.
    public List<Indicator> indicators(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public Optional<Indicator> indicator(String indicatorId, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /// The full ids of all measures of all registers, whenever they apply.
    public Set<String> measureIds() {
        return registers.values().stream()
                .flatMap(List::stream)
                .flatMap(register -> register.measures().stream())
                .map(Measure::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The measure of that full id (`register.measure`) and the register that declares it, on a day.
    public Optional<Measure> measure(String measureId, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
