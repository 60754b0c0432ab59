package org.rilohub.cases.tasks;

import java.util.Optional;

/**
 * What one person says to a task.
 *
 * @param ground code of the list {@code refusal-ground}, to say no
 * @param reasons in the person's own words, for a yes as for a no
 * @param choice one of those the task offers, to say yes where it offers any
 */
public record TaskVote(boolean positive, Optional<String> ground, String reasons, Optional<String> choice) {
    public static TaskVote yes(String reasons) {
        return new TaskVote(true, Optional.empty(), reasons, Optional.empty());
    }

    /** Yes, and this one. */
    public static TaskVote choosing(String choice, String reasons) {
        return new TaskVote(true, Optional.empty(), reasons, Optional.of(choice));
    }

    public static TaskVote no(String ground, String reasons) {
        return new TaskVote(false, Optional.of(ground), reasons, Optional.empty());
    }
}
