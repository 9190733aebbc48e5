package org.youju.pack;

/// What a text should look like. One that does not is warned of and never refused: genuine old codes fail.
public enum CodeFormat {
    /// unified social credit code, GB 32100
    CREDIT_CODE,
    /// citizen identity number, GB 11643
    IDENTITY,
    /// telephone number in mainland China
    PHONE
}
