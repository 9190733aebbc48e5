package org.youju.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.PlaceCode;

/// What the sample township is made from, as the files in the pack's `sample` folder say.
///
/// @param asOf the last day on which anything happened
/// @param lists rows from which entries pick: villages, households, enterprises and the recipe's own lists
record Recipe(
        String id,
        long seed,
        LocalDate asOf,
        Place county,
        Place township,
        List<Place> villages,
        List<SampleOfficer> officers,
        List<Target> targets,
        List<String> surnames,
        List<String> givenNames,
        Map<String, List<Row>> lists,
        List<Plan> plans,
        RowsByPlace byPlace) {

    List<Row> rows(String list) {
        return Optional.ofNullable(lists.get(list)).orElseThrow(() -> new IllegalArgumentException(
                "sample: list " + list + " (expected: " + lists.keySet() + ")"));
    }

    /// Those of them that belong to a place.
    List<Row> rows(String list, PlaceCode place) {
        return byPlace.at(rows(list), place);
    }

    record Place(PlaceCode code, String name) {}

    /// The same recipe with lists that grow while stories are told.
    Recipe with(Map<String, List<Row>> growing) {
        return new Recipe(id, seed, asOf, county, township, villages, officers, targets, surnames, givenNames, growing,
                plans, new RowsByPlace());
    }

    record Target(String indicator, int year, BigDecimal value) {}

    /// A row of a list. Rows that belong to a village name it; others belong to the township.
    record Row(PlaceCode place, Map<String, String> columns) {}

    /// Where a plan's entries are filed.
    enum Where {
        TOWNSHIP,
        VILLAGE,
        /// mostly in villages, sometimes by the township itself
        ANY
    }

    /// The entries of one register.
    ///
    /// @param clerk who files, unless a village's own clerk does
    /// @param lead who approves and corrects
    /// @param leader who decides what a leader in charge decides
    /// @param photographed how many of a hundred entries have a photograph that no move asks for
    /// @param years how many entries each year; with `each`, how many of a hundred rows have one
    /// @param each the list every row of which may have an entry; empty for none
    /// @param every with `each`: its rows have an entry every so many days of the year; 0 for once a year
    /// @param list the list that the entries become rows of, for later plans to pick from; empty for none
    /// @param monthly with `each`: the columns that say from and to when a row has an entry every month; empty for none
    /// @param rows entries written out, which override `fields`
    record Plan(
            String register,
            Where where,
            String clerk,
            String lead,
            String leader,
            int photographed,
            Map<Integer, Integer> years,
            String each,
            int every,
            String list,
            List<String> monthly,
            List<Map<String, Draw>> rows,
            Map<String, Draw> fields,
            List<Stage> stages,
            List<Fault> faults) {}

    /// How far entries get: of a hundred, `weight` stay in this state.
    ///
    /// @param after the state it builds on; empty for the first
    /// @param by the move that leads here; empty for the first
    record Stage(String state, String after, String by, int weight, String reason, Map<String, Draw> fields) {}

    /// A clock that is extended, or stopped for some days.
    ///
    /// @param pause why it is stopped; empty where it is extended
    /// @param amount the days it stands still, or how much longer it becomes, in the unit of the term
    /// @param after so many days after the state was reached
    record Clock(String term, String pause, int amount, int after) {}

    /// What goes wrong in real life, with so many of a thousand entries.
    sealed interface Fault {
        int perThousand();

        /// Filed so many days after the event.
        record Late(int perThousand, int min, int max) implements Fault {}

        /// Taken through every step one by one, with a detour (sent back, submitted again) at one of its states.
        ///
        /// @param clocks what is done to its clocks at that state
        /// @param hasty all within the minute it was filed, as when it is written down afterwards
        record Stepwise(
                int perThousand, String at, List<String> detour, List<Clock> clocks, String reason, boolean hasty)
                implements Fault {}

        record Corrected(int perThousand, Map<String, Draw> fields, String reason) implements Fault {}

        record Withdrawn(int perThousand, String reason) implements Fault {}

        /// Filed a second time with slightly other words, and that one withdrawn.
        record Duplicate(int perThousand, Map<String, Draw> fields, String reason) implements Fault {}
    }
}
