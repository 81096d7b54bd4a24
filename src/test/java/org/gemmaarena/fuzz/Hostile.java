package org.gemmaarena.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts and bytes that programs have stumbled over. */
final class Hostile {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "a\r\nSet-Cookie: stolen=1",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "'; DROP TABLE vote; --",
            "' OR '1'='1",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${jndi:ldap://localhost/a}",
            "{{7*7}}${7*7}{inject:config}",
            "\ud800",
            "\udfff\ud800",
            "\u202eabc\u2066",
            "🧑‍🚀👩‍👩‍👧‍👦",
            "\u0130\u0131\ufb03\u1e9e",
            "%",
            "%zz",
            "%00",
            "NaN",
            "Infinity",
            "-0",
            "-1",
            "0",
            "1e999",
            "0.1e-400",
            "9223372036854775807",
            "9223372036854775808",
            "2147483648",
            "null",
            "true",
            "[]",
            "{}",
            "2026-02-30T25:00:00Z",
            "+1000000000-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0000-00-00",
            "00000000-0000-0000-0000-000000000000",
            "zh-Hans-CN-x-private",
            "(a+)+$",
            "A".repeat(3_000));

    private final RandomGenerator chance;

    Hostile(RandomGenerator chance) {
        this.chance = chance;
    }

    String text() {
        return switch (chance.nextInt(10)) {
            case 0 -> random(chance.nextInt(1, 40), 0x20, 0x7f);
            case 1 -> random(chance.nextInt(1, 200), 1, 0x2fff);
            case 2 -> mutated(one(TEXTS)) + one(TEXTS);
            case 3 -> chance.nextInt(20) == 0 ? one(TEXTS).repeat(chance.nextInt(1, 100)) : one(TEXTS);
            default -> one(TEXTS);
        };
    }

    /** The text with something else in it. */
    String mutated(String text) {
        if (text.isEmpty()) {
            return one(TEXTS);
        }
        int from = chance.nextInt(text.length());
        int to = Math.min(text.length(), from + chance.nextInt(4));
        return text.substring(0, from) + one(TEXTS) + text.substring(to);
    }

    /** The same bytes with a few turned, lost, doubled or put in. */
    byte[] mutated(byte[] bytes) {
        var mutant = bytes.clone();
        for (int times = chance.nextInt(1, 6); times > 0 && mutant.length > 0; times--) {
            mutant = once(mutant);
        }
        return mutant;
    }

    private byte[] once(byte[] bytes) {
        int from = chance.nextInt(bytes.length);
        int length = chance.nextInt(Math.min(64, bytes.length - from) + 1);
        return switch (chance.nextInt(5)) {
            case 0 -> {
                bytes[from] ^= (byte) (1 << chance.nextInt(8));
                yield bytes;
            }
            case 1 -> java.util.Arrays.copyOf(bytes, from);
            case 2 -> spliced(bytes, from, new byte[0], from + length);
            case 3 -> spliced(bytes, from, java.util.Arrays.copyOfRange(bytes, from, from + length), from);
            default -> {
                var put = new byte[length];
                chance.nextBytes(put);
                yield spliced(bytes, from, put, from + length);
            }
        };
    }

    private static byte[] spliced(byte[] bytes, int until, byte[] between, int from) {
        var all = new byte[until + between.length + bytes.length - from];
        System.arraycopy(bytes, 0, all, 0, until);
        System.arraycopy(between, 0, all, until, between.length);
        System.arraycopy(bytes, from, all, until + between.length, bytes.length - from);
        return all;
    }

    private String random(int length, int from, int to) {
        return chance.ints(length, from, to)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
