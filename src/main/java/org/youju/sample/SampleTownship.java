package org.youju.sample;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Text;
import org.youju.pack.Pack;
import org.youju.pack.Register;
import org.youju.place.Office;

/// A made-up township and its ledgers, as the `sample` folder of a pack describes them. [SampleLoader] brings it into
/// the books.
public final class SampleTownship {
    private static final String FOLDER = "sample";

    /// A place of the sample, county first, then the township and its villages.
    public record SamplePlace(PlaceCode code, String name) {}

    /// What an indicator was to reach in a year.
    public record SampleTarget(String indicator, int year, BigDecimal value) {}

    private final Recipe recipe;
    private final Pack pack;

    private SampleTownship(Recipe recipe, Pack pack) {
        this.recipe = recipe;
        this.pack = pack;
    }

    public static SampleTownship of(Pack pack) {
        return new SampleTownship(RecipeReader.read(folder(pack)), pack);
    }

    private static Path folder(Pack pack) {
        return pack.folder().resolve(FOLDER);
    }

    public PlaceCode township() {
        return recipe.township().code();
    }

    public List<SamplePlace> places() {
        var places = new ArrayList<SamplePlace>();
        places.add(new SamplePlace(recipe.county().code(), recipe.county().name()));
        places.add(new SamplePlace(recipe.township().code(), recipe.township().name()));
        recipe.villages().forEach(village -> places.add(new SamplePlace(village.code(), village.name())));
        return places;
    }

    public List<SampleOfficer> officers() {
        return recipe.officers();
    }

    /// Those that clerks keep ledgers in, each known by its clerk's login.
    public List<Office> offices() {
        return recipe.officers().stream()
                .filter(officer -> officer.post() == SampleOfficer.Post.CLERK)
                .map(officer -> new Office(officer.login(), township(), title(officer)))
                .toList();
    }

    /// In English as the registers that the office keeps have it, where it keeps any.
    private Text title(SampleOfficer officer) {
        return pack.registerIds().stream()
                .map(id -> register(id).office())
                .filter(office -> office.zh().equals(officer.office()))
                .findFirst()
                .orElseGet(() -> Text.same(officer.office()));
    }

    public List<SampleTarget> targets() {
        return recipe.targets().stream()
                .map(target -> new SampleTarget(target.indicator(), target.year(), target.value()))
                .toList();
    }

    /// The stories of all entries, register by register as the recipe has them. The same recipe tells the same stories.
    public List<Story> stories() {
        var stories = new ArrayList<Story>();
        var lists = new HashMap<>(recipe.lists());
        var growing = recipe.with(lists);
        var told = new HashMap<String, Storyteller.Told>();
        for (var plan : recipe.plans()) {
            int first = stories.size();
            new Storyteller(growing, plan, register(plan.register()),
                    told.computeIfAbsent(plan.register(), _ -> new Storyteller.Told()), stories::add).tell();
            if (!plan.list().isEmpty()) {
                lists.merge(plan.list(), rows(stories.subList(first, stories.size())), SampleTownship::joined);
            }
        }
        return stories;
    }

    /// Subjects that later entries refer to: what was filed, and not withdrawn since.
    private static List<Recipe.Row> rows(List<Story> stories) {
        return stories.stream()
                .filter(story -> story.then().stream().noneMatch(Story.Step.Withdraw.class::isInstance))
                .map(story -> new Recipe.Row(story.place(), story.fields().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, field -> String.valueOf(field.getValue())))))
                .toList();
    }

    private static List<Recipe.Row> joined(List<Recipe.Row> some, List<Recipe.Row> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    Register register(String id) {
        return pack.register(id, recipe.asOf()).orElseThrow(() -> new IllegalArgumentException(
                "sample: register " + id + " (expected: a register of pack " + pack.id() + ")"));
    }

    /// A digest over everything that the stories say: equal if and only if nothing differs.
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            stories().forEach(story -> digest.update(story.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
