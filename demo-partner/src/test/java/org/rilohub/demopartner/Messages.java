package org.rilohub.demopartner;

/** Small messages of the test schemas. */
final class Messages {
    private Messages() {}

    static String json(String messageId, String to) {
        return """
                {"header":{"messageId":"%s","refToMessageId":"submission-1","createdAt":"${now}","lane":"CMAA",
                "to":[{"partyId":"%s"}],"provider":"urn:rilohub:party:customs:VN","agreementRef":"JP-VN-CMAA"},
                "report":{"nationalReference":"KR-${unique}"}}""".formatted(messageId, to);
    }

    static String xml(String messageId, String to) {
        return """
                <SubmitSeizureReport xmlns="urn:rilohub:schema:seizure-report:1">
                  <ExchangeHeader>
                    <MessageID>%s</MessageID>
                    <CreatedDateTime>${now}</CreatedDateTime>
                    <To><PartyID>%s</PartyID></To>
                    <LaneCode>CMAA</LaneCode>
                  </ExchangeHeader>
                  <SeizureReport><NationalReferenceID>KR-${unique}</NationalReferenceID></SeizureReport>
                </SubmitSeizureReport>""".formatted(messageId, to);
    }
}
