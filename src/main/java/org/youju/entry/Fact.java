package org.youju.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.youju.evidence.Evidence;
import org.youju.kernel.PlaceCode;

/// What happened to an entry. Fields are as an entry keeps them: sensitive ones sealed.
public sealed interface Fact {
    /// @param key what makes it the same thing as another entry of its book, hexadecimal
    /// @param sure whether whoever filed it was warned of something and said that it is right
    record Filed(
            String register,
            PlaceCode place,
            String state,
            Map<String, Object> fields,
            String key,
            List<Evidence> evidence,
            boolean sure)
            implements Fact {}

    /// @param changes the fields that were filled in or changed with the move; an empty value clears
    record Moved(String move, String to, Map<String, Change> changes, String reason, List<Evidence> evidence)
            implements Fact {}

    /// @param request the position of the request that it grants; 0 where none was needed
    record Corrected(Map<String, Change> changes, String reason, long request) implements Fact {
        public Corrected(Map<String, Change> changes, String reason) {
            this(changes, reason, 0);
        }
    }

    record Noted(String text, List<Evidence> evidence) implements Fact {}

    /// @param request the position of the request that it grants; 0 where none was needed
    record Withdrawn(String reason, long request) implements Fact {
        public Withdrawn(String reason) {
            this(reason, 0);
        }
    }

    /// Somebody asks for a correction of what counts already. The entry stays as it is until somebody else grants it.
    record CorrectionAsked(Map<String, Change> changes, String reason) implements Fact {}

    record WithdrawalAsked(String reason) implements Fact {}

    /// A request to correct or to withdraw was turned down.
    record CorrectionRefused(long request, String reason) implements Fact {}

    /// A clock stands still.
    ///
    /// @param ground the id of the pause in the pack
    /// @param on the first day that does not count
    record Paused(String term, String ground, LocalDate on, String reason) implements Fact {}

    /// @param on the first day that counts again
    record Resumed(String term, LocalDate on, String reason) implements Fact {}

    /// Whoever wrote it down granted it.
    ///
    /// @param by how much, in the unit of the term
    record Extended(String term, int by, LocalDate on, String reason) implements Fact {}

    /// A waiting period starts again.
    record Restarted(String term, LocalDate on, String reason) implements Fact {}

    /// @param officer the login of whom the entry is with from now on
    record Assigned(String officer, String reason) implements Fact {}

    /// Last days were reckoned anew because the calendar or the pack changed; nothing else did.
    record Reckoned(String reason) implements Fact {}

    /// The sensitive fields of an entry were erased, their term having passed; its key is gone. Figures stay.
    ///
    /// @param fields those that had a value
    record Erased(List<String> fields, String reason) implements Fact {}

    default List<Evidence> files() {
        return switch (this) {
            case Filed filed -> filed.evidence();
            case Moved moved -> moved.evidence();
            case Noted noted -> noted.evidence();
            case CorrectionAsked _, WithdrawalAsked _, CorrectionRefused _, Erased _ -> List.of();
            case Corrected _, Withdrawn _, Paused _, Resumed _, Extended _, Restarted _, Assigned _, Reckoned _ ->
                List.of();
        };
    }

    default String kind() {
        return switch (this) {
            case Filed _ -> "filed";
            case Moved _ -> "moved";
            case Corrected _ -> "corrected";
            case Noted _ -> "noted";
            case Withdrawn _ -> "withdrawn";
            case CorrectionAsked _ -> "correction_asked";
            case WithdrawalAsked _ -> "withdrawal_asked";
            case CorrectionRefused _ -> "correction_refused";
            case Paused _ -> "paused";
            case Resumed _ -> "resumed";
            case Extended _ -> "extended";
            case Restarted _ -> "restarted";
            case Assigned _ -> "assigned";
            case Reckoned _ -> "reckoned";
            case Erased _ -> "erased";
        };
    }
}
