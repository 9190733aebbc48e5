package org.youju.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.youju.kernel.PlaceCode;

/// A messy workbook imported by a process of its own with little memory. One that runs out of it ends, and so does the
/// measurement.
final class MessyBench {
    private static final int ROWS = 100_000;
    private static final String HEAP = "-Xmx256m";

    private final Path home;
    private final Path data;
    private final Path scratch;

    MessyBench(Path home, Path data, Path scratch) {
        this.home = home;
        this.data = data;
        this.scratch = scratch;
    }

    Line importInLittleMemory(PlaceCode place) {
        var file = MessyRows.xlsx(scratch, ROWS);
        double seconds = Timing.millis(() -> run(file, place)) / 1_000;
        double floor = Timing.millis(() -> read(file)) / 1_000;
        return new Line("import of a messy 100,000-row xlsx by a process with 256 MB of heap, its start included",
                ROWS / seconds, "rows/s", "fastexcel reads its cells", ROWS / floor, "done within 256 MB");
    }

    private void run(Path file, PlaceCode place) throws IOException, InterruptedException {
        var said = scratch.resolve("messy-import.txt");
        var process = new ProcessBuilder(command(file, place))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int status = process.waitFor();
        var words = Files.readString(said);
        if (status != 0 || !words.contains("新增登记 " + ROWS + "，")) {
            throw new IllegalStateException("messy import with " + HEAP + ": exit status " + status + " (expected: 0 and "
                    + ROWS + " entries)\n" + words.substring(Math.max(0, words.length() - 4_000)));
        }
    }

    private List<String> command(Path file, PlaceCode place) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-Dyouju.home=" + home,
                "-cp", System.getProperty("java.class.path"), "org.youju.Youju"));
        command.addAll(List.of("import", VisitRows.REGISTER, file.toString(), "--place", place.value(),
                "--data", data.toString(), "--lang", "zh"));
        return command;
    }

    private static void read(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile())) {
            var cells = new long[1];
            for (var sheet : workbook.getSheets().toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> cells[0] += row.getCellCount());
                }
            }
            if (cells[0] < ROWS) {
                throw new IllegalStateException("cells: " + cells[0] + " (expected: " + ROWS + " or more)");
            }
        }
    }
}
