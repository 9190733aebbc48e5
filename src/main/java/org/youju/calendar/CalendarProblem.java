package org.youju.calendar;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What the calendar refuses.
public enum CalendarProblem implements Problem {
    YEAR_NOT_PUBLISHED(409, "期限届满日 %s 只是暂估：%d 年的放假安排尚未录入，法定期限不能按暂估办理。请系统管理员先在“工作日历”中录入国务院办公厅的放假通知。",
    "The last day, %s, is only an estimate: the holidays of %d have not been entered, and a legal term cannot rest on an estimate. Ask the system administrator to enter the State Council's notice under \"Working calendar\" first."),
    NOT_AN_ADMINISTRATOR(403, "只有系统管理员可以录入放假安排。请联系本单位系统管理员。",
    "Only a system administrator enters holidays. Ask yours."),
    PLAN_WRONG(422, "放假安排有误：%s。请改正后重新提交。", "The holidays are not right: %s. Correct them and submit them again."),
    PLAN_UNCHANGED(409, "%d 年的放假安排与现有的相同，没有需要保存的内容。", "The holidays of %d are the same as those known, so there is nothing to save.");

    private final int status;
    private final Text text;

    CalendarProblem(int status, String zh, String en) {
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
