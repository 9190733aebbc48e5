package org.youju.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Made-up enterprise visits of one year, as a CSV file of the register `enterprise_visit`.
final class VisitRows {
    static final String REGISTER = "enterprise_visit";
    static final int ENTERPRISES = 400;

    private static final String HEADER = "走访日期,企业名称,统一社会信用代码,走访人,包联层级,方式,提出问题,已解决问题,问题及办理情况,企业评价,状态\n";
    private static final List<String> LEVELS = List.of("市级", "县级", "镇级");
    private static final List<String> RATINGS = List.of("满意", "基本满意", "不满意");
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private VisitRows() {}

    static Path csv(Path folder, int rows) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(rows);
        var codes = codes(random);
        var file = folder.resolve("visits-" + rows + ".csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                int enterprise = random.nextInt(ENTERPRISES);
                int problems = random.nextInt(5);
                out.write(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365)) + ",青河第" + enterprise + "机械厂,"
                        + codes.get(enterprise) + ",走访人" + i + ',' + LEVELS.get(random.nextInt(3)) + ','
                        + (random.nextInt(10) < 9 ? "现场" : "线上") + ',' + problems + ',' + random.nextInt(problems + 1)
                        + ",用工、用地、融资等方面的意见第" + i + "条，已逐项交办," + RATINGS.get(random.nextInt(3)) + ','
                        + (random.nextInt(20) == 0 ? "待核定" : "已核定") + '\n');
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private static List<String> codes(RandomGenerator random) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < ENTERPRISES; i++) {
            var code = new StringBuilder("91990101");
            while (code.length() < 18) {
                code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }
}
