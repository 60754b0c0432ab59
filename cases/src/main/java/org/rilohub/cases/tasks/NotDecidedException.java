package org.rilohub.cases.tasks;

/** A vote that does not count, and why: nothing was stored. */
public final class NotDecidedException extends RuntimeException {
    private final Why why;

    /** The guards, in the order in which they are asked. */
    public enum Why {
        /** There is none of the person's organisation. */
        NOT_FOUND,
        /** It was decided or closed before. */
        NOT_OPEN,
        /** It changed since it was read. */
        CHANGED,
        /** The person has none of the roles that may decide it. */
        NO_ROLE,
        /** It is the person's own matter: nobody approves their own. */
        BARRED,
        /** The person said yes before: the second pair of eyes is another's. */
        SAME_PERSON,
        /** A no needs a ground of the list, a yes has none. */
        GROUND,
        /** Nobody decides without reasons. */
        REASONS,
        /** It offers a choice and none of them was chosen, or not the one that was approved; or it offers none. */
        CHOICE
    }

    NotDecidedException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
