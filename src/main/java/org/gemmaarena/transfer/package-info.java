/** Import and export of votes: the arena format, one JSON object a line, and a flat file for spreadsheets. */
package org.gemmaarena.transfer;
