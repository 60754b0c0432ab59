package org.rilohub.schemas;

import java.util.stream.Stream;

/** What a message does to an earlier one (UN/EDIFACT data element 1225). */
public enum FunctionCode {
    CANCEL("1"),
    REPLACE("5"),
    ORIGINAL("9");

    private final String code;

    FunctionCode(String code) {
        this.code = code;
    }

    /**
     * The function with this UN/EDIFACT code.
     *
     * @throws IllegalArgumentException if the hub does not use the code
     */
    public static FunctionCode coded(String code) {
        return Stream.of(values())
                .filter(function -> function.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a function code of the hub"));
    }

    /** The UN/EDIFACT code: {@code 1}, {@code 5} or {@code 9}. */
    @Override
    public String toString() {
        return code;
    }
}
