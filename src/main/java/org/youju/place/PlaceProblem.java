package org.youju.place;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What this module refuses.
public enum PlaceProblem implements Problem {
    PLACE_UNKNOWN(404, "没有代码为 %s 的地方。请核对12位统计用区划代码，或由系统管理员先登记这个地方。",
            "There is no place with code %s. Check the 12-digit division code, or have a system administrator add it."),
    PLACE_KNOWN_ALREADY(409, "代码 %s 已经登记，名称是“%s”。如名称有变，请先终止原地方，再用新代码登记。",
            "Code %s is taken by “%s”. If the place has changed, end the old one and add the"
                    + " new one under its own code."),
    NO_TOWNSHIP(409, "%s 不属于任何乡镇。请选择乡镇或村。",
            "%s does not belong to a township. Choose a township or a village."),
    NOT_ONE_TOWNSHIP(409, "系统里有 %s 个乡镇，请指明是哪一个。",
            "There are %s townships here. Say which one is meant."),
    OFFICE_KNOWN_ALREADY(409, "科室“%s”已经登记。", "Office “%s” is there already.");

    private final int status;
    private final Text text;

    PlaceProblem(int status, String zh, String en) {
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
