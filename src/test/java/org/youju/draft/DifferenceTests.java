package org.youju.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.youju.draft.BlockDifference.Kind;

class DifferenceTests {
    @Test
    void whatDiffersIsToldWordByWord() {
        assertThat(shown("排查隐患{{hazards 余}}，全部整改。", "共排查隐患{{hazards}}，已全部整改。"))
                .isEqualTo("[+共]排查隐患[-{{hazards 余}}，][+{{hazards}}，已]全部整改。");
        assertThat(shown("完成投资1.25亿元", "完成投资1.35亿元")).isEqualTo("完成投资[-1.25][+1.35]亿元");
        assertThat(shown("", "新的一段")).isEqualTo("[+新的一段]");
        assertThat(shown("删去的一段", "")).isEqualTo("[-删去的一段]");
        assertThat(shown("没有变化", "没有变化")).isEqualTo("没有变化");
    }

    @Test
    void aSingleCharacterInCommonBetweenTwoChangesIsNotKeptApart() {
        assertThat(shown("甲的乙到了最后", "丙的丁到了最后")).isEqualTo("[-甲的乙][+丙的丁]到了最后");
    }

    @Test
    void theStretchesAreAlwaysBothTexts() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var before = words(random, 40);
            var after = random.nextBoolean() ? words(random, 40) : changed(before, random);
            var stretches = Difference.between(before, after);
            assertThat(joined(stretches, Stretch.Kind.INSERTED)).isEqualTo(before);
            assertThat(joined(stretches, Stretch.Kind.DELETED)).isEqualTo(after);
        }
        var long_ = words(random, 4_000);
        var other = words(random, 4_000);
        assertThat(joined(Difference.between(long_, other), Stretch.Kind.DELETED)).isEqualTo(other);
    }

    @Test
    void changesApartAreMergedAndChangesOfTheSameWordsAreNot() {
        assertThat(Merge.of("排查隐患，全部整改。", "共排查隐患，全部整改。", "排查隐患，全部整改到位。"))
                .contains("共排查隐患，全部整改到位。");
        assertThat(Merge.of("全部整改。", "全部整改到位。", "全部整改完毕。")).isEmpty();
        assertThat(Merge.of("全部整改。", "全部整改到位。", "全部整改到位。")).contains("全部整改到位。");
        assertThat(Merge.of("", "甲写的", "乙写的")).isEmpty();
    }

    @Test
    void mergedWithAnUnchangedTextIsTheChangedOne() {
        var random = new Random(8);
        for (int i = 0; i < 1_000; i++) {
            var base = words(random, 30);
            var mine = changed(base, random);
            assertThat(Merge.of(base, mine, base)).contains(mine);
            assertThat(Merge.of(base, base, mine)).contains(mine);
        }
    }

    @Test
    void thereIsAlwaysRoomBetweenTwoPlaces() {
        var random = new Random(9);
        var sorts = new ArrayList<Sort>();
        for (int i = 0; i < 2_000; i++) {
            int at = random.nextInt(sorts.size() + 1);
            var before = at == 0 ? Optional.<Sort>empty() : Optional.of(sorts.get(at - 1));
            var after = at == sorts.size() ? Optional.<Sort>empty() : Optional.of(sorts.get(at));
            var between = Sort.between(before, after);
            before.ifPresent(low -> assertThat(between).isGreaterThan(low));
            after.ifPresent(high -> assertThat(between).isLessThan(high));
            sorts.add(at, between);
        }
        assertThat(sorts).isSorted().doesNotHaveDuplicates();
        assertThatThrownBy(() -> Sort.between(Optional.of(new Sort("2")), Optional.of(new Sort("2"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sort("20")).hasMessageContaining("last not 0");
    }

    @Test
    void blocksAddedRemovedChangedAndMovedAreToldApart() {
        var before = List.of(passage("a", "一"), passage("b", "二"), passage("c", "三"), passage("d", "四"));
        var after = List.of(passage("d", "四"), passage("a", "一"), passage("n", "新"), passage("c", "三改"));
        var differences = BlockDifference.between(before, after);
        assertThat(differences).extracting(each -> each.block() + " " + each.kind() + (each.moved() ? " moved" : ""))
                .containsExactly("d SAME moved", "a SAME", "n ADDED", "b REMOVED", "c CHANGED");
        assertThat(differences).filteredOn(BlockDifference::isChange).hasSize(4);
        assertThat(differences.getLast().kind()).isEqualTo(Kind.CHANGED);
        assertThat(BlockDifference.between(before, before)).noneMatch(BlockDifference::isChange).hasSize(4);
        assertThat(BlockDifference.between(before, List.of())).hasSize(4).allMatch(each -> each.kind() == Kind.REMOVED);
    }

    private static Passage passage(String block, String source) {
        return new Passage(block, new Sort("1"), source, 1);
    }

    private static String shown(String before, String after) {
        return Difference.between(before, after).stream()
                .map(stretch -> switch (stretch.kind()) {
                    case SAME -> stretch.text();
                    case DELETED -> "[-" + stretch.text() + "]";
                    case INSERTED -> "[+" + stretch.text() + "]";
                })
                .collect(Collectors.joining());
    }

    private static String joined(List<Stretch> stretches, Stretch.Kind without) {
        return stretches.stream().filter(each -> each.kind() != without).map(Stretch::text).collect(Collectors.joining());
    }

    private static String words(Random random, int most) {
        return random.ints(random.nextInt(most), 0, 8).mapToObj(i -> "甲乙丙丁戊己，。".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int to = at + random.nextInt(text.length() - at + 1);
        return text.substring(0, at) + words(random, 5) + text.substring(to);
    }
}
