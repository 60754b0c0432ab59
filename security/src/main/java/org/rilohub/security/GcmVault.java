package org.rilohub.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM throughout. A wrapped key is one version octet, eight octets that name its master key, and the content key
 * encrypted under it with both as associated data. Every nonce is 96 random bits; a content key encrypts the few parts of
 * one message, a master key wraps far fewer than 2^32 keys.
 */
public final class GcmVault implements Vault {
    private static final byte VERSION = 1;
    private static final int NAME_BYTES = 8;
    private static final int HEAD_BYTES = 1 + NAME_BYTES;
    private static final int KEY_BYTES = 32;

    private final Map<String, SecretKey> masters = new LinkedHashMap<>();
    private final byte[] currentName;
    private final SecretKey current;
    private final Gcm gcm;
    private final SecureRandom random;

    /**
     * @param masters from {@link KeyRing#masters}: the first wraps new keys, the others only unwrap old ones
     * @throws IllegalArgumentException if there is none
     */
    public GcmVault(List<SecretKey> masters, SecureRandom random) {
        if (masters.isEmpty()) {
            throw new IllegalArgumentException("a vault needs a master key");
        }
        masters.forEach(master -> this.masters.put(HexFormat.of().formatHex(name(master)), master));
        this.current = masters.getFirst();
        this.currentName = name(current);
        this.gcm = new Gcm(random);
        this.random = random;
    }

    @Override
    public ContentKey newKey() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        var head = ByteBuffer.allocate(HEAD_BYTES).put(VERSION).put(currentName).array();
        var body = gcm.encrypt(current, key, head);
        return new Unwrapped(
                ByteBuffer.allocate(HEAD_BYTES + body.length)
                        .put(head)
                        .put(body)
                        .array(),
                aes(key));
    }

    @Override
    public ContentKey unwrap(byte[] wrapped) {
        if (wrapped.length <= HEAD_BYTES || wrapped[0] != VERSION) {
            throw new IllegalStateException("not a wrapped content key");
        }
        var master = masters.get(HexFormat.of().formatHex(wrapped, 1, HEAD_BYTES));
        if (master == null) {
            throw new IllegalStateException("the master key of this content key is not here");
        }
        return new Unwrapped(wrapped.clone(), aes(contentKey(master, wrapped)));
    }

    private byte[] contentKey(SecretKey master, byte[] wrapped) {
        var head = Arrays.copyOf(wrapped, HEAD_BYTES);
        try {
            return gcm.decrypt(master, Arrays.copyOfRange(wrapped, HEAD_BYTES, wrapped.length), head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the wrapped content key was changed", e);
        }
    }

    @Override
    public List<String> marks(String text) {
        var marked = ("rilohub mark " + text).getBytes(UTF_8);
        return masters.values().stream()
                .map(master -> HexFormat.of().formatHex(mac(master, marked)))
                .toList();
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    /** Names a key without telling it: the start of an HMAC-SHA-256 under the key itself. */
    private static byte[] name(SecretKey master) {
        return Arrays.copyOf(mac(master, "rilohub master key name".getBytes(US_ASCII)), NAME_BYTES);
    }

    private static byte[] mac(SecretKey master, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.getEncoded(), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("cannot use a master key", e);
        }
    }

    private final class Unwrapped implements ContentKey {
        private final byte[] wrapped;
        private final SecretKey key;

        Unwrapped(byte[] wrapped, SecretKey key) {
            this.wrapped = wrapped;
            this.key = key;
        }

        @Override
        public byte[] wrapped() {
            return wrapped.clone();
        }

        @Override
        public byte[] encrypt(byte[] plain, String context) {
            return gcm.encrypt(key, plain, bytes(context));
        }

        @Override
        public byte[] decrypt(byte[] sealed, String context) {
            try {
                return gcm.decrypt(key, sealed, bytes(context));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("not the bytes, the key or the context of the encryption", e);
            }
        }

        private byte[] bytes(String context) {
            return context.getBytes(UTF_8);
        }
    }
}
