package org.gemmaarena;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dependencies point one way. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gemmaarena");

    @Test
    void features_depend_on_each_other_without_cycles() {
        slices().matching("org.gemmaarena.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void ratings_anomalies_pacing_and_queues_know_no_framework() {
        for (var pure : new String[] {"rating", "anomaly", "pacing", "queue"}) {
            noClasses()
                    .that()
                    .resideInAPackage("org.gemmaarena." + pure + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            "org.gemmaarena." + pure + "..",
                            "java..",
                            "org.apache.commons.statistics..",
                            "org.apache.commons.numbers..")
                    .check(CLASSES);
        }
    }

    @Test
    void inference_and_web_use_no_feature() {
        for (var shared : new String[] {"inference", "web"}) {
            noClasses()
                    .that()
                    .resideInAPackage("org.gemmaarena." + shared + "..")
                    .should()
                    .dependOnClassesThat(new OtherThan(shared))
                    .check(CLASSES);
        }
    }

    @Test
    void time_and_chance_come_from_one_place() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gemmaarena.web..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .check(CLASSES);
    }

    /** Classes of this project in another package than the one named. */
    private static final class OtherThan extends DescribedPredicate<JavaClass> {

        private final String own;

        OtherThan(String own) {
            super("are features");
            this.own = "org.gemmaarena." + own;
        }

        @Override
        public boolean test(JavaClass other) {
            var name = other.getPackageName();
            return name.startsWith("org.gemmaarena.") && !name.startsWith(own);
        }
    }
}
