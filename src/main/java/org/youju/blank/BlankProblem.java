package org.youju.blank;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// Why a report with blanks was not taken, or no template made of it.
public enum BlankProblem implements Problem {
    FILLING_UNKNOWN(404, "没有这份填空稿，请从填空稿列表中打开", "There is no such report with blanks. Open one from the list."),
    BLANK_UNKNOWN(404, "这份稿子里没有这处空白，请刷新页面", "There is no such blank in this text. Reload the page."),
    TOO_LONG(422, "“%s”有 %d 段，超过 %d 段的上限；请只留下报告正文后上传",
            "“%s” has %d paragraphs, more than %d; keep only the report and upload that"),
    TEMPLATE_UNKNOWN(404, "没有自制模板“%s”，请从报告页面选择", "There is no template of your own “%s”; choose one on the reports page");

    private final int status;
    private final Text text;

    BlankProblem(int status, String zh, String en) {
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
