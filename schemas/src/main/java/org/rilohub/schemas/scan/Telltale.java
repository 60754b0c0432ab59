package org.rilohub.schemas.scan;

/** A kind of text that points to a person. Declaration order is the order looked for: the first found is told. */
public enum Telltale {
    /** A nominal value of the same message, literally. */
    KNOWN_VALUE,
    EMAIL,
    /** Machine-readable zone of a travel document (ICAO Doc 9303). */
    MRZ,
    IBAN,
    /** The number of a payment card (ISO/IEC 7812). */
    PAYMENT_CARD,
    /** Japan's Individual Number. */
    MY_NUMBER,
    /** Another national identity number: Korea, China. */
    NATIONAL_ID,
    PASSPORT,
    /** Another document of a person's: residence card, driving licence, identity card. */
    DOCUMENT,
    BIRTH_DATE,
    PLATE,
    PHONE
}
