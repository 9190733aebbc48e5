package org.youju.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files as an attacker, a broken line or a careless program makes them.
final class Forgeries {
    private Forgeries() {}

    static byte[] latin(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(latin("content of " + name));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] old(String stream) {
        return ByteBuffer.allocate(4_096).put(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1,
                (byte) 0xb1, 0x1a, (byte) 0xe1}).position(1_024)
                .put((stream + "\0").getBytes(StandardCharsets.UTF_16LE)).array();
    }

    /// A PNG of one bit a pixel, all of them black.
    static byte[] bomb(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0}).array());
        var pixels = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(pixels)) {
            var row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflated.write(row);
            }
        }
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(latin(kind));
        crc.update(content);
        out.write(ByteBuffer.allocate(content.length + 12).putInt(content.length).put(latin(kind)).put(content)
                .putInt((int) crc.getValue()).array());
    }

    static byte[] withSides(byte[] jpeg, int side) {
        var changed = ByteBuffer.wrap(jpeg.clone());
        for (int at = 2; at < jpeg.length; at += 2 + (changed.getShort(at + 2) & 0xffff)) {
            if ((changed.getShort(at) & 0xffff) == 0xffc2) {
                changed.putShort(at + 5, (short) side).putShort(at + 7, (short) side);
                return changed.array();
            }
        }
        throw new IllegalStateException("not progressive");
    }
}
