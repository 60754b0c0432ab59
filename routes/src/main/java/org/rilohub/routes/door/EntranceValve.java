package org.rilohub.routes.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Marks each request with the port it came through. */
final class EntranceValve extends ValveBase {
    private final Connector staff;

    EntranceValve(Connector staff) {
        super(true);
        this.staff = staff;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var entrance = staff.equals(request.getConnector()) ? Entrance.STAFF : Entrance.PARTNERS;
        entrance.mark(request.getRequest());
        getNext().invoke(request, response);
    }
}
