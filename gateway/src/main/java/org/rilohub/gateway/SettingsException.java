package org.rilohub.gateway;

import java.util.List;

/** The hub cannot start as it is set up; says every reason, so that one round of mending is enough. */
public final class SettingsException extends RuntimeException {
    private final List<String> problems;

    public SettingsException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
