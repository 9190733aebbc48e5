package org.youju.manuscript;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// Why an uploaded text is refused. The first argument is always the file's name.
public enum ManuscriptProblem implements Problem {
    EMPTY_FILE(422, "“%s”是空文件，请重新选择文件",
            "“%s” is an empty file; choose the file again"),
    NO_CONTENT(422, "“%s”中没有文字，请检查是否选错了文件",
            "“%s” has no text in it; check whether it is the right file"),
    ENCRYPTED(415, "“%s”设有打开密码，请去掉密码后上传",
            "“%s” is protected by a password; remove it and upload again"),
    OTHER_FORMAT(415, "“%s”是%s，不能作为文稿读取；请用 Word 或 WPS 另存为 .docx 后上传",
            "“%s” is %s, which cannot be read as a text; save it as .docx with Word or WPS and upload that"),
    OLD_WORD(415, "“%s”是 Word 95 或更早的文件，请用 Word 或 WPS 另存为 .docx 后上传",
            "“%s” was written by Word 95 or earlier; save it as .docx with Word or WPS and upload that"),
    DAMAGED(422, "“%s”已损坏或不完整，请用 Word 或 WPS 打开并另存为 .docx 后上传",
            "“%s” is damaged or incomplete; open it with Word or WPS, save it as .docx and upload that"),
    TOO_LARGE(413, "“%s”有 %d 字节，超过上限 %d 字节；请删去或压缩图片后上传",
            "“%s” has %d bytes, more than the limit of %d; remove or compress its pictures and upload again"),
    UNPACKS_TOO_LARGE(413, "“%s”解压后超过允许的大小，请只留下正文，另存为 .docx 后上传",
            "“%s” unpacks to more than is allowed; keep only the text, save it as .docx and upload that"),
    TOO_LONG(413, "“%s”超过 %d 字的上限，请只留下报告正文后上传",
            "“%s” has more than %d characters; keep only the report and upload that"),
    FORBIDDEN_XML(422, "“%s”含有文稿不应有的声明（DTD 或实体），请用 Word 或 WPS 另存为 .docx 后上传",
            "“%s” contains declarations (DTD or entities) that no text has; save it as .docx with Word or WPS"),
    UNKNOWN_ENCODING(422, "“%s”的编码既不是 UTF-8 也不是 GB18030，请另存为 .docx 后上传",
            "“%s” is neither UTF-8 nor GB18030; save it as .docx and upload that");

    private final int status;
    private final Text text;

    ManuscriptProblem(int status, String zh, String en) {
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
