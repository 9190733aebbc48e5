package org.youju.report;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What reports refuse.
public enum ReportProblem implements Problem {
    TEMPLATE_UNKNOWN(404, "没有报告模板“%s”。可用的模板：%s；也可以指定模板文件。",
            "There is no template \"%s\". There are: %s; or name a template's file."),
    TEMPLATE_UNREADABLE(422, "无法读取模板文件 %s。请核对路径和权限，文件应为 UTF-8 编码，不超过 1 MB。",
            "The template %s cannot be read. Check path and rights; it must be UTF-8 and at most 1 MB."),
    NOT_TO_BE_EXPORTED(422, "报告尚不能导出：模板有错误，或有与数据不符的用语。请按报告页上的提示修改模板。",
            "The report cannot be exported yet: its template has mistakes, or wording that is not true. The report's page says what to change.");

    private final int status;
    private final Text text;

    ReportProblem(int status, String zh, String en) {
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
