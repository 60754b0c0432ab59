package org.rilohub.schemas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the vocabulary says of one field beyond its Java type: its XML name, the harm it can do, its code list.
 *
 * <p>The JSON name is the component's own name. Types carry the rest: {@code Optional} may be absent, {@code List} and
 * {@code SortedSet} repeat (and may be empty), everything else is mandatory.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
    /** Local name of the XML element or attribute in {@code urn:rilohub:schema:seizure-report:1}. */
    String element();

    /** What this field can do in the wrong hands. A group takes the class of each of its own fields. */
    DataClass is() default DataClass.NON_NOMINAL;

    /** Name of the dated code list the value must be in, as in {@code CodeLists}; empty if none. */
    String codes() default "";

    /** Whether the XML carries it as an attribute of the enclosing element. */
    boolean attribute() default false;

    /** Whether the XML carries it as the text of the enclosing element, beside attributes. */
    boolean text() default false;

    /** Whether people write it freely, so that it must be searched for what it should not contain. */
    boolean free() default false;

    /**
     * Whether it names a thing, a species or an undertaking in words, so that no number of a person's belongs in it. It is
     * searched like free text.
     */
    boolean names() default false;

    /** The form that the whole text must have, in what XML Schema, JSON Schema and Java read alike; empty if any. */
    String pattern() default "";

    /** Greatest number of characters; 0 means the 256 of any plain text. */
    int max() default 0;

    /** Least number of values of a field that repeats. */
    int least() default 0;

    /** Greatest number of values of a field that repeats. */
    int most() default 99;
}
