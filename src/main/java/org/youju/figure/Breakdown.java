package org.youju.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.Text;

/// A target broken down to the villages and offices of a place.
///
/// @param whole the target of the place as a whole
/// @param shares one for each village and office
public record Breakdown(Optional<Target> whole, List<Share> shares) {
    public Breakdown {
        shares = List.copyOf(shares);
    }

    /// Who answers for a part.
    ///
    /// @param key the village's code, or the office's id
    public record Share(String key, Text title, boolean office, Optional<Target> target, Optional<Figure> figure,
            Optional<Figure> lastYear) {
        /// How far it has come; offices keep no entries of their own, so only villages have come anywhere.
        Optional<Standing> standing() {
            return figure.map(now -> new Standing(now, lastYear, target));
        }
    }

    /// How a target may be divided.
    public enum Way {
        EVENLY,
        BY_LAST_YEAR
    }

    BigDecimal sum(boolean offices) {
        return shares.stream()
                .filter(share -> share.office() == offices)
                .flatMap(share -> share.target().stream())
                .map(Target::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// What each share would have to reach for all of them to make up the whole, in the order of the shares: rounded
    /// down, and what is left over given to the largest first.
    List<Optional<BigDecimal>> proposed(Way way, boolean offices, int decimals) {
        var weights = shares.stream().map(share -> share.office() != offices
                ? BigDecimal.ZERO
                : way == Way.EVENLY ? BigDecimal.ONE : lastYear(share)).toList();
        var all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.isEmpty() || all.signum() <= 0) {
            return shares.stream().map(_ -> Optional.<BigDecimal>empty()).toList();
        }
        var total = whole.get().value();
        var parts = new ArrayList<>(weights.stream()
                .map(weight -> total.multiply(weight).divide(all, decimals, RoundingMode.DOWN))
                .toList());
        var left = total.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var step = BigDecimal.ONE.movePointLeft(decimals);
        var order = largestFirst(weights);
        for (int i = 0; left.compareTo(step) >= 0; i = (i + 1) % order.size()) {
            parts.set(order.get(i), parts.get(order.get(i)).add(step));
            left = left.subtract(step);
        }
        return java.util.stream.IntStream.range(0, parts.size())
                .mapToObj(i -> shares.get(i).office() == offices ? Optional.of(parts.get(i))
                        : Optional.<BigDecimal>empty())
                .toList();
    }

    private static List<Integer> largestFirst(List<BigDecimal> weights) {
        return java.util.stream.IntStream.range(0, weights.size())
                .boxed()
                .filter(i -> weights.get(i).signum() > 0)
                .sorted((a, b) -> weights.get(b).compareTo(weights.get(a)))
                .toList();
    }

    private static BigDecimal lastYear(Share share) {
        return share.lastYear().flatMap(Figure::exact).map(exact -> exact.rounded(6, RoundingMode.HALF_UP))
                .filter(value -> value.signum() > 0)
                .orElse(BigDecimal.ZERO);
    }
}
