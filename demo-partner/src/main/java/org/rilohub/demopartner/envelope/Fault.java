package org.rilohub.demopartner.envelope;

/** Whether an envelope is spoiled after signing, to see that the other side notices. */
public enum Fault {
    NONE,
    /** One byte of the signed content is changed after the signature was made, before encryption. */
    FLIPPED_BYTE;

    byte[] applyTo(byte[] signed) {
        if (this == NONE) {
            return signed;
        }
        var spoiled = signed.clone();
        spoiled[spoiled.length / 2] ^= 1;
        return spoiled;
    }
}
