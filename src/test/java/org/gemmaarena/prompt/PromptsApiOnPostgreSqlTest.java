package org.gemmaarena.prompt;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.gemmaarena.running.OnPostgreSql;

@QuarkusTest
@TestProfile(OnPostgreSql.class)
class PromptsApiOnPostgreSqlTest extends PromptsApiTest {}
