package org.rilohub.cases.requests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rilohub.agreements.Framework;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.clocks.TextTable;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Facts;

/** What a request must hold (domain reference, table 2.1): {@code elements.tsv}, with the article that asks for each. */
public final class Elements {
    private static final TextTable TABLE = TextTable.of(Elements.class, "elements");
    private static final int FIRST_ARTICLE = 3;
    private static final List<Element> ALL = TABLE.rows().stream()
            .map(row -> new Element(
                    row.getFirst(),
                    Arrays.asList(row.get(1).split("\\|")),
                    row.get(2),
                    row.subList(FIRST_ARTICLE, row.size())))
            .toList();

    private Elements() {}

    /**
     * One row.
     *
     * @param code of the list {@code request-element}
     * @param paths canonical paths, one of which must hold a value
     * @param when {@code *}, or what the request must be like to be asked: {@code kind=SURVEILLANCE}
     * @param articles in the order of the table's columns
     */
    public record Element(String code, List<String> paths, String when, List<String> articles) {
        public Element {
            paths = List.copyOf(paths);
            articles = List.copyOf(articles);
        }

        private boolean isAskedOf(AssistanceRequest request) {
            if (when.startsWith("kind")) {
                return isOrIsNot(request.requestKind().name());
            }
            if (when.startsWith("urgency")) {
                return isOrIsNot(request.urgency().name());
            }
            if (!when.equals("*")) {
                throw new IllegalStateException("nobody knows when " + code + " is asked");
            }
            return true;
        }

        private boolean isOrIsNot(String value) {
            return when.endsWith("=" + value) != when.contains("!=");
        }

        /** Always there, or the message could not have been read. */
        private boolean isOfTheForm() {
            return List.of("AUTHORITY", "ACTION", "PROCEEDINGS").contains(code);
        }

        String article(Optional<Framework> framework) {
            return framework.flatMap(this::ofColumn).orElseGet(articles::getFirst);
        }

        private Optional<String> ofColumn(Framework framework) {
            var columns = TABLE.columns().subList(FIRST_ARTICLE, TABLE.columns().size());
            int own = columns.indexOf(framework.id());
            int column = own >= 0 ? own : columns.indexOf(framework.kind().name());
            return column >= 0 ? Optional.of(articles.get(column)) : Optional.empty();
        }

        private Defect missing(String article) {
            var entry = CodeLists.standard().list("request-element").entries().get(code);
            if (entry == null) {
                throw new IllegalStateException("no code " + code + " in the list request-element");
            }
            return new Defect(paths.getFirst(), article, "Add: " + entry.en() + ". / " + entry.ja() + "を記載してください。");
        }
    }

    /** The whole table. */
    public static List<Element> all() {
        return ALL;
    }

    /** What is missing from a request under a framework: for each element its path, the article and what to do. */
    static List<Defect> missing(AssistanceRequest request, Optional<Framework> framework) {
        var present = Facts.present(request).keySet();
        var defects = new ArrayList<Defect>();
        all().stream()
                .filter(element -> element.isAskedOf(request) && !element.isOfTheForm())
                .filter(element -> element.paths().stream().noneMatch(path -> isPresent(path, present)))
                .map(element -> element.missing(element.article(framework)))
                .forEach(defects::add);
        framework.flatMap(known -> language(request, known)).ifPresent(defects::add);
        return defects;
    }

    private static boolean isPresent(String path, Set<String> present) {
        return present.stream().anyMatch(found -> found.equals(path) || found.startsWith(path + "."));
    }

    private static Optional<Defect> language(AssistanceRequest request, Framework framework) {
        var languages = framework.terms().languages().value();
        var codes = String.join(", ", languages);
        return request.language()
                .filter(language -> !languages.isEmpty() && !languages.contains(language))
                .map(language -> new Defect(
                        "language",
                        of("LANGUAGE").article(Optional.of(framework)),
                        "Write it in one of: " + codes + ". / 次の言語のいずれかで記載してください: " + codes));
    }

    private static Element of(String code) {
        return ALL.stream()
                .filter(element -> element.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no element " + code));
    }
}
