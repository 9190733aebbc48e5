package org.youju.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGeneratorFactory;

/// Made-up enterprise visits of one year, as a CSV file of the register `enterprise_visit`, and the enterprises they
/// were made to.
final class VisitRows {
    static final String REGISTER = "enterprise_visit";
    static final String SUBJECTS = "enterprise";
    static final int ENTERPRISES = 400;

    private static final String HEADER = "走访日期,企业,走访人,包联层级,方式,提出问题,走访情况,状态\n";
    private static final String SUBJECTS_HEADER = "统一社会信用代码,企业名称,成立日期,生产经营地址,类别,行业,规模,状态\n";
    private static final List<String> LEVELS = List.of("市级", "县级", "镇级");

    private VisitRows() {}

    static Path csv(Path folder, int rows) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(rows);
        return written(folder.resolve("visits-" + rows + ".csv"), HEADER, rows, i -> {
            int problems = random.nextInt(5);
            return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)) + "," + code(random.nextInt(ENTERPRISES))
                    + ",走访人" + i + ',' + LEVELS.get(random.nextInt(3)) + ',' + (random.nextInt(10) < 9 ? "现场" : "线上")
                    + ',' + problems + ",用工、用地、融资等方面的意见第" + i + "条，已逐项交办,"
                    + (random.nextInt(20) == 0 ? "待核定" : "已核定") + '\n';
        });
    }

    static Path subjects(Path folder) {
        return written(folder.resolve("enterprises.csv"), SUBJECTS_HEADER, ENTERPRISES, i ->
                code(i) + ",青河第" + i + "机械厂,2012-05-10,工业路" + i + "号,工业,机械和金属制品,规模以下,在册\n");
    }

    static String code(int enterprise) {
        return "91990101MA%08d".formatted(enterprise);
    }

    private static Path written(Path file, String header, int rows, IntFunction<String> row) {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(header);
            for (int i = 0; i < rows; i++) {
                out.write(row.apply(i));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
