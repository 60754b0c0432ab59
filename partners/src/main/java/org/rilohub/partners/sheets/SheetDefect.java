package org.rilohub.partners.sheets;

import java.util.Locale;

/**
 * One thing that is wrong with a row, or worth a look.
 *
 * @param row from 1
 * @param column its name; empty if it is about the whole report
 * @param rule {@code SR-01} to {@code SR-13}, {@code NN-1} to {@code NN-7}, or {@code SH-} and a word for what only a file has
 * @param remedy what the sender can do, in one English sentence
 */
public record SheetDefect(int row, String column, String rule, String remedy) {
    /** What only a file can have wrong. */
    static SheetDefect ofFile(int row, String column, String rule) {
        return new SheetDefect(row, column, rule, Sentences.of(rule, Locale.ENGLISH));
    }

    /** Column, rule and what to do, in English or Japanese. */
    public String sentence(Locale language) {
        var where = column.isEmpty() ? "" : column + " ";
        return where + "[" + rule + "] " + Sentences.ofRule(rule, remedy, language);
    }
}
