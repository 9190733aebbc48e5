package org.youju.sheet;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// Why an uploaded table is refused. The first argument is always the file's name.
public enum SheetProblem implements Problem {
    EMPTY_FILE(422, "“%s”是空文件，请重新选择文件",
            "“%s” is an empty file; choose the file again"),
    NO_CONTENT(422, "“%s”中没有可见且有内容的工作表，请填写后再上传",
            "“%s” has no visible sheet with content; fill one in and upload again"),
    NO_SUCH_SHEET(422, "“%s”中没有名为“%s”且有内容的工作表；文件中的工作表有：%s",
            "“%s” has no sheet “%s” with content; its sheets are: %s"),
    OLD_EXCEL(415, "“%s”是 Excel 95 或更早的文件，请在 Excel 或 WPS 中另存为 .xlsx 后上传",
            "“%s” was written by Excel 95 or earlier; save it as .xlsx and upload that"),
    ENCRYPTED(415, "“%s”设有打开密码，请去掉密码后上传",
            "“%s” is protected by a password; remove it and upload again"),
    OTHER_FORMAT(415, "“%s”是%s，不是表格文件；请另存为 .xlsx 或 CSV 后上传",
            "“%s” is %s, not a table; save it as .xlsx or CSV and upload that"),
    DAMAGED(422, "“%s”已损坏或不完整，请用 Excel 或 WPS 打开并另存为 .xlsx 后上传",
            "“%s” is damaged or incomplete; open it in Excel or WPS, save it as .xlsx and upload that"),
    TOO_LARGE(413, "“%s”有 %d 字节，超过上限 %d 字节，请拆分后上传",
            "“%s” has %d bytes, more than the limit of %d; split it and upload the parts"),
    UNPACKS_TOO_LARGE(413, "“%s”解压后超过允许的大小，请只留下要导入的工作表，另存为 .xlsx 后上传",
            "“%s” unpacks to more than is allowed; keep only the sheet to import, save it as .xlsx and upload that"),
    TOO_MANY_COLUMNS(422, "“%s”的 %s 有内容，超过上限 %d 列，请删去多余的列后上传",
            "“%s” has something in %s, beyond the limit of %d columns; delete what is not needed and upload again"),
    TOO_MANY_ROWS(422, "“%s”超过上限 %d 行，请拆分后上传",
            "“%s” has more than %d rows; split it and upload the parts"),
    CELL_TOO_LONG(422, "“%s”的 %s 超过 %d 个字符，请缩短后上传",
            "“%s” has more in %s than the limit of %d characters; shorten it and upload again"),
    FORBIDDEN_XML(422, "“%s”含有表格文件不应有的声明（DTD 或实体），请用 Excel 或 WPS 另存为 .xlsx 后上传",
            "“%s” contains declarations (DTD or entities) that no workbook has; save it as .xlsx with Excel or WPS"),
    UNKNOWN_ENCODING(422, "“%s”的编码既不是 UTF-8 也不是 GB18030，请另存为“CSV UTF-8”或 .xlsx 后上传",
            "“%s” is neither UTF-8 nor GB18030; save it as “CSV UTF-8” or .xlsx and upload that"),
    CONTROL_CHARACTER(422, "“%s”第 %d 行含有不可见的控制字符（%s），请另存为“CSV UTF-8”或 .xlsx 后上传",
            "“%s” has a control character in line %d (%s); save it as “CSV UTF-8” or .xlsx and upload that"),
    BAD_QUOTES(422, "“%s”从第 %d 行开始，有一个引号没有正确结束，请改正后上传",
            "“%s” has a quote that is not closed properly, in the row that starts in line %d; correct it and upload again");

    private final int status;
    private final Text text;

    SheetProblem(int status, String zh, String en) {
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
