package org.gemmaarena.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerStyleTest {

    @Test
    void headers_list_items_and_bold_are_counted() {
        var style = AnswerStyle.of("# One\n\nText with **two** __bold__ words.\n\nTwo\n---\n\n- a\n- b\n\n1. c\n");
        assertThat(style.headers()).isEqualTo(2);
        assertThat(style.listItems()).isEqualTo(3);
        assertThat(style.bold()).isEqualTo(2);
    }

    @Test
    void nothing_inside_code_counts() {
        var style = AnswerStyle.of("```\n# no\n- no\n**no**\n```\n\n    # no either\n\n`**no**`\n");
        assertThat(style.headers() + style.listItems() + style.bold()).isZero();
    }

    @Test
    void the_turns_of_a_side_add_up() {
        assertThat(AnswerStyle.of("**a**").plus(AnswerStyle.of("# b"))).isEqualTo(new AnswerStyle(8, 1, 0, 1));
    }
}
