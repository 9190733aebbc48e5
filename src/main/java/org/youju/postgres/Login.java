package org.youju.postgres;

/// A database role and its password. Never prints the password, for logins end up in messages.
public record Login(String user, String password) {
    public Login {
        if (user.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException("login: '" + user + "' (expected: a user and a password)");
        }
    }

    @Override
    public String toString() {
        return user;
    }
}
