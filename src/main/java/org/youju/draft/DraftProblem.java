package org.youju.draft;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What this module refuses.
public enum DraftProblem implements Problem {
    DRAFT_UNKNOWN(404, "没有编号为 %s 的草稿。请从草稿列表中选择。", "There is no draft %s. Choose one from the list of drafts."),
    VERSION_UNKNOWN(404, "草稿没有第 %s 版，最新的是第 %s 版。", "The draft has no version %s; the last one is %s."),
    BLOCK_UNKNOWN(404, "草稿里没有这一段（%s）。请刷新页面。", "The draft has no such paragraph (%s). Reload the page."),
    LOCKED(409, "草稿已锁定，不能修改：%s。", "The draft is locked and cannot be changed: %s."),
    NOTHING_TO_UNDO(409, "没有可以撤销的修改：撤销的是您自己最近一次保存。",
            "There is nothing to undo: undoing takes back your own last save."),
    CHANGED_SINCE(409, "第 %s 版之后，%s 又改了同一段，不能直接撤销。请在版本记录中比较，再逐段处理。",
            "After version %s, %s changed the same paragraph again, so it cannot simply be undone. Compare the versions and"
                    + " go paragraph by paragraph."),
    TOO_LONG(422, "一段最多 %s 个字。请分成几段。", "A paragraph has at most %s characters. Divide it."),
    TOO_MANY(422, "一份草稿最多 %s 段。", "A draft has at most %s paragraphs."),
    NOT_A_SAVE(400, "保存的内容不完整：%s。请刷新页面再试。", "What was sent to be saved is not whole: %s. Reload the page and try again."),
    NOT_TO_BE_ISSUED(422, "草稿里还有写错的地方或与数据不符的用语，改好后才能下载：见页面上“要处理的问题”。",
            "The draft still holds mistakes or words that are not true; put them right first: see “To be settled” on its page."),
    NEVER_ISSUED(422, "这份草稿还没有下载过 Word，没有可比较的文字。请先下载 Word，在下载的文件上修改后再上传。",
            "This draft has never gone out as a Word file, so there is nothing to compare with. Download it, edit that file,"
                    + " and upload it."),
    RECEIVED_UNKNOWN(404, "这份草稿没有编号为 %s 的退回稿。请从列表中选择。", "This draft has no returned file %s. Choose one from the list."),
    ISSUE_UNKNOWN(422, "请选择要与哪一次下载的文字比较。", "Choose which text that went out it is to be compared with."),
    COMMENT_MISSING(422, "请写明批注的内容。", "Say what the comment is."),
    COMMENT_UNKNOWN(404, "没有这条批注，或已处理。请刷新页面。", "There is no such comment, or it has been settled. Reload the page."),
    TEMPLATE_UNKNOWN(404, "没有模板“%s”。请从模板列表中选择。", "There is no template “%s”. Choose one from the list of templates.");

    private final int status;
    private final Text text;

    DraftProblem(int status, String zh, String en) {
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
