package org.youju.finding;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// Why an answer to a finding was not taken.
public enum FindingProblem implements Problem {
    REASON_MISSING(422, "请写明核查情况：看了什么，为什么没有问题，或已怎样更正。",
            "Say what was looked into: why it is all right, or how it has been put right."),
    FINDING_GONE(409, "这条疑点已不存在：登记或数据已变化，请刷新页面查看。",
            "This finding is no longer there: entries or figures have changed. Reload the page.");

    private final int status;
    private final Text text;

    FindingProblem(int status, String zh, String en) {
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
