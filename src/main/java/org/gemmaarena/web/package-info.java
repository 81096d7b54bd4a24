/** What every feature's HTTP side shares: errors, cross-site protection, the layout of pages. Uses no feature. */
package org.gemmaarena.web;
