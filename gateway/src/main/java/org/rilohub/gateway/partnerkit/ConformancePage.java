package org.rilohub.gateway.partnerkit;

import java.util.stream.Collectors;

/** A report as a page for people; it stands by itself and loads nothing. */
record ConformancePage(Conformance conformance) {
    String html() {
        var terms = conformance.terms();
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Conformance / 適合性試験</title>
                <style>
                body {font-family: sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em}
                table {border-collapse: collapse; width: 100%%}
                td, th {border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top}
                .PASSED {background: #dfd} .FAILED {background: #fdd} .SKIPPED {background: #eee}
                small {overflow-wrap: anywhere}
                </style></head><body>
                <h1>Conformance / 適合性試験</h1>
                <p>%s, %s %s<br>%s &ndash; %s<br>
                Passed / 合格: %d. Failed / 不合格: %d. Skipped / 未実施: %d.</p>
                <table><tr><th>Scenario / 場面</th><th>Check / 項目</th><th>Chapter / 章</th><th>Verdict / 判定</th><th>Evidence / 根拠</th></tr>
                %s</table></body></html>
                """.formatted(
                escaped(terms.party().toString()),
                terms.entrance(),
                escaped(terms.endpointHost()),
                conformance.startedAt(),
                conformance.endedAt(),
                conformance.count(Verdict.PASSED),
                conformance.count(Verdict.FAILED),
                conformance.count(Verdict.SKIPPED),
                conformance.scenarios().stream().map(ConformancePage::rows).collect(Collectors.joining()));
    }

    private static String rows(Played played) {
        return played.checks().stream()
                .map(check -> row(played.scenario(), check))
                .collect(Collectors.joining());
    }

    private static String row(String scenario, Check check) {
        var evidence = check.evidence().entrySet().stream()
                .map(fact -> escaped(fact.getKey() + ": " + fact.getValue()))
                .collect(Collectors.joining("<br>"));
        return "<tr class=\"%s\"><td>%s</td><td>%s<br><small>%s</small></td><td>%s</td><td>%s</td><td><small>%s</small></td></tr>\n"
                .formatted(
                        check.verdict(),
                        scenario,
                        check.promise().id(),
                        escaped(check.promise().sentence()),
                        check.promise().chapter(),
                        check.verdict(),
                        evidence);
    }

    /** Evidence holds what a foreign system said of itself. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
