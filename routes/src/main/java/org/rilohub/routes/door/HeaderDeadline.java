package org.rilohub.routes.door;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Closes a connection whose request head is not complete in time. */
final class HeaderDeadline implements Handler<NioChannel> {
    private final Handler<NioChannel> server;
    private final ConcurrentMap<SocketWrapperBase<NioChannel>, Long> unfinished = new ConcurrentHashMap<>();
    private volatile Duration longest = Duration.ofSeconds(30);

    HeaderDeadline(Handler<NioChannel> server) {
        this.server = server;
    }

    void set(Duration deadline) {
        longest = deadline;
    }

    @Override
    public SocketState process(SocketWrapperBase<NioChannel> socket, SocketEvent event) {
        var state = server.process(socket, event);
        if (state != SocketState.LONG || socket.isClosed()) {
            unfinished.remove(socket);
            return state;
        }
        return isLate(socket) ? cut(socket) : state;
    }

    /** LONG means that bytes came and more are needed before anybody can be asked to answer. */
    private boolean isLate(SocketWrapperBase<NioChannel> socket) {
        var began = unfinished.computeIfAbsent(socket, first -> System.nanoTime());
        return System.nanoTime() - began > longest.toNanos();
    }

    private SocketState cut(SocketWrapperBase<NioChannel> socket) {
        unfinished.remove(socket);
        return SocketState.CLOSED;
    }

    @Override
    public Object getGlobal() {
        return server.getGlobal();
    }

    @Override
    public void release(SocketWrapperBase<NioChannel> socket) {
        unfinished.remove(socket);
        server.release(socket);
    }

    @Override
    public void pause() {
        server.pause();
    }

    @Override
    public void recycle() {
        server.recycle();
    }
}
