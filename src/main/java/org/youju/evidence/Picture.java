package org.youju.evidence;

import java.time.LocalDateTime;
import java.util.Optional;

/// What a picture says of itself: claims of a camera, which may be set wrong, never of the clerk.
///
/// @param width in pixels, as it is to be looked at
/// @param takenAt by the camera's clock, in no time zone
/// @param print empty for a picture with too little in it to be told from others
public record Picture(
        int width, int height, Optional<LocalDateTime> takenAt, Optional<Spot> spot, Optional<Print> print) {

    /// Where the camera says it was, in degrees (WGS 84): north and east are positive.
    public record Spot(double latitude, double longitude) {
        public Spot {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(
                        "spot: " + latitude + ", " + longitude + " (expected: degrees on the earth)");
            }
        }
    }
}
