package org.youju.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.DatabaseTest;
import org.youju.Foundation;
import org.youju.kernel.PlaceCode;
import org.youju.kernel.Refused;
import org.youju.kernel.Text;

@DatabaseTest
@SpringBootTest(classes = Foundation.class)
class PlacesTests {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final PlaceCode COUNTY = new PlaceCode("990101000000");
    private static final PlaceCode TOWNSHIP = new PlaceCode("990101001000");
    private static final PlaceCode VILLAGE = new PlaceCode("990101001201");

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void anUnknownPlaceIsRefusedWithItsCode() {
        assertThatThrownBy(() -> places.find(VILLAGE)).isInstanceOf(Refused.class).hasMessageContaining("PLACE_UNKNOWN")
                .hasMessageContaining(VILLAGE.value());
        assertThatThrownBy(() -> places.add(Place.of(VILLAGE, TOWNSHIP, "甲村", SINCE)))
                .hasMessageContaining("PLACE_UNKNOWN");
    }

    @Test
    void aPlaceIsAddedOnce() {
        some();
        assertThatThrownBy(() -> places.add(Place.of(VILLAGE, TOWNSHIP, "乙村", SINCE)))
                .hasMessageContaining("PLACE_KNOWN_ALREADY").hasMessageContaining("甲村");
    }

    @Test
    void aCountyBelongsToNoTownship() {
        some();
        assertThatThrownBy(() -> places.townshipOf(COUNTY)).hasMessageContaining("NO_TOWNSHIP")
                .hasMessageContaining("丙县");
    }

    @Test
    void theOnlyTownshipIsRefusedWhereThereAreNoneOrTwo() {
        assertThatThrownBy(() -> places.onlyTownship()).hasMessageContaining("NOT_ONE_TOWNSHIP");
        some();
        assertThat(places.onlyTownship().title()).isEqualTo("丁镇");
        places.add(Place.of(new PlaceCode("990101002000"), COUNTY, "戊镇", SINCE));
        assertThatThrownBy(() -> places.onlyTownship()).hasMessageContaining("NOT_ONE_TOWNSHIP");
    }

    @Test
    void aListWithMistakesAddsNothingAndTellsThemAll() {
        var mistakes = places.addAll(List.of(
                new PlaceRow("第 2 行", "99", "短", ""),
                new PlaceRow("第 3 行", COUNTY.value(), " ", ""),
                new PlaceRow("第 4 行", TOWNSHIP.value(), "丁镇", ""),
                new PlaceRow("第 5 行", TOWNSHIP.value(), "丁镇", ""),
                new PlaceRow("第 6 行", VILLAGE.value(), "甲村", "990101009000")), SINCE);

        assertThat(mistakes).extracting(mistake -> mistake.where()).containsExactly("第 2 行", "第 3 行", "第 5 行", "第 6 行");
        assertThat(places.knows(TOWNSHIP)).isFalse();
    }

    @Test
    void aListMayNameParentsBeforeTheyComeAndBeHandedInAgain() {
        var rows = List.of(
                new PlaceRow("第 2 行", "990101001299", "飞地", "990101002000"),
                new PlaceRow("第 3 行", "990101002000", "戊镇", ""),
                new PlaceRow("第 4 行", COUNTY.value(), "丙县", ""));
        assertThat(places.addAll(rows, SINCE)).isEmpty();
        assertThat(places.addAll(rows, SINCE)).isEmpty();

        assertThat(places.path(new PlaceCode("990101001299"))).extracting(Place::title)
                .containsExactly("全国", "丙县", "戊镇", "飞地");
    }

    @Test
    void aSubtreeHoldsThePlaceAndAllBelowIt() {
        some();
        assertThat(places.subtree(COUNTY)).containsExactly(COUNTY, TOWNSHIP, VILLAGE);
        assertThat(places.subtree(VILLAGE)).containsExactly(VILLAGE);
        assertThat(places.children(TOWNSHIP)).extracting(Place::code).containsExactly(VILLAGE);
        assertThat(places.townshipOf(VILLAGE).code()).isEqualTo(TOWNSHIP);
        assertThat(places.townshipOf(TOWNSHIP).code()).isEqualTo(TOWNSHIP);
        assertThat(places.isWithin(VILLAGE, COUNTY)).isTrue();
        assertThat(places.isWithin(COUNTY, VILLAGE)).isFalse();
        assertThat(places.isWithin(new PlaceCode("990101001999"), COUNTY)).isFalse();
    }

    @Test
    void aPlaceThatHasEndedIsStillFound() {
        some();
        assertThat(places.find(VILLAGE).existed().to()).isEqualTo(Place.STILL);
        places.end(VILLAGE, LocalDate.of(2024, 6, 30));
        assertThat(places.find(VILLAGE).existed().to()).isEqualTo(LocalDate.of(2024, 6, 30));
    }

    @Test
    void anOfficeIsAddedOnce() {
        some();
        var office = new Office("agriculture", TOWNSHIP, new Text("农业办", "Agriculture"));
        places.add(office);
        assertThat(places.offices(TOWNSHIP)).containsExactly(office);
        assertThatThrownBy(() -> places.add(office)).hasMessageContaining("OFFICE_KNOWN_ALREADY");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whatIsRolledBackIsForgotten() {
        transactions.executeWithoutResult(status -> {
            some();
            assertThat(places.knows(VILLAGE)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(places.knows(VILLAGE)).isFalse();
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void theProgramCannotDeleteOrRenameAPlace() {
        assertThatThrownBy(() -> jdbc.sql("delete from place.place").update())
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("update place.place set title = 'x'").update())
                .isInstanceOf(DataAccessException.class).rootCause().hasMessageContaining("permission denied");
    }

    private void some() {
        places.add(Place.of(COUNTY, Place.COUNTRY, "丙县", SINCE));
        places.add(Place.of(TOWNSHIP, COUNTY, "丁镇", SINCE));
        places.add(Place.of(VILLAGE, TOWNSHIP, "甲村", SINCE));
    }
}
