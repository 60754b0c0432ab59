package org.rilohub.schemas.rules;

/** A picture that is not passed on; {@link FreshPicture} makes a value of it. */
final class UnfitPictureException extends RuntimeException {
    private final PictureFlaw flaw;

    UnfitPictureException(PictureFlaw flaw) {
        super(flaw.code());
        this.flaw = flaw;
    }

    PictureFlaw flaw() {
        return flaw;
    }

    static void require(boolean holds, PictureFlaw otherwise) {
        if (!holds) {
            throw new UnfitPictureException(otherwise);
        }
    }
}
