package org.youju.template;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What composing refuses.
public enum TemplateProblem implements Problem {
    NO_COUNTY(422, "%s 没有上级县（区、市），模板中的 {{county}} 无法填写。请改用 {{place}}。",
            "There is no county above %s to fill {{county}} in. Use {{place}} instead."),
    TOO_MANY_RECORDS(422, "%s 有 %d 条登记，一次最多列出 %d 条。请加 limit 或 where。",
            "%s counts %d entries; at most %d can be listed. Add limit or where."),
    RECORDS_UNREADABLE(403, "报告要列出“%s”中的登记，您没有查看其中 %d 条的权限。请由有权限的人员生成。",
            "The report lists entries of \"%s\", of which you may not read %d. Somebody who may has to compose it.");

    private final int status;
    private final Text text;

    TemplateProblem(int status, String zh, String en) {
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
