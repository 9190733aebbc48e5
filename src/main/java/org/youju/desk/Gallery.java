package org.youju.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.account.Officer;
import org.youju.entry.Entry;
import org.youju.entry.EntryId;
import org.youju.evidence.Evidence;
import org.youju.evidence.Evidences;
import org.youju.evidence.Picture;
import org.youju.kernel.Language;
import org.youju.ledger.Entries;
import org.youju.ledger.References;
import org.youju.ledger.Registers;
import org.youju.ledger.Reuses;
import org.youju.ledger.SubjectNames;

/// What an entry's page shows of its evidence: the files, what pictures say of themselves, and where else they are used.
@Component
class Gallery {
    /// A camera's clock may be a little off, and not everybody writes things down on the day.
    private static final long FEW_DAYS = 3;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /// @param taken when its camera says it was taken; empty where it does not
    /// @param spot where, in degrees; empty where it does not say
    /// @param daysOff how many days that lies from every day the entry names, where those are more than a few
    /// @param elsewhere other entries that the officer may read and that use it too
    /// @param hidden how many more do that the officer may not read
    record Item(
            Evidence file, String taken, String spot, OptionalLong daysOff, List<Elsewhere> elsewhere, long hidden) {
        boolean isReused() {
            return !elsewhere.isEmpty() || hidden > 0;
        }
    }

    /// @param same whether it is the same file; else they only look the same
    record Elsewhere(String path, String name, LocalDate day, boolean same) {}

    private final Evidences evidences;
    private final Reuses reuses;
    private final Entries entries;
    private final Registers registers;
    private final References references;

    Gallery(Evidences evidences, Reuses reuses, Entries entries, Registers registers, References references) {
        this.references = references;
        this.evidences = evidences;
        this.reuses = reuses;
        this.entries = entries;
        this.registers = registers;
    }

    List<Item> of(Entry entry, Collection<Evidence> files, Officer officer, Language language) {
        if (files.isEmpty()) {
            return List.of();
        }
        var pictures = evidences.pictures(files);
        var twice = entry.isWithdrawn() ? List.<Reuses.Pair>of() : reuses.of(entry.id());
        var others = entries.named(twice.stream().map(Reuses.Pair::other).distinct().toList(), officer);
        var names = references.names(others.values());
        return files.stream()
                .map(file -> item(entry, file, Optional.ofNullable(pictures.get(file.digest())),
                        twice.stream().filter(one -> one.reuse().digest().equals(file.digest())).toList(),
                        others, names, language))
                .toList();
    }

    private Item item(
            Entry entry, Evidence file, Optional<Picture> picture, List<Reuses.Pair> twice,
            Map<EntryId, Entry> others, SubjectNames names, Language language) {
        var taken = picture.flatMap(Picture::takenAt);
        var elsewhere = new ArrayList<Elsewhere>();
        long hidden = 0;
        for (var pair : twice) {
            var other = Optional.ofNullable(others.get(pair.other()));
            if (other.isEmpty()) {
                hidden++;
            } else if (elsewhere.stream().noneMatch(one -> one.path().equals(pair.other().path()))) {
                var register = registers.on(other.get().register(), other.get().day());
                elsewhere.add(new Elsewhere(pair.other().path(),
                        register.title().in(language) + " "
                                + entries.name(other.get(), register, names, language),
                        other.get().day(), pair.reuse().same()));
            }
        }
        return new Item(file, taken.map(time -> time.format(MINUTES)).orElse(""),
                picture.flatMap(Picture::spot).map(Gallery::degrees).orElse(""),
                taken.map(time -> daysOff(time.toLocalDate(), entry)).orElse(OptionalLong.empty()),
                elsewhere, hidden);
    }

    private static String degrees(Picture.Spot spot) {
        return String.format(Locale.ROOT, "%.5f°%s %.5f°%s",
                Math.abs(spot.latitude()), spot.latitude() < 0 ? "S" : "N",
                Math.abs(spot.longitude()), spot.longitude() < 0 ? "W" : "E");
    }

    /// From the nearest day that the entry names: a photograph of the work done is of the day it was done on.
    private static OptionalLong daysOff(LocalDate taken, Entry entry) {
        var days = entry.fields().values().stream()
                .flatMap(value -> switch (value) {
                    case LocalDate day -> Stream.of(day);
                    case LocalDateTime time -> Stream.of(time.toLocalDate());
                    default -> Stream.<LocalDate>of();
                })
                .mapToLong(day -> Math.abs(ChronoUnit.DAYS.between(taken, day)))
                .min();
        return days.isPresent() && days.getAsLong() > FEW_DAYS ? days : OptionalLong.empty();
    }
}
