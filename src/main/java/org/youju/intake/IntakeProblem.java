package org.youju.intake;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What intake refuses.
public enum IntakeProblem implements Problem {
    NO_HEADER(422, "文件“%s”没有内容。第一行应是表头，从第二行起每行一条登记。",
            "The file \"%s\" is empty. Its first row should be the header, and each row from the second on an entry."),
    HEADER_WRONG(422, "文件“%s”的表头（第 %d 行）有误：%s。可在台账页面下载空白表样。",
    "The header of \"%s\" (row %d) is not right: %s. An empty form can be downloaded from the ledger's page."),
    PREVIEW_GONE(410, "这份上传的文件已过期，请重新上传。", "This upload is no longer kept. Upload the file again."),
    TOO_MANY_UPLOADS(429, "正在处理的上传文件太多，请一小时后再试，或先取消不再需要的导入。",
    "Too many uploads are waiting. Try again in an hour, or cancel imports you no longer need."),
    TOO_MANY_WRONG(422, "有误的行超过 %d 行，没有导入。请检查整列的格式后重新上传。",
    "More than %d rows are wrong; nothing was imported. Look at whole columns and upload the file again.");

    private final int status;
    private final Text text;

    IntakeProblem(int status, String zh, String en) {
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
