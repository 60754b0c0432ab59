package org.rilohub.agreements.load;

/**
 * One thing wrong with one framework file.
 *
 * @param line of the field, from 1; 0 if the file as a whole is meant
 * @param field such as {@code validity.inForce}; empty for the whole file
 */
public record Defect(String file, int line, String field, String wrong, String remedy) {
    /** {@code JP-NL-CMAA.yaml:4 kind: is not known. Write one of …}. */
    @Override
    public String toString() {
        var where = line > 0 ? file + ":" + line : file;
        return where + (field.isEmpty() ? " " : " " + field + " ") + wrong + ". " + remedy;
    }
}
