package org.rilohub.schemas.rules;

/** Why the hub does not pass a picture on. */
enum PictureFlaw {
    UNREADABLE("nn-4-unreadable", "Give a whole picture of its media type, which others can open."),
    TOO_MANY_PIXELS("nn-4-pixels", "Give a picture of at most 40 megapixels, 30 with transparency."),
    ANIMATED("nn-4-animated", "Give a single picture."),
    COLOURS("nn-4-colours", "Give a picture in grey or in red, green and blue, not in printing colours."),
    TOO_LARGE("nn-4-large", "Give a smaller picture, or the same as JPEG: encoded anew it is larger than 1 MiB.");

    private final String code;
    private final String remedy;

    PictureFlaw(String code, String remedy) {
        this.code = code;
        this.remedy = remedy;
    }

    /** Rule and reason, for the list of changes. */
    String code() {
        return code;
    }

    String remedy() {
        return remedy;
    }
}
