package org.youju.account;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What this module refuses.
public enum AccountProblem implements Problem {
    NOT_ALLOWED(403, "您没有在%s%s“%s”权限。有这项权限的岗位：%s；如工作需要，请向安全管理员申请。",
            "You have no right in %s%s to %s. Roles that have it: %s; if your work needs it, ask the security"
                    + " administrator."),
    ACCOUNT_UNKNOWN(404, "没有登录名为“%s”的账号。请从账号列表中选择。",
            "There is no account “%s”. Choose one from the list of accounts."),
    LOGIN_TAKEN(409, "登录名“%s”已有人使用，请换一个。", "Login “%s” is taken. Choose another."),
    LOGIN_UNUSABLE(422, "登录名“%s”不能用：应为2至40个小写字母、数字或汉字，不含空格、冒号和斜杠。",
            "Login “%s” cannot be used: 2 to 40 small letters, digits or Chinese characters, no blank, colon or"
                    + " slash."),
    NAME_MISSING(422, "请填写姓名。", "Give the person's name."),
    PASSWORD_WEAK(422, "密码至少10个字符，且不能包含登录名。请换一个。",
            "A password has at least 10 characters and does not contain the login. Choose another."),
    GRANT_TO_ONESELF(403, "不能给自己授予或撤销岗位。请由另一位安全管理员办理。",
            "Nobody grants or revokes their own roles. Ask another security administrator."),
    ROLES_APART(409, "系统管理员、安全管理员、审计员三个岗位不能由同一账号兼任。请使用另一账号。",
            "System administrator, security administrator and auditor cannot be held by one account. Use"
                    + " another account."),
    DISABLE_ONESELF(409, "不能停用自己的账号。请由另一位系统管理员办理。",
            "Nobody disables their own account. Ask another system administrator."),
    SIGN_IN_FAILED(401, "登录名或密码不对，或账号已停用。请重新输入；忘记密码请找系统管理员重置。",
            "Login or password is wrong, or the account is disabled. Try again, or have a system administrator"
                    + " reset it."),
    SIGN_IN_LATER(429, "登录失败次数过多。请 %s 分钟后再试，或请系统管理员重置密码。",
            "Too many failed attempts. Try again in %s minutes, or have a system administrator reset the password.");

    private final int status;
    private final Text text;

    AccountProblem(int status, String zh, String en) {
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
