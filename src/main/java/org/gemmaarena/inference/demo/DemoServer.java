package org.gemmaarena.inference.demo;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Message;
import org.gemmaarena.inference.ModelServer;
import org.gemmaarena.inference.Role;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.Usage;

/**
 * Two voices that stream written answers to the sample prompts, and say of any other prompt that this is a
 * demonstration. No model is running, so sampling is ignored and the usage is unknown.
 *
 * <p>The last user message is the prompt; what was said before it does not count.
 */
public final class DemoServer implements ModelServer {

    /** Served name of the voice that takes its time. */
    public static final String CAREFUL = "careful";

    /** Served name of the voice that is quick and short. */
    public static final String HASTY = "hasty";

    /** A word with the white space before it; the end of a text may be white space only. */
    private static final Pattern PIECE = Pattern.compile("\\s*\\S+|\\s+");

    private final Answers answers;
    private final Function<Voice, Pace> paces;

    DemoServer(Answers answers, Function<Voice, Pace> paces) {
        this.answers = answers;
        this.paces = paces;
    }

    /** A server with the answers of this package, which are read from the class loader once. */
    public static DemoServer withSampleAnswers() {
        return new DemoServer(SampleResources.answers(), Voice::pace);
    }

    /** Streams at a pace that people believe; a name that is not served fails as an event. */
    @Override
    public Multi<GenerationEvent> generate(GenerationRequest request) {
        return Voice.named(request.model())
                .map(voice -> written(answers.to(prompt(request), voice), paces.apply(voice)))
                .orElseGet(() -> failed("The demonstration has no model " + request.model()));
    }

    @Override
    public Uni<List<ServedModel>> models(Duration timeout) {
        return Uni.createFrom()
                .item(Arrays.stream(Voice.values())
                        .map(voice -> new ServedModel(voice.servedName(), null))
                        .toList());
    }

    private static String prompt(GenerationRequest request) {
        return request.messages().stream()
                .filter(message -> message.role() == Role.USER)
                .map(Message::content)
                .reduce("", (earlier, later) -> later);
    }

    private static Multi<GenerationEvent> written(String answer, Pace pace) {
        List<String> pieces =
                PIECE.matcher(answer).results().map(MatchResult::group).toList();
        Multi<GenerationEvent> first = delayed(pieces.stream().limit(1).toList(), pace.first());
        Multi<GenerationEvent> others = delayed(pieces.stream().skip(1).toList(), pace.next());
        GenerationEvent end = new GenerationEvent.Finished(Ending.STOP, Usage.UNKNOWN);
        return Multi.createBy()
                .concatenating()
                .streams(first, others, Multi.createFrom().item(end));
    }

    /** One timer a stream, on Mutiny's shared scheduler: no stream holds a thread while it waits. */
    private static Multi<GenerationEvent> delayed(List<String> pieces, Duration pause) {
        return Multi.createFrom().iterable(pieces).onItem().transformToUniAndConcatenate(piece -> Uni.createFrom()
                .<GenerationEvent>item(new GenerationEvent.Text(piece))
                .onItem()
                .delayIt()
                .by(pause));
    }

    private static Multi<GenerationEvent> failed(String detail) {
        return Multi.createFrom().item(new GenerationEvent.Failed(FailureKind.TRY_AGAIN, detail));
    }
}
