package org.gemmaarena.snapshot;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around frozen boards. */
@MessageBundle("snapshot")
public interface SnapshotMessages {

    @Message("There is no such snapshot here.")
    String unknown();

    @Message("Visitors see this snapshot. Go back to live boards, or publish another, before it is deleted.")
    String published_stays();

    @Message("This board has no vote: there is nothing to freeze.")
    String nothing_to_freeze();

    @Message("Votes come faster than these boards are made, so they can’t be frozen as of one moment. Try again soon.")
    String moving();

    @Message("This board has too many models to be kept.")
    String too_large();

    @Message("One of the two is a snapshot; the other may be live.")
    String both_live();

    @Message("Give the number of a snapshot, or live.")
    String id_expected();

    @Message("The two have no board of “{category}” in common.")
    String no_such_board(String category);

    @Message("Say which arena.")
    String arena_expected();

    @Message("A recomputation is running already.")
    String running_already();

    @Message("Nothing has been recomputed yet.")
    String never_recomputed();

    @Message("Counting the votes of {arena}")
    String counting(String arena);

    @Message("Making the boards of {arena}")
    String making(String arena);

    @Message("Putting down what was found")
    String repairing();

    @Message("tallies that differed: {differing}, put right: {repaired}")
    String recorded(int differing, long repaired);

    @Message(
            "A snapshot keeps the boards of an arena as they are, to the last digit. A published one is what visitors see in place of live boards.")
    String lead();

    @Message(
            "There is no snapshot yet. Freeze a board below: it gets a name, stays as it is, and can be published, compared and downloaded.")
    String none();

    @Message("From")
    String first();

    @Message("To")
    String second();

    @Message("Live board")
    String live_now();

    @Message("Compare")
    String compare();

    @Message("Name")
    String name();

    @Message("Note, for visitors too (optional)")
    String note();

    @Message("Arena")
    String arena();

    @Message("Category")
    String category();

    @Message("Votes")
    String votes();

    @Message("Frozen")
    String made();

    @Message("Visitors see it")
    String visitors();

    @Message("Download")
    String files();

    @Message("Change")
    String change();

    @Message("Published")
    String published();

    @Message("No")
    String not_published();

    @Message("Publish")
    String publish();

    @Message("Back to live")
    String go_live();

    @Message("Delete")
    String delete();

    @Message("Older")
    String older();

    @Message("Freeze boards")
    String freeze();

    @Message(
            "The board of all votes by this method and, where it is made from counts, that of each category. Models that are not published are in it and shown to nobody but admins.")
    String freeze_note();

    @Message("Freeze")
    String freeze_do();

    @Message("Two boards compared")
    String comparison();

    @Message("The two are from different arenas: scores don’t share a scale.")
    String other_arena();

    @Message("Model")
    String model();

    @Message("Score change")
    String difference();

    @Message("Rank")
    String rank_change();

    @Message("Intervals")
    String intervals();

    @Message("only in the first")
    String only_first();

    @Message("only in the second")
    String only_second();

    @Message("same")
    String same_rank();

    @Message("overlap")
    String overlap();

    @Message("don’t overlap")
    String apart();

    @Message(
            "Scores average 1000 over the models of a board: where models came or went, all scores shift together. Overlapping intervals are no proof of a difference, nor of none.")
    String comparison_note();

    @Message("Recompute from all votes")
    String recomputation();

    @Message(
            "Counts every vote anew, compares with the counts that were kept while votes came in, makes the boards of every arena and category that need counts only from both, and lists each difference to the last digit. The usual board of each arena, with its online Elo, is also compared as visitors get it with one made anew. Counts that differ are put right. Nobody has to wait meanwhile. Not compared: boards with style control, with intervals by voter or bootstrap, of earlier days, with an anchor or without votes for neither, and the online Elo of categories.")
    String recomputation_lead();

    @Message("The last recomputation failed; the arena’s log says why. Nothing was changed.")
    String failed();

    @Message("The last recomputation ended with its process before it was done. It can be started again.")
    String interrupted();

    @Message("Recompute all")
    String recompute();

    @Message(
            "Count all votes of all arenas anew? With a million votes that takes about a minute. Counts that differ from the votes are put right.")
    String recompute_sure();

    @Message(
            "Differences: none. Every count, and every number of each board that was compared, is the same to the last digit.")
    String no_difference();

    @Message("Counts")
    String tallies();

    @Message("Boards")
    String boards();

    @Message("Board")
    String board();

    @Message("Number")
    String number();

    @Message("Counts that differ")
    String differing_tallies();

    @Message("Numbers on boards that differ")
    String differing_numbers();

    @Message("none")
    String nothing();

    @Message("Left")
    String left();

    @Message("Right")
    String right();

    @Message("Choice")
    String choice();

    @Message("As kept")
    String kept();

    @Message("From the votes")
    String from_votes();

    @Message("(not counted)")
    String not_counted();

    @Message("{at} by {by}")
    String made_by(String at, String by);

    @Message("since {at}, by {by}")
    String published_by(String at, String by);

    @Message("Visitors will see the live boards of {arena} again, with every vote as it comes.")
    String go_live_sure(String arena);

    @Message("Visitors of {arena} will see “{name}” from now on, whatever votes come in.")
    String publish_sure(String name, String arena);

    @Message("The snapshot “{name}” is deleted for good.")
    String delete_sure(String name);

    @Message("The two were made by different methods: part of what changes comes from that.")
    String other_method();

    @Message("{arena}, {at}, {votes} votes")
    String head(String arena, String at, String votes);

    @Message("rank {rank}")
    String rank(String rank);

    @Message("{#if up}up{#else}down{/if} {steps}")
    String ranks(boolean up, int steps);

    @Message("Recomputing, started by {by}")
    String under_way(String by);

    @Message("Last report: {at}, by {by}")
    String report(String at, String by);

    @Message(
            "{votes} votes counted anew, {tallies} counts compared, {boards} boards made twice, {served} boards compared as they are served.")
    String counted_anew(String votes, String tallies, int boards, int served);

    @Message("Not compared as served, since votes came too fast or the board could not be had just now: {arenas}.")
    String not_served(String arenas);

    @Message("as served")
    String as_served();

    @Message("Anew")
    String recomputed();

    @Message("Differences: {tallies} counts, {numbers} numbers on boards. {repaired} counts were put right.")
    String differences(int tallies, int numbers, long repaired);

    @Message("The first {shown} of {all}.")
    String listed(int shown, int all);
}
