package org.youju.ledger;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What is refused about terms and their clocks.
public enum TermProblem implements Problem {
    TERM_UNKNOWN(404, "台账“%s”没有“%s”这一期限。", "The register \"%s\" has no term \"%s\"."),
    NOT_RUNNING(409, "“%s”的期限尚未开始计算，或不适用于这条登记。请先填写起算日期。",
    "The term \"%s\" has not begun, or does not apply to this entry. Fill in the date it runs from first."),
    MET_ALREADY(409, "“%s”已办结，期限不能再变动。", "\"%s\" has been done: its term cannot be changed any more."),
    GROUND_UNKNOWN(422, "“%s”不能以“%s”为由中止。请从列出的事由中选择。", "\"%s\" cannot be paused for \"%s\". Choose one of the grounds listed."),
    PAUSED_ALREADY(409, "“%s”已经中止。请先恢复计算，再登记新的中止。", "\"%s\" is paused already. Resume it first."),
    NOT_PAUSED(409, "“%s”没有中止，无须恢复。", "\"%s\" is not paused, so there is nothing to resume."),
    RUN_OUT(409, "“%s”已于 %s 届满，届满后不能再中止或延长。请尽快办结。",
    "\"%s\" ran out on %s and cannot be paused or extended after that. Finish it as soon as you can."),
    NOT_EXTENDABLE(409, "“%s”依规定不得延长。", "\"%s\" cannot be extended under its rules."),
    EXTENDED_OFTEN(409, "“%s”最多延长 %d 次，已经用完。", "\"%s\" may be extended %d times at most; that is used up."),
    EXTENSION_TOO_LONG(422, "“%s”每次最多延长 %d，填的是 %d。", "\"%s\" may be extended by %d at most each time; %d was asked for."),
    OWN_EXTENSION(403, "“%s”的延长须由经办人以外的领导批准，不能自己批给自己。",
    "An extension of \"%s\" must be granted by a leader other than whom the entry is with."),
    NOT_RESTARTABLE(409, "“%s”依规定不重新计算。", "\"%s\" does not start again under its rules."),
    DAY_WRONG(422, "日期 %s 不合适：应在 %s 至 %s 之间。", "The date %s does not fit: it must be from %s to %s."),
    WAIT(409, "“%s”到 %s 才届满，届满后的第二天起可以办理“%s”。", "\"%s\" runs until %s: \"%s\" can be done from the day after."),
    WAIT_NOT_BEGUN(409, "“%s”尚未开始，不能办理“%s”。请先填写起算日期。",
    "\"%s\" has not begun, so \"%s\" cannot be done yet. Fill in the date it runs from first."),
    OFFICER_UNFIT(422, "不能分派给“%s”：只能分派给能办理这条登记的其他人员。",
    "It cannot be assigned to \"%s\": choose somebody else who may work on this entry.");

    private final int status;
    private final Text text;

    TermProblem(int status, String zh, String en) {
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
