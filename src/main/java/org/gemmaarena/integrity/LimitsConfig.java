package org.gemmaarena.integrity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be asked for. Address and network leave room for an office or a school behind one address. */
@ConfigMapping(prefix = "arena.limits")
public interface LimitsConfig {

    @WithDefault("true")
    boolean enabled();

    /** Of one voter. */
    @WithDefault("10")
    int battlesPerMinute();

    /** Of one voter. */
    @WithDefault("120")
    int votesPerHour();

    /** By which one voter erases themselves. */
    @WithDefault("5")
    int erasuresPerHour();

    @WithDefault("16000")
    int promptCharacters();

    Address address();

    Network network();

    /** Of one address; of IPv6 that is a /64, which is what one line is given. */
    interface Address {

        @WithDefault("60")
        int battlesPerMinute();

        @WithDefault("1200")
        int votesPerHour();

        /** Voters who come without a cookie. */
        @WithDefault("120")
        int newVotersPerHour();

        /** Of published battles. */
        @WithDefault("20")
        int reportsPerHour();

        /** By which voters erase themselves. */
        @WithDefault("20")
        int erasuresPerHour();
    }

    /** Of one network: a /24 of IPv4, a /48 of IPv6. */
    interface Network {

        @WithDefault("240")
        int battlesPerMinute();

        @WithDefault("4800")
        int votesPerHour();

        @WithDefault("480")
        int newVotersPerHour();

        @WithDefault("80")
        int reportsPerHour();

        @WithDefault("80")
        int erasuresPerHour();
    }
}
