package org.gemmaarena.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that begin with 10. are trusted proxies here. */
class HopsTest {

    @ParameterizedTest(name = "{0} comes from {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "6.6.6.6, 203.0.113.7 | 203.0.113.7",
                "6.6.6.6,203.0.113.7 , 10.0.0.1,10.0.0.2 | 203.0.113.7",
                "10.6.6.6, 203.0.113.7, 10.0.0.2 | 203.0.113.7",
                "10.0.0.9, 10.0.0.2 | 10.0.0.9",
                "203.0.113.7, | 203.0.113.7",
                "203.0.113.7:41234 | 203.0.113.7",
                "[2001:db8::1]:41234 | 2001:db8:0:0:0:0:0:1",
                "2001:db8::1 | 2001:db8:0:0:0:0:0:1",
                "::ffff:203.0.113.7 | 203.0.113.7",
            })
    void the_right_most_hop_that_is_no_trusted_proxy_counts(String header, String client) {
        assertThat(client(Hops.ofXForwardedFor(List.of(header)))).hasValue(client);
    }

    @Test
    void several_lines_are_one_list() {
        assertThat(client(Hops.ofXForwardedFor(List.of("6.6.6.6", "203.0.113.7, 10.0.0.1"))))
                .hasValue("203.0.113.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "203.0.113.7, _hidden", "localhost", "203.0.113.7, 1.2.3", "a\nb"})
    void what_is_no_address_is_nobody_and_what_stands_left_of_it_does_not_count(String header) {
        assertThat(client(Hops.ofXForwardedFor(List.of(header)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} comes from {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=203.0.113.7;proto=https;by=10.0.0.1 | 203.0.113.7",
                "for=6.6.6.6, For=\"203.0.113.7:99\" ; Proto=https | 203.0.113.7",
                "for=203.0.113.7, for=10.0.0.4 | 203.0.113.7",
                "for=\"[2001:db8:cafe::17]:4711\" | 2001:db8:cafe:0:0:0:0:17",
                "host=\"a,for=6.6.6.6\";for=203.0.113.7 | 203.0.113.7",
                "for=203.0.113.7;host=\"a;for=6.6.6.6\" | 203.0.113.7",
                "for=203.0.113.7;host=\"a\\\";for=6.6.6.6;x=\\\"b\" | 203.0.113.7",
                "for=203.0.113.7;host=\"a\\\\\" | 203.0.113.7",
                "for=6.6.6.6, for=203.0.113.7; | 203.0.113.7",
                "for=203.0.113.7;x=\"=\";y=\"\" | 203.0.113.7",
                "for=6.6.6.6;x=\", for=\"[2001:db8::1]\" | 2001:db8:0:0:0:0:0:1",
                "for=6.6.6.6;x=\"a\\, for=\"[2001:db8::1]\", for=10.0.0.1 | 2001:db8:0:0:0:0:0:1",
            })
    void forwarded_is_read_the_same_way(String header, String client) {
        assertThat(client(Hops.ofForwarded(List.of(header)))).hasValue(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for=203.0.113.7;for=6.6.6.6",
                "for=6.6.6.6, for",
                "for=6.6.6.6, =203.0.113.7",
                "for=6.6.6.6, for=\"203.0.113.7",
                "for=6.6.6.6, for=203.0.113.7\"",
                "for=6.6.6.6, for=\"203.0.113.7\\\"",
                "for=6.6.6.6, for=\"203.0.113.7\\\\\"\"",
                "for=6.6.6.6, for=203.0.113.7 x",
                "for=6.6.6.6, proto=https",
                "for=6.6.6.6,",
                "for=6.6.6.6;x=\", for=10.0.0.1",
                "\"",
                ""
            })
    void what_is_malformed_is_nobody_and_what_stands_left_of_it_does_not_count(String header) {
        assertThat(client(Hops.ofForwarded(List.of(header)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ",", "\"", "\\\"", ";", "=", "a=\"b\";", "for=6.6.6.6,", "for=10.0.0.1,", "10.0.0.1,"})
    void however_much_a_client_sends_its_own_proxy_is_heard(String part) {
        var much = part.repeat(19_000 / part.length());
        assertThat(client(Hops.ofForwarded(List.of(much, "for=203.0.113.7")))).hasValue("203.0.113.7");
        assertThat(client(Hops.ofXForwardedFor(List.of(much, "203.0.113.7")))).hasValue("203.0.113.7");
        assertThat(client(Hops.ofXForwardedFor(List.of(much + "10.0.0.1")))).isEmpty();
    }

    @Test
    void the_hop_that_counts_brings_its_own_scheme() {
        var hops =
                Hops.ofForwarded(List.of("for=6.6.6.6;proto=http;host=evil, for=203.0.113.7;proto=https;host=arena"));
        var client = Hops.client(hops, HopsTest::trusted).orElseThrow();
        assertThat(client.proto()).isEqualTo("https");
    }

    private static Optional<String> client(List<Hops.Hop> hops) {
        return Hops.client(hops, HopsTest::trusted).map(hop -> hop.from().getHostAddress());
    }

    private static boolean trusted(InetAddress address) {
        return address.getHostAddress().startsWith("10.");
    }
}
