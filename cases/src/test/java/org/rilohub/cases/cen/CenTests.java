package org.rilohub.cases.cen;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A CEN lane on a real database, which forgets after each test what that one did not commit. */
abstract class CenTests {
    static Lobby lobby;

    @BeforeAll
    static void open() throws SQLException {
        lobby = Lobby.open();
    }

    @AfterAll
    static void close() throws SQLException {
        lobby.close();
    }

    @AfterEach
    void undo() throws SQLException {
        lobby.undo();
    }
}
