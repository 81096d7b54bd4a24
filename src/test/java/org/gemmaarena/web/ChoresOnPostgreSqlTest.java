package org.gemmaarena.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.gemmaarena.running.OnPostgreSql;

@QuarkusTest
@TestProfile(OnPostgreSql.class)
class ChoresOnPostgreSqlTest extends ChoresTest {}
