package org.rilohub.partners.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which styles of a workbook show a number as a date (ISO/IEC 29500-1, 18.8.30). */
final class CellFormats {
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.");
    private static final Pattern DATE_CODE = Pattern.compile("[ymdgeYMDGE]");

    private final Map<Integer, Boolean> own = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private boolean inStyles;

    void look(XmlPart xml) {
        if (xml.begins("numFmt")) {
            own.put(
                    number(xml, "numFmtId"),
                    isDateCode(xml.attribute("formatCode").orElse("")));
        }
        inStyles = (inStyles || xml.begins("cellXfs")) && !xml.ends("cellXfs");
        if (inStyles && xml.begins("xf")) {
            styles.add(number(xml, "numFmtId"));
        }
    }

    private static boolean isDateCode(String code) {
        return !code.equalsIgnoreCase("general")
                && DATE_CODE.matcher(NO_CODE.matcher(code).replaceAll("")).find();
    }

    private static int number(XmlPart xml, String attribute) {
        try {
            return Integer.parseInt(xml.attribute(attribute).orElse("0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean isDate(int style) {
        if (style < 0 || style >= styles.size()) {
            return false;
        }
        int format = styles.get(style);
        return own.getOrDefault(format, isBuiltIn(format));
    }

    /** Dates and times of every country; 27 to 36 and 50 to 58 are those of Japan, China and Korea. */
    private static boolean isBuiltIn(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }
}
