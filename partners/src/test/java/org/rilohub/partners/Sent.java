package org.rilohub.partners;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.agreements.Decision.Permitted;
import org.rilohub.agreements.Minimised;
import org.rilohub.partners.Border.Translated;
import org.rilohub.partners.Change.Kind;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.SourceKind.Trait;

/**
 * One marked message as one receiver gets it.
 *
 * @param open whether the receiver may see data of natural persons, whatever the answer says
 */
record Sent(
        Marked marked,
        boolean open,
        String dialect,
        Dispatch dispatch,
        Permitted permit,
        Minimised minimised,
        Translated translated) {
    /** What the hub writes instead of what the sender wrote. */
    private static final Set<String> REPLACED =
            Set.of("header.refToMessageId", "header.createdAt", "header.contentDigest", "header.sourceKind");

    /** What stands where the hub writes, and is the sender's. */
    private static final Set<String> PASSED_ON = Set.of("reportId", "header.messageId", "header.conversationId");

    /** Changes in which a value ends as part of another, or as nothing. */
    private static final Set<String> MERGED = Set.of("japanese-class", "smuggling-form", "smuggling-form-default");

    private static final Map<String, Set<String>> PLACES = new ConcurrentHashMap<>();
    private static final Map<MessageType, SortedMap<String, DataClass>> CLASSES = new ConcurrentHashMap<>();

    /** Paths of which a marker is found and must not be. */
    Set<String> leaks() {
        var text = text();
        var leaks = new TreeSet<String>();
        marked.markers().forEach((path, each) -> {
            if (isForbidden(path) && markers(path, each).anyMatch(marker -> marker.standsIn(text))) {
                leaks.add(path);
            }
        });
        if (marked.hidden().stream().anyMatch(marker -> marker.standsIn(text))) {
            leaks.add("what is hidden in pictures");
        }
        return leaks;
    }

    Marker.Text text() {
        return Marker.Text.of(translated.sealable().content());
    }

    /** Withheld by the answer; or of a class this receiver must not see, whatever the answer says. */
    private boolean isForbidden(String path) {
        var withheld = permit.answer().withheld().stream()
                .anyMatch(each -> each.field().equals(path));
        return withheld || REPLACED.contains(path) || isOfForbiddenClass(path);
    }

    private boolean isOfForbiddenClass(String path) {
        var is = CLASSES.computeIfAbsent(type(), Facts::possible)
                .get(path.startsWith("header.") ? path : MessageForm.of(type()).part() + "." + path);
        var trait = dispatch.content().header().sourceKind().orElseThrow().trait();
        boolean released = path.endsWith("pictures[].content")
                && dispatch.content().content().pictures().stream().allMatch(Picture::humanRelease);
        return (is == DataClass.NOMINAL && !released && !open)
                || (is == DataClass.SOURCE_REVEALING && trait == Trait.SOURCE_NEVER_LEAVES)
                || (is == DataClass.COMMERCIAL && trait == Trait.COMMERCIAL_SECRECY && !open);
    }

    private MessageType type() {
        return dispatch.content().content().type();
    }

    /** Paths with markers that are permitted and for which the dialect has a place. */
    Set<String> expected() {
        return marked.markers().keySet().stream().filter(this::isExpected).collect(Collectors.toSet());
    }

    /** Those of them of which a marker is not found. */
    Set<String> missing() {
        var text = text();
        var missing = new TreeSet<String>();
        marked.markers().forEach((path, each) -> {
            if (isExpected(path) && !markers(path, each).allMatch(marker -> marker.standsIn(text))) {
                missing.add(path);
            }
        });
        return missing;
    }

    private boolean isExpected(String path) {
        boolean hasPlace = PASSED_ON.contains(path) || places().contains(path);
        return minimised.permittedPaths().contains(path)
                && hasPlace
                && !REPLACED.contains(path)
                && translated.changes().stream().noneMatch(change -> takesOut(change, path));
    }

    private Set<String> places() {
        return PLACES.computeIfAbsent(
                dialect + " " + type(),
                any -> Set.copyOf(DialectPaths.of(dialect, type()).values()));
    }

    private static boolean takesOut(Change change, String path) {
        boolean gone =
                change.kind() == Kind.DROPPED || change.kind() == Kind.GENERALISED || MERGED.contains(change.reason());
        return gone
                && (path.equals(change.path()) || path.startsWith(change.path() + ".") || isPairedWith(change, path));
    }

    /** Two fields that one Japanese word says together. */
    private static boolean isPairedWith(Change change, String path) {
        var group = change.path().substring(0, change.path().lastIndexOf('.') + 1);
        return MERGED.contains(change.reason()) && (path.equals(group + "category") || path.equals(group + "mode"));
    }

    /** A picture leaves as it was encoded anew. */
    private Stream<Marker> markers(String path, List<Marker> markers) {
        if (!path.endsWith("pictures[].content")) {
            return markers.stream();
        }
        return marked.shown(dispatch.lane()).stream().map(List::of).map(Marker::picture);
    }
}
