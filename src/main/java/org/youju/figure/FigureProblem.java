package org.youju.figure;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What figures refuse.
public enum FigureProblem implements Problem {
    INDICATOR_UNKNOWN(404, "%s 没有指标“%s”。请在指标表中查看可用的指标。",
            "There is no indicator \"%2$s\" on %1$s. The table of figures lists those there are."),
    CLAIM_UNKNOWN(404, "%s 没有论断“%s”。请在论断页面查看可用的论断。",
            "There is no claim \"%2$s\" on %1$s. The page of claims lists those there are."),
    POSITION_OF_ONE_BOOK(
    422, "按流水号查看数据时，请指定一个乡镇或村。", "Figures up to a running number are those of one township or village: name one."),
    POSITION_AHEAD(422, "流水号 %d 还没有：台账目前到 %d。", "Running number %d has not been reached: the ledgers stand at %d."),
    YEAR_IMPLAUSIBLE(422, "年份 %s 无效：请填四位年份，如 2025。", "The year %s is no year: use four digits, such as 2025."),
    DAY_IMPLAUSIBLE(422, "日期“%s”无效：请按 2025-12-31 的样式填写，或留空表示今天。",
    "\"%s\" is no day: write it like 2025-12-31, or leave it empty for today."),
    POSITION_IMPLAUSIBLE(
    422, "流水号“%s”无效：请填正整数，或留空表示最新。",
    "\"%s\" is no running number: use a whole number from 1, or leave it empty for the newest.");

    private final int status;
    private final Text text;

    FigureProblem(int status, String zh, String en) {
        this.status = status;
        this.text = new Text(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text text() {
        return text;
    }
}
