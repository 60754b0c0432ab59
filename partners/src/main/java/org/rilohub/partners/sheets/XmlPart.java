package org.rilohub.partners.sheets;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part, element by element, by the JDK's own parser: UTF-8, no document type, nothing fetched, bounded depth. */
final class XmlPart {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 32_767;
    private static final XMLInputFactory PARSERS = parsers();

    private final XMLStreamReader xml;
    private int depth;

    XmlPart(InputStream octets) {
        try {
            this.xml = PARSERS.createXMLStreamReader(new ShortRuns(octets));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        refuseOtherEncodings();
    }

    private static XMLInputFactory parsers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private void refuseOtherEncodings() {
        var declared = Optional.ofNullable(xml.getCharacterEncodingScheme());
        var seen = Optional.ofNullable(xml.getEncoding());
        if (!declared.or(() -> seen).orElse("UTF-8").equalsIgnoreCase("UTF-8")
                || !seen.orElse("UTF-8").equalsIgnoreCase("UTF-8")) {
            throw new UnfitSheetException(SheetFault.NOT_UTF8);
        }
    }

    /** Moves to the next beginning or end of an element. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                int event = step();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private int step() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnfitSheetException(SheetFault.DOCUMENT_TYPE);
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new UnfitSheetException(SheetFault.NOT_XLSX);
        }
        depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        return event;
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** The attribute by its local name, empty if it is absent. */
    Optional<String> attribute(String name) {
        for (int i = 0; xml.isStartElement() && i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** The text inside the element that begins here; ends at its end. */
    String text() {
        var text = new StringBuilder();
        int outside = depth - 1;
        try {
            while (depth > outside) {
                int event = step();
                if (event == XMLStreamConstants.CHARACTERS
                        || event == XMLStreamConstants.CDATA
                        || event == XMLStreamConstants.SPACE) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                if (text.length() > LONGEST_TEXT) {
                    throw new UnfitSheetException(SheetFault.ROW_TOO_LONG);
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
        return text.toString();
    }

    private static UnfitSheetException broken(XMLStreamException cause) {
        if (cause.getNestedException() instanceof UnfitSheetException unfit) {
            return unfit;
        }
        var unfit = new UnfitSheetException(SheetFault.NOT_XLSX);
        unfit.initCause(cause);
        return unfit;
    }
}
