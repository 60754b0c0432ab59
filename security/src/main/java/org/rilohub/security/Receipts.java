package org.rilohub.security;

/** Signs the hub's receipts and notices, and checks the partners'. */
public interface Receipts {
    /** The compact JWS over the RFC 8785 form of the receipt, signed with the key this partner accepts. */
    String sign(Receipt receipt);

    /** The same for a message that people of its sender wrote: signed with ES256 if the hub knows no system of theirs. */
    String signForPeople(Receipt receipt);

    /**
     * The receipt in a compact JWS.
     *
     * @param from whose signature it must bear
     * @throws UntrustedMessageException if it is no receipt, or not signed by that partner
     */
    Receipt verify(String compactJws, Counterpart from);

    /**
     * A compact JWS of type {@code typ} over JSON octets, for notices to one partner.
     *
     * @param json RFC 8785 octets
     */
    String notice(String typ, byte[] json, Counterpart to);

    /** The same for an organisation of which the hub knows people and no system, signed with ES256. */
    String noticeForPeople(String typ, byte[] json);
}
