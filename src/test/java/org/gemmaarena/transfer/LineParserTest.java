package org.gemmaarena.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineParserTest {

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.123456789Z");
    private static final String MODELS = "\"model_a\":\"A\",\"model_b\":\"B\"";
    private static final String VOTE = MODELS + ",\"winner\":\"tie\"";

    @Test
    void a_line_of_the_140k_release_is_a_vote() throws BadLine {
        var vote = parse("""
                {"id":"9b1e","model_a":"gpt-4o (new)","model_b":"Gemma 3","winner":"model_b","evaluation_session_id":"s1",
                "evaluation_order":2,"language":"pl","is_code":true,"timestamp":"2025-03-01 08:01:28.25",
                "conversation_a":[{"role":"user","content":[{"type":"text","text":"Hi"}]},{"role":"assistant","content":"x"},
                {"role":"user","content":[]},{"role":"assistant","content":[{"type":"text","text":"y"}]}],
                "conversation_b":[],"conv_metadata":{"sum_user_tokens":2,"sum_assistant_a_tokens":211,
                "sum_assistant_b_tokens":725.0,"header_count_a":{"h1":1,"h2":2,"h6":0},"header_count_b":0,
                "list_count_a":{"ordered":3,"unordered":4},"list_count_b":{"ordered":0,"unordered":1},
                "bold_count_a":{"**":5,"__":6},"bold_count_b":{"**":0,"__":null}},
                "category_tag":{"math_v0.1":{"math":true},"creative_writing_v0.1":{"creative_writing":false,"score":"no"},
                "if_v0.1":{"if":true,"score":4},"criteria_v0.1":{"complexity":true}}}
                """.replace("\n", ""));
        assertThat(vote.key()).isEqualTo("9b1e");
        assertThat(vote.choice()).isEqualTo(Choice.RIGHT);
        assertThat(vote.left().contestant().name()).isEqualTo("gpt-4o (new)");
        assertThat(vote.left().contestant().model()).isNull();
        assertThat(vote.left().style()).isEqualTo(new AnswerStyle(211, 3, 7, 11));
        assertThat(vote.right().style()).isEqualTo(new AnswerStyle(725, 0, 1, 0));
        assertThat(vote.categories()).containsExactlyInAnyOrder("coding", "maths", "instruction_following");
        assertThat(vote.language()).isEqualTo("pl");
        assertThat(vote.turns()).isEqualTo(2);
        assertThat(vote.timestamp()).isEqualTo(Instant.parse("2025-03-01T08:01:28.25Z"));
        assertThat(vote.voter()).isEqualTo(NameBased.voterOfSession("lm", "s1"));
        assertThat(vote.notCountedBecause()).isNull();
        assertThat(vote.right().stats()).isEqualTo(AnswerStats.UNKNOWN);
        assertThat(vote.pairProbability()).isNull();
    }

    @Test
    void the_least_a_vote_needs_is_two_models_and_a_winner() throws BadLine {
        var vote = parse("{" + VOTE + "}");
        assertThat(vote.key()).isEqualTo("digest:7");
        assertThat(vote.timestamp()).isEqualTo(Instant.parse("2026-02-03T04:05:06.123456Z"));
        assertThat(vote.voter()).isEqualTo(NameBased.voterOfLine("lm", "digest:7"));
        assertThat(vote.turns()).isEqualTo(1);
        assertThat(vote.categories()).isEmpty();
        assertThat(vote.left().style()).isEqualTo(new AnswerStyle(0, 0, 0, 0));
    }

    @Test
    void what_the_arena_itself_knew_comes_back() throws BadLine {
        var voter = UUID.randomUUID();
        var vote = parse("{" + VOTE + ",\"arena_metadata\":{\"voter\":\"" + voter + "\","
                + "\"counted\":false,\"not_counted_because\":\"stopped\",\"reasons\":[\"clear\",\"off_topic\"],"
                + "\"categories\":[\"coding\",\"own-one\"],\"pair_probability\":0.25,\"turns\":3,"
                + "\"left\":{\"model\":\"a-2\",\"digest\":\"d\",\"sampling\":{\"temperature\":0.5,\"thinking\":true}},"
                + "\"right\":{\"model\":\"Not One\",\"stats\":{\"output_tokens\":7,\"tokens_per_second\":1.5}}}}");
        assertThat(vote.voter()).isEqualTo(voter);
        assertThat(vote.notCountedBecause()).isEqualTo(NotCounted.STOPPED);
        assertThat(vote.reasons()).containsExactlyInAnyOrder(Reason.CLEAR, Reason.OFF_TOPIC);
        assertThat(vote.categories()).isEqualTo(Set.of("coding", "own-one"));
        assertThat(vote.pairProbability()).isEqualTo(0.25);
        assertThat(vote.turns()).isEqualTo(3);
        assertThat(vote.left().contestant().model()).isEqualTo("a-2");
        assertThat(vote.left().contestant().temperature()).isEqualTo(0.5);
        assertThat(vote.left().contestant().thinking()).isTrue();
        assertThat(vote.right().contestant().model()).isNull();
        assertThat(vote.right().stats().tokensPerSecond()).isEqualTo(1.5);
    }

    @Test
    void what_was_measured_wrong_is_unknown() throws BadLine {
        var vote = parse("{" + VOTE + ",\"arena_metadata\":{\"left\":{\"sampling\":{\"top_k\":-1,\"max_tokens\":-1},"
                + "\"stats\":{\"output_tokens\":-1,\"load_ms\":-2,\"tokens_per_second\":\"NaN\",\"total_ms\":5}}}}");
        assertThat(vote.left().contestant().topK()).isEqualTo(-1);
        assertThat(vote.left().contestant().maxTokens()).isEqualTo(-1);
        assertThat(vote.left().stats()).isEqualTo(new AnswerStats(null, null, null, null, null, null, 5L));
    }

    @Test
    void the_longest_line_that_is_kept_is_read_from_its_export_too() throws BadLine {
        var start = "{" + VOTE + ",\"id\":\"1\",\"timestamp\":\"2025-03-01T08:01:28Z\",\"x\":\"";
        var end = "\",\"arena_metadata\":{}}";
        var line = start + "x".repeat(KeptFields.LONGEST - start.length() - end.length()) + end;
        var longest = parser().parse(line, "none");
        assertThat(longest.kept()).hasSize(KeptFields.LONGEST);
        assertThat(OwnIds.marked(longest.kept(), true, true)).hasSizeLessThanOrEqualTo(4_000_000);
        var exported = LineWriter.imported(longest.vote(), UUID.randomUUID(), longest.kept());
        assertThat(exported).hasSizeBetween(4_000_000, LineParser.LONGEST);
        assertThat(parser().parse(exported, "none")).isEqualTo(longest);
        assertThat(bad(line.replace("xx", "xxx")).fault()).isEqualTo(Fault.TOO_LONG_TO_KEEP);
    }

    @Test
    void a_vote_taken_out_elsewhere_does_not_count_here() throws BadLine {
        var vote = parse("{" + VOTE + ",\"arena_metadata\":{\"counted\":false,\"not_counted_because\":\"their own\"}}");
        assertThat(vote.notCountedBecause()).isEqualTo(NotCounted.EXCLUDED_ELSEWHERE);
    }

    @Test
    void without_counts_the_texts_are_counted_for_both_sides_alike() throws BadLine {
        var vote = parse(
                "{" + VOTE + ",\"conv_metadata\":{\"sum_assistant_a_tokens\":9,\"bold_count_a\":1,\"bold_count_b\":2},"
                        + "\"conversation_a\":[{\"role\":\"assistant\",\"content\":\"# T\\n\\n- a\"}],"
                        + "\"conversation_b\":[{\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":\"**b**\"}]}]}");
        assertThat(vote.left().style()).isEqualTo(new AnswerStyle(8, 1, 1, 1));
        assertThat(vote.right().style()).isEqualTo(new AnswerStyle(5, 0, 0, 2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"2025-03-01T08:01:28Z\"          | 2025-03-01T08:01:28Z",
                "\"2025-03-01T10:01:28+02:00\"     | 2025-03-01T08:01:28Z",
                "\"2025-03-01 08:01:28+00\"        | 2025-03-01T08:01:28Z",
                "\"2025-03-01 08:01:28+0000\"      | 2025-03-01T08:01:28Z",
                "\"2025-03-01 08:01:28\"           | 2025-03-01T08:01:28Z",
                "\"2025-03-01T08:01:28.123456789\" | 2025-03-01T08:01:28.123456Z",
                "1740816088                        | 2025-03-01T08:01:28Z",
                "1740816088000                     | 2025-03-01T08:01:28Z",
                "1740816088.25                     | 2025-03-01T08:01:28.250Z",
                "null                              | 2026-02-03T04:05:06.123456Z"
            })
    void times_are_read_as_the_releases_write_them(String written, String expected) throws BadLine {
        assertThat(parse("{" + VOTE + ",\"timestamp\":" + written + "}").timestamp())
                .isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest(name = "{2}: {0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "MISSING             | model_a              | {\"model_b\":\"B\",\"winner\":\"tie\"}",
                "MISSING             | model_b              | {\"model_a\":\"A\",\"model_b\":\"  \",\"winner\":\"tie\"}",
                "MISSING             | winner               | {$MODELS}",
                "WRONG_TYPE          | model_a              | {\"model_a\":3,\"model_b\":\"B\",\"winner\":\"tie\"}",
                "FORBIDDEN_CHARACTER | model_a              | {\"model_a\":\"A\\u0000\",\"model_b\":\"B\",\"winner\":\"tie\"}",
                "FORBIDDEN_CHARACTER | model_b              | {\"model_a\":\"A\",\"model_b\":\"\\ud800\",\"winner\":\"tie\"}",
                "SAME_MODEL          | -                    | {\"model_a\":\"A\",\"model_b\":\"A\",\"winner\":\"tie\"}",
                "UNKNOWN_VALUE       | winner               | {$MODELS,\"winner\":\"nobody\"}",
                "WRONG_TYPE          | winner               | {$MODELS,\"winner\":[]}",
                "NOT_JSON            | -                    | {$VOTE",
                "NOT_JSON            | -                    | {$VOTE} {}",
                "NOT_JSON            | -                    | {$VOTE,}",
                "NOT_JSON            | -                    | {$VOTE,\"x\":NaN}",
                "NOT_JSON            | -                    | nonsense",
                "NOT_AN_OBJECT       | -                    | [{$VOTE}]",
                "NOT_AN_OBJECT       | -                    | 12",
                "FIELD_TWICE         | -                    | {$VOTE,\"winner\":\"model_a\"}",
                "MISSING             | id                   | {$VOTE,\"id\":\"\"}",
                "WRONG_TYPE          | id                   | {$VOTE,\"id\":{}}",
                "FORBIDDEN_CHARACTER | id                   | {$VOTE,\"id\":\"a\\u0000\"}",
                "UNKNOWN_VALUE       | timestamp            | {$VOTE,\"timestamp\":\"yesterday\"}",
                "UNKNOWN_VALUE       | timestamp            | {$VOTE,\"timestamp\":\"2025-02-30T00:00:00Z\"}",
                "OUT_OF_RANGE        | timestamp            | {$VOTE,\"timestamp\":\"1970-01-01T00:00:00Z\"}",
                "OUT_OF_RANGE        | timestamp            | {$VOTE,\"timestamp\":\"2999-01-01T00:00:00Z\"}",
                "OUT_OF_RANGE        | timestamp            | {$VOTE,\"timestamp\":1e400}",
                "OUT_OF_RANGE        | timestamp            | {$VOTE,\"timestamp\":-1}",
                "WRONG_TYPE          | timestamp            | {$VOTE,\"timestamp\":true}",
                "WRONG_TYPE          | conversation_a       | {$VOTE,\"conversation_a\":\"text\"}",
                "WRONG_TYPE          | conversation_b       | {$VOTE,\"conversation_b\":[3]}",
                "WRONG_TYPE          | conversation_b       | {$VOTE,\"conversation_b\":[{\"role\":\"assistant\",\"content\":3}]}",
                "WRONG_TYPE          | is_code              | {$VOTE,\"is_code\":\"yes\"}",
                "WRONG_TYPE          | category_tag         | {$VOTE,\"category_tag\":[]}",
                "WRONG_TYPE          | conv_metadata        | {$VOTE,\"conv_metadata\":[]}",
                "OUT_OF_RANGE | conv_metadata.bold_count_a  | {$VOTE,\"conv_metadata\":{\"bold_count_a\":-1}}",
                "OUT_OF_RANGE | conv_metadata.bold_count_a  | {$VOTE,\"conv_metadata\":{\"bold_count_a\":1e300}}",
                "WRONG_TYPE          | arena_metadata       | {$VOTE,\"arena_metadata\":[]}",
                "WRONG_TYPE   | arena_metadata.counted      | {$VOTE,\"arena_metadata\":{\"counted\":\"no\"}}",
                "UNKNOWN_VALUE | arena_metadata.categories  | {$VOTE,\"arena_metadata\":{\"categories\":[\"all\"]}}",
                "UNKNOWN_VALUE | arena_metadata.categories  | {$VOTE,\"arena_metadata\":{\"categories\":[\"A b\"]}}",
                "UNKNOWN_VALUE | arena_metadata.reasons     | {$VOTE,\"arena_metadata\":{\"reasons\":[\"x\"]}}",
                "OUT_OF_RANGE | arena_metadata.pair_probability | {$VOTE,\"arena_metadata\":{\"pair_probability\":2}}",
                "WRONG_TYPE   | arena_metadata.left         | {$VOTE,\"arena_metadata\":{\"left\":3}}"
            })
    void a_bad_line_says_what_is_wrong_with_it(Fault fault, String field, String line) {
        var bad = bad(line.replace("$VOTE", VOTE).replace("$MODELS", MODELS));
        assertThat(bad.fault()).isEqualTo(fault);
        assertThat(bad.field()).isEqualTo(field);
    }

    @Test
    void absurd_nesting_and_lengths_are_refused() {
        assertThat(bad("{" + VOTE + ",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")
                        .fault())
                .isEqualTo(Fault.TOO_DEEP);
        assertThat(bad("{\"model_a\":\"" + "m".repeat(201) + "\",\"model_b\":\"B\",\"winner\":\"tie\"}")
                        .fault())
                .isEqualTo(Fault.FIELD_TOO_LONG);
        assertThat(bad("{" + VOTE + ",\"id\":" + "9".repeat(5000) + "}").fault())
                .isEqualTo(Fault.NOT_JSON);
    }

    @Test
    void absurd_markdown_breaks_no_more_than_its_line() {
        for (var nested :
                List.of(">".repeat(200_000), "**a ".repeat(200_000), "[".repeat(200_000), "- ".repeat(100_000))) {
            var text = "{\"role\":\"assistant\",\"content\":\"" + nested + "x\"}";
            assertThat(catchThrowable(() -> parse("{" + VOTE + ",\"conversation_a\":[" + text + "]}")))
                    .satisfiesAnyOf(nothing -> assertThat(nothing).isNull(), failure -> assertThat(failure)
                            .isInstanceOf(BadLine.class));
        }
    }

    @Test
    void everything_the_vote_does_not_hold_is_kept_to_the_letter() throws BadLine {
        var line = "{ \"own\" : [1.50, 1E5,\"\\u0000\\ud800 é\\/\"] ,\"timestamp\":null," + VOTE
                + " ,\"arena_metadata\": {\"turns\":2 , \"new\": {\"a\" : 1}, \"counted\":true},\"last\":{ } }";
        var parsed = parser().parse(line, "digest:7");
        assertThat(parsed.kept())
                .isEqualTo("{\"id\":\"digest:7\",\"own\" : [1.50, 1E5,\"\\u0000\\ud800 é\\/\"]," + VOTE
                        + ",\"last\":{ },\"timestamp\":\"2026-02-03T04:05:06.123456Z\","
                        + "\"arena_metadata\":{\"new\": {\"a\" : 1}}}");
        var battle = UUID.randomUUID();
        var written = LineWriter.imported(parsed.vote(), battle, parsed.kept());
        assertThat(written).startsWith(parsed.kept().substring(0, parsed.kept().length() - 2) + ",\"battle_id\":");
        assertThat(parser().parse(written, "other").vote()).isEqualTo(parsed.vote());
        assertThat(parser().parse(written, "other").kept()).isEqualTo(parsed.kept());
    }

    private static ArenaLine parse(String line) throws BadLine {
        return parser().parse(line, "digest:7").vote();
    }

    private static LineParser parser() {
        return new LineParser("lm", NOW);
    }

    private static BadLine bad(String line) {
        return catchThrowableOfType(BadLine.class, () -> parse(line));
    }
}
