package org.gemmaarena.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.gemmaarena.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** What a search of the record is asked for in its address, page and call alike. */
public class AuditParameters {

    @RestQuery
    public String actor;

    @RestQuery
    public String action;

    @RestQuery
    public String target;

    @RestQuery
    public String from;

    @RestQuery
    public String to;

    @RestQuery
    public String before;

    @RestQuery
    public String limit;

    /** Reads parameters, or says which one can't be read. */
    @ApplicationScoped
    static class Reader {

        private static final int LONGEST = 200;

        private final AdminMessages words;

        Reader(AdminMessages words) {
            this.words = words;
        }

        AuditSearch read(AuditParameters asked, int usual, int most) {
            return new AuditSearch(
                    text("actor", asked.actor),
                    text("action", asked.action),
                    text("target", asked.target),
                    time("from", asked.from),
                    time("to", asked.to),
                    number("before", asked.before, Long.MAX_VALUE, Long.MAX_VALUE),
                    (int) number("limit", asked.limit, usual, most));
        }

        private String text(String parameter, String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            if (text.length() > LONGEST) {
                throw ProblemException.invalid(parameter, words.too_long(parameter, LONGEST));
            }
            return Reasons.storable(text);
        }

        private Instant time(String parameter, String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return text.contains("T")
                        ? Instant.parse(text)
                        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeParseException noTime) {
                throw ProblemException.invalid(parameter, words.time_expected(parameter));
            }
        }

        private long number(String parameter, String text, long usual, long most) {
            if (text == null || text.isBlank()) {
                return usual;
            }
            long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
            if (number < 1 || number > most) {
                throw ProblemException.invalid(parameter, words.number_expected(parameter, 1, most));
            }
            return number;
        }
    }
}
