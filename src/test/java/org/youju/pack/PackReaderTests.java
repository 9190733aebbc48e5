package org.youju.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PackReaderTests {
    private static final Path PACKS = Path.of("src/test/resources/packs");

    @Test
    void a_good_pack_is_read() {
        var pack = PackReader.read(PACKS.resolve("small"));
        var day = LocalDate.of(2025, 6, 1);

        assertThat(pack.registers(day)).extracting(Register::id).containsExactly("enterprise_visit", "hazard");
        assertThat(pack.indicators(day)).extracting(Indicator::id).startsWith("enterprise_visits", "hazards", "hazards_major_share");
        assertThat(pack.template("annual")).isPresent();
    }

    @Test
    void the_pack_for_a_citys_service_cases_is_read() {
        var pack = PackReader.read(PACKS.resolve("city311"));

        assertThat(pack.indicators(LocalDate.of(2014, 1, 1))).hasSize(6);
    }
}
