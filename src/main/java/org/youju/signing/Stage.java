package org.youju.signing;

import java.util.List;
import org.youju.kernel.Text;

/// How far a report has come.
public enum Stage {
    OPEN(new Text("编写中", "being written")),
    IN_REVIEW(new Text("审核中", "in review")),
    RETURNED(new Text("已退回", "returned")),
    APPROVED(new Text("待签发", "approved")),
    SIGNED(new Text("已签发", "signed")),
    PUBLISHED(new Text("已公开", "published")),
    ARCHIVED(new Text("已归档", "archived"));

    private final Text text;

    Stage(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }

    public boolean isSigned() {
        return switch (this) {
            case OPEN, IN_REVIEW, RETURNED, APPROVED -> false;
            case SIGNED, PUBLISHED, ARCHIVED -> true;
        };
    }

    /// Whether nobody writes in it because others look at it.
    public boolean isHandedIn() {
        return this == IN_REVIEW || this == APPROVED;
    }

    /// After the steps taken so far, the first one first.
    static Stage after(List<Step> steps) {
        var stage = OPEN;
        for (var step : steps) {
            stage = stage.after(step.act());
        }
        return stage;
    }

    Stage after(Step.Act act) {
        return switch (act) {
            case SUBMITTED -> IN_REVIEW;
            case RETURNED -> RETURNED;
            case APPROVED -> APPROVED;
            case SIGNED -> SIGNED;
            case PUBLISHED -> PUBLISHED;
            case ARCHIVED -> ARCHIVED;
            case NOTED -> this;
        };
    }
}
