package org.youju.intake;

import java.util.List;
import org.youju.kernel.Mistake;

/// What came, or would come, of a table.
///
/// @param taken what was taken as header and as entries
/// @param leftOut rows that were not read as entries, and why
/// @param rows read as entries
/// @param added entries filed
/// @param alreadyRecorded rows that had been recorded before, so that nothing was added
/// @param withdrawn rows that say of themselves that they were taken back, as exports do: they count nowhere, and are
///        not filed
/// @param wrongRows rows with something wrong
/// @param mistakes the first of all mistakes, each with its cell; see [Importer#SHOWN]
/// @param allMistakes how many there are
/// @param remarks the first of what looks wrong and may be right; such rows are imported
/// @param allRemarks how many there are
/// @param conflicts the first of the rows that say otherwise than an entry; see [Importer#MOST_CONFLICTS]
/// @param allConflicts how many there are
/// @param passedOver titles of columns that belong to nothing and were not read
/// @param done whether it was kept: false for a check, and where rows were wrong and all were wanted
public record ImportReport(
        Taken taken,
        LeftOut.Rows leftOut,
        long rows,
        long added,
        long alreadyRecorded,
        long withdrawn,
        long wrongRows,
        List<WrongCell> mistakes,
        long allMistakes,
        List<WrongCell> remarks,
        long allRemarks,
        List<Conflict> conflicts,
        long allConflicts,
        List<String> passedOver,
        boolean done) {

    /// @param sheet its name; the file's for CSV
    /// @param firstRow of the entries, as is `lastRow`; 0 where there are none
    public record Taken(String sheet, int headerRow, int headerRows, int firstRow, int lastRow) {
        public int lastHeaderRow() {
            return headerRow + headerRows - 1;
        }
    }

    /// @param title of the column; empty where no single cell is to blame
    public record WrongCell(int row, String title, Mistake mistake) {}
}
