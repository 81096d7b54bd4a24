package org.gemmaarena.admin.signin;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(AtTheDeskOnPostgreSql.class)
class DeskOnPostgreSqlTest extends DeskTest {}
