package org.youju.signing;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What this module refuses.
public enum SigningProblem implements Problem {
    NOT_NOW(409, "报告现在是“%s”，不能%s。请刷新页面查看。", "The report is now: %s. It cannot be %s. Reload the page."),
    REASON_MISSING(422, "请写明理由。", "Give the reason."),
    OWN_SUBMISSION(403, "这份报告由您送审，须由他人审核、放行和签发。", "You submitted this report; somebody else has to review, waive and sign."),
    NOT_THE_SIGNER(403, "这份报告由%s本人或有领导审批权限的人签发。",
            "This report is signed by the %s or by somebody who may decide as leader."),
    BLOCKED(422, "还有 %s 项未决事项，不能%s。请在报告页逐项处理，或由审核人写明理由放行。",
            "%s things stand in the way, so it cannot be %s. Deal with them on the report's page, or have the reviewer waive them with a reason."),
    BROKEN(422, "草稿有 %s 处写法有误，不能送审。请打开草稿改正。", "The draft holds %s mistakes and cannot be submitted. Open it and put them right."),
    CHANGED_SINCE(409, "草稿刚刚又有修改（现为第 %s 版）。请看过后再送审。", "The draft has just been changed (now version %s). Look at it and submit again."),
    OBSTACLE_UNKNOWN(404, "没有这项未决事项，可能已经处理。请刷新页面。", "There is no such thing in the way; it may have been dealt with. Reload the page."),
    NOT_TO_BE_WAIVED(422, "这一项不能放行：%s。", "This cannot be waived: %s."),
    NOT_SIGNED(404, "报告尚未签发。", "The report has not been signed."),
    FIGURE_UNKNOWN(404, "报告里没有第 %s 个数据。", "The report has no figure %s."),
    SUPERSEDED(409, "这一版已由第 %s 版更正，请从最新一版更正。", "This edition has been corrected by edition %s; correct the last one."),
    CORRECTED_ALREADY(409, "已经有人在编写更正本（草稿 %s）。", "A correction is already being written (draft %s)."),
    NO_DRIFT(409, "没有需要知悉的数据变化。", "There is no drift to take note of.");

    private final int status;
    private final Text text;

    SigningProblem(int status, String zh, String en) {
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
