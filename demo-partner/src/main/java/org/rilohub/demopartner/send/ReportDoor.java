package org.rilohub.demopartner.send;

import java.io.IOException;

/** A way to the hub. */
public interface ReportDoor {
    /**
     * Seals a report, hands it over and checks the answer.
     *
     * @throws IOException if there was no answer
     */
    SendResult send(Report report, SendMode mode) throws IOException, InterruptedException;

    /**
     * Asks what became of a report.
     *
     * @throws IOException if there was no answer
     */
    StatusAnswer status(String reportId) throws IOException, InterruptedException;
}
