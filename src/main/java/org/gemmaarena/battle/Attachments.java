package org.gemmaarena.battle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.inference.Media;
import org.gemmaarena.media.MediaFile;

/** What goes with the prompts of a battle, in the database. */
@ApplicationScoped
class Attachments {

    /** As a client sees it. */
    record View(String mediaType, String url) {}

    /** By the turn; a turn without any is absent. */
    @Transactional
    Map<Integer, List<View>> listed(StoredBattle stored) {
        if (stored.textAlone()) {
            return Map.of();
        }
        var battleId = stored.battle().id;
        return Attachment.listed(battleId).stream()
                .collect(groupingBy(Attachment.Listed::turn, mapping(listed -> view(battleId, listed), toList())));
    }

    /** What models are shown, by the turn. */
    @Transactional
    Map<Integer, List<Media>> media(StoredBattle stored) {
        if (stored.textAlone()) {
            return Map.of();
        }
        return Attachment.ofBattle(stored.battle().id).stream()
                .collect(groupingBy(
                        attachment -> attachment.turn,
                        mapping(attachment -> new Media(attachment.mediaType, attachment.content), toList())));
    }

    @Transactional
    Optional<MediaFile> find(UUID battleId, int turn, int number) {
        return Attachment.<Attachment>findByIdOptional(new Attachment.Key(battleId, turn, number))
                .map(Attachment::file);
    }

    private static View view(UUID battleId, Attachment.Listed listed) {
        var url = "/api/battles/" + battleId + "/attachments/" + listed.turn() + "/" + listed.number();
        return new View(listed.mediaType(), url);
    }
}
