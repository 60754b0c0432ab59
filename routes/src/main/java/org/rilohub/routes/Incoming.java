package org.rilohub.routes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.rilohub.cases.Person;
import org.rilohub.cases.uploads.UploadRow;
import org.rilohub.partners.Canonical;
import org.rilohub.partners.Change;
import org.rilohub.partners.Vouched;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.security.Door;

/** A valid message about to be stored: sealed by itself, a row of a signed file, or written by a person who has signed in. */
sealed interface Incoming {
    Submission submission();

    /** Whose signature stands for it, or whose person wrote it. */
    Party signer();

    Instant at();

    Door door();

    /** What came, as it came. */
    byte[] wire();

    /** What makes two of them the same message. */
    String contentDigest();

    String canonicalDigest();

    List<Change> changes();

    /** Rules that flag it without memory. */
    List<String> flags();

    /** The upload it is held for. */
    default Optional<UUID> upload() {
        return Optional.empty();
    }

    /** The digest of what a person wrote of it, and where. */
    default Optional<String> letterDigest() {
        return Optional.empty();
    }

    /** Who wrote it, if that was a person and no system. */
    default Optional<Person> author() {
        return Optional.empty();
    }

    /** In an envelope of its own. */
    record Sealed(Canonical canonical) implements Incoming {
        @Override
        public Submission submission() {
            return canonical.submission();
        }

        @Override
        public Party signer() {
            return canonical.verified().signer();
        }

        @Override
        public Instant at() {
            return canonical.verified().received().at();
        }

        @Override
        public Door door() {
            return canonical.verified().received().door();
        }

        @Override
        public byte[] wire() {
            return canonical.verified().received().wire();
        }

        @Override
        public String contentDigest() {
            return canonical.verified().contentDigest();
        }

        @Override
        public String canonicalDigest() {
            return canonical.canonicalDigest();
        }

        @Override
        public List<Change> changes() {
            return canonical.changes();
        }

        @Override
        public List<String> flags() {
            return canonical.flags();
        }
    }

    /** Without an envelope of its own: it came in the vocabulary, and something else than a seal stands for it. */
    sealed interface Unsealed extends Incoming {
        Vouched vouched();

        @Override
        default Submission submission() {
            return vouched().submission();
        }

        @Override
        default Party signer() {
            return vouched().signer();
        }

        @Override
        default String canonicalDigest() {
            return vouched().canonicalDigest();
        }

        @Override
        default List<Change> changes() {
            return List.of();
        }

        @Override
        default List<String> flags() {
            return vouched().flags();
        }
    }

    /** What a person wrote: there is nothing signed, so what stands for the octets that came is the one form of the message. */
    record Written(Vouched vouched, Person by, String letter, Instant at) implements Unsealed {
        @Override
        public Door door() {
            return Door.STAFF;
        }

        @Override
        public byte[] wire() {
            return Json.canonical(submission());
        }

        @Override
        public String contentDigest() {
            return Digest.of(wire());
        }

        @Override
        public Optional<Person> author() {
            return Optional.of(by);
        }

        @Override
        public Optional<String> letterDigest() {
            return Optional.of(letter);
        }
    }

    /** A row: the file has the octets and the signature; of the row itself there is the place, and the report that it says. */
    record Row(Vouched vouched, UploadRow place, Instant at) implements Unsealed {
        @Override
        public Door door() {
            return Door.FILE;
        }

        @Override
        public byte[] wire() {
            return Json.canonical(tree());
        }

        private SortedMap<String, Object> tree() {
            var tree = new TreeMap<String, Object>();
            tree.put("uploadId", place.uploadId().toString());
            tree.put("row", place.row());
            return tree;
        }

        /** Over the report with its header, which has an id of its own. */
        @Override
        public String contentDigest() {
            return Digest.of(Json.octets(submission()));
        }

        @Override
        public Optional<UUID> upload() {
            return Optional.of(place.uploadId());
        }
    }
}
