package org.gemmaarena.voter;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import java.util.List;

/**
 * Switches the OpenID client on with {@code arena.access=sign-in} or {@code arena.admin.openid.claim}, off otherwise, so that there is one key to set and
 * no provider to name where nobody signs in. Where it is not named though people should sign in, {@link SignInGate} says
 * so and stops the start.
 */
public final class SignInKeys implements ConfigSourceInterceptor {

    private static final long serialVersionUID = 1;
    private static final String ENABLED = "quarkus.oidc.tenant-enabled";
    static final String ADMINS = "arena.admin.openid.claim";
    static final List<String> NEEDED = List.of("quarkus.oidc.auth-server-url", "quarkus.oidc.client-id");

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        if (!name.equals(ENABLED)) {
            return context.proceed(name);
        }
        boolean enabled = isWanted(context)
                && NEEDED.stream().noneMatch(key -> text(context, key).isBlank());
        return ConfigValue.builder()
                .withName(name)
                .withValue(String.valueOf(enabled))
                .build();
    }

    private static boolean isWanted(ConfigSourceInterceptorContext context) {
        return text(context, "arena.access").strip().replace('_', '-').equalsIgnoreCase("sign-in")
                || !text(context, ADMINS).isBlank();
    }

    private static String text(ConfigSourceInterceptorContext context, String name) {
        var found = context.restart(name);
        return found == null || found.getValue() == null ? "" : found.getValue();
    }
}
