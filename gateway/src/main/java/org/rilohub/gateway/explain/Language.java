package org.rilohub.gateway.explain;

import java.util.Locale;
import picocli.CommandLine.Option;

/** In which language a command tells what it found. */
public final class Language {
    @Option(
            names = "--lang",
            paramLabel = "en|ja",
            defaultValue = "en",
            description = "Language of what is told to people (default: en).")
    @SuppressWarnings("NullAway.Init") // picocli's
    private Known language;

    private enum Known {
        en,
        ja
    }

    /** English or Japanese. */
    public Locale reader() {
        return language == Known.ja ? Locale.JAPANESE : Locale.ENGLISH;
    }
}
