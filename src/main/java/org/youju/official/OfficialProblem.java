package org.youju.official;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What this module refuses.
public enum OfficialProblem implements Problem {
    POST_UNKNOWN(404, "%s 没有“%s”这个职务，或已撤销。", "%s has no post \"%s\", or it has ended."),
    AREA_UNKNOWN(422, "没有工作领域“%s”。请从列表中选择。", "There is no area \"%s\". Choose from the list."),
    ACCOUNT_UNKNOWN(422, "没有账号“%s”。请先开通账号，或留空。", "There is no account \"%s\". Add it first, or leave this empty."),
    NAME_MISSING(422, "请填写职务和姓名。", "Give the post and the name.");

    private final int status;
    private final Text text;

    OfficialProblem(int status, String zh, String en) {
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
