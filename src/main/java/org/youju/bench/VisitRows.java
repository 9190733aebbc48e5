package org.youju.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Made-up enterprises, and visits to them in one year, as CSV files of their registers.
final class VisitRows {
    static final String REGISTER = "enterprise_visit";
    static final String SUBJECTS = "enterprise";
    static final int ENTERPRISES = 400;

    private static final String SUBJECTS_HEADER = "统一社会信用代码,企业名称,成立日期,生产经营地址,类别,行业,规模\n";
    private static final String HEADER = "走访日期,企业,走访人,包联层级,方式,接待人职务,提出问题,走访情况,状态\n";
    private static final List<String> LEVELS = List.of("市级", "县级", "镇级");
    private static final List<String> RECEIVED_BY = List.of("厂长", "办公室主任", "财务负责人");

    private VisitRows() {}

    /// @param seed the same visits for the same seed
    record Visit(LocalDate day, int enterprise, int number, String level, boolean onSite, String receivedBy,
            int problems, boolean approved) {
        static Visit of(int number, RandomGenerator random) {
            return new Visit(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)), random.nextInt(ENTERPRISES), number,
                    LEVELS.get(random.nextInt(LEVELS.size())), random.nextInt(10) < 9,
                    RECEIVED_BY.get(random.nextInt(RECEIVED_BY.size())), random.nextInt(5), random.nextInt(20) > 0);
        }

        String visitor() {
            return "走访人" + number;
        }

        String method() {
            return onSite ? "现场" : "线上";
        }

        String summary() {
            return "用工、用地、融资等方面的意见第" + number + "条，已逐项交办";
        }

        String state() {
            return approved ? "已核定" : "待核定";
        }
    }

    static RandomGenerator random(int seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static String enterprise(int number) {
        return "青河第" + number + "机械厂";
    }

    static String code(int number) {
        return "91990101MA%07d".formatted(number) + "X";
    }

    static Path enterprises(Path folder) {
        return written(folder.resolve("enterprises.csv"), out -> {
            out.write(SUBJECTS_HEADER);
            for (int i = 0; i < ENTERPRISES; i++) {
                out.write(code(i) + ',' + enterprise(i) + ",2019-05-06,工业园" + i + "号,工业,机械和金属制品,规模以下\n");
            }
        });
    }

    /// @param first the number of the first visit; files whose numbers differ have no visit in common, whatever their
    ///     days and enterprises are, because each visit has a visitor of its own
    static Path csv(Path folder, int first, int rows) {
        var random = random(first + rows);
        return written(folder.resolve("visits-%d-%d.csv".formatted(first, rows)), out -> {
            out.write(HEADER);
            for (int i = first; i < first + rows; i++) {
                var visit = Visit.of(i, random);
                out.write(visit.day + "," + enterprise(visit.enterprise) + ',' + visit.visitor() + ',' + visit.level + ','
                        + visit.method() + ',' + visit.receivedBy + ',' + visit.problems + ',' + visit.summary() + ','
                        + visit.state() + '\n');
            }
        });
    }

    private interface Writing {
        void write(Writer out) throws IOException;
    }

    private static Path written(Path file, Writing writing) {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writing.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
