package org.youju.evidence;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// Files that are not kept as evidence.
public enum EvidenceProblem implements Problem {
    TOO_LARGE(413, "文件“%s”超过 %d MB。请压缩或拆分后再上传。",
            "The file \"%s\" is larger than %d MB. Make it smaller and upload it again."),
    TOO_MANY(413, "一次最多上传 %d 份材料，这次选了 %d 份。请分几次上传。",
            "At most %d files can be uploaded at once; these are %d. Upload them in several goes."),
    TYPE(415, "文件“%s”不能作为佐证材料。可以上传：照片（JPEG、PNG）、PDF、OFD、Word、Excel、PPT（不含宏）、"
            + "纯文本（.txt、.csv）。其他文件请另存为 PDF 后上传。",
            "The file \"%s\" cannot be kept as evidence. Upload photos (JPEG, PNG), PDF, OFD, Word, Excel or PowerPoint"
            + " without macros, or plain text (.txt, .csv). Save anything else as PDF first."),
    PICTURE_TYPE(415, "照片“%s”是 %s 格式，本系统不能读取。请在手机相机设置中选择“兼容性最佳（JPEG）”，或另存为 JPEG 后上传。",
            "The photo \"%s\" is in the format %s, which cannot be read here. Set the phone's camera to JPEG (most"
            + " compatible), or save the photo as JPEG and upload it again."),
    NAME_LIES(415, "文件“%s”的内容其实是 %s，与扩展名不符。请改正扩展名，或重新导出后再上传。",
            "The file \"%s\" is really %s, not what its name says. Put its name right, or export it again."),
    BROKEN(422, "文件“%s”打不开：内容残缺或已损坏。请先在手机或电脑上确认能打开，再重新上传。",
            "The file \"%s\" cannot be opened: it is damaged or not whole. Make sure that it opens on your phone or"
            + " computer, and upload it again."),
    PICTURE_TOO_LARGE(413, "照片“%s”有 %d×%d 像素，超出系统能处理的大小。请缩小后再上传（一般手机照片都可以）。",
            "The photo \"%s\" has %d×%d pixels, more than can be handled. Make it smaller and upload it again; what"
            + " phones take is fine."),
    GONE(404, "文件“%s”在存储中找不到。请告知系统管理员运行 youju fsck，并从备份恢复。",
            "The file \"%s\" is missing from the store. Tell the system administrator to run youju fsck and to restore"
            + " it from a backup.");

    private final int status;
    private final Text text;

    EvidenceProblem(int status, String zh, String en) {
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
