package org.rilohub.embedded;

import java.nio.file.Path;

/** Where the tests share one unpacked copy of PostgreSQL's programs. */
final class Programs {
    static final Path FOLDER = Path.of("target", "postgres").toAbsolutePath();

    private Programs() {}
}
