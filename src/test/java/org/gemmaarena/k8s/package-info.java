/** What the manifests of {@code k8s/} must hold, and for each of these rules a broken manifest that it refuses. */
package org.gemmaarena.k8s;
