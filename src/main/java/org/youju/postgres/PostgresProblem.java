package org.youju.postgres;

import org.youju.kernel.Problem;
import org.youju.kernel.Text;

/// Why the database that comes with the program does not start.
enum PostgresProblem implements Problem {
    NO_BINARIES(
            "本程序没有带适用于 %s 的 PostgreSQL。请在这台机器上重新构建，或用 --spring.datasource.url 指定一台 PostgreSQL 18 服务器。",
            "This build brings no PostgreSQL for %s. Build it on this machine, or name a PostgreSQL 18 server with "
                    + "--spring.datasource.url."),
    NOT_WRITABLE(
            "数据目录 %s 无法写入（当前用户 %s）。请把该目录的读写权限授予此用户，或用 --data 指定另一个目录。",
            "The data directory %s cannot be written by the user %s. Give that user the right to write there, or "
                    + "choose another directory with --data."),
    NO_SPACE(
            "%s 所在的磁盘只剩 %s MB，数据库至少需要 %s MB。请清理磁盘，或用 --data 指定另一块磁盘上的目录。",
            "The disk of %s has %s MB left; the database needs at least %s MB. Free some space, or choose a "
                    + "directory on another disk with --data."),
    OTHER_VERSION(
            "%s 中的数据由 PostgreSQL %s 写成，本程序带的是 %s。请用写入这些数据的那一版程序执行 bin/youju backup，"
                    + "再用本版程序执行 bin/youju restore。",
            "The data in %s were written by PostgreSQL %s; this program brings %s. Run bin/youju backup with the "
                    + "version that wrote them, then bin/youju restore with this one."),
    NOT_CREATED(
            "无法在 %s 创建数据库。请按下面 PostgreSQL 给出的原因处理后重试：%n%s",
            "The database could not be created in %s. Remove the cause that PostgreSQL names and try again:%n%s"),
    NOT_STARTED(
            "%s 中的数据库无法启动，数据未改动。请按下面日志中的原因处理后重试：%n%s",
            "The database in %s does not start; its data have not been changed. Remove the cause given in its log "
                    + "and try again:%n%s"),
    PORT_TAKEN(
            "%s 中的数据库连续几次选用的端口都被其他程序占用（最后一次是 %s）。请关闭占用端口的程序后重试。",
            "Every port tried for the database in %s was taken by another program (the last was %s). End that "
                    + "program and try again."),
    ROOT(
            "PostgreSQL 不允许以 root 身份运行，而这台机器又不能执行 unshare -U（%s）。请换普通用户运行："
                    + "useradd -m youju && chown -R youju %s && su youju；或允许用户命名空间"
                    + "（sysctl -w user.max_user_namespaces=15000，Docker 需加 --security-opt seccomp=unconfined）。",
            "PostgreSQL refuses to run as root, and unshare -U does not work here (%s). Run as an ordinary user: "
                    + "useradd -m youju && chown -R youju %s && su youju; or allow user namespaces (sysctl -w "
                    + "user.max_user_namespaces=15000; for Docker --security-opt seccomp=unconfined)."),
    WRONG_SECRET(
            "数据库不接受 %s 中的密码，或该文件缺失。请从备份中恢复与数据目录同时保存的 secrets 目录。",
            "The database does not accept the password in %s, or that file is missing. Restore the secrets "
                    + "directory that was saved together with this data directory.");

    private final Text text;

    PostgresProblem(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /// Nobody is served yet when these arise; a conflict with the machine's state comes nearest.
    @Override
    public int status() {
        return 409;
    }

    @Override
    public Text text() {
        return text;
    }
}
