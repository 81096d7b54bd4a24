package org.gemmaarena.transfer;

import jakarta.inject.Singleton;

/** Says what is wrong with a line. */
@Singleton
class FaultWords {

    private final TransferMessages words;

    FaultWords(TransferMessages words) {
        this.words = words;
    }

    String reason(Fault fault, String field) {
        return switch (fault) {
            case TOO_LONG -> words.line_too_long();
            case TOO_LONG_TO_KEEP -> words.line_too_long_to_keep();
            case NOT_UTF8 -> words.not_utf8();
            case NOT_JSON -> words.not_json();
            case NOT_AN_OBJECT -> words.not_an_object();
            case FIELD_TWICE -> words.field_twice();
            case TOO_DEEP -> field == null ? words.too_deep() : words.field_too_deep(field);
            case MISSING -> words.missing(field);
            case WRONG_TYPE -> words.wrong_type(field);
            case FIELD_TOO_LONG -> words.field_too_long(field);
            case FORBIDDEN_CHARACTER -> words.forbidden_character(field);
            case UNKNOWN_VALUE -> words.unknown_value(field);
            case OUT_OF_RANGE -> words.out_of_range(field);
            case TOO_MANY_VALUES -> words.too_many_values(field);
            case SAME_MODEL -> words.same_model();
            case TOO_MANY_MODELS -> words.too_many_models();
        };
    }
}
