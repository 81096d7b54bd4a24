package org.gemmaarena.roster;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OwnArena.OnPostgres.class)
class TrialAndPullOnPostgreSqlTest extends TrialAndPullTest {}
