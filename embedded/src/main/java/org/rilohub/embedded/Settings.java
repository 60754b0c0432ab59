package org.rilohub.embedded;

/** The two files PostgreSQL reads at start, written by us alone at each start. */
final class Settings {
    private Settings() {}

    /** Durable, reachable from this machine only, and silent about the values statements carry. */
    static String server(int port) {
        return """
                # Written at each start of the hub; changes made here are lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100
                allow_alter_system = off

                fsync = on
                full_page_writes = on
                synchronous_commit = on

                shared_buffers = '128MB'
                max_wal_size = '512MB'
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'

                logging_collector = on
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_file_mode = 0600
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length = 0
                """.formatted(port);
    }

    static String access() {
        return "host all all 127.0.0.1/32 scram-sha-256\n";
    }
}
