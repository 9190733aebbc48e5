package org.youju.postgres;

/// The server's settings, written anew at each start; what an administrator sets with `ALTER SYSTEM` outranks them.
final class Settings {
    /// Logs in over the loopback address and by password only; no sockets, no replication, no trust.
    static final String WHO_MAY_LOG_IN = """
            # Written by Youju at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private Settings() {}

    /// For one township's server with little memory that now and then takes a large import. Nothing is replicated, so
    /// the journal carries only what recovery needs; nothing that a commit promises is traded for speed.
    static String listeningOn(int port) {
        return """
                # Written by Youju at each start. To change a setting: ALTER SYSTEM SET name = value.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                max_connections = 100

                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_level = minimal
                max_wal_senders = 0
                max_logical_replication_workers = 0
                max_wal_size = 2GB
                wal_buffers = 32MB
                wal_init_zero = off
                checkpoint_timeout = 15min

                shared_buffers = 128MB
                work_mem = 16MB
                maintenance_work_mem = 128MB
                autovacuum = on
                autovacuum_work_mem = 64MB
                effective_cache_size = 1GB
                random_page_cost = 1.1
                io_method = sync
                jit = off

                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                log_timezone = 'Asia/Shanghai'
                lc_messages = 'C'
                timezone = 'Asia/Shanghai'
                """.formatted(port);
    }
}
