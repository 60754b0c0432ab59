package org.rilohub.schemas;

/** The proceedings the information is meant for. Only proceedings before a court or judge are CRIMINAL_COURT. */
public enum Proceedings {
    NONE,
    ADMINISTRATIVE,
    CRIMINAL_INVESTIGATION,
    CRIMINAL_COURT
}
