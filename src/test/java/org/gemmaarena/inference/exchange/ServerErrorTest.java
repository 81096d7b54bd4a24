package org.gemmaarena.inference.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.FailureKind.TOO_LONG;
import static org.gemmaarena.inference.FailureKind.TRY_AGAIN;
import static org.gemmaarena.inference.FailureKind.UNSUPPORTED_INPUT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerErrorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"no\",\"type\":\"exceed_context_size_error\",\"code\":400}}",
                "{\"error\":{\"message\":\"no\",\"type\":\"invalid\",\"code\":\"context_length_exceeded\"}}",
                "{\"error\":\"the input length exceeds the context length\"}",
                "{\"error\":\"prompt too long; exceeded max context length by 17 tokens\"}",
                "{\"error\":\"input does not fit and truncate is false\"}",
                "{\"error\":\"{\\\"error\\\":{\\\"message\\\":\\\"request exceeds the available context\\\"}}\"}",
                "{\"object\":\"error\",\"message\":\"The maximum context length is 2048 tokens.\"}",
                "{\"error\":{\"message\":\"The decoder prompt is longer than the maximum model length of 2048.\"}}"
            })
    void knowsWhenTheInputIsTooLong(String body) {
        assertThat(ServerError.inBody(body).kind()).isEqualTo(TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"message\":\"image input is not supported - hint: you may need the mmproj\"}}",
                "{\"error\":{\"message\":\"audio input is not supported\"}}",
                "{\"error\":\"this model is missing data required for image input\"}",
                "{\"error\":{\"message\":\"At most 0 image(s) may be provided in one prompt.\"}}",
                "{\"message\":\"gemma is not a multimodal model\",\"object\":\"error\"}"
            })
    void knowsWhenTheInputIsNotSupported(String body) {
        assertThat(ServerError.inBody(body).kind()).isEqualTo(UNSUPPORTED_INPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad gateway</html>",
                "{\"detail\":\"Not Found\"}",
                "{\"error\":null}",
                "{\"error\":\"model 'x' not found\"}",
                "{\"error\":{\"message\":\"Context size has been exceeded.\",\"type\":\"server_error\"}}",
                "{\"error\":\"\\\"m\\\" does not support thinking\"}"
            })
    void takesAnythingElseForPassing(String body) {
        assertThat(ServerError.inBody(body).kind()).isEqualTo(TRY_AGAIN);
    }

    @Test
    void isBriefInTheLog() {
        assertThat(ServerError.brief("a\n  b\u001b[31m" + "c".repeat(1000)))
                .startsWith("a b [31mc")
                .hasSize(501);
    }
}
