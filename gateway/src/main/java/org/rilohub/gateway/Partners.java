package org.rilohub.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.rilohub.partners.Border;
import org.rilohub.partners.DialectBorder;
import org.rilohub.partners.Directory;
import org.rilohub.partners.Validation;
import org.rilohub.partners.YamlDirectory;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.schemas.rules.RuleSettings;
import org.rilohub.schemas.rules.Rules;

/** Whom the hub knows and how it speaks with them. */
final class Partners {
    private Partners() {}

    /**
     * The partner files of the configured folder.
     *
     * @throws SettingsException with every problem of every file
     */
    static Directory directory(Settings settings, Consumer<String> progress) {
        var folder = settings.given(Setting.HUB_PARTNERS)
                ? settings.path(Setting.HUB_PARTNERS)
                : settings.path(Setting.HUB_VAR).resolve("partners");
        try {
            var directory = YamlDirectory.load(made(folder), addresses(settings));
            progress.accept(directory.all().size() + " partners in " + folder);
            return directory;
        } catch (YamlDirectory.UnusableException e) {
            throw new SettingsException(e.problems());
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (java.io.IOException e) {
            throw new SettingsException(List.of("the folder of partner files cannot be read: " + folder));
        }
    }

    /** What partner files may refer to as {@code ${NAME}}. */
    private static Map<String, String> addresses(Settings settings) {
        var addresses = new TreeMap<String, String>();
        settings.maybe(Setting.HUB_JP_BROKER_URL).ifPresent(url -> addresses.put("HUB_JP_BROKER_URL", url));
        return addresses;
    }

    /** Every dialect there is, and every rule that needs no memory. */
    static Border border(Directory directory, Clock clock) {
        return new DialectBorder(
                directory,
                List.of(new CommonXml(), new CommonJson(), new JpcisStyle(), new CenStyle()),
                Validation.by(rules(clock)),
                new Normalisation(CodeLists.standard(), RuleSettings.standard()));
    }

    /** The rules of the vocabulary on its own code lists. */
    static Rules rules(Clock clock) {
        return new Rules(CodeLists.standard(), RuleSettings.standard(), clock);
    }
}
