package dev.femoris.reporting.pdf;

/**
 * A small text under its heading.
 *
 * @param heading above it
 * @param figure a number in large type; empty when there is none
 * @param text below it
 * @param share of the width, against the other panels'
 */
public record PdfPanel(String heading, String figure, String text, double share) {}
