package org.rilohub.cases.tasks;

/**
 * A task and how it stands.
 *
 * @param version grows with every change: who decides says which one was read
 * @param reminders how often it was called overdue
 */
public record StandingTask(Task task, TaskState state, int version, int reminders) {}
