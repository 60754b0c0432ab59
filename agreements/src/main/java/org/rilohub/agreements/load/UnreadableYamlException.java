package org.rilohub.agreements.load;

/** A file that is not of the YAML subset of framework files. */
final class UnreadableYamlException extends Exception {
    private final int line;

    UnreadableYamlException(int line, String what) {
        super(what);
        this.line = line;
    }

    int line() {
        return line;
    }
}
