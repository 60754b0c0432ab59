package org.rilohub.partners.xml;

/** How a dialect writes one kind of value: the tree's value here, its word on the wire there. */
public interface Spelling {
    /** As the vocabulary itself writes it. */
    Spelling TEXT = new Spelling() {
        @Override
        public Object read(String word) {
            return word;
        }

        @Override
        public String write(Object value) {
            return value.toString();
        }
    };

    /** A whole number. */
    Spelling COUNT = new Spelling() {
        @Override
        public Object read(String word) {
            return Integer.valueOf(word);
        }

        @Override
        public String write(Object value) {
            return value.toString();
        }
    };

    /**
     * The value that a word stands for.
     *
     * @throws IllegalArgumentException if the dialect has no such word
     * @throws java.time.DateTimeException if it should be a date or time and is none
     */
    Object read(String word);

    /** The word for a value of the tree: a text, a whole number or a flag. */
    String write(Object value);

    /** Why a reader of the changes sees this field as mapped; empty if it is written as the vocabulary writes it. */
    default String reason() {
        return "";
    }

    /** The form of its words, as a pattern of XML Schema; empty if they have the form of the vocabulary. */
    default String pattern() {
        return "";
    }
}
