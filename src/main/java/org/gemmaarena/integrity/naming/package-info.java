/** Finds answers in which a model says which one it is. */
package org.gemmaarena.integrity.naming;
