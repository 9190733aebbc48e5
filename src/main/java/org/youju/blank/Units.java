package org.youju.blank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The units that reports count in: which word is one, and which count the same kind of thing.
final class Units {
    /// Sizes of one quantity: what one is worth in the first.
    private static final List<Map<String, Double>> QUANTITIES = List.of(
            Map.of("元", 1.0, "万元", 1e4, "亿元", 1e8, "千元", 1e3, "百万元", 1e6, "万", 1e4),
            Map.of("平方米", 1.0, "万平方米", 1e4, "平米", 1.0, "平方", 1.0, "㎡", 1.0),
            Map.of("亩", 1.0, "万亩", 1e4, "公顷", 15.0, "平方公里", 1500.0),
            Map.of("米", 1.0, "公里", 1e3, "千米", 1e3, "延米", 1.0, "里", 500.0),
            Map.of("立方米", 1.0, "立方", 1.0, "方", 1.0, "万立方米", 1e4, "土方", 1.0),
            Map.of("吨", 1.0, "万吨", 1e4, "公斤", 1e-3, "千克", 1e-3, "斤", 5e-4),
            Map.of("%", 1.0, "‰", 0.1, "个百分点", 1.0, "百分点", 1.0, "个点", 1.0),
            Map.of("微克/立方米", 1.0, "微克每立方米", 1.0, "微克", 1.0));

    /// Words for single things of a kind. One counts what another does, though seldom as readily as the same word.
    private static final List<List<String>> KINDS = List.of(
            List.of("户", "户次"),
            List.of("人", "名", "人次", "位", "万人", "万人次"),
            List.of("家", "家次", "户企业", "个", "处", "所", "座"),
            List.of("件", "起", "宗", "条", "项", "个", "处", "例", "件次", "件事", "类"),
            List.of("次", "场", "场次", "期", "批次", "批", "轮", "届", "趟", "遍", "班次"),
            List.of("个村", "村", "个", "个行政村", "个自然村", "个村庄", "个社区", "个村（社区）"),
            List.of("条", "段", "条处", "处"),
            List.of("台", "套", "台套", "个", "部", "盏", "块", "组"),
            List.of("份", "本", "册", "张", "篇", "条", "件", "票"),
            List.of("天", "日"), List.of("课时", "学时", "小时"), List.of("个", "座", "处", "所", "家"),
            List.of("块", "块次", "地块"), List.of("株", "棵", "颗"), List.of("头", "只", "羽"),
            List.of("辆", "台", "车次", "台次"), List.of("度", "千瓦时"), List.of("盏", "个", "处"));

    private static final List<String> OTHERS = List.of("对", "支", "眼", "口", "幅", "面", "枚", "间", "栋", "幢", "片",
            "顷", "倍", "星", "箱", "瓶", "袋", "年", "个月", "个工作日", "分", "人份", "岁");

    private static final List<String> ALL = all();

    private Units() {}

    private static List<String> all() {
        var all = new ArrayList<>(OTHERS);
        QUANTITIES.forEach(quantity -> all.addAll(quantity.keySet()));
        KINDS.forEach(all::addAll);
        all.add("％");
        all.remove("里");
        return all.stream().distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /// The longest unit that the text begins with at an offset.
    static Optional<String> at(String text, int offset) {
        return ALL.stream().filter(unit -> text.startsWith(unit, offset)).findFirst();
    }

    static String plain(String unit) {
        return unit.equals("％") ? "%" : unit;
    }

    static boolean isRate(String unit) {
        return List.of("%", "‰", "个百分点", "百分点", "个点").contains(plain(unit));
    }

    /// Whether a value in one prints in the other by moving digits, as 亿元 in 万元.
    static boolean sameQuantity(String one, String other) {
        return QUANTITIES.stream().anyMatch(it -> it.containsKey(plain(one)) && it.containsKey(plain(other)));
    }

    /// How well an indicator's unit fits the one written, from 0 to 1. 1 where none is written.
    static double fit(String written, String unit) {
        var said = plain(written);
        if (said.equals(unit)) {
            return 1;
        }
        if (said.isEmpty()) {
            return isRate(unit) ? 0.4 : 0.8;
        }
        if (sameQuantity(said, unit)) {
            return 0.9;
        }
        if (!said.isEmpty() && QUANTITIES.stream().anyMatch(it -> it.containsKey(said) || it.containsKey(unit))) {
            return 0.02;
        }
        return KINDS.stream().anyMatch(kind -> kind.contains(said) && kind.contains(unit)) ? 0.7 : 0.15;
    }
}
