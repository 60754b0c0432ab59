package org.rilohub.partners.sheets;

/** A text of a workbook, joined from its runs, without the readings that Japanese texts carry beside them. */
final class XlsxText {
    private XlsxText() {}

    /** Reads up to the end of the element that begins here. */
    static String of(XmlPart xml, String element) {
        var text = new StringBuilder();
        int readings = 0;
        while (xml.next() && !xml.ends(element)) {
            readings += xml.begins("rPh") ? 1 : 0;
            readings -= xml.ends("rPh") ? 1 : 0;
            if (xml.begins("t")) {
                var run = xml.text();
                text.append(readings == 0 ? run : "");
            }
        }
        return text.toString();
    }
}
