package org.youju.font;

import java.util.List;
import java.util.stream.Stream;

/// What a typeface is for, and by which names faces for it are known: first those that offices have, then what stands
/// in for them on a machine without. Full names, family names and PostScript names count alike.
public enum Role {
    /// 小标宋
    TITLE(
            "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXBSJW--GB1-0", "小标宋",
            "华文中宋", "STZhongsong", "Noto Serif CJK SC Black", "Noto Serif SC Black", "Source Han Serif SC Heavy",
            "Noto Serif CJK SC Bold", "Noto Serif SC Bold", "Source Han Serif SC Bold", "FandolSong Bold",
            "Songti SC Bold"),
    /// 仿宋
    BODY(
            "仿宋_GB2312", "FangSong_GB2312", "方正仿宋_GBK", "方正仿宋简体", "FZFangSong-Z02", "仿宋", "FangSong",
            "华文仿宋", "STFangsong", "FandolFang", "FandolFang R", "Noto Serif CJK SC", "Noto Serif SC",
            "Source Han Serif SC", "Songti SC"),
    /// 楷体
    KAI(
            "楷体_GB2312", "KaiTi_GB2312", "方正楷体_GBK", "方正楷体简体", "FZKai-Z03", "楷体", "KaiTi", "华文楷体",
            "STKaiti", "Kaiti SC", "FandolKai", "FandolKai R", "LXGW WenKai", "霞鹜文楷", "AR PL KaitiM GB",
            "Noto Serif CJK SC"),
    /// 黑体
    HEI(
            "黑体", "SimHei", "方正黑体_GBK", "方正黑体简体", "华文黑体", "STHeiti", "Heiti SC", "FandolHei",
            "FandolHei R", "Noto Sans CJK SC Medium", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
            "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"),
    /// 宋体
    SONG(
            "宋体", "SimSun", "华文宋体", "STSong", "Songti SC", "FandolSong", "FandolSong R", "Noto Serif CJK SC",
            "Noto Serif SC", "Source Han Serif SC", "AR PL SungtiL GB");

    /// Where any role looks last: for the characters of names that a face of GB 2312 does not have, 堃 and 喆, and ㎡.
    private static final List<String> LAST = List.of(
            "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "宋体", "SimSun", "SimSun-ExtB",
            "宋体-方正超大字符集", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "微软雅黑", "Microsoft YaHei",
            "PingFang SC", "LXGW WenKai", "FandolSong", "AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei",
            "WenQuanYi Micro Hei", "Droid Sans Fallback", "TW-Sung", "TW-Kai", "Segoe UI Symbol", "DejaVu Sans");

    private final List<String> names;

    Role(String... names) {
        this.names = List.of(names);
    }

    /// In the order in which they are asked.
    List<String> names() {
        return Stream.concat(names.stream(), LAST.stream()).distinct().toList();
    }
}
