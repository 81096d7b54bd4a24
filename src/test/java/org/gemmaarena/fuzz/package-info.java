/** Random and mutated requests, made from the description of the API: for finding what nobody thought of. */
package org.gemmaarena.fuzz;
