package org.youju.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.youju.account.Action;
import org.youju.account.Audit;
import org.youju.account.Officer;
import org.youju.document.Block;
import org.youju.document.Document;
import org.youju.document.Docx;
import org.youju.document.Html;
import org.youju.document.Identity;
import org.youju.document.Layout;
import org.youju.document.Pdf;
import org.youju.document.Signature;
import org.youju.document.Words;
import org.youju.figure.FigureProblem;
import org.youju.figure.Question;
import org.youju.font.FontCutter;
import org.youju.kernel.Parsed;
import org.youju.kernel.PlaceCode;
import org.youju.ledger.Entries;
import org.youju.pack.Pack;
import org.youju.pack.Template;
import org.youju.place.Place;
import org.youju.place.Places;
import org.youju.template.ComposedBlock;
import org.youju.template.ReportTemplate;
import org.youju.template.ReportTemplates;

/// Composes reports and hands them out as Word files, as PDF and as HTML.
@Component
public class Reports {
    /// What an officer's grant names who is to read or compose reports and nothing else.
    public static final String REGISTER = "reports";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LARGEST = 1 << 20;

    private final Pack pack;
    private final Places places;
    private final Entries entries;
    private final ReportTemplates templates;
    private final Audit audit;
    private final Docx docx;
    private final Pdf pdf;

    Reports(
            Pack pack, Places places, Entries entries, ReportTemplates templates, Audit audit, FontCutter fonts) {
        this.pack = pack;
        this.places = places;
        this.entries = entries;
        this.templates = templates;
        this.audit = audit;
        this.docx = new Docx(Layout.STANDARD, fonts);
        this.pdf = new Pdf(Layout.STANDARD, fonts);
    }

    /// The pack's template of that id; its first one for none.
    public Template template(String id) {
        var found = id.isEmpty() ? pack.templates().stream().findFirst() : pack.template(id);
        return found.orElseThrow(() -> ReportProblem.TEMPLATE_UNKNOWN.refused(
                id, pack.templates().stream().map(Template::id).collect(Collectors.joining(", "))));
    }

    /// The pack's templates that are for places of that kind.
    public List<Template> templates(Place.Kind kind) {
        return pack.templates().stream()
                .filter(template -> ReportTemplates.suits(text(template.file())).contains(kind))
                .toList();
    }

    /// What one of them says.
    public String text(Template template) {
        return text(template.file());
    }

    /// How messages name one of them.
    public String name(Template template) {
        return name(template.file());
    }

    /// Composes a report from one snapshot of the ledgers.
    ///
    /// @param on the day on which it is looked at and signed: terms that run out later have not run out
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Composition compose(Template template, PlaceCode place, int year, LocalDate on, Officer officer) {
        officer.must(Action.COMPOSE_REPORT, REGISTER, place);
        return compose(name(template.file()), text(template.file()), place, year, on, officer);
    }

    /// The same, of a template that is no file.
    ///
    /// @param name how messages name it
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Composition compose(String name, String text, PlaceCode place, int year, LocalDate on, Officer officer) {
        officer.must(Action.COMPOSE_REPORT, REGISTER, place);
        if (year < 1949 || year > 9999) {
            throw FigureProblem.YEAR_IMPLAUSIBLE.refused(year);
        }
        var question = new Question(place, ReportTemplates.span(text).in(year), on, OptionalLong.empty());
        return switch (templates.read(name, text, question.period().to())) {
            case Parsed.Wrong<ReportTemplate>(var mistakes) -> new Composition.Broken(mistakes);
            case Parsed.Ok<ReportTemplate>(var read) -> compose(read, question, officer);
        };
    }

    private Composition compose(ReportTemplate template, Question question, Officer officer) {
        var place = places.find(question.place());
        var named = new HashSet<>(template.indicators());
        named.addAll(template.claims());
        var composer = templates.composer(template.language(), question, named, officer);

        var title = composer.title(template);
        var office = Authors.office(place);
        var author = office + template.post();
        var line = composer.subtitle(template);
        var subtitle = line.isEmpty() && !template.post().isEmpty() ? author : line;
        var composed = new ArrayList<ComposedBlock>();
        var blocks = new ArrayList<Block>();
        for (var block : template.blocks()) {
            var next = composer.compose(block).after(blocks.size());
            composed.add(next);
            blocks.addAll(next.blocks());
        }
        blocks.add(Signature.of(author, question.asOf()));
        if (template.hasAppendix()) {
            blocks.addAll(new FiguresTable(pack, template.language()).of(composed));
        }

        var identity = new Identity(
                issue(question, title, subtitle, blocks), String.join("", title), template.language(), office,
                question.asOf().atStartOfDay(CHINA).toInstant());
        var document = new Document(
                identity, title.stream().map(Words::new).toList(),
                Stream.of(subtitle).filter(words -> !words.isEmpty()).map(Words::new).toList(), blocks);
        return composed.stream().allMatch(block -> block.untrue().isEmpty())
                ? new Composition.Composed(document, composed)
                : new Composition.Untrue(document, composed);
    }

    /// The report as a file; the trail keeps who took it away.
    @Transactional
    public byte[] export(Composition.Composed report, FileFormat format, PlaceCode place, Officer officer) {
        officer.must(Action.COMPOSE_REPORT, REGISTER, place);
        officer.must(Action.EXPORT, REGISTER, place);

        audit.record(officer, "report.export", report.issue());
        var file = new ByteArrayOutputStream();
        try {
            switch (format) {
                case DOCX -> docx.write(report.document(), file);
                case PDF -> pdf.write(report.document(), file);
                case HTML -> Html.write(report.document(), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /// Place, year, the position of the book, and eight digits of the text's hash: the same number is the same text.
    /// A county's position is the sum of its townships', which like each of them only ever grows.
    private String issue(Question question, List<String> title, String subtitle, List<Block> blocks) {
        long position = places.subtree(question.place()).stream()
                .map(PlaceCode::township)
                .distinct()
                .mapToLong(entries::position)
                .sum();
        var text = new StringBuilder();
        title.forEach(line -> text.append(line).append('\n'));
        text.append(subtitle).append('\n');
        blocks.forEach(block -> text.append(block.content()).append('\n'));
        return "%s-%d-%d-%s".formatted(
                question.place(), question.period().to().getYear(), position, hash(text.toString()));
    }

    private static String hash(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(sha256, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the pack's author calls the file; one from elsewhere by its path.
    private String name(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        var shown = absolute.startsWith(pack.folder()) ? pack.folder().relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw ReportProblem.TEMPLATE_UNREADABLE.refused(file);
            }
            var text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException unreadable) {
            throw ReportProblem.TEMPLATE_UNREADABLE.refused(file);
        }
    }
}
