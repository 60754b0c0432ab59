package org.rilohub.gateway.demo;

/**
 * One message of the demonstration.
 *
 * @param name how people and the expectations call it
 * @param sender code of the partner that sends it
 * @param file its content, in the sender's own dialect
 * @param mode {@code normal}, {@code forged} or {@code repeat}
 */
record Step(String name, String sender, String file, String mode) {}
