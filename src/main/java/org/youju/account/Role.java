package org.youju.account;

import static org.youju.account.Action.ADMINISTER_ACCOUNTS;
import static org.youju.account.Action.COMPOSE_REPORT;
import static org.youju.account.Action.CORRECT;
import static org.youju.account.Action.DECIDE;
import static org.youju.account.Action.ERASE;
import static org.youju.account.Action.EXPORT;
import static org.youju.account.Action.FILE;
import static org.youju.account.Action.GRANT_ROLES;
import static org.youju.account.Action.IMPORT;
import static org.youju.account.Action.MOVE;
import static org.youju.account.Action.READ;
import static org.youju.account.Action.READ_AUDIT;
import static org.youju.account.Action.REVEAL;
import static org.youju.account.Action.SET_TARGET;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.youju.kernel.Text;

/// A role (岗位), and what it allows over the places it is granted for.
public enum Role {
    CLERK("村级办理员", "village clerk", READ, FILE, CORRECT),
    OFFICER("科室干部", "office staff", READ, FILE, MOVE, CORRECT, IMPORT, EXPORT, REVEAL),
    DRAFTER("党政办（起草）", "report drafter", READ, EXPORT, COMPOSE_REPORT),
    LEADER("分管领导", "leader in charge", READ, MOVE, DECIDE, EXPORT, REVEAL),
    HEAD("镇长", "township head", READ, MOVE, DECIDE, EXPORT, REVEAL, SET_TARGET, COMPOSE_REPORT),
    EXAMINER("考核/纪检", "examiner", READ, EXPORT, SET_TARGET),
    SYSTEM_ADMINISTRATOR("系统管理员", "system administrator", ADMINISTER_ACCOUNTS),
    SECURITY_ADMINISTRATOR("安全管理员", "security administrator", GRANT_ROLES, ERASE),
    AUDITOR("审计员", "auditor", READ_AUDIT);

    /// No account holds two of these: who makes accounts does not grant rights, and neither checks the trail.
    static final Set<Role> APART = EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR);

    private final Text text;
    private final Set<Action> actions;

    Role(String zh, String en, Action... actions) {
        this.text = new Text(zh, en);
        this.actions = EnumSet.copyOf(List.of(actions));
    }

    public Text text() {
        return text;
    }

    public boolean allows(Action action) {
        return actions.contains(action);
    }

    public Set<Action> actions() {
        return Set.copyOf(actions);
    }

    static List<Role> allowing(Action action) {
        return Arrays.stream(values()).filter(role -> role.allows(action)).toList();
    }
}
