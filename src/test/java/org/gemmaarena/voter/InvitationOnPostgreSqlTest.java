package org.gemmaarena.voter;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.gemmaarena.running.ByInvitation;

@QuarkusTest
@TestProfile(ByInvitation.OnPostgres.class)
class InvitationOnPostgreSqlTest extends InvitationTest {}
