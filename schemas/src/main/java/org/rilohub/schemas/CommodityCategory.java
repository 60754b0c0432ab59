package org.rilohub.schemas;

/** The fourteen commodity categories of the hub: the thirteen of the CEN era and cultural objects. */
public enum CommodityCategory {
    DRUG,
    PRECURSOR,
    TOBACCO,
    ALCOHOL,
    /** Other tax and duty evasion: fuel, gold bullion. */
    TAX,
    CURRENCY,
    CITES,
    HAZARD,
    IPR,
    WEAPON,
    NUCLEAR,
    PORNO,
    CULTURAL,
    OTHER
}
