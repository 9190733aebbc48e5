package org.youju.signing;

import java.time.Instant;
import org.youju.kernel.Text;

/// What somebody did with a report on its way.
///
/// @param submission with which one
/// @param name of who did it, as they were called then
public record Step(long draft, long submission, Act act, String reason, String officer, String name, Instant at) {
    public enum Act {
        SUBMITTED(new Text("送审", "submitted")),
        RETURNED(new Text("退回", "returned")),
        APPROVED(new Text("审核通过", "approved")),
        SIGNED(new Text("签发", "signed")),
        PUBLISHED(new Text("公开", "published")),
        ARCHIVED(new Text("归档", "archived")),
        /// somebody took note of drift, and leaves the report as it is
        NOTED(new Text("知悉数据变化", "took note of drift"));

        private final Text text;

        Act(Text text) {
            this.text = text;
        }

        public Text text() {
            return text;
        }
    }
}
