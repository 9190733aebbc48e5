package org.youju.web;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What the page frame itself refuses.
enum WebProblem implements Problem {
    NO_SUCH_PAGE(404, "没有这个页面。请检查网址，或从首页重新进入。",
            "There is no such page. Check the address, or start again from the home page."),
    NOT_FOR_YOU(403, "您的岗位没有这项权限。如工作需要，请联系系统管理员授权。",
            "Your role does not allow this. If your work needs it, ask a system administrator for the right."),
    PAGE_TOO_OLD(403, "页面已过期，本次提交没有保存。请重新登录；用浏览器的“后退”可以找回刚才填写的内容。",
            "This page is too old; nothing was saved. Please sign in again; the browser's Back button brings back what"
                    + " you typed."),
    SIGN_IN_FIRST(401, "登录已过期，请重新登录。", "Your session has ended. Please sign in again."),
    UPLOAD_TOO_LARGE(413, "上传的文件太大（一次最多 %s MB），没有保存。请拆分文件，或压缩照片后再上传。",
            "The upload is too large (at most %s MB at once); nothing was saved. Split the file or make the photographs"
                    + " smaller, then try again."),
    NOT_UNDERSTOOD(400, "请求中有看不懂的内容，没有保存。请返回上一页重新填写。",
            "Something in the request could not be read; nothing was saved. Go back and fill it in again.");

    private final int status;
    private final Text text;

    WebProblem(int status, String zh, String en) {
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
