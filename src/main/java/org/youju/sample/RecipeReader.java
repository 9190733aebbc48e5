package org.youju.sample;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.youju.kernel.PlaceCode;

/// Reads the recipe of the sample township: `township.yaml` and one document a register in the other files.
final class RecipeReader {
    private static final String TOWNSHIP_FILE = "township.yaml";
    private static final String LISTS = "lists";
    private static final String CREDIT_AGENCY = "91";
    /// How many of a village's registered residents are insured as employees, elsewhere, or not at all.
    private static final int NOT_TO_BE_INSURED = 125;
    /// Whole years that the sample tells of, before the one it ends in.
    private static final int YEARS_TOLD = 2;

    private RecipeReader() {}

    static Recipe read(Path folder) {
        var yaml = Yaml.documents(folder.resolve(TOWNSHIP_FILE)).getFirst();
        var township = place(yaml.mapping("township"));
        var villages = yaml.mappings("villages").stream().map(RecipeReader::place).toList();
        var names = yaml.mapping("names");
        return new Recipe(
                yaml.text("sample"), yaml.decimal("seed").longValueExact(), yaml.date("as_of"),
                place(yaml.mapping("county")), township, villages,
                yaml.mappings("officers").stream().map(one -> officer(one, township)).toList(),
                yaml.mappings("targets").stream().map(one -> new Recipe.Target(
                        one.text("indicator"), one.number("year", 0), one.decimal("value"))).toList(),
                names.text("surnames").codePoints().mapToObj(Character::toString).toList(),
                List.of(names.text("given").split(",")),
                lists(yaml, township.code(), folder.resolve(LISTS)), plans(folder), new RowsByPlace());
    }

    private static Recipe.Place place(Yaml yaml) {
        return new Recipe.Place(new PlaceCode(yaml.text("code")), yaml.text("name"));
    }

    private static SampleOfficer officer(Yaml yaml, Recipe.Place township) {
        return new SampleOfficer(
                yaml.text("login"), yaml.text("name"),
                SampleOfficer.Post.valueOf(yaml.text("role").toUpperCase(Locale.ROOT)), yaml.text("office", "村民委员会"),
                new PlaceCode(yaml.text("place", township.code().value())));
    }

    /// Enterprises get their credit codes, villages their households; the recipe's own lists have one column, `name`,
    /// those in files of their own as many as they need. `enterprises` are those that were there all the while,
    /// `open_enterprises` new ones too.
    private static Map<String, List<Recipe.Row>> lists(Yaml yaml, PlaceCode township, Path folder) {
        var lists = new HashMap<String, List<Recipe.Row>>();
        var villageCodes = yaml.mappings("villages").stream()
                .collect(toMap(one -> one.text("name"), one -> new PlaceCode(one.text("code"))));
        var enterprises = yaml.mappings("enterprises").stream()
                .map(one -> enterprise(one, township, villageCodes))
                .toList();
        lists.put("closed_enterprises", enterprises.stream()
                .filter(row -> row.columns().containsKey("closed_on")).toList());
        lists.put("open_enterprises", enterprises.stream()
                .filter(row -> !row.columns().containsKey("closed_on")).toList());
        var firstYear = yaml.date("as_of").getYear() - YEARS_TOLD;
        lists.put("enterprises", lists.get("open_enterprises").stream()
                .filter(row -> LocalDate.parse(row.columns().get("registered_on")).getYear() < firstYear)
                .toList());
        lists.get("enterprises").forEach(row -> lists
                .computeIfAbsent("enterprises_" + row.columns().get("kind"), _ -> new ArrayList<>()).add(row));
        var own = yaml.mapping("lists");
        for (var list : own.values().keySet()) {
            lists.put(list, own.texts(list).stream().map(name -> new Recipe.Row(township, Map.of("name", name)))
                    .toList());
        }
        var villages = new ArrayList<Recipe.Row>();
        var names = yaml.mapping("names");
        var households = new Households(
                names.text("surnames").codePoints().mapToObj(Character::toString).toList(),
                List.of(names.text("given").split(",")));
        for (var village : yaml.mappings("villages")) {
            var code = new PlaceCode(village.text("code"));
            int persons = households.add(code, village.number("households", 0));
            var columns = new HashMap<>(Map.of(
                    "persons", String.valueOf(persons), "registered", String.valueOf(persons + NOT_TO_BE_INSURED)));
            village.values().keySet().forEach(key -> columns.put(key, village.text(key)));
            villages.add(new Recipe.Row(code, columns));
        }
        lists.put("villages", villages);
        lists.putAll(households.lists());
        files(folder).stream().flatMap(file -> Yaml.documents(file).stream())
                .forEach(one -> lists.put(one.text("list"), one.has("from") ? part(one, lists)
                        : one.mappings("rows").stream().map(row -> row(row, township)).toList()));
        return Map.copyOf(lists);
    }

    /// The rows of another list whose column `where` has one of the values `is`.
    private static List<Recipe.Row> part(Yaml yaml, Map<String, List<Recipe.Row>> lists) {
        var wanted = yaml.texts("is");
        return lists.get(yaml.text("from")).stream()
                .filter(row -> wanted.contains(row.columns().get(yaml.text("where"))))
                .toList();
    }

    /// A row belongs to the village in its column `place`; without one, to the township.
    private static Recipe.Row row(Yaml row, PlaceCode township) {
        var columns = new LinkedHashMap<String, String>();
        row.values().keySet().forEach(column -> columns.put(column, row.text(column)));
        return new Recipe.Row(row.has("place") ? new PlaceCode(row.text("place")) : township, columns);
    }

    private static Recipe.Row enterprise(Yaml yaml, PlaceCode township, Map<String, PlaceCode> villages) {
        var columns = new HashMap<String, String>();
        yaml.values().keySet().forEach(key -> columns.put(key, yaml.text(key)));
        columns.putIfAbsent("credit_code", creditCode(township, yaml.number("number", 0)));
        return new Recipe.Row(villages.getOrDefault(yaml.text("village", ""), township), Map.copyOf(columns));
    }

    private static String creditCode(PlaceCode township, int number) {
        return CheckDigits.creditCode(CREDIT_AGENCY + township.value().substring(0, 6) + "MA%07d".formatted(number));
    }

    private static List<Recipe.Plan> plans(Path folder) {
        return files(folder).stream()
                .flatMap(file -> Yaml.documents(file).stream())
                .map(RecipeReader::plan)
                .toList();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(TOWNSHIP_FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("sample " + folder, e);
        }
    }

    private static Recipe.Plan plan(Yaml yaml) {
        var years = new LinkedHashMap<Integer, Integer>();
        var counts = yaml.mappingOrNothing("years");
        counts.values().keySet().forEach(year -> years.put(Integer.valueOf(year), counts.number(year, 0)));
        return new Recipe.Plan(
                yaml.text("register"), Recipe.Where.valueOf(yaml.text("where", "township").toUpperCase(Locale.ROOT)),
                yaml.text("clerk"), yaml.text("lead"), yaml.text("leader", "deputy1"),
                yaml.number("photographed", 0), years, yaml.text("each", ""), yaml.number("every", 0),
                yaml.text("list", ""), yaml.has("monthly") ? yaml.texts("monthly") : List.of(),
                yaml.mappings("rows").stream().map(DrawReader::fields).toList(),
                DrawReader.fields(yaml.mapping("fields")), stages(yaml), faults(yaml));
    }

    private static List<Recipe.Stage> stages(Yaml yaml) {
        var stages = new ArrayList<Recipe.Stage>();
        for (var stage : yaml.mappings("stages")) {
            var before = stages.isEmpty() ? "" : stages.getLast().state();
            stages.add(new Recipe.Stage(
                    stage.text("state"), stage.text("after", before), stage.text("by", ""), stage.number("weight", 0),
                    stage.text("reason", ""), DrawReader.fields(stage.mappingOrNothing("fields"))));
        }
        return stages;
    }

    private static List<Recipe.Fault> faults(Yaml yaml) {
        return yaml.mappings("faults").stream().map(RecipeReader::fault).toList();
    }

    private static Recipe.Fault fault(Yaml yaml) {
        int share = yaml.number("per_thousand", 0);
        return switch (yaml.text("fault")) {
            case "late" -> new Recipe.Fault.Late(share, yaml.range("days").first(), yaml.range("days").last());
            case "stepwise" -> new Recipe.Fault.Stepwise(
                    share, yaml.text("at", ""), yaml.has("detour") ? yaml.texts("detour") : List.of(),
                            yaml.mappings("clocks").stream().map(RecipeReader::clock).toList(),
                            yaml.text("reason", ""), false);
            case "hasty" -> new Recipe.Fault.Stepwise(share, "", List.of(), List.of(), "", true);
            case "corrected" -> new Recipe.Fault.Corrected(
                    share, DrawReader.fields(yaml.mapping("fields")), yaml.text("reason"));
            case "withdrawn" -> new Recipe.Fault.Withdrawn(share, yaml.text("reason"));
            case "duplicate" -> new Recipe.Fault.Duplicate(
                    share, DrawReader.fields(yaml.mapping("fields")), yaml.text("reason"));
            default -> throw Yaml.wrong(
                    yaml.where(), yaml.text("fault"), "late, stepwise, hasty, corrected, withdrawn or duplicate");
        };
    }

    private static Recipe.Clock clock(Yaml yaml) {
        return new Recipe.Clock(
                yaml.text("term"), yaml.text("pause", ""), yaml.number(yaml.has("extend") ? "extend" : "days", 0),
                yaml.number("after", 1));
    }
}
