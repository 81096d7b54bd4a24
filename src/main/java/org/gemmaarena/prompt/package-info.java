/** The sample prompts of the start page, which the admin writes, orders and publishes. */
package org.gemmaarena.prompt;
