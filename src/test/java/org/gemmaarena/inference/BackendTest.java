package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackendTest {

    private static final URI URL = URI.create("http://gpu.example:8000");

    @Test
    void doesNotShowItsKey() {
        assertThat(new Backend("gpu", Backend.Kind.OPENAI, URL, "sekret"))
                .asString()
                .contains("gpu", "OPENAI", "http://gpu.example:8000")
                .doesNotContain("sekret");
    }

    @Test
    void takesABlankKeyForNone() {
        assertThat(new Backend("gpu", Backend.Kind.OPENAI, URL, " ").apiKey()).isNull();
    }

    @Test
    void refusesAKeyThatNoHeaderCanCarryWithoutShowingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backend("gpu", Backend.Kind.OPENAI, URL, "sek\nret"))
                .withMessageContaining("gpu")
                .withMessageNotContainingAny("sek", "ret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu:8000", "ftp://gpu", "/v1", "http:///v1", "http://user:password@gpu"})
    void refusesAnAddressThatIsNotOne(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backend("gpu", Backend.Kind.OPENAI, URI.create(url), null))
                .withMessageNotContainingAny("password");
    }
}
