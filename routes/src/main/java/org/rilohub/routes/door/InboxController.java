package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rilohub.routes.Inbox;
import org.rilohub.routes.Inbox.Item;
import org.rilohub.routes.Inbox.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages for partners that fetch, and the receipts they give for them. */
@RestController
final class InboxController {
    private static final int RECEIPT_BYTES = 64 * 1024;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

    private final Intake intake;
    private final Inbox inbox;

    InboxController(Intake intake, Inbox inbox) {
        this.intake = intake;
        this.inbox = inbox;
    }

    @GetMapping(PublishedPaths.INBOX)
    ResponseEntity<byte[]> claim(
            @RequestParam(defaultValue = "20") String limit,
            @RequestParam Optional<String> cursor,
            HttpServletRequest request) {
        require(LIMIT.matcher(limit).matches(), "LIMIT");
        require(cursor.filter(text -> !CURSOR.matcher(text).matches()).isEmpty(), "CURSOR");
        var page = inbox.claim(Caller.partner(request).party(), Integer.parseInt(limit), cursor);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(page));
    }

    @PostMapping(PublishedPaths.INBOX_RECEIPT)
    ResponseEntity<Void> confirm(@PathVariable String messageId, HttpServletRequest request) {
        var id = Ids.inPath(messageId);
        var receipt = intake.octets(request, Intake.JOSE, RECEIPT_BYTES);
        inbox.confirm(Caller.partner(request).party(), id, new String(receipt, StandardCharsets.UTF_8));
        return ResponseEntity.noContent().build();
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new RefusedAtDoorException(PlainStatus.BAD_REQUEST, reason);
        }
    }

    /** As the interface guide's chapter 7 writes it. */
    static byte[] json(Page page) {
        var tree = new TreeMap<String, Object>();
        tree.put("items", page.items().stream().map(InboxController::tree).toList());
        page.next().ifPresent(next -> tree.put("next", next));
        return Json.octets(tree);
    }

    private static SortedMap<String, Object> tree(Item item) {
        var tree = new TreeMap<String, Object>();
        tree.put("messageId", item.messageId().toString());
        tree.put("lane", item.lane().name());
        tree.put("messageType", item.messageType());
        tree.put("leasedUntil", item.leasedUntil().toString());
        tree.put("body", item.body());
        return tree;
    }
}
