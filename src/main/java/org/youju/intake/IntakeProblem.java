package org.youju.intake;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What intake refuses.
public enum IntakeProblem implements Problem {
    NO_HEADER(422, "文件“%s”没有内容。第一行应是表头，从第二行起每行一条登记。",
            "The file \"%s\" is empty. Its first row should be the header, and each row from the second on an entry."),
    HEADER_WRONG(422, "文件“%s”的表头（第 %d 行）有误：%s。可在导入页面指明各列对应的栏目，或在台账页面下载空白表样。",
    "The header of \"%s\" (row %d) is not right: %s. Say on the import page which column is what, or download an empty form from the ledger's page."),
    FORM_UNKNOWN(422, "没有记住名为“%s”的表样。这本台账已记住的表样：%s",
    "No form named \"%s\" is remembered. Forms remembered for this ledger: %s"),
    COLUMN_UNKNOWN(422, "表头中没有“%s”这一列；各列是：%s", "The header has no column \"%s\"; its columns are: %s"),
    FIELD_UNKNOWN(422, "台账没有“%s”这一栏；各栏是：%s", "The ledger has no field \"%s\"; its fields are: %s"),
    ROWS_WRONG(422, "数据行须在表头（第 %d 至 %d 行）以下，末行不早于首行。",
    "Entries must stand below the header (rows %d to %d), the last not before the first."),
    OTHER_FORM(422, "“%s”中没有找到表样“%s”的表头；表头可能改过，请不用表样再试一次。",
    "The header of the form \"%2$s\" was not found in \"%1$s\"; it may have changed: try again without a form."),
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
