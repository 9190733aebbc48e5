package org.youju.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.desk.Desk.BAISHI;
import static org.youju.desk.Desk.entry;
import static org.youju.desk.Desk.file;
import static org.youju.desk.Desk.visit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.youju.Browser;
import org.youju.DatabaseTest;
import org.youju.Program;
import org.youju.account.Accounts;
import org.youju.account.Role;
import org.youju.evidence.Photographs;
import org.youju.place.Places;

/// Files of evidence at the pages: who sees them, what is refused, what they say of themselves.
@DatabaseTest
@SpringBootTest(classes = Program.class)
class EvidencePagesTests {
    private static final byte[] PHOTO = Photographs.jpeg(1);

    @Autowired
    private MockMvc server;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Places places;

    private Desk desk;
    private Browser clerk;
    private Browser officer;

    @BeforeEach
    void people() {
        desk = new Desk(server, accounts, places);
        clerk = desk.clerk;
        officer = desk.officer;
    }

    @Test
    void anEntryIsClosedWithAPhotographThatOnlyItsReadersSee() {
        var number = desk.filed();
        officer.open(entry(number) + "/moves/close");
        var page = officer.upload(
                entry(number) + "/moves/close", List.of(file("整改后.jpg", PHOTO)), "f-closed_on", "2025-06-10");

        assertThat(page.text()).contains("“销号”已办理", "已销号", "2025-06-10");
        var photo = page.find(".evidence a").attr("href");
        var answer = clerk.download(photo);
        assertThat(answer.getContentAsByteArray()).isEqualTo(PHOTO);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline").contains("%E6%95%B4");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(desk.person("wang", "王五", Role.CLERK, BAISHI).download(photo).getStatus()).isEqualTo(403);
        assertThat(clerk.download(photo.replaceFirst("[0-9a-f]{8}$", "00000000")).getStatus()).isEqualTo(404);
    }

    @Test
    void tooManyOrDamagedFilesAreRefusedAndNothingIsNoted() {
        var number = desk.filed();
        officer.open(entry(number));
        var many = java.util.stream.IntStream.range(0, 21).mapToObj(i -> file(i + ".jpg", PHOTO)).toList();
        assertThat(officer.upload(entry(number) + "/notes", many, "text", "").text()).contains("一次最多上传 20 份");
        var broken = file("b.jpg", java.util.Arrays.copyOf(PHOTO, 200));
        assertThat(officer.upload(entry(number) + "/notes", List.of(broken), "text", "").text()).contains("“b.jpg”打不开");
        assertThat(officer.open(entry(number)).text()).contains("还没有佐证材料");
    }

    @Test
    void aPapersThumbnailAndAnotherEntrysPhotographAreNotFound() {
        var number = desk.filed();
        officer.open(entry(number));
        var page = officer.upload(entry(number) + "/notes", List.of(file("说明.txt", "<b>粗".getBytes(StandardCharsets.UTF_8))),
                "text", "");
        assertThat(page.text()).contains("不能作为佐证材料");
        page = officer.upload(entry(number) + "/notes", List.of(file("说明.txt", "已整改".getBytes(StandardCharsets.UTF_8))),
                "text", "");
        var paper = page.find(".evidence a").attr("href");
        assertThat(page.find(".evidence .paper").text()).isEqualTo("TXT");
        assertThat(officer.download(paper + "/thumbnail").getStatus()).isEqualTo(404);
        assertThat(officer.download(paper).getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(officer.download(paper).getContentType()).startsWith("text/plain");
        assertThat(officer.download(paper.replace("/" + number + "/", "/" + (number + 1) + "/")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void thePageSaysWhatTheCameraSaysApartFromWhatWasFiled() {
        var number = desk.filed();
        officer.open(entry(number));
        var near = Photographs.withNotes(PHOTO, 1, "2025:06:03 09:30:05", 30.123456, 119.5);
        var far = Photographs.withNotes(Photographs.jpeg(2), 6, "2025:04:01 08:00:00", -30.1, -119.5);
        var page = officer.upload(
                entry(number) + "/notes", List.of(file("near.jpg", near), file("far.jpg", far)), "text", "");
        assertThat(page.texts("dl.camera")).containsExactly(
                "拍摄时间 2025-06-03 09:30 拍摄位置 30.12346°N 119.50000°E",
                "拍摄时间 2025-04-01 08:00 拍摄位置 30.10000°S 119.50000°W");
        assertThat(page.texts(".doubt")).containsExactly("拍摄时间与登记的日期相差 61 天，请核对。");
        var thumbnail = officer.download(page.find(".evidence img").attr("src"));
        assertThat(thumbnail.getContentType()).isEqualTo("image/jpeg");
        assertThat(thumbnail.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(desk.person("wang", "王五", Role.CLERK, BAISHI).download(page.find(".evidence img").attr("src"))
                .getStatus()).isEqualTo(403);
    }

    @Test
    void aPhotographUsedTwiceIsShownOnBothPages() {
        var first = desk.filed();
        officer.open(entry(first));
        officer.upload(entry(first) + "/notes", List.of(file("a.jpg", PHOTO)), "text", "");
        officer.open("/ledgers/enterprise_visit/new");
        var second = visit(officer).path();
        var page = officer.upload(second + "/notes", List.of(file("b.jpg", PHOTO)), "text", "");
        assertThat(page.find(".doubt").text()).contains("同一文件还用于", "隐患台账 红星砖厂");
        assertThat(page.find(".doubt a").attr("href")).isEqualTo(entry(first));
        page = officer.upload(second + "/notes", List.of(file("c.jpg", Photographs.copy(1))), "text", "");
        assertThat(page.texts(".doubt").get(1)).contains("疑似同一照片");
        assertThat(officer.open(entry(first)).find(".doubt a").attr("href")).isEqualTo(second);
        assertThat(clerk.open(entry(first)).find(".doubt").text()).contains("另有").contains("无权查看");
    }
}
