package org.rilohub.schemas;

/** What harm a field can do, which is what agreements decide by. Declaration order is from least to most harmful. */
public enum DataClass {
    NON_NOMINAL,
    /** Trade secrets of a company: values, brands, carriers. */
    COMMERCIAL,
    /** How a service works: offices, references, methods. */
    OPERATIONAL,
    /** Points to the source of the information. */
    SOURCE_REVEALING,
    /** Points to a natural person, or may. */
    NOMINAL
}
