/**
 * Plays the part of a model server on a machine without one, from answers that people wrote: for each sample prompt of
 * {@code battle/sample-prompts.json} the files {@code demo/<id>.careful.md} and {@code demo/<id>.hasty.md}.
 */
package org.gemmaarena.inference.demo;
