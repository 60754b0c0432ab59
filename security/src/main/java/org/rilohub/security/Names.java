package org.rilohub.security;

/** Namespaces and algorithm names of SOAP, WS-Security, XML Signature and XML Encryption. */
final class Names {
    static final String ENV = "http://www.w3.org/2003/05/soap-envelope";
    static final String WSA = "http://www.w3.org/2005/08/addressing";
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String DS11 = "http://www.w3.org/2009/xmldsig11#";
    static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";

    static final String ANONYMOUS = WSA + "/anonymous";
    static final String NONE = WSA + "/none";

    static final String EXC_C14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String SHA256 = XENC + "sha256";
    static final String AES256_GCM = XENC11 + "aes256-gcm";
    static final String KW_AES256 = XENC + "kw-aes256";
    static final String RSA_OAEP = XENC11 + "rsa-oaep";
    static final String MGF1_SHA256 = XENC11 + "mgf1sha256";
    static final String ECDH_ES = XENC11 + "ECDH-ES";
    static final String X25519 = "http://www.w3.org/2021/04/xmldsig-more#x25519";
    static final String CONCAT_KDF = XENC11 + "ConcatKDF";

    private Names() {}
}
