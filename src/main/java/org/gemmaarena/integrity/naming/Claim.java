package org.gemmaarena.integrity.naming;

/** Something that a model says it is. */
sealed interface Claim {

    /** Whether it is true of a model. */
    boolean fits(ModelTraits model);

    /** Parameters, in billions. */
    record Size(double billions) implements Claim {

        private static final double ROUNDING = 1e-6;

        @Override
        public boolean fits(ModelTraits model) {
            return model.sizes().stream().anyMatch(size -> near(size) || near(Math.rint(size)));
        }

        private boolean near(double size) {
            return Math.abs(size - billions) < ROUNDING;
        }
    }

    /** A size with a letter that belongs to the name, such as {@code e2b} or {@code a4b}. */
    record Tag(String text, double billions) implements Claim {
        @Override
        public boolean fits(ModelTraits model) {
            return model.tags().contains(text);
        }
    }

    /** A family, and which generation of it; null where none was named. */
    record Family(String id, String version) implements Claim {
        @Override
        public boolean fits(ModelTraits model) {
            var own = model.families().get(id);
            return own != null && (version == null || own.isEmpty() || own.contains(version));
        }
    }

    record Maker(String id) implements Claim {
        @Override
        public boolean fits(ModelTraits model) {
            return model.makers().contains(id);
        }
    }

    /** A name or a part of one, in folded words. */
    record Alias(String words) implements Claim {
        @Override
        public boolean fits(ModelTraits model) {
            return model.aliases().stream().anyMatch(alias -> (" " + alias + " ").contains(" " + words + " "));
        }
    }
}
