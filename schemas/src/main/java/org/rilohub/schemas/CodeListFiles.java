package org.rilohub.schemas;

import java.util.SortedMap;
import java.util.TreeMap;

/** The code list files named in {@code codelists/index.txt}. */
final class CodeListFiles {
    private CodeListFiles() {}

    static SortedMap<String, CodeList> readAll() {
        var lists = new TreeMap<String, CodeList>();
        for (var name : Resources.lines("codelists/index.txt")) {
            lists.put(name, CodeListFile.read(name, Resources.lines("codelists/" + name + ".tsv")));
        }
        return lists;
    }
}
