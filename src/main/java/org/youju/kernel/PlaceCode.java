package org.youju.kernel;

/// A statistical division code: twelve digits, two each for province, city and county, three each for
/// township and village (统计用区划代码). A township's own code ends in 000.
public record PlaceCode(String value) implements Comparable<PlaceCode> {
    public PlaceCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("place code: " + value + " (expected: 12 digits)");
        }
    }

    public static boolean isValid(String value) {
        return value.length() == 12 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public boolean isVillage() {
        return !value.endsWith("000");
    }

    /// The township a village belongs to; a township or anything above it itself.
    public PlaceCode township() {
        return isVillage() ? new PlaceCode(value.substring(0, 9) + "000") : this;
    }

    @Override
    public int compareTo(PlaceCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
