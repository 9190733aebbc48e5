package org.youju.sample;

import java.util.Optional;
import java.util.random.RandomGenerator;

/// Where a plan's entries are filed, and by whose clerk.
record Whereabouts(Recipe recipe, Recipe.Plan plan, RandomGenerator random) {

    Recipe.Place place(Optional<Recipe.Row> row) {
        return switch (plan.where()) {
            case TOWNSHIP -> recipe.township();
            case VILLAGE -> row.map(one -> named(one.place().value())).orElseGet(this::village);
            case ANY -> row.map(one -> named(one.place().value()))
                    .orElseGet(() -> random.nextInt(5) == 0 ? recipe.township() : village());
        };
    }

    /// The larger a village, the more happens in it.
    private Recipe.Place village() {
        var households = recipe.lists().get("households");
        return named(households.get(random.nextInt(households.size())).place().value());
    }

    private Recipe.Place named(String code) {
        return recipe.villages().stream()
                .filter(village -> village.code().value().equals(code))
                .findFirst()
                .orElse(recipe.township());
    }

    String clerk(Recipe.Place place) {
        boolean byVillage = plan.where() == Recipe.Where.ANY || plan.clerk().equals("village");
        if (!byVillage || place.equals(recipe.township())) {
            return plan.clerk();
        }
        return recipe.officers().stream()
                .filter(officer -> officer.place().equals(place.code()))
                .findFirst().orElseThrow().login();
    }
}
