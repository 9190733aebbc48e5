package org.youju.ledger;

import org.youju.kernel.Text;

/// How much an open clock asks for, as it follows from today's date; kept nowhere.
public enum Urgency {
    /// stands still
    PAUSED("中止计算", "paused"),
    /// nothing to do yet for its sake
    RUNNING("期限内", "in time"),
    /// its last day is near; or what had to be waited for is over
    REMINDER("即将到期", "due soon"),
    OVERDUE("已逾期", "overdue"),
    /// overdue for so long that it goes to the leader in charge
    ESCALATED("已报分管领导", "with the leader in charge");

    private final Text text;

    Urgency(String zh, String en) {
        this.text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }

    /// Whether somebody should act.
    public boolean isTask() {
        return compareTo(REMINDER) >= 0;
    }
}
