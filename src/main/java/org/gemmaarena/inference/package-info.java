/**
 * Asks model servers for answers and streams them back. Knows nothing of battles: a {@link
 * org.gemmaarena.inference.ModelServer} is made by {@link org.gemmaarena.inference.ModelServers} for one {@link
 * org.gemmaarena.inference.Backend}. Each wire protocol has a subpackage; what they share is in {@code exchange}.
 */
package org.gemmaarena.inference;
