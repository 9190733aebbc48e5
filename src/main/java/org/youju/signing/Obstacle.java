package org.youju.signing;

import java.util.Optional;
import org.youju.kernel.Text;

/// Something that stands in the way of signing a report (未决事项).
///
/// @param mark the same for the same thing
/// @param href where it can be dealt with; empty for none
/// @param waiver by which it is passed over
public record Obstacle(Kind kind, String mark, Text says, String href, Optional<Waiver> waiver) {
    public enum Kind {
        /// its text is not understood
        BROKEN(new Text("模板写法有误", "Not understood"), new Text("打开草稿，按提示改正这一段。",
                "Open the draft and put the paragraph right."), false),
        NO_DATA(new Text("数据待核", "No data"), new Text("补齐登记或核定数据后重新送审；确需空缺的，写明理由放行。",
                "File or approve what is missing and submit again; or waive it with a reason."), true),
        UNTRUE(new Text("用语与数据不符", "Wording not true"), new Text("退回修改用语；放行的，按与数据相符的写法刊出。",
                "Return it to be reworded; if waived, the wording that is true is printed in its place."), true),
        TYPED(new Text("手工填写的数字", "Typed by hand"), new Text("改用数据，或注明出自哪份文件；确需保留的，写明理由放行。",
                "Use a figure, or name the document it is from; or waive it with a reason."), true),
        FINDING(new Text("疑点未核查", "Finding not looked into"), new Text("在疑点页核查并写明情况。",
                "Look into it and answer it on the page of findings."), true),
        COMMENT(new Text("批注未处理", "Open comment"), new Text("在草稿中处理这条批注。", "Settle the comment in the draft."), true);

        private final Text title;
        private final Text todo;
        private final boolean waivable;

        Kind(Text title, Text todo, boolean waivable) {
            this.title = title;
            this.todo = todo;
            this.waivable = waivable;
        }

        public Text title() {
            return title;
        }

        public Text todo() {
            return todo;
        }

        public boolean isWaivable() {
            return waivable;
        }
    }

    Obstacle waived(Optional<Waiver> by) {
        return new Obstacle(kind, mark, says, href, by);
    }

    public boolean isOpen() {
        return waiver.isEmpty();
    }
}
