package org.gemmaarena.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class OriginTest {

    @Test
    void of_ipv4_each_address_is_one_and_its_first_three_numbers_are_its_network() {
        assertThat(of("203.0.113.7")).isNotEqualTo(of("203.0.113.8"));
        assertThat(of("203.0.113.7").network()).isEqualTo(of("203.0.113.8").network());
        assertThat(of("203.0.113.7").network()).isNotEqualTo(of("203.0.112.7").network());
    }

    @Test
    void of_ipv6_what_one_line_is_given_is_one_address_and_a_site_is_one_network() {
        assertThat(of("2001:db8:1:2::1")).isEqualTo(of("2001:db8:1:2:ffff::2"));
        assertThat(of("2001:db8:1:2::1").address())
                .isNotEqualTo(of("2001:db8:1:3::1").address());
        assertThat(of("2001:db8:1:2::1").network())
                .isEqualTo(of("2001:db8:1:3::1").network());
        assertThat(of("2001:db8:1:2::1").network())
                .isNotEqualTo(of("2001:db8:2:2::1").network());
    }

    private static Origin of(String address) {
        try {
            return Origin.of(InetAddress.getByName(address));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
