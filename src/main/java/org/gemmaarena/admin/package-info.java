/** Signs the arena's admin in, takes votes and voters out of the ratings, and keeps the record of who did what. */
package org.gemmaarena.admin;
