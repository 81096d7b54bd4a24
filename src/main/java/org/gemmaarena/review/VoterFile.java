package org.gemmaarena.review;

import java.util.List;
import org.gemmaarena.review.VoterAddresses.Address;
import org.gemmaarena.review.VoterNotes.Note;

/**
 * What is kept of a voter beside votes and signals.
 *
 * @param note null where there is none
 * @param trail what was changed about the voter by hand or by judgement, newest first
 */
record VoterFile(Note note, List<Address> addresses, List<Trail.Entry> trail) {}
