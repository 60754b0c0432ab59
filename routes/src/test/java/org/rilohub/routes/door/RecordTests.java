package org.rilohub.routes.door;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Both ports of a hub with a real database behind them, for one class of tests. */
abstract class RecordTests {
    static Registry registry;
    static Hub hub;
    static Callers callers;

    @TempDir
    static Path folder;

    @BeforeAll
    static void open() throws Exception {
        registry = Registry.open();
        hub = new Hub(folder, registry);
        callers = Callers.of(hub);
    }

    @AfterAll
    static void close() {
        hub.close();
        registry.close();
    }
}
