package org.youju.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youju.kernel.Mistake;
import org.youju.kernel.Text;

/// What somebody has typed into a form, and what is wrong with it: all of it at once, each mistake beside its field.
///
/// A mistake belongs to the field whose name is its `where`; any other stands at the head of the form alone.
public record Form(Map<String, List<String>> entered, List<Mistake> mistakes) {
    public Form {
        entered = Map.copyOf(entered);
        mistakes = List.copyOf(mistakes);
    }

    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    /// What was posted: a handler's `@RequestParam MultiValueMap<String, String>`.
    public static Form of(Map<String, List<String>> posted) {
        return new Form(posted, List.of());
    }

    public Form with(String name, String value) {
        var more = new HashMap<>(entered);
        more.put(name, List.of(value));
        return new Form(more, mistakes);
    }

    public Form wrong(List<Mistake> found) {
        var more = new ArrayList<>(mistakes);
        more.addAll(found);
        return new Form(entered, more);
    }

    public Form wrong(String name, Text expected) {
        return wrong(List.of(new Mistake(name, value(name), expected)));
    }

    public boolean isRight() {
        return mistakes.isEmpty();
    }

    /// What was typed into the field, without the blanks around it; empty when nothing was.
    public String value(String name) {
        var values = entered.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /// What was typed into the field, to the last blank: passwords.
    public String exact(String name) {
        var values = entered.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String name, String value) {
        return entered.getOrDefault(name, List.of()).contains(value);
    }

    public List<Mistake> mistakes(String name) {
        return mistakes.stream().filter(mistake -> mistake.where().equals(name)).toList();
    }
}
