package org.youju.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@Journey
class RiverJourneyTests {
    private static final String FIGURE = "/figures/river_problem_points?year=2026&place=" + People.TOWNSHIP;

    @Test
    void aProblemCountsFromItsClosingByTheOfficeUntilItIsWithdrawn(People people) throws IOException {
        var clerk = people.officer("village01");
        var office = people.officer("environment_lead");
        int before = points(office);

        clerk.open("/ledgers/river_problem").follow("新登记")
                .fill("发现日期", "2026-03-02")
                .fill("河段或坑塘", "青河柳湾段")
                .fill("具体位置", "柳湾桥下游三十米")
                .choose("问题类型", "乱堆")
                .attach("佐证材料", "现场.png", "image/png", photo(0x806040))
                .press("登记")
                .sees("已登记。编号", "已发现", "未销号问题");
        assertThat(clerk.attribute(".evidence img", "alt")).isEqualTo("现场.png");
        var entry = clerk.path();
        assertThat(points(office)).as("before it is closed").isEqualTo(before);

        office.open(entry).follow("交办").fill("承办单位", "柳湾村委会").fill("交办日期", "2026-03-03").press("交办").sees("已交办");
        clerk.open(entry).follow("完成整改").fill("整改日期", "2026-03-06").press("完成整改").sees("已整改待销号");
        office.open(entry).follow("销号").fill("销号日期", "2026-03-09")
                .attach("佐证材料", "整改后.png", "image/png", photo(0x408040))
                .press("销号").sees("已销号", "清理问题点位");
        assertThat(points(office)).as("once it is closed").isEqualTo(before + 1);
        office.sees("柳湾桥下游三十米", "以上 " + (before + 1) + " 条登记", "与数据一致");

        clerk.open(entry).opens("撤回").fill("理由", "与上月登记的是同一处").press("撤回").sees("撤回申请已提交");
        assertThat(points(office)).as("while the withdrawal waits").isEqualTo(before + 1);
        office.open(entry).press("批准").sees("已批准", "已撤回，不计入任何数据");
        assertThat(points(office)).as("once it is withdrawn").isEqualTo(before);
        assertThat(office.text()).doesNotContain("柳湾桥下游三十米");
    }

    private static int points(Person person) {
        return Integer.parseInt(person.open(FIGURE).reads(".large .value").replace(",", ""));
    }

    private static byte[] photo(int colour) throws IOException {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, colour + i % 7);
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
