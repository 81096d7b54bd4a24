package org.gemmaarena.vote;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * What a reader sees of an answer before reading it: its length and its markdown, counted outside code.
 *
 * @param characters UTF-16 units of the text, over all turns
 */
@Embeddable
public record AnswerStyle(
        @Column(name = "characters") int characters,
        @Column(name = "headers") int headers,
        @Column(name = "list_items") int listItems,
        @Column(name = "bold") int bold) {

    private static final Parser PARSER = Parser.builder().build();

    /** Counts in a markdown text; code blocks hold no markdown and so count nothing. */
    public static AnswerStyle of(String markdown) {
        var counts = new Counter();
        PARSER.parse(markdown).accept(counts);
        return new AnswerStyle(markdown.length(), counts.headers, counts.listItems, counts.bold);
    }

    public AnswerStyle plus(AnswerStyle other) {
        return new AnswerStyle(
                characters + other.characters, headers + other.headers, listItems + other.listItems, bold + other.bold);
    }

    private static final class Counter extends AbstractVisitor {

        private int headers;
        private int listItems;
        private int bold;

        @Override
        public void visit(Heading heading) {
            headers++;
            visitChildren(heading);
        }

        @Override
        public void visit(ListItem item) {
            listItems++;
            visitChildren(item);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            bold++;
            visitChildren(strong);
        }
    }
}
