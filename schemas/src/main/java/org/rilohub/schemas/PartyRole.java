package org.rilohub.schemas;

/** What a party does in one exchange. */
public enum PartyRole {
    REQUESTING,
    REQUESTED,
    PROVIDER,
    RECIPIENT,
    HUB
}
