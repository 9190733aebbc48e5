package org.youju.font;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What cannot be printed for want of fonts.
public enum FontProblem implements Problem {
    NO_CHINESE_FONT(422, "这台机器上没有中文字体，无法生成 PDF。请安装后重试：Debian、Ubuntu 执行 apt-get install fonts-noto-cjk；"
            + "或将仿宋、楷体、黑体、小标宋的字体文件放入 %s。",
            "This machine has no Chinese font, so no PDF can be made. Install one and try again: on Debian and Ubuntu apt-get install "
            + "fonts-noto-cjk; or put font files (仿宋, 楷体, 黑体, 小标宋) into %s."),
    NO_FONT_HAS(422, "字体中没有这些字符，无法生成 PDF：%s。请改用别的字，或将含有这些字的字体文件放入 %s。",
            "No font has these characters, so no PDF can be made: %s. Write something else, or put a font that has them into %s.");

    private final int status;
    private final Text text;

    FontProblem(int status, String zh, String en) {
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
