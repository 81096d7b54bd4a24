package org.gemmaarena.prompt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.gemmaarena.vote.Category;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A sample prompt in its place. */
@Entity
@Table(name = "sample_prompt")
class StoredPrompt extends PanacheEntityBase {

    @Id
    String id;

    String title;

    @Column(length = 1_000_000)
    String prompt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Category category;

    String language;

    boolean draft;

    /** The smallest comes first. */
    int place;

    protected StoredPrompt() {}

    StoredPrompt(SamplePrompt sample, int place) {
        this.id = sample.id();
        this.place = place;
        change(sample);
    }

    final void change(SamplePrompt now) {
        title = now.title();
        prompt = now.prompt();
        category = now.category();
        language = now.language();
        draft = now.draft();
    }

    SamplePrompt sample() {
        return new SamplePrompt(id, title, prompt, category, language, draft);
    }

    static List<StoredPrompt> inOrder() {
        return listAll(Sort.by("place").and("id"));
    }

    /** In order, without drafts. */
    static List<StoredPrompt> published() {
        return list("not draft", Sort.by("place").and("id"));
    }
}
