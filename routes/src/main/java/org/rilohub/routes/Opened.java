package org.rilohub.routes;

import org.rilohub.schemas.Dispatch;

/** A dispatch that waits for its decision, with its content. */
record Opened(Parcel parcel, Dispatch dispatch) {}
