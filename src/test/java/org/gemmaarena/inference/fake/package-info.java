/** A model server for tests that speaks both protocols over real HTTP, and misbehaves when told to. */
package org.gemmaarena.inference.fake;
