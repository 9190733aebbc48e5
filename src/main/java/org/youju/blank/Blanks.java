package org.youju.blank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Officer;
import org.youju.kernel.PlaceCode;
import org.youju.manuscript.Manuscript;
import org.youju.manuscript.Manuscripts;
import org.youju.pack.Pack;

/// Makes templates of reports whose figures were blanked out.
@Component
public class Blanks {
    /// What a grant names who is to compose reports and nothing else.
    static final String REGISTER = "reports";

    private static final int MOST_PARAGRAPHS = 2000;

    private final Pack pack;
    private final FillingStore fillings;
    private final OwnTemplates templates;
    private Optional<Ranking> ranking = Optional.empty();
    private LocalDate rankedFor = LocalDate.MIN;

    Blanks(Pack pack, FillingStore fillings, OwnTemplates templates) {
        this.pack = pack;
        this.fillings = fillings;
        this.templates = templates;
    }

    /// The blanks of a file.
    ///
    /// @param name by which its owner knows it
    /// @param day on which the indicators offered are in force
    /// @throws org.youju.kernel.Refused where it cannot be read
    public Found read(String name, byte[] file, LocalDate day) {
        return find(paragraphs(name, file), day);
    }

    private static List<String> paragraphs(String name, byte[] file) {
        var paragraphs = Manuscripts.read(name, file).paragraphs().stream().map(Manuscript.Paragraph::text).toList();
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            throw BlankProblem.TOO_LONG.refused(name, paragraphs.size(), MOST_PARAGRAPHS);
        }
        return paragraphs;
    }

    /// The blanks of a text.
    public Found find(List<String> paragraphs, LocalDate day) {
        var finder = new BlankFinder();
        var blanks = finder.find(paragraphs);
        var written = finder.written(paragraphs);
        var ranking = ranking(day);
        var offers = new HashMap<>(ranking.rank(paragraphs, blanks));
        offers.putAll(ranking.rank(paragraphs, written));
        return new Found(paragraphs, blanks, written, offers);
    }

    /// Reading the pack's words takes a moment, and they are the same all day.
    private synchronized Ranking ranking(LocalDate day) {
        if (ranking.isEmpty() || !rankedFor.equals(day)) {
            ranking = Optional.of(new Ranking(pack, day));
            rankedFor = day;
        }
        return ranking.get();
    }

    /// The text as a template.
    ///
    /// @param settled by the blanks' keys
    public String template(Found found, Map<String, Settled> settled, LocalDate day) {
        return new TemplateWriter(pack, day).write(found, settled);
    }

    /// Whatever is first offered, for every blank: to look at, not to be believed.
    public Map<String, Settled> first(Found found) {
        var settled = new HashMap<String, Settled>();
        for (var blank : found.blanks()) {
            settled.put(blank.key(), first(found, blank));
        }
        return settled;
    }

    private static Settled first(Found found, Blank blank) {
        var likely = found.likely(blank);
        if (likely.isPresent()) {
            return new Settled.AsName(likely.get());
        }
        return found.offers(blank).stream().findFirst()
                .<Settled>map(offer -> new Settled.AsFigure(offer.indicator().id()))
                .orElse(new Settled.Left());
    }

    /// Takes a file in, to be filled.
    @Transactional
    public Filling start(PlaceCode place, String name, byte[] file, Officer officer, Instant at) {
        officer.must(Action.COMPOSE_REPORT, REGISTER, place);
        var filling = new Filling(
                UUID.randomUUID(), place, name, paragraphs(name, file), officer.login(), at, Map.of());
        fillings.add(filling);
        return filling;
    }

    public Filling filling(UUID id, Officer officer) {
        var filling = fillings.find(id).orElseThrow(BlankProblem.FILLING_UNKNOWN::refused);
        officer.must(Action.COMPOSE_REPORT, REGISTER, filling.place());
        return filling;
    }

    /// Those of places, the newest first; without what was chosen in them.
    public List<Filling> fillings(List<PlaceCode> places) {
        return fillings.of(places);
    }

    /// Says what a blank is; nothing opens it again.
    @Transactional
    public void settle(Filling filling, String blank, Optional<Settled> settled, Officer officer, Instant at) {
        officer.must(Action.COMPOSE_REPORT, REGISTER, filling.place());
        if (settled.isPresent()) {
            fillings.settle(filling.id(), blank, settled.get(), officer.login(), at);
        } else {
            fillings.open(filling.id(), blank);
        }
    }

    /// Settles with the first offer whatever is not settled yet.
    @Transactional
    public void settleRest(Filling filling, Found found, Officer officer, Instant at) {
        officer.must(Action.COMPOSE_REPORT, REGISTER, filling.place());
        first(found).forEach((blank, settled) -> {
            if (!filling.settled().containsKey(blank)) {
                fillings.settle(filling.id(), blank, settled, officer.login(), at);
            }
        });
    }

    /// Keeps what was settled as a template of the township's own.
    @Transactional
    public OwnTemplate save(Filling filling, Found found, String title, LocalDate day, Officer officer, Instant at) {
        return templates.save(filling.place(), filling.template(), title,
                template(found, filling.settled(), day), officer, at);
    }
}
