package org.youju.account;

import org.youju.kernel.Text;

/// What can be allowed or not.
public enum Action {
    READ("查看", "read"),
    FILE("登记", "file entries"),
    /// From one state to the next: approve, close.
    MOVE("审核办结", "approve and close"),
    /// What the pack leaves to the leader in charge: extending terms, hard cases.
    DECIDE("领导审批", "decide as leader"),
    CORRECT("更正", "correct"),
    IMPORT("导入", "import"),
    EXPORT("导出", "export"),
    /// Sensitive fields in clear; every reading is logged.
    REVEAL("查看敏感信息", "see sensitive fields"),
    /// Sensitive fields whose term of keeping has passed; whoever erases them need not see them.
    ERASE("清除到期个人信息", "erase personal data past their term"),
    SET_TARGET("下达目标", "set targets"),
    COMPOSE_REPORT("编写报告", "compose reports"),
    ADMINISTER_ACCOUNTS("管理账号", "administer accounts"),
    GRANT_ROLES("授予岗位", "grant roles"),
    READ_AUDIT("查看审计日志", "read the audit trail");

    private final Text text;

    Action(String zh, String en) {
        this.text = new Text(zh, en);
    }

    public Text text() {
        return text;
    }
}
