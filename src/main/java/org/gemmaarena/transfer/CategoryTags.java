package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.gemmaarena.vote.Ballot;
import org.gemmaarena.vote.Category;

/** A vote's categories: our own list, else what the releases' tags mean here. */
final class CategoryTags {

    static final String INSTRUCTION_FOLLOWING = "instruction_following";

    private static final int MOST = 32;

    private CategoryTags() {}

    static Set<String> read(JsonNode own, JsonNode isCode, JsonNode tags) throws BadLine {
        return Fields.absent(own) ? tagged(isCode, tags) : listed(own, "arena_metadata.categories");
    }

    private static Set<String> listed(JsonNode own, String field) throws BadLine {
        var categories = new TreeSet<String>();
        for (var category : Fields.array(own, field)) {
            Fields.require(category.isTextual(), Fault.WRONG_TYPE, field);
            var id = category.textValue();
            Fields.require(Ballot.isCategory(id), Fault.UNKNOWN_VALUE, field);
            categories.add(id);
        }
        Fields.require(categories.size() <= MOST, Fault.TOO_MANY_VALUES, field);
        return categories;
    }

    private static Set<String> tagged(JsonNode isCode, JsonNode tags) throws BadLine {
        var categories = new TreeSet<String>();
        if (Boolean.TRUE.equals(Fields.bool(isCode, "is_code"))) {
            categories.add(Category.CODING.id());
        }
        if (Fields.object(tags, "category_tag") != null) {
            addTagged(categories, tags, "math", Category.MATHS.id());
            addTagged(categories, tags, "creative_writing", Category.WRITING.id());
            addTagged(categories, tags, "if", INSTRUCTION_FOLLOWING);
        }
        return categories;
    }

    /** A tag stands under its classifier, whose name ends in a version: {@code {"math_v0.1": {"math": true}}}. */
    private static void addTagged(Set<String> categories, JsonNode tags, String tag, String category) {
        tags.properties().stream()
                .filter(classifier -> classifier.getKey().startsWith(tag + "_v"))
                .filter(classifier -> classifier.getValue().path(tag).asBoolean(false))
                .forEach(classifier -> categories.add(category));
    }
}
