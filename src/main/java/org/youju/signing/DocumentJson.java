package org.youju.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.document.Block;
import org.youju.document.Chart;
import org.youju.document.Document;
import org.youju.document.Figure;
import org.youju.document.Heading;
import org.youju.document.Identity;
import org.youju.document.Paragraph;
import org.youju.document.Run;
import org.youju.document.Said;
import org.youju.document.Salutation;
import org.youju.document.Signature;
import org.youju.document.Table;
import org.youju.document.Words;
import org.youju.entry.CanonicalJson;
import org.youju.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A document as bytes of which there is only one form (RFC 8785), and back. The bytes are what is signed: they are kept
/// and never written again from their reading.
final class DocumentJson {
    private static final JsonMapper JSON = new JsonMapper();
    /// What a document is written as; another form would be another number.
    private static final String FORM = "youju-document-1";

    private DocumentJson() {}

    static byte[] write(Document document) {
        var identity = document.identity();
        return CanonicalJson.write(Map.of(
                        "form", FORM,
                        "identity", Map.of(
                                "issue", identity.issue(), "title", identity.title(),
                                "language", identity.language().name(), "author", identity.author(),
                                "issued", identity.issued().toString()),
                        "title", document.title().stream().map(Words::text).toList(),
                        "subtitle", document.subtitle().stream().map(Words::text).toList(),
                        "blocks", document.blocks().stream().map(DocumentJson::block).toList()))
                .getBytes(UTF_8);
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Heading(var level, var words) -> Map.of("heading", level, "words", runs(words));
            case Salutation(var words) -> Map.of("salutation", words.text());
            case Paragraph(var words) -> Map.of("paragraph", runs(words));
            case Table table -> Map.of("table", table.caption().text(),
                    "columns", table.columns().stream().map(column -> Map.of(
                            "head", column.head().text(), "side", column.side().name(), "share", column.share())).toList(),
                    "rows", table.rows().stream()
                            .map(row -> row.cells().stream().map(cell -> runs(cell.words())).toList()).toList());
            case Chart chart -> Map.of("chart", chart.kind().name(), "caption", chart.caption().text(),
                    "labels", chart.labels(), "unit", chart.unit(), "alternative", chart.alternative(),
                    "series", chart.series().stream().map(one -> Map.of("title", one.title(), "values", one.values().stream()
                            .map(value -> value.map(BigDecimal::toPlainString).orElse("")).toList())).toList());
            case Signature(var name, var date) -> Map.of("signature", name.text(), "date", date);
        };
    }

    private static List<Object> runs(List<Run> runs) {
        return runs.stream().<Object>map(run -> switch (run) {
            case Words(var text) -> text;
            case Figure(var key, var text, var title) -> Map.of("figure", key, "text", text, "title", title);
            case Said(var key, var text, var title) -> Map.of("said", key, "text", text, "title", title);
        }).toList();
    }

    static Document read(byte[] bytes) {
        var node = JSON.readTree(new String(bytes, UTF_8));
        if (!node.path("form").asString("").equals(FORM)) {
            throw new IllegalArgumentException("document: form " + node.path("form") + " (expected: " + FORM + ")");
        }
        var identity = node.get("identity");
        return new Document(
                new Identity(text(identity, "issue"), text(identity, "title"), Language.valueOf(text(identity, "language")),
                        text(identity, "author"), Instant.parse(text(identity, "issued"))),
                words(node.get("title")), words(node.get("subtitle")),
                node.get("blocks").valueStream().map(DocumentJson::block).toList());
    }

    private static Block block(JsonNode node) {
        if (node.has("heading")) {
            return new Heading(node.get("heading").asInt(), runs(node.get("words")));
        }
        if (node.has("salutation")) {
            return Salutation.of(text(node, "salutation"));
        }
        if (node.has("paragraph")) {
            return new Paragraph(runs(node.get("paragraph")));
        }
        if (node.has("signature")) {
            return Signature.of(text(node, "signature"), LocalDate.parse(text(node, "date")));
        }
        return node.has("chart") ? chart(node) : table(node);
    }

    private static Block table(JsonNode node) {
        return new Table(new Words(text(node, "table")),
                node.get("columns").valueStream().map(column -> Table.Column.of(text(column, "head"),
                        Table.Side.valueOf(text(column, "side")), column.get("share").asInt())).toList(),
                node.get("rows").valueStream().map(row -> new Table.Row(
                        row.valueStream().map(cell -> new Table.Cell(runs(cell))).toList())).toList());
    }

    private static Block chart(JsonNode node) {
        return new Chart(Chart.Kind.valueOf(text(node, "chart")), new Words(text(node, "caption")),
                node.get("labels").valueStream().map(JsonNode::asString).toList(),
                node.get("series").valueStream().map(one -> new Chart.Series(text(one, "title"),
                        one.get("values").valueStream().map(JsonNode::asString)
                                .map(value -> value.isEmpty() ? Optional.<BigDecimal>empty()
                                        : Optional.of(new BigDecimal(value)))
                                .toList())).toList(),
                text(node, "unit"), text(node, "alternative"));
    }

    private static List<Run> runs(JsonNode nodes) {
        return nodes.valueStream().<Run>map(node -> {
            if (node.isString()) {
                return new Words(node.asString());
            }
            return node.has("figure")
                    ? new Figure(text(node, "figure"), text(node, "text"), text(node, "title"))
                    : new Said(text(node, "said"), text(node, "text"), text(node, "title"));
        }).toList();
    }

    private static List<Words> words(JsonNode nodes) {
        return nodes.valueStream().map(node -> new Words(node.asString())).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
