package org.gemmaarena.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Ids made from names: the same name always gives the same id, which looks random. RFC 9562, version 8, over SHA-256. */
final class NameBased {

    private NameBased() {}

    static UUID battle(String arena, String key) {
        return uuid("battle", arena, key);
    }

    static UUID voterOfSession(String arena, String session) {
        return uuid("voter of session", arena, session);
    }

    static UUID voterOfLine(String arena, String key) {
        return uuid("voter of line", arena, key);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A line break can stand neither in a kind nor in an arena's name, so that no two names run into one. */
    private static UUID uuid(String kind, String arena, String name) {
        var hash =
                ByteBuffer.wrap(sha256().digest((kind + "\n" + arena + "\n" + name).getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & 0xffff_ffff_ffff_0fffL | 0x8000L;
        long low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
