package org.youju.manuscript;

import org.youju.kernel.Refused;
import org.youju.kernel.Text;

/// What somebody handed in, under the name they know it by.
record Incoming(String name, byte[] bytes) {
    Refused refused(ManuscriptProblem problem, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return problem.refused(arguments);
    }

    Refused damaged() {
        return refused(ManuscriptProblem.DAMAGED);
    }

    Refused other(String zh, String en) {
        return refused(ManuscriptProblem.OTHER_FORMAT, new Text(zh, en));
    }
}
