package org.gemmaarena.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.assertFailed;
import static org.gemmaarena.inference.Asking.text;
import static org.gemmaarena.inference.Asking.thoughts;

import java.util.List;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.junit.jupiter.api.Test;

/** What a real llama-server said as a router of several models. */
class LlamaRouterTest extends Replayed {

    @Test
    void doesNotKnowAModel() {
        Transcript refusal = Transcript.between("21-router", "## unknown model\n", "\n[time");
        assertFailed(answer(refusal), FailureKind.TRY_AGAIN, "status 400: model 'nope' not found");
    }

    @Test
    void loadsAModelFirst() {
        List<GenerationEvent> loaded = answer(Transcript.between("21-router", "## autoload e4b\n", "\n[time"));
        assertThat(thoughts(loaded)).isEqualTo("Let");
        assertLength(loaded, 30, 3);
        List<GenerationEvent> evicting = answer(Transcript.between("21-router", "## third model", "\n[time"));
        assertThat(text(evicting)).isEqualTo(" కూడా కూడా కూడా");
        assertLength(evicting, 16, 3);
        assertLength(answer(Transcript.between("22-router-evict-busy", "[a total", "\n[b ttfb")), 30, 2);
    }

    @Test
    void cannotLoadAModel() {
        Transcript refusal = Transcript.between("21-router", "## broken model\n", "\n[time");
        assertFailed(answer(refusal), FailureKind.TRY_AGAIN, "status 500: model name=broken failed to load");
    }

    @Test
    void endsInGoodOrderWhenTheModelIsKilled() {
        List<GenerationEvent> events =
                answer(new Transcript(200, Transcript.part("23-router-child-killed", "chunks=1815\n", "    a {")));
        assertThat(text(events)).isEqualTo(" never");
        assertFailed(events, FailureKind.TRY_AGAIN, "proxy error: Failed to read connection");
    }
}
