package org.gemmaarena.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.anomaly.Level;
import org.gemmaarena.anomaly.Standing;
import org.gemmaarena.integrity.VoterReport;

/**
 * A voter, ready to be drawn.
 *
 * @param judged what the numbers say; null before the first judgement
 * @param decidedBy null where nobody decided
 * @param handBack whether there is an admin's decision to hand back
 * @param note empty where there is none
 * @param written by whom and when; null where there is none
 */
record VoterFileView(
        String id,
        String brief,
        String votes,
        String standing,
        boolean counts,
        boolean out,
        String judged,
        String judgedAt,
        String decidedBy,
        String reason,
        boolean handBack,
        List<Signal> signals,
        List<Address> addresses,
        String own,
        String others,
        String note,
        String written,
        List<Trail.Entry> trail) {

    private static final String INTEGRITY = "integrity";

    record Signal(String kind, String level, boolean raised, String words, String numbers) {}

    record Address(String digest, String votes, String latest, List<Neighbour> neighbours) {}

    record Neighbour(String id, String brief) {

        static Neighbour of(UUID id) {
            return new Neighbour(id.toString(), Shown.brief(id));
        }
    }

    static VoterFileView of(VoterReport voter, VoterFile file, SearchMessages lists, FileMessages words) {
        var note = file.note();
        return new VoterFileView(
                voter.voter().toString(),
                Shown.brief(voter.voter()),
                Shown.count(voter.votes()),
                lists.stands(voter.standing()),
                voter.standing() == Standing.COUNTS,
                voter.standing() == Standing.OUT,
                voter.judged() == null ? null : lists.stands(voter.judged()),
                Shown.minute(voter.judgedAt()),
                voter.decidedBy(),
                voter.reason(),
                voter.decidedBy() != null && !voter.decidedBy().equals(INTEGRITY),
                voter.signals().stream().map(signal -> signal(signal, lists)).toList(),
                file.addresses().stream().map(VoterFileView::address).toList(),
                Shown.count(VoterAddresses.OWN),
                Shown.count(VoterAddresses.OTHERS),
                note == null ? "" : note.text(),
                note == null ? null : words.written(note.writtenBy(), Shown.minute(note.writtenAt())),
                file.trail());
    }

    private static Signal signal(VoterReport.Sign signal, SearchMessages lists) {
        return new Signal(
                lists.kind(signal.kind()),
                lists.level(signal.level()),
                signal.level() != Level.QUIET,
                signal.words(),
                numbers(signal.numbers()));
    }

    private static String numbers(Map<String, Double> numbers) {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(number -> number.getKey() + " " + plain(number.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static Address address(VoterAddresses.Address address) {
        return new Address(
                address.digest(),
                Shown.count(address.votes()),
                Shown.minute(address.latest()),
                address.neighbours().stream().map(Neighbour::of).toList());
    }
}
