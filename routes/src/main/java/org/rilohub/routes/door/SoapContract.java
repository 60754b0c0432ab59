package org.rilohub.routes.door;

import java.util.List;

/**
 * One published contract of the SOAP door.
 *
 * @param address below {@code /soap}
 * @param resource name of the WSDL on the class path of the vocabulary
 * @param name of its service and port: {@code CMAAService}, {@code CMAAPort}
 * @param namespace of service and port
 */
record SoapContract(String address, String resource, String name, String namespace) {
    private static final List<SoapContract> ALL = List.of(
            new SoapContract(
                    "/seizure-reports", "seizure-report.wsdl", "SeizureReport", "urn:rilohub:service:seizure-report:1"),
            new SoapContract("/cen", "cen.wsdl", "CEN", "urn:rilohub:service:cen:1"),
            new SoapContract("/operation", "operation.wsdl", "OPERATION", "urn:rilohub:service:operation:1"),
            new SoapContract("/cmaa", "cmaa.wsdl", "CMAA", "urn:rilohub:service:cmaa:1"));

    /** The one for seizure reports alone, and one for each lane. */
    static List<SoapContract> all() {
        return ALL;
    }
}
