package org.youju.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// One mapping of a recipe's file, in which every scalar is still its own text.
///
/// @param where the file and the keys that lead here, for messages
record Yaml(String where, Map<String, Object> values) {
    static List<Yaml> documents(Path file) {
        var settings = LoadSettings.builder().setSchema(new FailsafeSchema()).setLabel(file.toString()).build();
        try (var in = Files.newInputStream(file)) {
            var documents = new ArrayList<Yaml>();
            for (var document : new Load(settings).loadAllFromInputStream(in)) {
                documents.add(of(file.getFileName().toString(), document));
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException("sample " + file, e);
        }
    }

    private static Yaml of(String where, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong(where, value, "a mapping");
        }
        var values = new LinkedHashMap<String, Object>();
        map.forEach((key, inner) -> values.put((String) key, inner));
        return new Yaml(where, values);
    }

    static IllegalArgumentException wrong(String where, Object value, String expected) {
        return new IllegalArgumentException(where + ": " + value + " (expected: " + expected + ")");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isMapping(String key) {
        return values.get(key) instanceof Map;
    }

    String text(String key) {
        if (values.get(key) instanceof String text) {
            return text;
        }
        throw wrong(where + "." + key, values.get(key), "a text");
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    int number(String key, int otherwise) {
        return has(key) ? decimal(key).intValueExact() : otherwise;
    }

    BigDecimal decimal(String key) {
        try {
            return new BigDecimal(text(key));
        } catch (NumberFormatException _) {
            throw wrong(where + "." + key, values.get(key), "a number");
        }
    }

    LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    Yaml mapping(String key) {
        return of(where + "." + key, values.get(key));
    }

    Yaml mappingOrNothing(String key) {
        return has(key) ? mapping(key) : new Yaml(where + "." + key, Map.of());
    }

    List<Yaml> mappings(String key) {
        var found = new ArrayList<Yaml>();
        if (has(key)) {
            for (var one : elements(key)) {
                found.add(of(where + "." + key + "[" + found.size() + "]", one));
            }
        }
        return found;
    }

    /// Two whole numbers, such as `[3, 10]`.
    record Range(int first, int last) {}

    Range range(String key) {
        var ends = texts(key);
        return new Range(Integer.parseInt(ends.getFirst()), Integer.parseInt(ends.getLast()));
    }

    List<String> texts(String key) {
        return elements(key).stream().map(String.class::cast).toList();
    }

    private List<?> elements(String key) {
        if (values.get(key) instanceof List<?> list) {
            return list;
        }
        throw wrong(where + "." + key, values.get(key), "a list");
    }
}
