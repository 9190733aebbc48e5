package org.youju.kernel;

import java.util.regex.Pattern;

/// Whether numbers of China's registries can be right, by their length and check digit. Genuine old ones fail: warn of
/// what fails, refuse nothing.
public final class Codes {
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] IDENTITY = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern PHONE = Pattern.compile(
            "(\\+?86)?(1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[1-9][0-9]{6,7}|[1-9][0-9]{6,7}|[48]00[0-9]{7})");

    private Codes() {}

    /// A unified social credit code (统一社会信用代码), GB 32100: 18 characters, the last one over all others.
    public static boolean isCreditCode(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return code.charAt(17) == CREDIT.charAt((31 - sum % 31) % 31);
    }

    /// A citizen's identity number (公民身份号码), GB 11643: 17 digits and a check character.
    public static boolean isIdentity(String number) {
        if (!number.matches("[0-9]{17}[0-9Xx]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (number.charAt(i) - '0') * IDENTITY[i];
        }
        return Character.toUpperCase(number.charAt(17)) == "10X98765432".charAt(sum % 11);
    }

    /// A telephone number of mainland China, mobile or fixed, with or without area code and blanks.
    public static boolean isPhone(String number) {
        return PHONE.matcher(number.replaceAll("[ ()（）-]", "")).matches();
    }
}
