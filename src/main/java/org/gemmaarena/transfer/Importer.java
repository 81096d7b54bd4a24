package org.gemmaarena.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.web.Upload;

/** Imports a file batch by batch. Each batch is whole; what a failure leaves out, the same file brings later. */
@ApplicationScoped
class Importer {

    private final ImportWriter writer;
    private final FaultWords words;
    private final Audit audit;
    private final Clock clock;

    Importer(ImportWriter writer, FaultWords words, Audit audit, Clock clock) {
        this.writer = writer;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    ImportReport read(Upload upload, String arena, String actor) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(actor, "import-begin", "arenas/" + arena, detail(upload), null));
        var run = new Run(arena, upload.digest());
        try (var bytes = upload.open()) {
            var lines = new LineSource(bytes, LineParser.LONGEST);
            for (var line = lines.next(); line != null; line = lines.next()) {
                run.take(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        run.flush();
        var report = run.report();
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(actor, "import", "arenas/" + arena, detail(report, upload), null);
        });
        return report;
    }

    private static String detail(Upload upload) {
        return "%d bytes; SHA-256 %s".formatted(upload.size(), upload.digest());
    }

    private static String detail(ImportReport report, Upload upload) {
        return "%d accepted, %d duplicates, %d rejected; SHA-256 %s"
                .formatted(report.accepted(), report.duplicates(), report.rejectedCount(), upload.digest());
    }

    /** One file on its way. */
    private final class Run {

        private final String arena;
        private final String digest;
        private final LineParser parser;
        private final Rejections rejections = new Rejections(words);
        private ImportBatch batch = new ImportBatch();
        private long accepted;
        private long duplicates;

        Run(String arena, String digest) {
            this.arena = arena;
            this.digest = digest;
            this.parser = new LineParser(arena, clock.instant());
        }

        void take(Line line) {
            try {
                if (line.fault() != null) {
                    throw new BadLine(line.fault());
                }
                if (!line.text().isBlank()) {
                    batch.add(line.number(), parser.parse(line.text(), digest + ":" + line.number()));
                }
            } catch (BadLine bad) {
                rejections.add(line.number(), bad.fault(), bad.field());
            }
            if (batch.isFull()) {
                flush();
            }
        }

        void flush() {
            if (batch.entries().isEmpty()) {
                return;
            }
            var outcome = writer.write(arena, batch);
            accepted += outcome.accepted();
            duplicates += outcome.duplicates();
            outcome.bad().forEach((number, bad) -> rejections.add(number, bad.fault(), bad.field()));
            batch = new ImportBatch();
        }

        ImportReport report() {
            return new ImportReport(accepted, duplicates, rejections.count(), rejections.first());
        }
    }
}
