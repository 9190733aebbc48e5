package org.youju.pack;

/// A place in one of the pack's files, as mistakes name it. Number 0 stands for the file as a whole.
record Line(String file, int number) {
    @Override
    public String toString() {
        return number == 0 ? file : file + ":" + number;
    }
}
