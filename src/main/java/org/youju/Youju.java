package org.youju;

/// Where the program starts.
public final class Youju {
    public static void main(String... arguments) {
        System.out.println("youju");
    }
}
