package org.rilohub.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.ObjectMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final List<String> QUEUES = List.of("hub.accepted", "hub.deliver.KR");

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void keeps_messages_across_a_stop_and_a_start() {
        try (var first = start()) {
            send(first.connectionFactory(), "hub.accepted", "id-1");
            send(first.connectionFactory(), "hub.accepted", "id-2");
        }

        try (var second = start()) {
            assertThat(second.waiting("hub.accepted")).isEqualTo(2);
            assertThat(receive(second.connectionFactory(), "hub.accepted")).isEqualTo("id-1");
            assertThat(receive(second.connectionFactory(), "hub.accepted")).isEqualTo("id-2");
            assertThat(second.waiting("hub.accepted")).isZero();
        }
        assertThat(told).first().asString().matches("Broker journal: (NIO|ASYNCIO)\\.");
    }

    @Test
    void knows_no_queue_that_was_not_declared() {
        try (var broker = start()) {
            var factory = broker.connectionFactory();

            assertThatThrownBy(() -> send(factory, "made.up", "id")).isInstanceOf(JMSRuntimeException.class);

            broker.declare("hub.deliver.NL");
            send(factory, "hub.deliver.NL", "id");
            assertThat(broker.waiting("hub.deliver.NL")).isEqualTo(1);
        }
    }

    @Test
    void refuses_everyone_without_its_password() {
        try (var broker = start()) {
            var factory = broker.connectionFactory();

            assertThatThrownBy(() -> factory.createContext("hub", "guess").close())
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void refuses_to_be_managed_by_message() {
        try (var broker = start()) {
            var factory = broker.connectionFactory();

            assertThatThrownBy(() -> send(factory, "activemq.management", "stop"))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void never_opens_a_serialised_object() {
        try (var broker = start();
                var context = broker.connectionFactory().createContext()) {
            var queue = context.createQueue("hub.accepted");
            context.createProducer().send(queue, context.createObjectMessage(new ArrayList<>(List.of("x"))));
            var received = (ObjectMessage) context.createConsumer(queue).receive(10_000);

            assertThatThrownBy(received::getObject).isInstanceOf(JMSException.class);
        }
    }

    @Test
    void refuses_a_second_broker_on_the_folder() {
        try (var first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageStartingWith("Another hub already uses ");
            send(first.connectionFactory(), "hub.accepted", "id");
        }
    }

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(folder, QUEUES, told::add);
    }

    private static void send(ConnectionFactory factory, String queue, String id) {
        try (var context = factory.createContext()) {
            context.createProducer().send(context.createQueue(queue), id);
        }
    }

    private static String receive(ConnectionFactory factory, String queue) {
        try (var context = factory.createContext();
                var consumer = context.createConsumer(context.createQueue(queue))) {
            return consumer.receiveBody(String.class, 10_000);
        }
    }
}
