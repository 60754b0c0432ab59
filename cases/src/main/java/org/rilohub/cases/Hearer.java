package org.rilohub.cases;

import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;

/** Somebody who is to hear of a message without being named in it. */
public record Hearer(Party receiver, Lane lane) {}
