package org.youju.ledger;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// What the ledger refuses.
public enum LedgerProblem implements Problem {
    REGISTER_UNKNOWN(404, "没有台账“%s”。请从台账列表中选择。", "There is no register \"%s\". Choose one from the list of ledgers."),
    ENTRY_UNKNOWN(404, "没有登记 %s。它可能属于别的乡镇，请从台账中查找。",
    "There is no entry %s. It may belong to another township: look for it in its ledger."),
    ENTRY_WRONG(422, "登记内容有误：%s。请改正后重新提交。", "The entry is not right: %s. Correct it and submit it again."),
    STEP_UNKNOWN(404, "台账“%s”没有“%s”这一步骤。", "The register \"%s\" has no step \"%s\"."),
    STEP_NOT_NOW(409, "登记 %s 目前是“%s”，不能办理“%s”。请刷新页面查看最新状态。",
    "Entry %s is \"%s\" now, so \"%s\" cannot be done. Reload the page to see how it stands."),
    REASON_MISSING(422, "请填写理由：它将与这一步骤一起留存。", "Give a reason: it is kept with the step."),
    OWN_WORK(403, "登记 %s 由您登记或提请，“%s”须由另一人办理。请转告有审核权限的同事。",
    "Entry %s was filed or put forward by you, so somebody else has to do \"%s\". Ask a colleague who may approve."),
    REQUEST_OPEN(409, "登记 %s 已有一项更正或撤回申请在等待审批（流水号 %s）。请待审批后再办理。",
    "A request to correct or withdraw entry %s waits for approval already (running number %s). Wait until it is answered."),
    REQUEST_OVER(409, "登记 %s 的这项申请已不在等待审批：已有人审批，或申请后登记又有变动。请查看登记现状；仍需更改的，请重新申请。",
    "This request about entry %s waits no more: it was answered, or the entry changed after it was made. Look at the entry as it is now; ask again if it is still needed."),
    OWN_REQUEST(403, "登记 %s 的这项申请由您提出，须由另一人审批。请转告有审核权限的同事。",
    "You asked for this change of entry %s, so somebody else has to decide. Ask a colleague who may approve."),
    REFERRED_TO(409, "登记 %s 有 %s 条登记引用（%s），编号不能改，也不能撤回。请先更正或撤回引用它的登记；编号有误的，也可另登记一个正确的主体。",
    "Entry %s is referred to by %s entries (%s): its key cannot change, and it cannot be withdrawn. Correct or withdraw those first, or record the right subject as another entry."),
    EVIDENCE_MISSING(422, "“%s”至少需要 %d 份佐证材料，现有 %d 份。请先上传照片或文件。",
    "\"%s\" needs at least %d files of evidence; there are %d. Add a photo or a document first."),
    NOTHING_CHANGED(422, "没有任何改动，未作更正。", "Nothing differs from what is recorded, so nothing was corrected."),
    WITHDRAWN(409, "登记 %s 已撤回，不能再更改。需要时请重新登记。",
    "Entry %s has been withdrawn and cannot be changed any more. File it anew if needed."),
    ALREADY_RECORDED(409, "同样内容已登记为 %s 号。确属另一件事的，请在表单中勾选“仍要登记”。",
    "The same has been recorded as entry %s. If it is another matter, tick \"file it all the same\" in the form."),
    CHANGED_MEANWHILE(409, "登记 %s 在您填写期间已被他人更改，您的内容没有保存。请查看最新内容后再试。", "Entry %s was changed by somebody else meanwhile; nothing of yours was saved. Look at it as it is now and try again."),
    EVIDENCE_UNKNOWN(404, "登记 %s 没有这份佐证材料。", "Entry %s has no such file of evidence."),
    ALREADY_ERASED(409, "登记 %s 的个人信息已按保存期限清除，不能再填写。其他栏目仍可更正。",
    "The personal data of entry %s were erased, their term having passed, and cannot be filled in again. Other fields can still be corrected."),
    NOT_DUE(422, "“%s” %d 年的个人信息要到 %d 年 1 月 1 日才满保存期限，现在不能清除。",
    "The personal data of \"%s\" of %d must be kept until 1 January %d, and cannot be erased yet."),
    NO_RETENTION(422, "台账“%s”没有规定个人信息的保存期限，不能清除。请在台账定义中写明 retention。",
    "The register \"%s\" does not say how long personal data are kept, so none can be erased. Say so in its definition (retention)."),
    PLACE_LEVEL(422, "台账“%s”按%s登记，%s 不合适。", "The register \"%s\" is kept by %s; %s does not fit.");

    private final int status;
    private final Text text;

    LedgerProblem(int status, String zh, String en) {
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
